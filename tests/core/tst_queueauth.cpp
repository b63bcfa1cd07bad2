// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/queuefixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using State = RequestRecord::State;
using WaitReason = RequestRecord::WaitReason;

namespace {

ApiRequest numbered(int i)
{
    return ApiRequest::get(u"/r/{n}"_s, {QString::number(i)});
}

ApiError errorOf(Kind kind, const QString &message = {})
{
    ApiError error;
    error.kind = kind;
    error.serverMessage = message;
    return error;
}

//! Takes only this token.
FakeTransport::Responder accepting(const QByteArray &token)
{
    return [token](const TransportRequest &request) {
        const bool isGood = headerValue(request.headers, "Authorization") == "Bearer " + token;
        return isGood ? jsonReply(200, "{}") : jsonReply(401, R"({"message":"Invalid token"})");
    };
}

QueueLimits tenInFlight()
{
    QueueLimits limits;
    limits.maximumInFlight = 10;
    return limits;
}

} // namespace

//! The gate: one renewal for all, one replay each.
class TestQueueAuth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renewsOnceForTenInFlight();
    void waitsForAnExpiringToken();
    void letsOpenRequestsThroughWhileClosed();
    void replaysOnceOnly();
    void replaysWithANewerTokenWithoutRenewing();
    void failsAllThatWaitWhenRenewalFails_data();
    void failsAllThatWaitWhenRenewalFails();
    void doesNotRenewAgainForALate401();
    void triesAgainForLaterRequests();
    void doesNotTakeSuccessWithoutAToken();
    void doesNotSendARefusedTokenAgain();
    void failsWithoutAnAuthorizer();
    void passesOn401OfOpenRequests();
    void replaysARefusedChange();
    void keepsUsersApart();
    void doesNotReplayForAnotherUser();
    void tellsThatItSignsIn();
};

void TestQueueAuth::renewsOnceForTenInFlight()
{
    QueueFixture f(tenInFlight());
    for (int i = 0; i < 10; ++i)
        f.submit(numbered(i));
    f.run();
    QCOMPARE(f.transport.inFlight(), 10);
    for (int i = 0; i < 10; ++i) {
        f.transport.answer(i, jsonReply(401, R"({"message":"Invalid token"})"));
        f.run();
    }
    QCOMPARE(f.authorizer.renewals, 1);
    QCOMPARE(f.transport.count(), 10);
    f.transport.setResponder(accepting("token-2"));
    f.authorizer.succeed("token-2");
    f.advance(2s);
    QCOMPARE(f.authorizer.renewals, 1);
    QCOMPARE(f.transport.count(), 20);
    for (int i = 0; i < 10; ++i)
        QVERIFY(f.succeeded(i));
    QCOMPARE(f.finished, QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestQueueAuth::waitsForAnExpiringToken()
{
    QueueFixture f;
    f.transport.setResponder(accepting("token-2"));
    f.authorizer.token.reset();
    for (int i = 0; i < 3; ++i)
        f.submit(numbered(i));
    f.run();
    QCOMPARE(f.authorizer.renewals, 1);
    QCOMPARE(f.transport.count(), 0);
    f.authorizer.succeed("token-2");
    f.run();
    QCOMPARE(f.transport.count(), 3);
    QVERIFY(f.succeeded(0) && f.succeeded(1) && f.succeeded(2));
}

void TestQueueAuth::letsOpenRequestsThroughWhileClosed()
{
    QueueFixture f;
    f.authorizer.token.reset();
    f.submit(numbered(1));
    ApiRequest open = ApiRequest::post(u"/accounts/login"_s, {}, {});
    open.needsToken = false;
    f.submit(open);
    f.run();
    QCOMPARE(f.transport.lines(), QStringList(u"POST /accounts/login"_s));
    QVERIFY(f.transport.sent().front().header("Authorization").isEmpty());
}

void TestQueueAuth::replaysOnceOnly()
{
    QueueFixture f;
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(401, R"({"message":"not for you"})"); });
    f.authorizer.nextToken = "token-2";
    f.authorizer.outcomes = {Done{}, Done{}, Done{}};
    const int a = f.submit(numbered(1));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Unauthorized);
    QCOMPARE(f.error(a).serverMessage, u"not for you"_s);
    QCOMPARE(f.authorizer.renewals, 1);
    QCOMPARE(f.transport.count(), 2);
}

