// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;
using State = RequestRecord::State;
using WaitReason = RequestRecord::WaitReason;

namespace {

TransportReply truncated()
{
    TransportReply reply = lostReply(Kind::Protocol);
    reply.httpStatus = 201;
    return reply;
}

} // namespace

//! Lost and late answers: what is sent again, what is not, and what the caller is told.
class TestQueueRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retriesWhatMayBe_data();
    void retriesWhatMayBe();
    void retriesABusyAccount();
    void retriesNoOther_data();
    void retriesNoOther();
    void givesUpAfterThreeTries();
    void waitsBetweenTries();
    void waitsAsLongAsTheServerAsks();
    void timesOutAHangingReply();
    void timesOutEveryTryByItself();
    void doesNotTimeOutAfterTheAnswer();
    void neverSendsACreateTwice_data();
    void neverSendsACreateTwice();
    void remembersThatAnEarlierTryWasLost();
    void readsNeverHappen();
    void countsAttemptsInTheAnswer();
    void doesNotBlockOthersWhileWaiting();
};

void TestQueueRetry::retriesWhatMayBe_data()
{
    QTest::addColumn<TransportReply>("first");
    QTest::newRow("network") << lostReply();
    QTest::newRow("never arrived") << lostReply(Kind::Network, false);
    QTest::newRow("cut short") << truncated();
    for (const int status : {408, 500, 502, 503, 504})
        QTest::addRow("%d", status) << textReply(status, "");
}

void TestQueueRetry::retriesWhatMayBe()
{
    QFETCH(TransportReply, first);
    for (const Verb verb : {Verb::Get, Verb::Put, Verb::Patch, Verb::Delete}) {
        QueueFixture f;
        const QString line = QString::fromLatin1(verbName(verb)) + u" /a"_s;
        f.transport.on(line, first);
        f.transport.on(line, jsonReply(200, "{}"));
        ApiRequest request = ApiRequest::get(u"/a"_s);
        request.verb = verb;
        const int a = f.submit(request);
        QVERIFY(f.finish(a));
        QVERIFY(f.succeeded(a));
        QCOMPARE(f.transport.count(), 2);
    }
}

// Access Management lets changes wait for each other; elsewhere 409 is a refusal.
void TestQueueRetry::retriesABusyAccount()
{
    QueueFixture f;
    f.transport.on(u"GET /accounts/api/me"_s, jsonReply(409, "{}"));
    f.transport.on(u"GET /accounts/api/me"_s, jsonReply(200, "{}"));
    f.transport.on(u"GET /a"_s, jsonReply(409, "{}"));
    const int me = f.submit(ApiRequest::get(u"/accounts/api/me"_s));
    const int other = f.submit(ApiRequest::get(u"/a"_s));
    QVERIFY(f.finish(me));
    QVERIFY(f.succeeded(me));
    QVERIFY(f.finish(other));
    QVERIFY(!f.succeeded(other));
    QCOMPARE(f.transport.count(), 3);
}

void TestQueueRetry::retriesNoOther_data()
{
    QTest::addColumn<TransportReply>("reply");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("TLS") << lostReply(Kind::Tls, false) << Kind::Tls;
    QTest::newRow("proxy") << lostReply(Kind::Proxy, false) << Kind::Proxy;
    QTest::newRow("page") << textReply(200, "<html>", "text/html") << Kind::Protocol;
    QTest::newRow("redirect") << textReply(301, "") << Kind::Protocol;
    QTest::newRow("400") << textReply(400, "") << Kind::Refused;
    QTest::newRow("403") << textReply(403, "") << Kind::Forbidden;
    QTest::newRow("409") << textReply(409, "") << Kind::Conflict;
    QTest::newRow("501") << textReply(501, "") << Kind::Server;
}

void TestQueueRetry::retriesNoOther()
{
    QFETCH(TransportReply, reply);
    QueueFixture f;
    f.transport.on(u"GET /a"_s, reply);
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.advance(1min);
    QTEST(f.error(a).kind, "kind");
    QCOMPARE(f.transport.count(), 1);
}

void TestQueueRetry::givesUpAfterThreeTries()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, textReply(503, "busy"));
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.advance(1min);
    QCOMPARE(f.transport.count(), 3);
    QCOMPARE(f.error(a).kind, Kind::Server);
    QCOMPARE(f.error(a).attempts, 3);
    QCOMPARE(f.error(a).serverMessage, u"busy"_s);
}

void TestQueueRetry::waitsBetweenTries()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, lostReply());
    f.submit(ApiRequest::get(u"/a"_s));
    f.run();
    QCOMPARE(f.record(1).state, State::Waiting);
    QCOMPARE(f.record(1).waitReason, WaitReason::Retry);
    QCOMPARE(f.record(1).waitTime, 500ms);
    f.random = 0.5;
    f.advance(1min);
    const auto &sent = f.transport.sent();
    QCOMPARE(sent[1].at - sent[0].at, 500ms);
    QCOMPARE(sent[2].at - sent[1].at, 750ms);
}

