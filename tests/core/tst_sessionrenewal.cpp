// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessionfixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kSecret = SessionFixture::kSecret;

} // namespace

//! What a session does when its token ends.
class TestSessionRenewal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void renewsOnceForManyRequests();
    void renewsALittleBeforeTheEnd_data();
    void renewsALittleBeforeTheEnd();
    void renewsAfterA401();
    void renewsForAPersonWhoIsRemembered();
    void asksAgainForAPersonWhoIsNot();
    void cannotRenewAPastedToken();
    void survivesARenewalThatCouldNotBeTried_data();
    void survivesARenewalThatCouldNotBeTried();
    void asksOnceWhenTheSecretNoLongerFits();
    void worksOnAfterSigningInAgain();
    void waitsForASignInUnderWay();
    void aSignInTakesOverFromARenewal();
    void signsOutDuringARenewal();
    void endsInTheMiddleOfARenewal();
};

void TestSessionRenewal::renewsOnceForManyRequests()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    QList<Reply<ApiReply>> replies;
    fixture.platform.expireTokens();
    for (int i = 0; i < 10; ++i)
        replies.append(fixture.request(i));
    for (const auto &reply : replies)
        QVERIFY(fixture.wait(reply));
    QCOMPARE(fixture.tokensAsked(), 2);
    QCOMPARE(fixture.session->currentToken(), std::optional("token-2"_ba));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSessionRenewal::renewsALittleBeforeTheEnd_data()
{
    QTest::addColumn<int>("lifetime");
    QTest::addColumn<int>("stillGood");
    QTest::newRow("an hour: a minute before") << 3600 << 3539;
    QTest::newRow("two minutes: 12 s before") << 120 << 107;
}

void TestSessionRenewal::renewsALittleBeforeTheEnd()
{
    QFETCH(const int, lifetime);
    QFETCH(const int, stillGood);
    SessionFixture fixture;
    fixture.platform.lifetime = lifetime;
    const QDateTime since = fixture.clock.utcNow();
    QVERIFY(fixture.signIn());
    fixture.clock.advance(std::chrono::milliseconds(fixture.clock.utcNow().msecsTo(since.addSecs(stillGood))));
    QVERIFY(fixture.session->currentToken());
    fixture.clock.advance(1s);
    QVERIFY(!fixture.session->currentToken());
    QVERIFY(fixture.answer());
    QCOMPARE(fixture.platform.tokensGiven, 2);
    QCOMPARE(fixture.transport.sent().back().header("Authorization"), "Bearer token-2"_ba);
}

void TestSessionRenewal::renewsAfterA401()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    QVERIFY(fixture.answer());
    QCOMPARE(fixture.platform.tokensGiven, 2);
    QCOMPARE(fixture.sent(u"/thing/0"_s), 2);
}

void TestSessionRenewal::renewsForAPersonWhoIsRemembered()
{
    SessionFixture fixture(CredentialKind::UserPassword);
    QVERIFY(fixture.signIn(kSecret, true));
    const auto firstEnd = fixture.session->tokenExpiresAt();
    fixture.clock.advance(59min + 30s);
    QVERIFY(fixture.answer());
    QCOMPARE(fixture.platform.tokensGiven, 2);
    QVERIFY(fixture.session->tokenExpiresAt() > firstEnd);
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSessionRenewal::asksAgainForAPersonWhoIsNot()
{
    SessionFixture fixture(CredentialKind::UserPassword);
    QVERIFY(fixture.signIn(kSecret, false));
    fixture.clock.advance(61min);
    // The platform may know better how long a session lasts: it decides.
    QVERIFY(fixture.answer(1));
    fixture.platform.expireTokens();
    QVERIFY(!fixture.answer(2));
    QCOMPARE(fixture.platform.tokensGiven, 1);
    QCOMPARE(fixture.session->state(), Session::State::NeedsSignIn);
    QCOMPARE(fixture.signInNeeded->count(), 1);
}

void TestSessionRenewal::cannotRenewAPastedToken()
{
    SessionFixture fixture(CredentialKind::BearerToken);
    QVERIFY(fixture.signIn(u"token-1"_s));
    fixture.platform.expireTokens();
    QList<Reply<ApiReply>> replies;
    for (int i = 0; i < 10; ++i)
        replies.append(fixture.request(i));
    for (const auto &reply : replies) {
        const auto result = fixture.wait(reply);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    }
    QCOMPARE(fixture.session->state(), Session::State::NeedsSignIn);
    QCOMPARE(fixture.signInNeeded->count(), 1);
    QCOMPARE(fixture.signInNeeded->first().first().value<ApiError>().kind, ApiError::Kind::Unauthorized);
    QVERIFY(!fixture.session->currentToken());
    QCOMPARE(fixture.session->identity().userName, u"i.larsen"_s);
}

void TestSessionRenewal::survivesARenewalThatCouldNotBeTried_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<TransportReply>("reply");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("no connection") << lostReply(Kind::Network) << Kind::Network;
    QTest::newRow("certificate") << lostReply(Kind::Tls) << Kind::Tls;
    QTest::newRow("proxy") << lostReply(Kind::Proxy) << Kind::Proxy;
    QTest::newRow("server down") << textReply(503, "down") << Kind::Server;
    QTest::newRow("a page of a hotel") << textReply(200, "<html>Welcome</html>", "text/html") << Kind::Protocol;
}

