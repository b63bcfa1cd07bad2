// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = RequestRecord::State;

namespace {

ApiRequest numbered(int i)
{
    return ApiRequest::get(u"/r/{n}"_s, {QString::number(i)});
}

ApiRequest inBackground(ApiRequest request)
{
    request.lane = Lane::Background;
    return request;
}

QueueLimits oneAtATime()
{
    QueueLimits limits;
    limits.maximumInFlight = 1;
    return limits;
}

} // namespace

//! Order, lanes, room, what goes over the wire, what comes back.
class TestRequestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingInsideSubmit();
    void sendsTargetHeadersAndBody();
    void keepsAPathOfThePlatform();
    void keepsTheOrderOfSubmission();
    void servesTheInteractiveLaneFirst();
    void keepsWithinTheRoom();
    void keepsOnePlaceForTheInteractiveLane();
    void answersWithStatusHeadersAndBody();
    void takes304AsSuccess();
    void refusesAnEmptyPathArgument_data();
    void refusesAnEmptyPathArgument();
    void classifiesErrorAnswers_data();
    void classifiesErrorAnswers();
    void namesTheHostOfARefusedRedirect();
    void takesAWebPageForNoAnswer();
    void finishesWaitersWhenItGoes();
    void tellsItsLoad();
};

void TestRequestQueue::sendsNothingInsideSubmit()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, jsonReply(200, "{}"));
    const Reply<ApiReply> reply = f.queue.submit(ApiRequest::get(u"/a"_s));
    QCOMPARE(f.transport.count(), 0);
    QVERIFY(!reply.isFinished());
    f.run();
    QVERIFY(reply.isFinished());
}

void TestRequestQueue::sendsTargetHeadersAndBody()
{
    QueueFixture f;
    f.submit(
        ApiRequest::post(u"/spaces/{id}/vpces"_s, {u"a/b c"_s}, {{u"name"_s, u"n"_s}}).withQuery(u"q"_s, u"1&2"_s));
    f.run();
    QCOMPARE(f.transport.count(), 1);
    const FakeTransport::Sent &sent = f.transport.sent().front();
    QCOMPARE(sent.line(), u"POST /spaces/a%2Fb%20c/vpces?q=1%262"_s);
    QCOMPARE(sent.request.url.host(), u"anypoint.example"_s);
    QCOMPARE(sent.request.body, R"({"name":"n"})");
    QCOMPARE(sent.header("Content-Type"), "application/json");
    QCOMPARE(sent.header("Accept"), "application/json");
    QCOMPARE(sent.header("Authorization"), "Bearer token-1");
    QCOMPARE(sent.header("User-Agent"), "Hubdeck/" HUBDECK_VERSION);
    QVERIFY(!sent.header("X-Request-ID").isEmpty());
}

void TestRequestQueue::keepsAPathOfThePlatform()
{
    FakeTransport transport;
    FakeClock clock;
    RequestQueue queue(QUrl(u"https://gateway.example:8443/anypoint/"_s), transport, clock);
    ApiRequest request = ApiRequest::get(u"/a"_s);
    request.needsToken = false;
    const Reply<ApiReply> reply = queue.submit(request);
    FakeClock::deliverEvents();
    QCOMPARE(transport.sent().front().request.url, QUrl(u"https://gateway.example:8443/anypoint/a"_s));
}

void TestRequestQueue::keepsTheOrderOfSubmission()
{
    QueueFixture f(oneAtATime());
    QStringList expected;
    for (int i = 0; i < 10; ++i) {
        f.submit(numbered(i));
        expected += u"GET /r/%1"_s.arg(i);
    }
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    f.advance(1s);
    QCOMPARE(f.transport.lines(), expected);
}

