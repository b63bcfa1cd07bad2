// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/authenticator.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto kLogin = u"POST /accounts/login"_s;
const auto kTokens = u"POST /accounts/api/v2/oauth2/token"_s;
const auto kSecret = u"S3cret-of-a-kind"_s;

} // namespace

class TestAuthenticator final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signsInWithPassword();
    void signsInWithClientCredentials();
    void readsTheLifetime_data();
    void readsTheLifetime();
    void countsTheLifetimeFromTheAsking();
    void takesAPastedToken_data();
    void takesAPastedToken();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void asksNothingWithoutASecret();
    void tellsRefusalsApart_data();
    void tellsRefusalsApart();
    void triesAgainAfterALostAnswer();
    void canBeCancelled();
    void tellsNobodyTheSecret_data();
    void tellsNobodyTheSecret();

private:
    Result<AccessToken> wait(const Reply<AccessToken> &reply)
    {
        for (int i = 0; i < 100 && !reply.isFinished(); ++i)
            m_clock->advance(1s);
        return reply.isFinished() ? reply.result() : Result<AccessToken>(failure(ApiError::cancelled()));
    }
    Result<AccessToken> signIn(CredentialKind kind, const QString &secret = kSecret)
    {
        return wait(m_authenticator->signIn({kind, u"i.larsen"_s, secret}));
    }
    QJsonObject sentBody() const { return QJsonDocument::fromJson(m_transport->sent().back().request.body).object(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<Authenticator> m_authenticator;
};

void TestAuthenticator::init()
{
    m_authenticator.reset();
    m_queue.reset();
    m_clock = std::make_unique<FakeClock>();
    m_transport = std::make_unique<FakeTransport>();
    m_queue = std::make_unique<RequestQueue>(QUrl(u"https://platform.example"_s), *m_transport, *m_clock);
    m_authenticator = std::make_unique<Authenticator>(*m_queue, *m_clock);
}

void TestAuthenticator::signsInWithPassword()
{
    m_transport->on(
        kLogin, jsonReply(200, R"({"access_token":"6b0f1c52","token_type":"bearer","redirectUrl":"/home/"})"));
    const auto token = signIn(CredentialKind::UserPassword);
    QVERIFY(token);
    QCOMPARE(token->value, "6b0f1c52"_ba);
    QVERIFY(!token->expiresAt);
    QCOMPARE(sentBody(), (QJsonObject{{u"username"_s, u"i.larsen"_s}, {u"password"_s, kSecret}}));
    QCOMPARE(m_transport->sent().back().header("Content-Type"), "application/json"_ba);
    QVERIFY(m_transport->sent().back().header("Authorization").isEmpty());
}

void TestAuthenticator::signsInWithClientCredentials()
{
    m_transport->on(kTokens, jsonReply(200, R"({"access_token":"a1f7e3d9","expires_in":3600,"token_type":"bearer"})"));
    const auto token = signIn(CredentialKind::ConnectedApp);
    QVERIFY(token);
    QCOMPARE(token->value, "a1f7e3d9"_ba);
    QCOMPARE(sentBody(),
        (QJsonObject{{u"client_id"_s, u"i.larsen"_s}, {u"client_secret"_s, kSecret},
            {u"grant_type"_s, u"client_credentials"_s}}));
}

void TestAuthenticator::readsTheLifetime_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("seconds");
    QTest::newRow("number") << R"(,"expires_in":3600)"_ba << 3600;
    QTest::newRow("text") << R"(,"expires_in":"900")"_ba << 900;
    QTest::newRow("missing") << ""_ba << 0;
    QTest::newRow("null") << R"(,"expires_in":null)"_ba << 0;
    QTest::newRow("nonsense") << R"(,"expires_in":-5)"_ba << 0;
}

void TestAuthenticator::readsTheLifetime()
{
    QFETCH(const QByteArray, member);
    QFETCH(const int, seconds);
    m_transport->on(kTokens, jsonReply(200, R"({"access_token":"a1")" + member + '}'));
    const QDateTime asked = m_clock->utcNow();
    const auto token = signIn(CredentialKind::ConnectedApp);
    QVERIFY(token);
    QCOMPARE(token->expiresAt, seconds ? std::optional(asked.addSecs(seconds)) : std::nullopt);
}

