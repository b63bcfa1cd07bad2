// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = RequestRecord::State;

namespace {

ApiRequest list(Lane lane = Lane::Interactive, const CancelToken &cancel = {})
{
    ApiRequest request = ApiRequest::get(u"/list"_s);
    request.withOptions({lane, cancel});
    return request;
}

ApiRequest create(const CancelToken &cancel = {})
{
    ApiRequest request = ApiRequest::post(u"/list"_s, {}, {});
    request.withOptions({Lane::Interactive, cancel});
    return request;
}

} // namespace

//! Identical reads are sent once; each caller may go without taking the answer from the others.
class TestQueueSharing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsIdenticalReadsOnce();
    void joinsAReadInFlight();
    void givesErrorsToAll();
    void keepsDifferentRequestsApart_data();
    void keepsDifferentRequestsApart();
    void neverMergesChanges();
    void promotesWhenAPersonJoins();
    void doesNotGiveAReadFromBeforeAChange();
    void sendsAgainAfterTheAnswer();
    void takesBackWhatIsQueued();
    void abortsAReadInFlight();
    void letsASentChangeEnd();
    void takesBackAQueuedChange();
    void keepsTheAnswerForTheOthers();
    void takesBackWhileWaitingToRetry();
    void doesNotRetryACancelledChange();
    void neverSendsForACancelledToken();
    void endsCallsWhenTheSourceGoes();
    void forgetsFinishedCalls();
    void survivesCancellingFromAnAnswer();
};

void TestQueueSharing::sendsIdenticalReadsOnce()
{
    QueueFixture f;
    f.transport.on(u"GET /list"_s, jsonReply(200, "[1]"));
    for (int i = 0; i < 5; ++i)
        f.submit(list());
    f.run();
    QCOMPARE(f.transport.count(), 1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(f.body(i), "[1]");
    QCOMPARE(f.record(1).sharedBy, 5);
    QCOMPARE(f.record(2).number, 0); // no second record
}

void TestQueueSharing::joinsAReadInFlight()
{
    QueueFixture f;
    f.submit(list());
    f.run();
    f.submit(list());
    f.run();
    QCOMPARE(f.transport.count(), 1);
    f.transport.answer(0, jsonReply(200, "[1]"));
    f.run();
    QCOMPARE(f.body(0), "[1]");
    QCOMPARE(f.body(1), "[1]");
}

void TestQueueSharing::givesErrorsToAll()
{
    QueueFixture f;
    f.transport.on(u"GET /list"_s, jsonReply(403, R"({"message":"no"})"));
    f.submit(list());
    f.submit(list());
    f.run();
    QCOMPARE(f.error(0).kind, Kind::Forbidden);
    QCOMPARE(f.error(1), f.error(0));
}

void TestQueueSharing::keepsDifferentRequestsApart_data()
{
    QTest::addColumn<ApiRequest>("other");
    ApiRequest query = list();
    query.withQuery(u"offset"_s, u"25"_s);
    QTest::newRow("query") << query;
    ApiRequest open = list();
    open.needsToken = false;
    QTest::newRow("without token") << open;
    ApiRequest secret = list();
    secret.isSecret = true;
    QTest::newRow("secret") << secret;
    ApiRequest patient = list();
    patient.timeout = 2min;
    QTest::newRow("timeout") << patient;
    QTest::newRow("path") << ApiRequest::get(u"/list/1"_s);
}

void TestQueueSharing::keepsDifferentRequestsApart()
{
    QFETCH(ApiRequest, other);
    QueueFixture f;
    f.submit(list());
    f.submit(other);
    f.run();
    QCOMPARE(f.transport.count(), 2);
}

void TestQueueSharing::neverMergesChanges()
{
    QueueFixture f;
    f.submit(create());
    f.submit(create());
    f.submit(ApiRequest::remove(u"/list"_s, {}));
    f.submit(ApiRequest::remove(u"/list"_s, {}));
    f.run();
    QCOMPARE(f.transport.count(), 4);
}

void TestQueueSharing::promotesWhenAPersonJoins()
{
    QueueLimits limits;
    limits.maximumInFlight = 1;
    QueueFixture f(limits);
    f.submit(ApiRequest::get(u"/first"_s));
    f.run();
    ApiRequest slow = ApiRequest::get(u"/slow"_s);
    slow.lane = Lane::Background;
    f.submit(slow);
    f.submit(list(Lane::Background));
    f.submit(list(Lane::Interactive));
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "[]"); });
    f.transport.answer(0, jsonReply(200, "[]"));
    f.run();
    QCOMPARE(f.transport.lines(), QStringList({u"GET /first"_s, u"GET /list"_s, u"GET /slow"_s}));
}

//! A list that was asked for before a create ended need not hold what was created, so who asks after it gets a new one.
void TestQueueSharing::doesNotGiveAReadFromBeforeAChange()
{
    QueueFixture f;
    const int before = f.submit(list());
    f.submit(create());
    f.run();
    const int during = f.submit(list());
    f.run();
    QCOMPARE(f.transport.count(), 2);
    f.transport.answer(1, jsonReply(201, "{}"));
    f.run();
    const int after = f.submit(list());
    const int alsoAfter = f.submit(list());
    f.run();
    QCOMPARE(f.transport.count(), 3);
    f.transport.answer(0, jsonReply(200, "old"));
    f.transport.answer(2, jsonReply(200, "new"));
    f.run();
    QCOMPARE(f.body(before), "old");
    QCOMPARE(f.body(during), "old");
    QCOMPARE(f.body(after), "new");
    QCOMPARE(f.body(alsoAfter), "new");
}

