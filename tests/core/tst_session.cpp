// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/support/failingsecretstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto kSecret = u"S3cret-of-a-kind"_s;
const auto kKey = u"hubdeck/p1"_s;

//! A platform that gives numbered tokens and takes only those it has not expired.
class FakePlatform {
public:
    explicit FakePlatform(FakeTransport &transport)
    {
        transport.setResponder([this](const TransportRequest &request) { return respond(request); });
    }

    QString secret = kSecret;
    int lifetime = 3600; //!< of a client's token, in seconds
    int sessionTimeout = 60; //!< of a person, in minutes
    bool tokensHang = false;
    bool identityHangs = false;
    bool identityIsForbidden = false;
    std::optional<TransportReply> tokenReply; //!< instead of a token
    int tokensGiven = 0;

    QByteArray currentToken() const { return "token-" + QByteArray::number(tokensGiven); }
    void expireTokens() { m_firstValid = qMax(tokensGiven, 1) + 1; }

private:
    std::optional<TransportReply> respond(const TransportRequest &request)
    {
        const QString path = request.url.path();
        if (path == "/accounts/login"_L1 || path.endsWith("/token"_L1))
            return tokensHang ? std::nullopt : std::optional(giveToken(request.body));
        if (!isValid(request))
            return jsonReply(401, R"({"message":"Invalid token"})");
        if (path == "/accounts/api/me"_L1)
            return identityHangs ? std::nullopt : std::optional(me());
        return jsonReply(200, "{}");
    }
    TransportReply giveToken(const QByteArray &body)
    {
        if (tokenReply)
            return *tokenReply;
        const QJsonObject json = QJsonDocument::fromJson(body).object();
        const bool isApp = json.contains("client_id"_L1);
        if (json.value(isApp ? "client_secret"_L1 : "password"_L1) != secret)
            return textReply(401, "Unauthorized");
        ++tokensGiven;
        QJsonObject answer{{u"access_token"_s, QString::fromLatin1(currentToken())}, {u"token_type"_s, u"bearer"_s}};
        if (isApp)
            answer.insert(u"expires_in"_s, lifetime);
        return jsonReply(200, QJsonDocument(answer).toJson());
    }
    bool isValid(const TransportRequest &request) const
    {
        for (const auto &[name, value] : request.headers) {
            if (name == "Authorization" && value.startsWith("Bearer token-"))
                return value.mid(13).toInt() >= m_firstValid && value.mid(13).toInt() <= qMax(tokensGiven, 1);
        }
        return false;
    }
    TransportReply me() const
    {
        if (identityIsForbidden)
            return jsonReply(403, R"({"message":"no"})");
        return jsonReply(200,
            R"({"user":{"username":"i.larsen","organization":{"id":"root","name":"Northwind"},
            "properties":{"cs_auth":{"session_timeout":)"
                + QByteArray::number(sessionTimeout) + "}}}}");
    }
    int m_firstValid = 1;
};

} // namespace

class TestSession final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

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

    void signsOut_data();
    void signsOut();
    void signsOutDuringARenewal();
    void keepsNothingOfTheDemo();
    void usesItsLimits();
    void endsInTheMiddleOfARenewal();

private:
    void make(CredentialKind kind, const QueueLimits &limits = {}, bool isDemo = false);
    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        for (int i = 0; i < 50 && !reply.isFinished(); ++i)
            m_clock->advance(100ms);
        return reply.isFinished() ? reply.result() : Result<T>(failure(ApiError::protocol({}, u"no answer"_s)));
    }
    Result<Identity> signIn(const QString &secret = kSecret, bool remember = true)
    {
        return wait(m_session->signIn(secret, remember));
    }
    Reply<ApiReply> request(int number = 0)
    {
        return m_session->queue().submit(ApiRequest::get(u"/thing/{n}"_s, {QString::number(number)}));
    }
    bool succeeds(const Reply<ApiReply> &reply) { return wait(reply).has_value(); }
    int sent(const QString &line) const { return int(m_transport->lines().filter(line).count()); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakePlatform> m_platform;
    std::unique_ptr<FailingSecretStore> m_secrets;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_asked;
};

void TestSession::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_transport = std::make_unique<FakeTransport>();
    m_platform = std::make_unique<FakePlatform>(*m_transport);
    m_secrets = std::make_unique<FailingSecretStore>();
    make(CredentialKind::ConnectedApp);
}

void TestSession::cleanup()
{
    m_asked.reset();
    m_session.reset();
}

