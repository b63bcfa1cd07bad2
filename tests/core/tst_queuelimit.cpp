// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = ApiError::Kind;
using State = RequestRecord::State;
using WaitReason = RequestRecord::WaitReason;

namespace {

ApiRequest numbered(int i)
{
    return ApiRequest::get(u"/r/{n}"_s, {QString::number(i)});
}

TransportReply refusal(const HttpHeaders &headers = {})
{
    return jsonReply(429, R"({"message":"Too Many Requests"})", headers);
}

} // namespace

//! The documented limit, and what the queue does when a server refuses all the same.
class TestQueueLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsABurstThenWaits();
    void neverExceedsTheLimit_data();
    void neverExceedsTheLimit();
    void usesTheLimitFully();
    void answersAClickDuringABackgroundFlood();
    void waitsForRetryAfter_data();
    void waitsForRetryAfter();
    void pausesAllOfTheQueue();
    void resendsARefusedChange();
    void backsOffWithoutRetryAfter();
    void givesUpAfterManyRefusals();
};

void TestQueueLimit::sendsABurstThenWaits()
{
    QueueFixture f;
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    for (int i = 0; i < 20; ++i)
        f.submit(numbered(i));
    f.run();
    QCOMPARE(f.transport.count(), 15);
    f.advance(1004ms);
    QCOMPARE(f.transport.count(), 15);
    f.advance(1ms);
    QCOMPARE(f.transport.count(), 20);
}

void TestQueueLimit::neverExceedsTheLimit_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! Thousands of requests at random times, both lanes, random latency, some cancelled, some lost and retried: never more
//! than 15 sent in any 1,000 ms, and every one ends.
void TestQueueLimit::neverExceedsTheLimit()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QueueLimits limits;
    limits.maximumInFlight = 40;
    QueueFixture f(limits);
    f.transport.setClock(&f.clock, milliseconds(random.bounded(400)));
    f.transport.setResponder(
        [&random](const TransportRequest &) { return random.bounded(10) == 0 ? lostReply() : jsonReply(200, "{}"); });
    std::vector<std::unique_ptr<CancelSource>> sources;
    for (int i = 0; i < 1000; ++i) {
        ApiRequest request = numbered(i);
        sources.push_back(std::make_unique<CancelSource>());
        request.withOptions({random.bounded(2) == 0 ? Lane::Interactive : Lane::Background, sources.back()->token()});
        f.submit(request);
        if (random.bounded(20) == 0)
            sources[random.bounded(quint32(sources.size()))]->cancel();
        if (random.bounded(30) == 0)
            f.advance(milliseconds(random.bounded(2500)));
    }
    while (f.finished.size() < 1000 && f.clock.advanceToNext()) { }
    QCOMPARE(f.finished.size(), 1000);
    const auto &sent = f.transport.sent();
    QVERIFY(sent.size() > 900);
    for (size_t i = 15; i < sent.size(); ++i)
        QVERIFY2(sent[i].at - sent[i - 15].at > 1000ms, qPrintable(QString::number(i)));
}

void TestQueueLimit::usesTheLimitFully()
{
    QueueFixture f;
    f.transport.setClock(&f.clock, 8ms);
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    for (int i = 0; i < 600; ++i)
        f.submit(numbered(i));
    while (f.finished.size() < 600 && f.clock.advanceToNext()) { }
    QVERIFY2(f.clock.now() < 41s, qPrintable(QString::number(f.clock.now().count())));
}

void TestQueueLimit::answersAClickDuringABackgroundFlood()
{
    QueueFixture f;
    f.transport.setClock(&f.clock, 20ms);
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    for (int i = 0; i < 500; ++i) {
        ApiRequest request = numbered(i);
        request.lane = Lane::Background;
        f.submit(request);
    }
    f.advance(10s);
    const milliseconds clicked = f.clock.now();
    QVERIFY(f.finish(f.submit(numbered(9999))));
    QVERIFY2(f.clock.now() - clicked < 700ms, qPrintable(QString::number((f.clock.now() - clicked).count())));
}

