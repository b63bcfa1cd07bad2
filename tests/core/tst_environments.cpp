// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/environments.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEnvironments final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsEveryType();
    void fillsInWhatIsMissing();
    void readsAllPages();
    void stopsWithoutATotal();
    void stopsWhenAPageBringsNothingNew();
    void listsNoneTwice();
    void listsNone();
    void namesTheFaultyMember_data();
    void namesTheFaultyMember();
    void failsWhenALaterPageFails();
    void canBeCancelledBetweenPages();
    void endsQuietlyWithTheService();

private:
    using List = QList<Environment>;
    Result<List> list(const CallOptions &options = {})
    {
        const auto reply = m_service->list({u"org/1"_s}, options);
        for (int i = 0; i < 30 && !reply.isFinished(); ++i)
            m_clock->advance(1s);
        return reply.isFinished() ? reply.result() : Result<List>(failure(ApiError::protocol({}, u"no answer"_s)));
    }
    // Serves \a count environments in pages, as the platform does.
    void serve(int count, bool withTotal = true)
    {
        m_transport->setResponder([count, withTotal](const TransportRequest &request) {
            const QUrlQuery query(request.url);
            const int offset = query.queryItemValue(u"offset"_s).toInt();
            const int limit = query.queryItemValue(u"limit"_s).toInt();
            QJsonArray data;
            for (int i = offset; i < qMin(count, offset + limit); ++i)
                data.append(QJsonObject{{u"id"_s, u"e%1"_s.arg(i)}, {u"name"_s, u"Environment %1"_s.arg(i)}});
            QJsonObject page{{u"data"_s, data}};
            if (withTotal)
                page.insert(u"total"_s, count);
            return jsonReply(200, QJsonDocument(page).toJson());
        });
    }
    static QString line(int offset)
    {
        return u"GET /accounts/api/organizations/org%2F1/environments?offset=%1&limit=500"_s.arg(offset);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    FakeAuthorizer m_authorizer;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<Environments> m_service;
};

void TestEnvironments::init()
{
    m_service.reset();
    m_queue.reset();
    m_clock = std::make_unique<FakeClock>();
    m_transport = std::make_unique<FakeTransport>();
    m_queue = std::make_unique<RequestQueue>(QUrl(u"https://platform.example"_s), *m_transport, *m_clock);
    m_queue->setAuthorizer(&m_authorizer);
    m_service = std::make_unique<Environments>(*m_queue);
}

void TestEnvironments::readsEveryType()
{
    m_transport->on(line(0), jsonReply(200, R"({"data":[
        {"id":"1","name":"Staging","organizationId":"o","isProduction":false,"type":"sandbox","clientId":"1ab2"},
        {"id":"2","name":"Live","organizationId":"o","isProduction":true,"type":"production"},
        {"id":"3","name":"Design","organizationId":"o","isProduction":false,"type":"design"},
        {"id":"4","name":"Odd 🚆","organizationId":"o","isProduction":false,"type":"experimental"}],"total":4})"));
    const auto result = list();
    QVERIFY(result);
    const List expected{
        {{u"1"_s}, u"Staging"_s, {u"o"_s}, false, u"sandbox"_s},
        {{u"2"_s}, u"Live"_s, {u"o"_s}, true, u"production"_s},
        {{u"3"_s}, u"Design"_s, {u"o"_s}, false, u"design"_s},
        {{u"4"_s}, u"Odd 🚆"_s, {u"o"_s}, false, u"experimental"_s},
    };
    QCOMPARE(*result, expected);
}

void TestEnvironments::fillsInWhatIsMissing()
{
    m_transport->on(line(0),
        jsonReply(
            200, R"({"data":[{"id":"1","name":"Live","type":"production"},{"id":"2","name":"Bare"}],"total":2})"));
    const auto result = list();
    QVERIFY(result);
    QCOMPARE(*result,
        (List{{{u"1"_s}, u"Live"_s, {u"org/1"_s}, true, u"production"_s},
            {{u"2"_s}, u"Bare"_s, {u"org/1"_s}, false, {}}}));
}

void TestEnvironments::readsAllPages()
{
    serve(1100);
    const auto result = list();
    QVERIFY(result);
    QCOMPARE(result->size(), 1100);
    QCOMPARE(result->last().name, u"Environment 1099"_s);
    QCOMPARE(m_transport->lines(), (QStringList{line(0), line(500), line(1000)}));
}