void TestSession::make(CredentialKind kind, const QueueLimits &limits, bool isDemo)
{
    m_asked.reset();
    m_session.reset();
    const Profile profile{u"p1"_s, u"Test"_s, QUrl(u"https://platform.example"_s), kind, u"account"_s, isDemo};
    m_session = std::make_unique<Session>(profile, *m_transport, *m_clock, *m_secrets, limits);
    m_asked = std::make_unique<QSignalSpy>(m_session.get(), &Session::signInNeeded);
}

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
    make(kind);
    const QSignalSpy states(m_session.get(), &Session::stateChanged);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!m_session->currentToken());
    const auto identity = signIn(secret);
    QVERIFY(identity);
    QCOMPARE(identity->userName, u"i.larsen"_s);
    QCOMPARE(m_session->identity(), *identity);
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_session->currentToken(), std::optional("token-1"_ba));
    QCOMPARE(m_session->renewsSilently(), renews);
    QCOMPARE(states.count(), 2);
    QVERIFY(succeeds(request()));
    QCOMPARE(m_asked->count(), 0);
}

void TestSession::countsAPersonsSessionFromTheSignIn()
{
    make(CredentialKind::UserPassword);
    m_platform->sessionTimeout = 15;
    const QDateTime before = m_clock->utcNow();
    QVERIFY(signIn());
    QCOMPARE(m_session->tokenExpiresAt(), std::optional(before.addSecs(15 * 60)));
    m_platform->sessionTimeout = 0;
    QVERIFY(signIn());
    QVERIFY(!m_session->tokenExpiresAt());
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
    make(kind);
    m_secrets->kept.write(kKey, u"old"_s);
    QVERIFY(signIn(kSecret, remember));
    QCOMPARE(m_secrets->kept.holds(kKey), remember);
    if (remember)
        QCOMPARE(m_secrets->kept.read(kKey).result().value_or(QString()), kSecret);
    QCOMPARE(m_session->renewsSilently(), renews);
}

void TestSession::resumes()
{
    m_secrets->kept.write(kKey, kSecret);
    QVERIFY(wait(m_session->resume()));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QVERIFY(m_session->renewsSilently());
    QVERIFY(m_secrets->kept.holds(kKey));
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
    m_secrets->fault = SecretError{SecretError::Kind(fault), u"no"_s};
    const auto identity = wait(m_session->resume());
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QCOMPARE(m_transport->count(), 0);
}

void TestSession::staysSignedOutAfterARefusal()
{
    const auto identity = signIn(u"wrong"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!m_session->currentToken());
    QVERIFY(!m_secrets->kept.holds(kKey));
    QCOMPARE(m_asked->count(), 0);
}

void TestSession::marksATokenThatOpensNothingAsWrong()
{
    make(CredentialKind::BearerToken);
    const auto identity = signIn(u"token-7"_s);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QCOMPARE(m_asked->count(), 0);
    QVERIFY(!m_secrets->kept.holds(kKey));
    QVERIFY(signIn(u"token-1"_s));
}

void TestSession::staysSignedOutWithoutAnIdentity()
{
    m_platform->identityIsForbidden = true;
    const auto identity = signIn();
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Forbidden);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!m_session->currentToken());
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
    m_platform->tokensHang = !whileIdentifying;
    m_platform->identityHangs = whileIdentifying;
    const auto reply = m_session->signIn(kSecret, true);
    m_clock->advance(1s);
    QCOMPARE(m_session->state(), Session::State::SigningIn);
    m_session->cancelSignIn();
    const auto identity = wait(reply);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!m_session->currentToken());
    QVERIFY(!m_secrets->kept.holds(kKey));

    m_platform->tokensHang = m_platform->identityHangs = false;
    QVERIFY(signIn());
}

void TestSession::aNewSignInReplacesAnOlder()
{
    m_platform->tokensHang = true;
    const auto first = m_session->signIn(u"wrong"_s, true);
    m_clock->advance(1s);
    m_platform->tokensHang = false;
    QVERIFY(signIn());
    const auto replaced = wait(first);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(m_session->state(), Session::State::SignedIn);
}

void TestSession::aFailedSignInKeepsTheSessionBefore()
{
    QVERIFY(signIn());
    m_platform->identityIsForbidden = true;
    QVERIFY(!signIn());
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_session->currentToken(), std::optional("token-1"_ba));
    QVERIFY(!signIn(u"wrong"_s));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QVERIFY(succeeds(request()));
}