void TestQueueAuth::replaysWithANewerTokenWithoutRenewing()
{
    QueueFixture f;
    const int a = f.submit(numbered(1));
    f.run();
    f.authorizer.token = "token-2"; // renewed meanwhile by somebody else
    f.transport.setResponder(accepting("token-2"));
    f.transport.answer(0, jsonReply(401, ""));
    f.run();
    QVERIFY(f.succeeded(a));
    QCOMPARE(f.authorizer.renewals, 0);
}

void TestQueueAuth::failsAllThatWaitWhenRenewalFails_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("sign in again") << Kind::Unauthorized;
    QTest::newRow("no connection") << Kind::Network;
}

void TestQueueAuth::failsAllThatWaitWhenRenewalFails()
{
    QFETCH(Kind, kind);
    QueueFixture f;
    for (int i = 0; i < 4; ++i)
        f.submit(numbered(i));
    f.run();
    f.transport.answer(0, jsonReply(401, ""));
    f.run();
    const int late = f.submit(numbered(9));
    f.authorizer.fail(errorOf(kind, u"why"_s));
    f.run();
    QCOMPARE(f.error(0).kind, kind);
    QCOMPARE(f.error(0).serverMessage, u"why"_s);
    QCOMPARE(f.error(late).kind, kind);
    QVERIFY(!f.isDone(1)); // still in flight: its token was good when it was sent
    f.transport.answer(1, jsonReply(200, "{}"));
    f.run();
    QVERIFY(f.succeeded(1));
}

void TestQueueAuth::doesNotRenewAgainForALate401()
{
    QueueFixture f;
    f.submit(numbered(1));
    f.submit(numbered(2));
    f.run();
    f.transport.answer(0, jsonReply(401, ""));
    f.run();
    f.authorizer.fail(errorOf(Kind::Unauthorized));
    f.run();
    f.transport.answer(1, jsonReply(401, ""));
    f.run();
    QCOMPARE(f.error(1).kind, Kind::Unauthorized);
    QCOMPARE(f.authorizer.renewals, 1);
}

void TestQueueAuth::triesAgainForLaterRequests()
{
    QueueFixture f;
    f.authorizer.token.reset();
    f.submit(numbered(1));
    f.run();
    f.authorizer.fail(errorOf(Kind::Network));
    f.run();
    f.transport.setResponder(accepting("token-2"));
    const int b = f.submit(numbered(2));
    f.run();
    QCOMPARE(f.authorizer.renewals, 2);
    f.authorizer.succeed("token-2");
    f.run();
    QVERIFY(f.succeeded(b));
}

void TestQueueAuth::doesNotTakeSuccessWithoutAToken()
{
    QueueFixture f;
    f.authorizer.token.reset();
    const int a = f.submit(numbered(1));
    f.run();
    f.authorizer.succeed("token-2");
    f.authorizer.token.reset(); // gone before anybody could use it
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Unauthorized);
    QCOMPARE(f.authorizer.renewals, 1);
}

void TestQueueAuth::doesNotSendARefusedTokenAgain()
{
    QueueFixture f;
    f.transport.setResponder(accepting("token-2"));
    f.submit(numbered(1));
    f.run();
    f.authorizer.fail(errorOf(Kind::Network)); // the authorizer still believes in its token
    f.run();
    const int b = f.submit(numbered(2));
    f.run();
    QCOMPARE(f.transport.count(), 1);
    f.authorizer.succeed("token-2");
    f.run();
    QVERIFY(f.succeeded(b));
}