void TestRequestQueue::servesTheInteractiveLaneFirst()
{
    QueueFixture f(oneAtATime());
    for (int i = 0; i < 3; ++i)
        f.submit(inBackground(numbered(i)));
    f.submit(numbered(7));
    f.run();
    f.submit(numbered(8));
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    f.transport.answer(0, jsonReply(200, "{}"));
    f.advance(1s);
    QCOMPARE(
        f.transport.lines(), QStringList({u"GET /r/7"_s, u"GET /r/8"_s, u"GET /r/0"_s, u"GET /r/1"_s, u"GET /r/2"_s}));
}

void TestRequestQueue::keepsWithinTheRoom()
{
    QueueFixture f;
    for (int i = 0; i < 12; ++i)
        f.submit(numbered(i));
    f.run();
    QCOMPARE(f.transport.inFlight(), 6);
    f.transport.answer(0, jsonReply(200, "{}"));
    f.run();
    QCOMPARE(f.transport.inFlight(), 6);
    QCOMPARE(f.transport.count(), 7);
}

void TestRequestQueue::keepsOnePlaceForTheInteractiveLane()
{
    QueueFixture f;
    for (int i = 0; i < 12; ++i)
        f.submit(inBackground(numbered(i)));
    f.run();
    QCOMPARE(f.transport.inFlight(), 5);
    f.submit(numbered(99));
    f.run();
    QCOMPARE(f.transport.lines().last(), u"GET /r/99"_s);
    QCOMPARE(f.transport.inFlight(), 6);
}

void TestRequestQueue::answersWithStatusHeadersAndBody()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, jsonReply(200, R"({"a":1})", {{"X-ANYPNT-TRX-ID", "trx-1"}, {"Total", "3"}}));
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.run();
    QVERIFY(f.succeeded(a));
    const ApiReply reply = f.results[0]->value();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, R"({"a":1})");
    QCOMPARE(reply.transactionId, u"trx-1"_s);
    QCOMPARE(headerValue(reply.headers, "total"), "3");
    QCOMPARE(reply.attempts, 1);
}

void TestRequestQueue::takes304AsSuccess()
{
    QueueFixture f;
    f.transport.on(u"PATCH /a"_s, jsonReply(304, ""));
    const int a = f.submit(ApiRequest::patch(u"/a"_s, {}, {}));
    f.run();
    QVERIFY(f.succeeded(a));
}

void TestRequestQueue::refusesAnEmptyPathArgument_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dot dot") << u".."_s;
}

void TestRequestQueue::refusesAnEmptyPathArgument()
{
    QFETCH(QString, argument);
    QueueFixture f;
    const int a = f.submit(ApiRequest::remove(u"/spaces/{id}"_s, {argument}));
    QVERIFY(!f.isDone(a));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Protocol);
    QVERIFY(!f.error(a).mayHaveHappened);
    QCOMPARE(f.transport.count(), 0);
}

void TestRequestQueue::classifiesErrorAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("mayHaveHappened");
    QTest::newRow("400") << 400 << Kind::Refused << false;
    QTest::newRow("403") << 403 << Kind::Forbidden << false;
    QTest::newRow("404") << 404 << Kind::NotFound << false;
    QTest::newRow("408") << 408 << Kind::Timeout << false;
    QTest::newRow("409") << 409 << Kind::Conflict << false;
    QTest::newRow("415") << 415 << Kind::Refused << false;
    QTest::newRow("500") << 500 << Kind::Server << true;
    QTest::newRow("501") << 501 << Kind::Server << false;
    QTest::newRow("502") << 502 << Kind::Server << true;
    QTest::newRow("504") << 504 << Kind::Server << true;
}