void TestAuthenticator::countsTheLifetimeFromTheAsking()
{
    const QDateTime asked = m_clock->utcNow();
    const auto reply = m_authenticator->signIn({CredentialKind::ConnectedApp, u"app"_s, kSecret});
    m_clock->advance(9s);
    QVERIFY(m_transport->answer(0, jsonReply(200, R"({"access_token":"a1","expires_in":60})")));
    const auto token = wait(reply);
    QVERIFY(token);
    QCOMPARE(token->issuedAt, asked);
    QCOMPARE(token->expiresAt, std::optional(asked.addSecs(60)));
}

void TestAuthenticator::takesAPastedToken_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("as it is") << u"6b0f1c52-9e37"_s;
    QTest::newRow("blanks around") << u"  6b0f1c52-9e37\r\n"_s;
    QTest::newRow("with its scheme") << u"Bearer 6b0f1c52-9e37"_s;
    QTest::newRow("scheme in lower case") << u"bearer   6b0f1c52-9e37 "_s;
}

void TestAuthenticator::takesAPastedToken()
{
    QFETCH(const QString, pasted);
    const auto token = signIn(CredentialKind::BearerToken, pasted);
    QVERIFY(token);
    QCOMPARE(token->value, "6b0f1c52-9e37"_ba);
    QVERIFY(!token->expiresAt);
    QCOMPARE(m_transport->count(), 0);
}

void TestAuthenticator::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("scheme alone") << u"Bearer "_s;
    QTest::newRow("two words") << u"6b0f 1c52"_s;
    QTest::newRow("a header smuggled in") << u"6b0f\r\nX-Evil: 1"_s;
    QTest::newRow("not ASCII") << u"6b0f🔑"_s;
}

void TestAuthenticator::refusesWhatIsNoToken()
{
    QFETCH(const QString, pasted);
    const auto token = signIn(CredentialKind::BearerToken, pasted);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(token.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(m_transport->count(), 0);
}

void TestAuthenticator::asksNothingWithoutASecret()
{
    for (const auto kind : {CredentialKind::ConnectedApp, CredentialKind::UserPassword}) {
        const auto token = signIn(kind, {});
        QVERIFY(!token);
        QCOMPARE(token.error().serverCode, signinfault::kWrongCredential);
    }
    QCOMPARE(m_transport->count(), 0);
}

void TestAuthenticator::tellsRefusalsApart_data()
{
    using Kind = ApiError::Kind;
    const auto password = CredentialKind::UserPassword;
    const auto app = CredentialKind::ConnectedApp;
    QTest::addColumn<CredentialKind>("credential");
    QTest::addColumn<TransportReply>("reply");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, CredentialKind credential, const TransportReply &reply, Kind kind,
                         const QString &code = {}, const QString &path = {}) {
        QTest::newRow(name) << credential << reply << kind << code << path;
    };
    row("wrong password, plain text", password, textReply(401, "Unauthorized"), Kind::Unauthorized,
        signinfault::kWrongCredential);
    row("wrong password, JSON", password, jsonReply(401, R"({"status":401,"message":"no"})"), Kind::Unauthorized,
        signinfault::kWrongCredential);
    row("wrong secret", app, jsonReply(401, R"({"error":"invalid_client"})"), Kind::Unauthorized,
        signinfault::kWrongCredential);
    row("unknown client", app, jsonReply(400, R"({"error":"invalid_client"})"), Kind::Unauthorized,
        signinfault::kWrongCredential);
    row("disabled user", password, jsonReply(403, R"({"message":"disabled"})"), Kind::Forbidden,
        signinfault::kDisabled);
    row("app without rights", app, jsonReply(403, R"({"message":"no"})"), Kind::Forbidden);
    row("other platform", password, jsonReply(418, R"({"target":"composer"})"), Kind::Refused,
        signinfault::kOtherPlatform);
    row("multi-factor", password, jsonReply(200, R"({"url":"https://platform.example/mfa","body":{"challenge":"x"}})"),
        Kind::Refused, signinfault::kMultiFactor);
    row("bad request", password, jsonReply(400, R"({"message":"bad"})"), Kind::Refused);
    row("too many", password, jsonReply(429, "{}"), Kind::RateLimited);
    row("server down", app, textReply(503, "down"), Kind::Server);
    row("no connection", app, lostReply(Kind::Network), Kind::Network);
    row("certificate", app, lostReply(Kind::Tls), Kind::Tls);
    row("redirect", password,
        TransportReply{302, {}, {{"Location", "https://elsewhere.example/login"}}, {}, {}, {}, false}, Kind::Protocol);
    row("HTML page", password, textReply(200, "<html><body>Sign in</body></html>", "text/html"), Kind::Protocol);
    row("HTML said to be JSON", password, textReply(200, "<html></html>", "application/json"), Kind::Protocol);
    row("empty answer", password, textReply(200, ""), Kind::Protocol);
    row("cut short", app, jsonReply(200, R"({"access_token":"a1f7)"), Kind::Protocol);
    row("no token", app, jsonReply(200, R"({"token_type":"bearer"})"), Kind::Protocol, {}, u"access_token"_s);
    row("token is a number", app, jsonReply(200, R"({"access_token":7})"), Kind::Protocol, {}, u"access_token"_s);
    row("token is empty", app, jsonReply(200, R"({"access_token":""})"), Kind::Protocol, {}, u"access_token"_s);
    row("token with a line end", app, jsonReply(200, R"({"access_token":"a\r\nX: y"})"), Kind::Protocol, {},
        u"access_token"_s);
    row("a list", app, jsonReply(200, "[]"), Kind::Protocol);
}

void TestAuthenticator::tellsRefusalsApart()
{
    QFETCH(const CredentialKind, credential);
    QFETCH(const TransportReply, reply);
    QFETCH(const ApiError::Kind, kind);
    QFETCH(const QString, code);
    QFETCH(const QString, path);
    m_transport->on(credential == CredentialKind::UserPassword ? kLogin : kTokens, reply);
    const auto token = signIn(credential);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, kind);
    QCOMPARE(token.error().serverCode, code);
    if (!path.isEmpty())
        QCOMPARE(token.error().jsonPath, path);
    QCOMPARE(token.error().host, u"platform.example"_s);
    QCOMPARE(token.error().method, u"POST"_s);
    QVERIFY(!token.error().mayHaveHappened);
}

void TestAuthenticator::triesAgainAfterALostAnswer()
{
    m_transport->on(kTokens, lostReply());
    m_transport->on(kTokens, jsonReply(200, R"({"access_token":"a1","expires_in":3600})"));
    QVERIFY(signIn(CredentialKind::ConnectedApp));
    QCOMPARE(m_transport->count(), 2);
}

void TestAuthenticator::canBeCancelled()
{
    CancelSource cancel;
    const auto reply = m_authenticator->signIn({CredentialKind::ConnectedApp, u"app"_s, kSecret}, cancel.token());
    m_clock->advance(0ms);
    QCOMPARE(m_transport->count(), 1);
    cancel.cancel();
    const auto token = wait(reply);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ApiError::Kind::Cancelled);
}

