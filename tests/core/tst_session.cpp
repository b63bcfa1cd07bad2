// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessionfixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kSecret = SessionFixture::kSecret;
const QString kKey = SessionFixture::kKey;

} // namespace

//! Signing in and out.
class TestSession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsIn_data();
    void signsIn();
    void countsAPersonsSessionFromTheSignIn();
    void keepsTheSecretOnlyWhenAsked_data();
    void keepsTheSecretOnlyWhenAsked();
    void resumes();
    void resumesNotWithoutASecret_data();
    void resumesNotWithoutASecret();
    void staysSignedOutAfterARefusal();
    void marksATokenThatOpensNothingAsWrong();
    void staysSignedOutWithoutAnIdentity();
    void cancelsASignIn_data();
    void cancelsASignIn();
    void aNewSignInReplacesAnOlder();
    void aFailedSignInKeepsTheSessionBefore();
    void signsOut_data();
    void signsOut();
    void signingOutRevokesTheToken_data();
    void signingOutRevokesTheToken();
    void sharesNoAnswerWithWhoSignsInNext();
    void keepsNothingOfTheDemo();
    void usesItsLimits();
};

void TestSession::signsIn_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("renews");
    QTest::newRow("connected app") << CredentialKind::ConnectedApp << kSecret << true;
    QTest::newRow("user and password") << CredentialKind::UserPassword << kSecret << true;
    QTest::newRow("bearer token") << CredentialKind::BearerToken << u"token-1"_s << false;
}

void TestSession::signsIn()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const QString, secret);
    QFETCH(const bool, renews);
    SessionFixture fixture(kind);
    const QSignalSpy states(fixture.session.get(), &Session::stateChanged);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QVERIFY(!fixture.session->currentToken());
    const auto identity = fixture.signIn(secret);
    QVERIFY(identity);
    QCOMPARE(identity->userName, u"i.larsen"_s);
    QCOMPARE(fixture.session->identity(), *identity);
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QCOMPARE(fixture.session->currentToken(), std::optional("token-1"_ba));
    QCOMPARE(fixture.session->renewsSilently(), renews);
    QCOMPARE(states.count(), 2);
    QVERIFY(fixture.answer());
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSession::countsAPersonsSessionFromTheSignIn()
{
    SessionFixture fixture(CredentialKind::UserPassword);
    fixture.platform.sessionTimeout = 15;
    const QDateTime before = fixture.clock.utcNow();
    QVERIFY(fixture.signIn());
    QCOMPARE(fixture.session->tokenExpiresAt(), std::optional(before.addSecs(15 * 60)));
    fixture.platform.sessionTimeout = 0;
    QVERIFY(fixture.signIn());
    QVERIFY(!fixture.session->tokenExpiresAt());
}

void TestSession::keepsTheSecretOnlyWhenAsked_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<bool>("remember");
    QTest::addColumn<bool>("renews");
    QTest::newRow("app, remembered") << CredentialKind::ConnectedApp << true << true;
    QTest::newRow("app, not remembered") << CredentialKind::ConnectedApp << false << true;
    QTest::newRow("person, remembered") << CredentialKind::UserPassword << true << true;
    QTest::newRow("person, not remembered") << CredentialKind::UserPassword << false << false;
}

void TestSession::keepsTheSecretOnlyWhenAsked()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const bool, remember);
    QFETCH(const bool, renews);
    SessionFixture fixture(kind);
    fixture.secrets.kept.write(kKey, u"old"_s);
    QVERIFY(fixture.signIn(kSecret, remember));
    QCOMPARE(fixture.secrets.kept.holds(kKey), remember);
    if (remember)
        QCOMPARE(fixture.secrets.kept.read(kKey).result().value_or(QString()), kSecret);
    QCOMPARE(fixture.session->renewsSilently(), renews);
}

void TestSession::resumes()
{
    SessionFixture fixture;
    fixture.secrets.kept.write(kKey, kSecret);
    QVERIFY(fixture.wait(fixture.session->resume()));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QVERIFY(fixture.session->renewsSilently());
    QVERIFY(fixture.secrets.kept.holds(kKey));
}

void TestSession::resumesNotWithoutASecret_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("nothing kept") << int(SecretError::Kind::NotFound);
    QTest::newRow("keychain refuses") << int(SecretError::Kind::Denied);
    QTest::newRow("no keychain") << int(SecretError::Kind::Unavailable);
}

void TestSession::resumesNotWithoutASecret()
{
    QFETCH(const int, fault);
    SessionFixture fixture;
    fixture.secrets.fault = SecretError{SecretError::Kind(fault), u"no"_s};
    const auto identity = fixture.wait(fixture.session->resume());
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QCOMPARE(fixture.transport.count(), 0);
}