void TestQueueAuth::failsWithoutAnAuthorizer()
{
    QueueFixture f;
    f.queue.setAuthorizer(nullptr);
    const int a = f.submit(numbered(1));
    ApiRequest open = numbered(2);
    open.needsToken = false;
    const int b = f.submit(open);
    f.transport.setResponder([](const TransportRequest &) { return jsonReply(200, "{}"); });
    QVERIFY(!f.isDone(a));
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Unauthorized);
    QVERIFY(f.succeeded(b));
    QCOMPARE(f.transport.count(), 1);
}

void TestQueueAuth::passesOn401OfOpenRequests()
{
    QueueFixture f;
    ApiRequest open = ApiRequest::post(u"/accounts/login"_s, {}, {});
    open.needsToken = false;
    f.transport.on(u"POST /accounts/login"_s, textReply(401, "Unauthorized"));
    const int a = f.submit(open);
    f.run();
    QCOMPARE(f.error(a).kind, Kind::Unauthorized);
    QCOMPARE(f.authorizer.renewals, 0);
}

void TestQueueAuth::replaysARefusedChange()
{
    QueueFixture f;
    f.transport.setResponder(accepting("token-2"));
    const int a = f.submit(ApiRequest::post(u"/a"_s, {}, {{u"n"_s, 1}}));
    f.run();
    f.authorizer.succeed("token-2");
    f.run();
    QVERIFY(f.succeeded(a)); // a 401 says that nothing was done, so this is no blind repetition
    QCOMPARE(f.transport.sent().back().request.body, R"({"n":1})");
}

//! Signing in as somebody else: what waits must not be sent as that user, nor the answer to one user given to the
//! other.
void TestQueueAuth::keepsUsersApart()
{
    QueueFixture f;
    const int inFlight = f.submit(numbered(1));
    f.run();
    const int waiting = f.submit(numbered(2));
    FakeAuthorizer other;
    other.token = "other";
    f.queue.setAuthorizer(&other);
    const int same = f.submit(numbered(1));
    f.run();
    QCOMPARE(f.error(waiting).kind, Kind::Unauthorized);
    QCOMPARE(f.transport.count(), 2);
    QCOMPARE(f.transport.sent()[1].header("Authorization"), "Bearer other");
    f.transport.answer(0, jsonReply(200, "first"));
    f.transport.answer(1, jsonReply(200, "second"));
    f.run();
    QCOMPARE(f.body(inFlight), "first");
    QCOMPARE(f.body(same), "second");
    f.queue.setAuthorizer(nullptr);
}

void TestQueueAuth::doesNotReplayForAnotherUser()
{
    QueueFixture f;
    const int refused = f.submit(numbered(1));
    const int lost = f.submit(numbered(2));
    f.run();
    FakeAuthorizer other;
    other.token = "other";
    f.queue.setAuthorizer(&other);
    f.transport.answer(0, jsonReply(401, ""));
    f.transport.answer(1, lostReply());
    f.advance(10s);
    QCOMPARE(f.error(refused).kind, Kind::Unauthorized);
    QCOMPARE(f.error(lost).kind, Kind::Network);
    QCOMPARE(f.transport.count(), 2);
    f.queue.setAuthorizer(nullptr);
}

void TestQueueAuth::tellsThatItSignsIn()
{
    QueueFixture f;
    f.authorizer.token.reset();
    f.submit(numbered(1));
    f.run();
    QVERIFY(f.queue.load().isSigningIn);
    QCOMPARE(f.record(1).state, State::Waiting);
    QCOMPARE(f.record(1).waitReason, WaitReason::SignIn);
    f.submit(numbered(2));
    f.run();
    QCOMPARE(f.record(2).waitReason, WaitReason::SignIn);
    f.authorizer.succeed("token-2");
    f.run();
    QVERIFY(!f.queue.load().isSigningIn);
    QCOMPARE(f.statesOf(1), QList<State>({State::Queued, State::Waiting, State::Queued, State::Sent}));
}

QTEST_GUILESS_MAIN(TestQueueAuth)
#include "tst_queueauth.moc"