void TestQueueSharing::sendsAgainAfterTheAnswer()
{
    QueueFixture f;
    f.transport.on(u"GET /list"_s, jsonReply(200, "[]"));
    f.submit(list());
    f.run();
    f.submit(list());
    f.run();
    QCOMPARE(f.transport.count(), 2);
}

void TestQueueSharing::takesBackWhatIsQueued()
{
    QueueFixture f;
    CancelSource source;
    const int a = f.submit(list(Lane::Interactive, source.token()));
    source.cancel();
    QVERIFY(!f.isDone(a));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
    QCOMPARE(f.transport.count(), 0);
    QCOMPARE(f.record(1).state, State::Done);
    QCOMPARE(f.record(1).error->kind, Kind::Cancelled);
    QCOMPARE(f.queue.load().waiting, 0);
}

void TestQueueSharing::abortsAReadInFlight()
{
    QueueFixture f;
    CancelSource source;
    const int a = f.submit(list(Lane::Interactive, source.token()));
    f.run();
    source.cancel();
    f.run();
    QVERIFY(f.transport.sent().front().isAborted);
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
    QVERIFY(!f.error(a).mayHaveHappened);
    QCOMPARE(f.queue.load().inFlight, 0);
}

void TestQueueSharing::letsASentChangeEnd()
{
    QueueFixture f;
    CancelSource source;
    const int a = f.submit(create(source.token()));
    f.run();
    source.cancel();
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
    QVERIFY(f.error(a).mayHaveHappened);
    QVERIFY(!f.transport.sent().front().isAborted);
    QCOMPARE(f.record(1).state, State::Sent);
    f.transport.answer(0, jsonReply(201, "{}"));
    f.run();
    QCOMPARE(f.record(1).state, State::Done);
    QCOMPARE(f.record(1).httpStatus, 201);
    QVERIFY(!f.record(1).error);
    QCOMPARE(f.finished.size(), 1);
}

void TestQueueSharing::takesBackAQueuedChange()
{
    QueueFixture f;
    CancelSource source;
    const int a = f.submit(create(source.token()));
    source.cancel();
    f.run();
    QCOMPARE(f.transport.count(), 0);
    QVERIFY(!f.error(a).mayHaveHappened);
}

void TestQueueSharing::keepsTheAnswerForTheOthers()
{
    QueueFixture f;
    CancelSource source;
    const int going = f.submit(list(Lane::Interactive, source.token()));
    const int staying = f.submit(list());
    f.run();
    source.cancel();
    f.run();
    QCOMPARE(f.error(going).kind, Kind::Cancelled);
    QVERIFY(!f.transport.sent().front().isAborted);
    QCOMPARE(f.record(1).sharedBy, 1);
    f.transport.answer(0, jsonReply(200, "[1]"));
    f.run();
    QCOMPARE(f.body(staying), "[1]");
    QCOMPARE(f.finished, QList<int>({going, staying}));
}

void TestQueueSharing::takesBackWhileWaitingToRetry()
{
    QueueFixture f;
    CancelSource source;
    f.transport.on(u"GET /list"_s, lostReply());
    const int a = f.submit(list(Lane::Interactive, source.token()));
    f.run();
    source.cancel();
    f.advance(1min);
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
    QCOMPARE(f.transport.count(), 1);
}

void TestQueueSharing::doesNotRetryACancelledChange()
{
    for (const TransportReply &reply : {lostReply(), jsonReply(429, "{}"), jsonReply(401, "{}")}) {
        QueueFixture f;
        CancelSource source;
        ApiRequest request = ApiRequest::remove(u"/list"_s, {});
        request.cancel = source.token();
        f.submit(request);
        f.run();
        source.cancel();
        f.transport.answer(0, reply);
        f.advance(1min);
        QCOMPARE(f.transport.count(), 1);
        QCOMPARE(f.authorizer.renewals, 0);
        QCOMPARE(f.record(1).state, State::Done);
    }
}

void TestQueueSharing::neverSendsForACancelledToken()
{
    QueueFixture f;
    CancelSource source;
    const CancelToken token = source.token();
    source.cancel();
    const int a = f.submit(list(Lane::Interactive, token));
    QVERIFY(!f.isDone(a));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
    QCOMPARE(f.transport.count(), 0);
    f.submit(list(Lane::Interactive, source.token()));
    f.run();
    QCOMPARE(f.transport.count(), 1);
}

void TestQueueSharing::endsCallsWhenTheSourceGoes()
{
    QueueFixture f;
    auto source = std::make_unique<CancelSource>();
    const int a = f.submit(list(Lane::Interactive, source->token()));
    f.run();
    source.reset();
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Cancelled);
}

void TestQueueSharing::forgetsFinishedCalls()
{
    QueueFixture f;
    CancelSource source;
    f.transport.on(u"GET /list"_s, jsonReply(200, "[]"));
    const int a = f.submit(list(Lane::Interactive, source.token()));
    f.run();
    const qsizetype records = f.records.size();
    source.cancel();
    f.run();
    QVERIFY(f.succeeded(a));
    QCOMPARE(f.records.size(), records);
}

void TestQueueSharing::survivesCancellingFromAnAnswer()
{
    QueueFixture f;
    CancelSource source;
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "[]"); });
    int answers = 0;
    for (int i = 0; i < 30; ++i) {
        ApiRequest request = ApiRequest::get(u"/r/{n}"_s, {QString::number(i)});
        request.cancel = source.token();
        whenDone(f.queue.submit(request), &f.queue, [&](const Result<ApiReply> &) {
            ++answers;
            source.cancel();
        });
    }
    f.advance(5s);
    QCOMPARE(answers, 30);
    QCOMPARE(f.queue.load().waiting, 0);
    QCOMPARE(f.queue.load().inFlight, 0);
}

QTEST_GUILESS_MAIN(TestQueueSharing)
#include "tst_queuesharing.moc"