void TestSessionRenewal::survivesARenewalThatCouldNotBeTried()
{
    QFETCH(const TransportReply, reply);
    QFETCH(const ApiError::Kind, kind);
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    fixture.platform.tokenReply = reply;
    const auto failed = fixture.request(1);
    for (int i = 0; i < 30 && !failed.isFinished(); ++i)
        fixture.clock.advance(1s);
    QVERIFY(failed.isFinished());
    QVERIFY(!failed.result());
    QCOMPARE(failed.result().error().kind, kind);
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QCOMPARE(fixture.signInNeeded->count(), 0);

    fixture.platform.tokenReply.reset();
    QVERIFY(fixture.answer(2));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
}

void TestSessionRenewal::asksOnceWhenTheSecretNoLongerFits()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    fixture.platform.secret = u"changed"_s;
    QList<Reply<ApiReply>> replies;
    for (int i = 0; i < 5; ++i)
        replies.append(fixture.request(i));
    for (const auto &reply : replies) {
        const auto result = fixture.wait(reply);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    }
    QVERIFY(!fixture.answer(9));
    QCOMPARE(fixture.session->state(), Session::State::NeedsSignIn);
    QCOMPARE(fixture.signInNeeded->count(), 1);
    QCOMPARE(fixture.signInNeeded->first().first().value<ApiError>().serverCode, signinfault::kWrongCredential);
    QCOMPARE(fixture.tokensAsked(), 2);
    QVERIFY(!fixture.session->renewsSilently());
}

void TestSessionRenewal::worksOnAfterSigningInAgain()
{
    SessionFixture fixture(CredentialKind::BearerToken);
    QVERIFY(fixture.signIn(u"token-1"_s));
    fixture.platform.expireTokens();
    QVERIFY(!fixture.answer(1));
    QCOMPARE(fixture.session->state(), Session::State::NeedsSignIn);
    QVERIFY(!fixture.answer(2));
    fixture.platform.tokensGiven = 2;
    fixture.platform.expireTokens();
    fixture.platform.tokensGiven = 3;
    QVERIFY(!fixture.signIn(u"token-2"_s));
    QCOMPARE(fixture.session->state(), Session::State::NeedsSignIn);
    QVERIFY(fixture.signIn(u"token-3"_s));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QVERIFY(fixture.answer(3));
    QCOMPARE(fixture.signInNeeded->count(), 1);
}

void TestSessionRenewal::waitsForASignInUnderWay()
{
    SessionFixture fixture;
    fixture.platform.tokensHang = true;
    const auto identity = fixture.session->signIn(kSecret, true);
    const auto early = fixture.request(1);
    fixture.clock.advance(1s);
    QVERIFY(!early.isFinished());
    QCOMPARE(fixture.transport.lines(), QStringList{u"POST /accounts/api/v2/oauth2/token"_s});
    fixture.platform.tokensHang = false;
    fixture.platform.tokensGiven = 1;
    QVERIFY(fixture.transport.answer(0, jsonReply(200, R"({"access_token":"token-1","expires_in":3600})")));
    QVERIFY(fixture.wait(identity));
    QVERIFY(fixture.wait(early));
    QCOMPARE(fixture.tokensAsked(), 1);
}

void TestSessionRenewal::aSignInTakesOverFromARenewal()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    fixture.platform.tokensHang = true;
    const auto waiting = fixture.request(1);
    fixture.clock.advance(1s);
    QCOMPARE(fixture.tokensAsked(), 2);
    fixture.platform.tokensHang = false;
    QVERIFY(fixture.signIn());
    QVERIFY(fixture.wait(waiting));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSessionRenewal::signsOutDuringARenewal()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    fixture.platform.tokensHang = true;
    const auto waiting = fixture.request();
    fixture.clock.advance(1s);
    fixture.session->signOut(false);
    const auto result = fixture.wait(waiting);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSessionRenewal::endsInTheMiddleOfARenewal()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.expireTokens();
    fixture.platform.tokensHang = true;
    const auto waiting = fixture.request();
    fixture.clock.advance(1s);
    const auto signingIn = fixture.session->signIn(kSecret, true);
    fixture.clock.advance(1s);
    fixture.signInNeeded.reset();
    fixture.session.reset();
    QVERIFY(waiting.isFinished());
    QCOMPARE(waiting.result().error().kind, ApiError::Kind::Cancelled);
    QVERIFY(signingIn.isFinished());
    QCOMPARE(signingIn.result().error().kind, ApiError::Kind::Cancelled);
    fixture.clock.advance(1s);
}

QTEST_GUILESS_MAIN(TestSessionRenewal)
#include "tst_sessionrenewal.moc"
