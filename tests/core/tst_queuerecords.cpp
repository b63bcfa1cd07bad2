// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QTest>
#include <QTimeZone>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = RequestRecord::State;

namespace {

const QString kSecret = u"s3cr3t-word"_s;

ApiRequest signIn()
{
    ApiRequest request = ApiRequest::post(u"/accounts/login"_s, {}, {{u"password"_s, kSecret}});
    request.needsToken = false;
    request.isSecret = true;
    return request;
}

QString everythingIn(const ApiError &error)
{
    return QStringList(
        {error.serverMessage, error.serverCode, error.details.join(u' '), error.bodySample, error.jsonPath, error.path})
        .join(u' ');
}

} // namespace

//! What the status bar and the activity list are told, and what they are not.
class TestQueueRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheLifeOfARequest();
    void tellsFailures();
    void numbersInOrder();
    void keepsNoBodyOfASecretRequest();
    void keepsNoWordsOfASecretAnswer_data();
    void keepsNoWordsOfASecretAnswer();
    void cutsTheTokenOutOfErrors_data();
    void cutsTheTokenOutOfErrors();
};

void TestQueueRecords::tellsTheLifeOfARequest()
{
    QueueFixture f;
    f.transport.setClock(&f.clock, 40ms);
    f.transport.on(u"POST /a"_s, jsonReply(201, "{}", {{"X-ANYPNT-TRX-ID", "trx"}}));
    f.advance(10s);
    const ApiRequest request = ApiRequest::post(u"/a"_s, {}, {{u"n"_s, 1}});
    f.submit(request);
    f.advance(1s);
    QCOMPARE(f.statesOf(1), QList<State>({State::Queued, State::Sent, State::Done}));
    const RequestRecord record = f.record(1);
    QCOMPARE(record.request, request);
    QCOMPARE(record.queuedAt, QDateTime(QDate(2026, 1, 1), QTime(0, 0, 10), QTimeZone::utc()));
    QCOMPARE(record.duration, 40ms);
    QCOMPARE(record.attempts, 1);
    QCOMPARE(record.httpStatus, 201);
    QCOMPARE(record.transactionId, u"trx"_s);
    QVERIFY(!record.error);
}

void TestQueueRecords::tellsFailures()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, textReply(503, "busy"));
    f.submit(ApiRequest::get(u"/a"_s));
    f.advance(1min);
    QCOMPARE(f.statesOf(1),
        QList<State>(
            {State::Queued, State::Sent, State::Waiting, State::Sent, State::Waiting, State::Sent, State::Done}));
    QCOMPARE(f.record(1).error->kind, Kind::Server);
    QCOMPARE(f.record(1).attempts, 3);
    QCOMPARE(f.record(1).httpStatus, 503);
    QCOMPARE(f.record(1).duration, 1500ms);
}

void TestQueueRecords::numbersInOrder()
{
    QueueFixture f;
    for (int i = 0; i < 3; ++i)
        f.submit(ApiRequest::get(u"/r/{n}"_s, {QString::number(i)}));
    QCOMPARE(f.records.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(f.records[i].number, quint64(i + 1));
}

void TestQueueRecords::keepsNoBodyOfASecretRequest()
{
    QueueFixture f;
    f.transport.on(u"POST /accounts/login"_s, jsonReply(200, "{}"));
    f.submit(signIn());
    f.run();
    QVERIFY(f.transport.sent().front().request.body.contains(kSecret.toUtf8()));
    for (const RequestRecord &record : f.records)
        QVERIFY(record.request.body.isEmpty());
}

void TestQueueRecords::keepsNoWordsOfASecretAnswer_data()
{
    QTest::addColumn<TransportReply>("reply");
    const QByteArray secret = kSecret.toUtf8();
    QTest::newRow("message") << jsonReply(
        400, R"({"message":"bad password )" + secret + R"(","code":")" + secret + "\"}");
    QTest::newRow("details") << jsonReply(400, R"({"message":"m","errors":[{"message":")" + secret + R"("}]})");
    QTest::newRow("plain text") << textReply(401, secret);
    QTest::newRow("page") << textReply(502, "<html>" + secret, "text/html");
    QTest::newRow("page of success") << textReply(200, "<html>" + secret, "text/html");
}

//! A server may repeat what it was sent.
void TestQueueRecords::keepsNoWordsOfASecretAnswer()
{
    QFETCH(TransportReply, reply);
    QueueFixture f;
    f.transport.on(u"POST /accounts/login"_s, reply);
    const int a = f.submit(signIn());
    f.run();
    QVERIFY(!everythingIn(f.error(a)).contains(kSecret));
    QVERIFY(!everythingIn(*f.record(1).error).contains(kSecret));
    QCOMPARE(f.error(a).httpStatus, reply.httpStatus);
}

void TestQueueRecords::cutsTheTokenOutOfErrors_data()
{
    QTest::addColumn<TransportReply>("reply");
    QTest::newRow("message") << jsonReply(403, R"({"message":"token token-1 lacks a scope"})");
    QTest::newRow("details") << jsonReply(403, R"({"message":"m","errors":[{"message":"token-1"}]})");
    QTest::newRow("page") << textReply(403, "<html>Bearer token-1", "text/html");
    QTest::newRow("page of success") << textReply(200, "<html>Bearer token-1", "text/html");
}

void TestQueueRecords::cutsTheTokenOutOfErrors()
{
    QFETCH(TransportReply, reply);
    QueueFixture f;
    f.transport.on(u"GET /a"_s, reply);
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.run();
    QVERIFY(!everythingIn(f.error(a)).contains(u"token-1"_s));
    QVERIFY(everythingIn(f.error(a)).contains(u"***"_s));
}

QTEST_GUILESS_MAIN(TestQueueRecords)
#include "tst_queuerecords.moc"