void TestSession::staysSignedOutAfterARefusal()
{
    SessionFixture fixture;
    const auto identity = fixture.signIn(u"wrong"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QVERIFY(!fixture.session->currentToken());
    QVERIFY(!fixture.secrets.kept.holds(kKey));
    QCOMPARE(fixture.signInNeeded->count(), 0);
}

void TestSession::marksATokenThatOpensNothingAsWrong()
{
    SessionFixture fixture(CredentialKind::BearerToken);
    const auto identity = fixture.signIn(u"token-7"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QCOMPARE(fixture.signInNeeded->count(), 0);
    QVERIFY(!fixture.secrets.kept.holds(kKey));
    QVERIFY(fixture.signIn(u"token-1"_s));
}

void TestSession::staysSignedOutWithoutAnIdentity()
{
    SessionFixture fixture;
    fixture.platform.identityIsForbidden = true;
    const auto identity = fixture.signIn();
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Forbidden);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QVERIFY(!fixture.session->currentToken());
}

void TestSession::cancelsASignIn_data()
{
    QTest::addColumn<bool>("whileIdentifying");
    QTest::newRow("before the token") << false;
    QTest::newRow("after the token") << true;
}

void TestSession::cancelsASignIn()
{
    QFETCH(const bool, whileIdentifying);
    SessionFixture fixture;
    fixture.platform.tokensHang = !whileIdentifying;
    fixture.platform.identityHangs = whileIdentifying;
    const auto reply = fixture.session->signIn(kSecret, true);
    fixture.clock.advance(1s);
    QCOMPARE(fixture.session->state(), Session::State::SigningIn);
    fixture.session->cancelSignIn();
    const auto identity = fixture.wait(reply);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QVERIFY(!fixture.session->currentToken());
    QVERIFY(!fixture.secrets.kept.holds(kKey));

    fixture.platform.tokensHang = fixture.platform.identityHangs = false;
    QVERIFY(fixture.signIn());
}

void TestSession::aNewSignInReplacesAnOlder()
{
    SessionFixture fixture;
    fixture.platform.tokensHang = true;
    const auto first = fixture.session->signIn(u"wrong"_s, true);
    fixture.clock.advance(1s);
    fixture.platform.tokensHang = false;
    QVERIFY(fixture.signIn());
    const auto replaced = fixture.wait(first);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
}

void TestSession::aFailedSignInKeepsTheSessionBefore()
{
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.platform.identityIsForbidden = true;
    QVERIFY(!fixture.signIn());
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QCOMPARE(fixture.session->currentToken(), std::optional("token-1"_ba));
    QVERIFY(!fixture.signIn(u"wrong"_s));
    QCOMPARE(fixture.session->state(), Session::State::SignedIn);
    QVERIFY(fixture.answer());
}

void TestSession::signsOut_data()
{
    QTest::addColumn<bool>("forget");
    QTest::newRow("the secret stays") << false;
    QTest::newRow("the secret is forgotten") << true;
}

void TestSession::signsOut()
{
    QFETCH(const bool, forget);
    SessionFixture fixture;
    QVERIFY(fixture.signIn());
    fixture.session->signOut(forget);
    QCOMPARE(fixture.session->state(), Session::State::SignedOut);
    QVERIFY(!fixture.session->currentToken());
    QVERIFY(!fixture.session->tokenExpiresAt());
    QVERIFY(!fixture.session->renewsSilently());
    QCOMPARE(fixture.session->identity(), Identity());
    QCOMPARE(fixture.secrets.kept.holds(kKey), !forget);
    const auto result = fixture.wait(fixture.request());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(fixture.signInNeeded->count(), 0);
    QCOMPARE(fixture.wait(fixture.session->resume()).has_value(), !forget);
}

void TestSession::signingOutRevokesTheToken_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<bool>("revokes");
    QTest::newRow("connected app") << CredentialKind::ConnectedApp << true;
    QTest::newRow("user and password") << CredentialKind::UserPassword << true;
    QTest::newRow("a pasted token is somebody else's, too") << CredentialKind::BearerToken << false;
}

void TestSession::signingOutRevokesTheToken()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const bool, revokes);
    SessionFixture fixture(kind);
    QVERIFY(fixture.signIn(kind == CredentialKind::BearerToken ? u"token-1"_s : kSecret));
    QSignalSpy records(&fixture.session->queue(), &RequestQueue::requestChanged);
    const auto told = fixture.session->signOut(false);
    QVERIFY(!fixture.session->currentToken());
    QVERIFY(fixture.wait(told));
    QCOMPARE(fixture.sent(u"POST /accounts/api/v2/oauth2/revoke"_s), revokes ? 1 : 0);
    if (!revokes)
        return;
    const auto &sent = fixture.transport.sent().back();
    QCOMPARE(sent.request.body, "token=token-1&token_type_hint=access_token"_ba);
    QCOMPARE(sent.header("Content-Type"), "application/x-www-form-urlencoded"_ba);
    QVERIFY(sent.header("Authorization").isEmpty());
    QVERIFY2(records.last().first().value<RequestRecord>().request.body.isEmpty(), "the activity list has no token");
}

void TestSession::sharesNoAnswerWithWhoSignsInNext()
{
    SessionFixture fixture(CredentialKind::BearerToken);
    QVERIFY(fixture.signIn(u"token-1"_s));
    fixture.platform.thingsHang = true;
    const auto old = fixture.request();
    fixture.clock.advance(1s);
    fixture.session->signOut(false);
    fixture.platform.thingsHang = false;
    fixture.platform.tokensGiven = 2;
    QVERIFY(fixture.signIn(u"token-2"_s));
    QVERIFY(fixture.answer());
    QCOMPARE(fixture.transport.sent().back().header("Authorization"), "Bearer token-2"_ba);
    QVERIFY(!old.isFinished());
}

void TestSession::keepsNothingOfTheDemo()
{
    SessionFixture fixture(CredentialKind::UserPassword, {}, true);
    QVERIFY(fixture.signIn(kSecret, true));
    QVERIFY(fixture.session->renewsSilently());
    QVERIFY(fixture.signIn(kSecret, false));
    QVERIFY(fixture.session->renewsSilently());
    fixture.session->signOut(true);
    QCOMPARE(fixture.secrets.calls, 0);
}

void TestSession::usesItsLimits()
{
    QueueLimits limits;
    limits.requestsPerSecond = 3;
    SessionFixture fixture(CredentialKind::ConnectedApp, limits);
    QCOMPARE(fixture.session->queue().load().limitPerSecond, 3);
    QCOMPARE(fixture.session->queue().platform(), QUrl(u"https://platform.example"_s));
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