void TestSession::renewsOnceForManyRequests()
{
    QVERIFY(signIn());
    QList<Reply<ApiReply>> replies;
    m_platform->expireTokens();
    for (int i = 0; i < 10; ++i)
        replies.append(request(i));
    for (const auto &reply : replies)
        QVERIFY(succeeds(reply));
    QCOMPARE(sent(u"/oauth2/token"_s), 2);
    QCOMPARE(m_session->currentToken(), std::optional("token-2"_ba));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_asked->count(), 0);
}

void TestSession::renewsALittleBeforeTheEnd_data()
{
    QTest::addColumn<int>("lifetime");
    QTest::addColumn<int>("stillGood");
    QTest::newRow("an hour: a minute before") << 3600 << 3539;
    QTest::newRow("two minutes: 12 s before") << 120 << 107;
}

void TestSession::renewsALittleBeforeTheEnd()
{
    QFETCH(const int, lifetime);
    QFETCH(const int, stillGood);
    m_platform->lifetime = lifetime;
    const QDateTime since = m_clock->utcNow();
    QVERIFY(signIn());
    m_clock->advance(std::chrono::milliseconds(m_clock->utcNow().msecsTo(since.addSecs(stillGood))));
    QVERIFY(m_session->currentToken());
    m_clock->advance(1s);
    QVERIFY(!m_session->currentToken());
    QVERIFY(succeeds(request()));
    QCOMPARE(m_platform->tokensGiven, 2);
    QCOMPARE(m_transport->sent().back().header("Authorization"), "Bearer token-2"_ba);
}

void TestSession::renewsAfterA401()
{
    QVERIFY(signIn());
    m_platform->expireTokens();
    QVERIFY(succeeds(request()));
    QCOMPARE(m_platform->tokensGiven, 2);
    QCOMPARE(sent(u"/thing/0"_s), 2);
}

void TestSession::renewsForAPersonWhoIsRemembered()
{
    make(CredentialKind::UserPassword);
    QVERIFY(signIn(kSecret, true));
    const auto firstEnd = m_session->tokenExpiresAt();
    m_clock->advance(59min + 30s);
    QVERIFY(succeeds(request()));
    QCOMPARE(m_platform->tokensGiven, 2);
    QVERIFY(m_session->tokenExpiresAt() > firstEnd);
    QCOMPARE(m_asked->count(), 0);
}

void TestSession::asksAgainForAPersonWhoIsNot()
{
    make(CredentialKind::UserPassword);
    QVERIFY(signIn(kSecret, false));
    m_clock->advance(61min);
    // The platform may know better how long a session lasts: it decides.
    QVERIFY(succeeds(request(1)));
    m_platform->expireTokens();
    QVERIFY(!succeeds(request(2)));
    QCOMPARE(m_platform->tokensGiven, 1);
    QCOMPARE(m_session->state(), Session::State::NeedsSignIn);
    QCOMPARE(m_asked->count(), 1);
}

void TestSession::cannotRenewAPastedToken()
{
    make(CredentialKind::BearerToken);
    QVERIFY(signIn(u"token-1"_s));
    m_platform->expireTokens();
    QList<Reply<ApiReply>> replies;
    for (int i = 0; i < 10; ++i)
        replies.append(request(i));
    for (const auto &reply : replies) {
        const auto result = wait(reply);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    }
    QCOMPARE(m_session->state(), Session::State::NeedsSignIn);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().first().value<ApiError>().kind, ApiError::Kind::Unauthorized);
    QVERIFY(!m_session->currentToken());
    QCOMPARE(m_session->identity().userName, u"i.larsen"_s);
}

void TestSession::survivesARenewalThatCouldNotBeTried_data()
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

void TestSession::survivesARenewalThatCouldNotBeTried()
{
    QFETCH(const TransportReply, reply);
    QFETCH(const ApiError::Kind, kind);
    QVERIFY(signIn());
    m_platform->expireTokens();
    m_platform->tokenReply = reply;
    const auto failed = request(1);
    for (int i = 0; i < 30 && !failed.isFinished(); ++i)
        m_clock->advance(1s);
    QVERIFY(failed.isFinished());
    QVERIFY(!failed.result());
    QCOMPARE(failed.result().error().kind, kind);
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_asked->count(), 0);

    m_platform->tokenReply.reset();
    QVERIFY(succeeds(request(2)));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
}

void TestSession::asksOnceWhenTheSecretNoLongerFits()
{
    QVERIFY(signIn());
    m_platform->expireTokens();
    m_platform->secret = u"changed"_s;
    QList<Reply<ApiReply>> replies;
    for (int i = 0; i < 5; ++i)
        replies.append(request(i));
    for (const auto &reply : replies) {
        const auto result = wait(reply);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    }
    QVERIFY(!succeeds(request(9)));
    QCOMPARE(m_session->state(), Session::State::NeedsSignIn);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().first().value<ApiError>().serverCode, signinfault::kWrongCredential);
    QCOMPARE(sent(u"/oauth2/token"_s), 2);
    QVERIFY(!m_session->renewsSilently());
}