void TestEnvironments::stopsWithoutATotal()
{
    serve(500, false);
    const auto result = list();
    QVERIFY(result);
    QCOMPARE(result->size(), 500);
    QCOMPARE(m_transport->lines(), (QStringList{line(0), line(500)}));
}

void TestEnvironments::stopsWhenAPageBringsNothingNew()
{
    // A server that does not know "offset" gives the first page for ever.
    m_transport->setResponder(
        [](const TransportRequest &) { return jsonReply(200, R"({"data":[{"id":"1","name":"A"}],"total":90})"); });
    const auto result = list();
    QVERIFY(result);
    QCOMPARE(result->size(), 1);
    QCOMPARE(m_transport->count(), 2);
}

void TestEnvironments::listsNoneTwice()
{
    m_transport->on(line(0), jsonReply(200, R"({"data":[{"id":"1","name":"A"},{"id":"2","name":"B"}],"total":3})"));
    m_transport->on(u"GET /accounts/api/organizations/org%2F1/environments?offset=2&limit=500"_s,
        jsonReply(200, R"({"data":[{"id":"2","name":"B"}],"total":3})"));
    const auto result = list();
    QVERIFY(result);
    QCOMPARE(result->size(), 2);
}

void TestEnvironments::listsNone()
{
    serve(0);
    const auto result = list();
    QVERIFY(result);
    QVERIFY(result->isEmpty());
    QCOMPARE(m_transport->count(), 1);
}

void TestEnvironments::namesTheFaultyMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("empty body") << ""_ba << u""_s;
    QTest::newRow("a list") << "[]"_ba << u""_s;
    QTest::newRow("no data") << R"({"total":0})"_ba << u"data"_s;
    QTest::newRow("data is null") << R"({"data":null})"_ba << u"data"_s;
    QTest::newRow("data is an object") << R"({"data":{}})"_ba << u"data"_s;
    QTest::newRow("element is a text") << R"({"data":["x"]})"_ba << u"data[0]"_s;
    QTest::newRow("no id") << R"({"data":[{"id":"1","name":"A"},{"name":"B"}]})"_ba << u"data[1].id"_s;
    QTest::newRow("name is a number") << R"({"data":[{"id":"1","name":5}]})"_ba << u"data[0].name"_s;
    QTest::newRow("flag is a word") << R"({"data":[{"id":"1","name":"A","isProduction":"yes"}]})"_ba
                                    << u"data[0].isProduction"_s;
    QTest::newRow("total is a word") << R"({"data":[],"total":"many"})"_ba << u"total"_s;
}

void TestEnvironments::namesTheFaultyMember()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    m_transport->on(line(0), jsonReply(200, json));
    const auto result = list();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Protocol);
    QCOMPARE(result.error().jsonPath, path);
    QCOMPARE(result.error().path, u"/accounts/api/organizations/org%2F1/environments"_s);
}

void TestEnvironments::failsWhenALaterPageFails()
{
    m_transport->on(line(0), jsonReply(200, R"({"data":[{"id":"1","name":"A"}],"total":2})"));
    m_transport->on(u"GET /accounts/api/organizations/org%2F1/environments?offset=1&limit=500"_s,
        jsonReply(403, R"({"message":"no"})"));
    const auto result = list();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Forbidden);
}

void TestEnvironments::canBeCancelledBetweenPages()
{
    serve(1100);
    CancelSource cancel;
    const auto reply = m_service->list({u"org/1"_s}, {Lane::Background, cancel.token()});
    connect(m_queue.get(), &RequestQueue::requestChanged, this, [&cancel](const RequestRecord &record) {
        if (record.number == 2 && record.state == RequestRecord::State::Queued)
            cancel.cancel();
    });
    m_clock->advance(5s);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QCOMPARE(reply.result().error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(m_transport->lines(), QStringList{line(0)});
}

void TestEnvironments::endsQuietlyWithTheService()
{
    const auto reply = m_service->list({u"org/1"_s});
    m_clock->advance(1s);
    QCOMPARE(m_transport->count(), 1);
    m_service.reset();
    QVERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().kind, ApiError::Kind::Cancelled);
    m_transport->answer(0, jsonReply(200, R"({"data":[]})"));
    m_clock->advance(1s);
}

QTEST_GUILESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