void TestRequestQueue::classifiesErrorAnswers()
{
    QFETCH(int, status);
    QueueFixture f;
    f.transport.on(u"POST /a/b"_s,
        jsonReply(
            status, R"({"message":"no","errors":[{"code":"E1","message":"because"}]})", {{"X-ANYPNT-TRX-ID", "trx"}}));
    const int a = f.submit(ApiRequest::post(u"/a/{b}"_s, {u"b"_s}, {}).withQuery(u"c"_s, u"d"_s));
    f.run();
    const ApiError error = f.error(a);
    QTEST(error.kind, "kind");
    QTEST(error.mayHaveHappened, "mayHaveHappened");
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.serverMessage, u"no"_s);
    QCOMPARE(error.details, QStringList(u"because"_s));
    QCOMPARE(error.serverCode, u"E1"_s);
    QCOMPARE(error.transactionId, u"trx"_s);
    QCOMPARE(error.method, u"POST"_s);
    QCOMPARE(error.path, u"/a/b"_s);
    QCOMPARE(error.host, u"anypoint.example"_s);
    QCOMPARE(error.attempts, 1);
    QCOMPARE(f.transport.count(), 1);
}

void TestRequestQueue::namesTheHostOfARefusedRedirect()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, jsonReply(302, "", {{"Location", "https://login.example/start?token=x"}}));
    const int a = f.submit(ApiRequest::get(u"/a"_s));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Protocol);
    QCOMPARE(f.error(a).httpStatus, 302);
    QVERIFY(f.error(a).serverMessage.endsWith(u" login.example"_s));
    QCOMPARE(f.transport.count(), 1);
}

void TestRequestQueue::takesAWebPageForNoAnswer()
{
    QueueFixture f;
    f.transport.on(u"GET /a"_s, textReply(200, "<html><body>Please log in</body></html>", "text/html; charset=utf-8"));
    f.transport.on(u"POST /a"_s, textReply(200, "<html></html>", "text/html"));
    const int read = f.submit(ApiRequest::get(u"/a"_s));
    const int create = f.submit(ApiRequest::post(u"/a"_s, {}, {}));
    f.run();
    QCOMPARE(f.error(read).kind, Kind::Protocol);
    QVERIFY(f.error(read).bodySample.contains(u"Please log in"_s));
    QVERIFY(!f.error(read).mayHaveHappened);
    QVERIFY(f.error(create).mayHaveHappened);
}

void TestRequestQueue::finishesWaitersWhenItGoes()
{
    FakeTransport transport;
    FakeClock clock;
    auto queue = std::make_unique<RequestQueue>(QUrl(u"https://anypoint.example"_s), transport, clock);
    ApiRequest request = numbered(1);
    request.needsToken = false;
    const Reply<ApiReply> sent = queue->submit(request);
    FakeClock::deliverEvents();
    const Reply<ApiReply> queued = queue->submit(numbered(2));
    queue.reset();
    QVERIFY(transport.sent().front().isAborted);
    for (const Reply<ApiReply> &reply : {sent, queued}) {
        QVERIFY(reply.isFinished());
        QCOMPARE(reply.result().error().kind, Kind::Cancelled);
    }
}

void TestRequestQueue::tellsItsLoad()
{
    QueueFixture f;
    QList<QueueLoad> loads;
    connect(&f.queue, &RequestQueue::loadChanged, this, [&loads](const QueueLoad &load) { loads += load; });
    for (int i = 0; i < 8; ++i)
        f.submit(numbered(i));
    f.run();
    QCOMPARE(loads.last().inFlight, 6);
    QCOMPARE(loads.last().waiting, 2);
    QCOMPARE(loads.last().sentInLastSecond, 6);
    QCOMPARE(loads.last().limitPerSecond, 15);
    QCOMPARE(loads.last(), f.queue.load());
    for (int i = 0; i < 8; ++i) {
        f.transport.answer(i, jsonReply(200, "{}"));
        f.run();
    }
    QCOMPARE(loads.last().inFlight, 0);
    f.advance(3s);
    QCOMPARE(loads.last().sentInLastSecond, 0);
    QCOMPARE(f.clock.plannedCalls(), 0);
}

QTEST_GUILESS_MAIN(TestRequestQueue)
#include "tst_requestqueue.moc"