void TestQueueLimit::waitsForRetryAfter_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()); // of the fake clock
    QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("7") << 7;
    QTest::newRow("date") << QByteArray("Retry-After") << QByteArray("Thu, 01 Jan 2026 00:00:09 GMT") << 9;
    QTest::newRow("reset") << QByteArray("X-RateLimit-Reset") << QByteArray::number(start.toSecsSinceEpoch() + 4) << 4;
    QTest::newRow("an hour is cut") << QByteArray("Retry-After") << QByteArray("3600") << 300;
}

void TestQueueLimit::waitsForRetryAfter()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const milliseconds wait = std::chrono::seconds(seconds);
    QueueFixture f;
    f.transport.on(u"GET /r/1"_s, refusal({{name, value}}));
    f.transport.on(u"GET /r/1"_s, jsonReply(200, "{}"));
    const int a = f.submit(numbered(1));
    f.run();
    QCOMPARE(f.record(1).state, State::Waiting);
    QCOMPARE(f.record(1).waitReason, WaitReason::RateLimited);
    QCOMPARE(f.record(1).waitTime, wait);
    QCOMPARE(f.queue.load().pausedFor, wait);
    f.advance(wait - 1ms);
    QCOMPARE(f.transport.count(), 1);
    f.advance(1ms);
    QCOMPARE(f.transport.count(), 2);
    QVERIFY(f.succeeded(a));
    QCOMPARE(f.results[0]->value().attempts, 2);
}

void TestQueueLimit::pausesAllOfTheQueue()
{
    QueueFixture f;
    f.transport.on(u"GET /r/1"_s, refusal({{"Retry-After", "3"}}));
    f.transport.on(u"GET /r/1"_s, jsonReply(200, "{}"));
    f.submit(numbered(1));
    f.run();
    ApiRequest open = numbered(2);
    open.needsToken = false;
    f.submit(open);
    f.submit(numbered(3));
    f.advance(2999ms);
    QCOMPARE(f.transport.count(), 1);
    f.advance(1ms);
    // What was refused goes first: it has waited longest.
    QCOMPARE(f.transport.lines(), QStringList({u"GET /r/1"_s, u"GET /r/1"_s, u"GET /r/2"_s, u"GET /r/3"_s}));
}

void TestQueueLimit::resendsARefusedChange()
{
    QueueFixture f;
    f.transport.on(u"POST /a"_s, refusal({{"Retry-After", "1"}}));
    f.transport.on(u"POST /a"_s, jsonReply(201, "{}"));
    const int a = f.submit(ApiRequest::post(u"/a"_s, {}, {}));
    f.advance(1s);
    QVERIFY(f.succeeded(a));
    QCOMPARE(f.transport.count(), 2);
}

void TestQueueLimit::backsOffWithoutRetryAfter()
{
    QueueFixture f;
    f.random = 0.5;
    f.transport.on(u"GET /r/1"_s, refusal());
    f.transport.on(u"GET /r/1"_s, refusal({{"Retry-After", "rubbish"}}));
    f.transport.on(u"GET /r/1"_s, jsonReply(200, "{}"));
    const int a = f.submit(numbered(1));
    QVERIFY(f.finish(a));
    QVERIFY(f.succeeded(a));
    const auto &sent = f.transport.sent();
    QCOMPARE(sent[1].at - sent[0].at, 375ms);
    QCOMPARE(sent[2].at - sent[1].at, 750ms);
}

void TestQueueLimit::givesUpAfterManyRefusals()
{
    QueueFixture f;
    f.transport.on(u"POST /a"_s, refusal({{"Retry-After", "2"}}));
    const int a = f.submit(ApiRequest::post(u"/a"_s, {}, {}));
    QVERIFY(f.finish(a));
    QCOMPARE(f.error(a).kind, Kind::RateLimited);
    QCOMPARE(f.error(a).retryAfter, 2s);
    QCOMPARE(f.error(a).attempts, 6);
    QVERIFY(!f.error(a).mayHaveHappened);
    QCOMPARE(f.transport.count(), 6);
}

QTEST_GUILESS_MAIN(TestQueueLimit)
#include "tst_queuelimit.moc"