void TestQueueRetry::waitsAsLongAsTheServerAsks()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, jsonReply(503, "{}", {{"Retry-After", "20"}}));
    f.submit(ApiRequest::get(u"/a"_s));
    f.advance(1min);
    QCOMPARE(f.transport.sent()[1].at, 20s);
}

void TestQueueRetry::timesOutAHangingReply()
{
    QueueFixture f;
    ApiRequest request = ApiRequest::post(u"/a"_s, {}, {});
    request.timeout = 5s;
    const int a = f.submit(request);
    f.advance(4999ms);
    QVERIFY(!f.isDone(a));
    f.advance(1ms);
    QCOMPARE(f.error(a).kind, Kind::Timeout);
    QVERIFY(f.error(a).mayHaveHappened);
    QVERIFY(f.transport.sent().front().isAborted);
    QCOMPARE(f.queue.load().inFlight, 0);
}

void TestQueueRetry::timesOutEveryTryByItself()
{
    QueueFixture f;
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.advance(30s + 500ms);
    QCOMPARE(f.transport.count(), 2);
    f.advance(29s);
    QVERIFY(!f.isDone(a));
    f.transport.answer(1, jsonReply(200, "{}"));
    f.run();
    QVERIFY(f.succeeded(a));
}

void TestQueueRetry::doesNotTimeOutAfterTheAnswer()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, jsonReply(200, "{}"));
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.advance(5min);
    QVERIFY(f.succeeded(a));
    QCOMPARE(f.transport.count(), 1);
}

void TestQueueRetry::neverSendsACreateTwice_data()
{
    QTest::addColumn<TransportReply>("reply");
    QTest::addColumn<bool>("mayHaveHappened");
    QTest::newRow("reset") << lostReply() << true;
    QTest::newRow("refused connection") << lostReply(Kind::Network, false) << false;
    QTest::newRow("cut short") << truncated() << true;
    QTest::newRow("TLS") << lostReply(Kind::Tls, false) << false;
    QTest::newRow("500") << textReply(500, "") << true;
    QTest::newRow("504") << textReply(504, "") << true;
    QTest::newRow("400") << textReply(400, "") << false;
}

void TestQueueRetry::neverSendsACreateTwice()
{
    QFETCH(TransportReply, reply);
    QueueFixture f;
    f.transport.on(u"POST /a"_s, reply);
    const int a = f.submit(ApiRequest::post(u"/a"_s, {}, {}));
    f.advance(5min);
    QCOMPARE(f.transport.count(), 1);
    QTEST(f.error(a).mayHaveHappened, "mayHaveHappened");
    QCOMPARE(f.record(1).error->mayHaveHappened, f.error(a).mayHaveHappened);
}

void TestQueueRetry::remembersThatAnEarlierTryWasLost()
{
    QueueFixture f;
    f.transport.on(u"DELETE /a"_s, lostReply());
    f.transport.on(u"DELETE /a"_s, jsonReply(404, "{}"));
    const int a = f.submit(ApiRequest::remove(u"/a"_s, {}));
    f.advance(1min);
    QCOMPARE(f.error(a).kind, Kind::NotFound);
    QVERIFY(f.error(a).mayHaveHappened);
    QCOMPARE(f.error(a).attempts, 2);
}

void TestQueueRetry::readsNeverHappen()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, lostReply());
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.advance(1min);
    QVERIFY(!f.error(a).mayHaveHappened);
}

void TestQueueRetry::countsAttemptsInTheAnswer()
{
    QueueFixture f;
    f.transport.on(u"PATCH /a"_s, textReply(502, ""));
    f.transport.on(u"PATCH /a"_s, jsonReply(200, "{}"));
    const int a = f.submit(ApiRequest::patch(u"/a"_s, {}, {}));
    f.advance(1min);
    QCOMPARE(f.results[size_t(a)]->value().attempts, 2);
}

void TestQueueRetry::doesNotBlockOthersWhileWaiting()
{
    QueueLimits limits;
    limits.maximumInFlight = 1;
    QueueFixture f(limits);
    f.transport.on(u"GET /a"_s, lostReply());
    f.transport.on(u"GET /b"_s, jsonReply(200, "{}"));
    f.submit(ApiRequest::get(u"/a"_s));
    const int b = f.submit(ApiRequest::get(u"/b"_s));
    f.run();
    QVERIFY(f.succeeded(b));
}

QTEST_GUILESS_MAIN(TestQueueRetry)
#include "tst_queueretry.moc"