void TestAuthenticator::tellsNobodyTheSecret_data()
{
    QTest::addColumn<TransportReply>("reply");
    const QByteArray echo = "no such user with " + kSecret.toUtf8() + " or token a1f7e3d9";
    QTest::newRow("refusal in plain text") << textReply(401, echo);
    QTest::newRow("refusal in JSON") << jsonReply(
        403, R"({"message":")" + echo + R"(","errors":[{"message":")" + echo + R"("}]})");
    QTest::newRow("error page") << textReply(200, "<html>" + echo + "</html>", "text/html");
    QTest::newRow("page without a type") << textReply(200, "<p>" + echo, "application/json");
    QTest::newRow("answer cut short") << jsonReply(200, R"({"user":")" + echo + R"(","access_token":"a1f7e3d9)");
    QTest::newRow("success") << jsonReply(200, R"({"access_token":"a1f7e3d9"})");
}

void TestAuthenticator::tellsNobodyTheSecret()
{
    QFETCH(const TransportReply, reply);
    m_transport->on(kLogin, reply);
    QString told;
    connect(m_queue.get(), &RequestQueue::requestChanged, this, [&told](const RequestRecord &record) {
        told += QString::fromUtf8(record.request.body) + curlCommand(record.request, u"https://platform.example"_s);
        if (record.error)
            told += record.error->serverMessage + record.error->bodySample + record.error->details.join(u' ');
    });
    const auto token = signIn(CredentialKind::UserPassword);
    if (!token)
        told += token.error().serverMessage + token.error().bodySample + token.error().details.join(u' ')
            + token.error().serverCode;
    QVERIFY(!told.isEmpty());
    QVERIFY2(!told.contains(kSecret), qPrintable(told));
    QVERIFY2(!told.contains(u"a1f7"_s), qPrintable(told));
}

QTEST_GUILESS_MAIN(TestAuthenticator)
#include "tst_authenticator.moc"