void TestSession::worksOnAfterSigningInAgain()
{
    make(CredentialKind::BearerToken);
    QVERIFY(signIn(u"token-1"_s));
    m_platform->expireTokens();
    QVERIFY(!succeeds(request(1)));
    QCOMPARE(m_session->state(), Session::State::NeedsSignIn);
    QVERIFY(!succeeds(request(2)));
    m_platform->tokensGiven = 2;
    m_platform->expireTokens();
    m_platform->tokensGiven = 3;
    QVERIFY(!signIn(u"token-2"_s));
    QCOMPARE(m_session->state(), Session::State::NeedsSignIn);
    QVERIFY(signIn(u"token-3"_s));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QVERIFY(succeeds(request(3)));
    QCOMPARE(m_asked->count(), 1);
}

void TestSession::waitsForASignInUnderWay()
{
    m_platform->tokensHang = true;
    const auto identity = m_session->signIn(kSecret, true);
    const auto early = request(1);
    m_clock->advance(1s);
    QVERIFY(!early.isFinished());
    QCOMPARE(m_transport->lines(), QStringList{u"POST /accounts/api/v2/oauth2/token"_s});
    m_platform->tokensHang = false;
    m_platform->tokensGiven = 1;
    QVERIFY(m_transport->answer(0, jsonReply(200, R"({"access_token":"token-1","expires_in":3600})")));
    QVERIFY(wait(identity));
    QVERIFY(succeeds(early));
    QCOMPARE(sent(u"/oauth2/token"_s), 1);
}

void TestSession::aSignInTakesOverFromARenewal()
{
    QVERIFY(signIn());
    m_platform->expireTokens();
    m_platform->tokensHang = true;
    const auto waiting = request(1);
    m_clock->advance(1s);
    QCOMPARE(sent(u"/oauth2/token"_s), 2);
    m_platform->tokensHang = false;
    QVERIFY(signIn());
    QVERIFY(succeeds(waiting));
    QCOMPARE(m_session->state(), Session::State::SignedIn);
    QCOMPARE(m_asked->count(), 0);
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
    QVERIFY(signIn());
    m_session->signOut(forget);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(!m_session->currentToken());
    QVERIFY(!m_session->tokenExpiresAt());
    QVERIFY(!m_session->renewsSilently());
    QCOMPARE(m_session->identity(), Identity());
    QCOMPARE(m_secrets->kept.holds(kKey), !forget);
    const auto result = wait(request());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(m_asked->count(), 0);
    QCOMPARE(wait(m_session->resume()).has_value(), !forget);
}

void TestSession::signsOutDuringARenewal()
{
    QVERIFY(signIn());
    m_platform->expireTokens();
    m_platform->tokensHang = true;
    const auto waiting = request();
    m_clock->advance(1s);
    m_session->signOut(false);
    const auto result = wait(waiting);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QCOMPARE(m_asked->count(), 0);
}

void TestSession::keepsNothingOfTheDemo()
{
    make(CredentialKind::UserPassword, {}, true);
    QVERIFY(signIn(kSecret, true));
    QVERIFY(m_session->renewsSilently());
    QVERIFY(signIn(kSecret, false));
    QVERIFY(m_session->renewsSilently());
    m_session->signOut(true);
    QCOMPARE(m_secrets->calls, 0);
}

void TestSession::usesItsLimits()
{
    QueueLimits limits;
    limits.requestsPerSecond = 3;
    make(CredentialKind::ConnectedApp, limits);
    QCOMPARE(m_session->queue().load().limitPerSecond, 3);
    QCOMPARE(m_session->queue().platform(), QUrl(u"https://platform.example"_s));
}

void TestSession::endsInTheMiddleOfARenewal()
{
    QVERIFY(signIn());
    m_platform->expireTokens();
    m_platform->tokensHang = true;
    const auto waiting = request();
    m_clock->advance(1s);
    const auto signingIn = m_session->signIn(kSecret, true);
    m_clock->advance(1s);
    m_asked.reset();
    m_session.reset();
    QVERIFY(waiting.isFinished());
    QCOMPARE(waiting.result().error().kind, ApiError::Kind::Cancelled);
    QVERIFY(signingIn.isFinished());
    QCOMPARE(signingIn.result().error().kind, ApiError::Kind::Cancelled);
    m_clock->advance(1s);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
