// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/environments.h"
#include "core/accounts/organizationtree.h"
#include "core/net/networktransport.h"
#include "core/session/session.h"
#include "tests/support/simulatorprocess.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto kMe = u"/accounts/api/me"_s;

} // namespace

//! The session against the simulated platform, over HTTP.
class TestSessionEndToEnd final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void signsIn_data();
    void signsIn();
    void takesATokenGivenToSomebodyElse();
    void refusesAWrongSecret_data();
    void refusesAWrongSecret();
    void aViewerMayNotWrite();
    void renewsOnceInTheMiddleOfTwentyRequests_data();
    void renewsOnceInTheMiddleOfTwentyRequests();
    void asksAgainForAPastedToken();
    void renewsBeforeAShortLifeEnds();
    void survivesASpoiledAnswerToTheSignIn_data();
    void survivesASpoiledAnswerToTheSignIn();
    void listsGroupsAndEnvironments();
    void listsTheGroupsOfAnAppWithoutAUser();
    void readsManyEnvironments();
    void tellsThatNobodyListens();
    void distrustsACertificateItDoesNotKnow();
    void trustsACertificateItKnows();

private:
    static Profile profile(const QUrl &platform, CredentialKind kind, const QString &account = {})
    {
        return {newProfileId(), u"Test"_s, platform, kind, account, false};
    }
    std::unique_ptr<Session> session(CredentialKind kind, const QString &account = {}, Transport *transport = nullptr)
    {
        return std::make_unique<Session>(
            profile(m_simulator.url(), kind, account), transport ? *transport : m_transport, m_clock, m_secrets);
    }
    template <typename T>
    static Result<T> wait(const Reply<T> &reply)
    {
        if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 30000))
            return failure(ApiError::protocol({}, u"no answer in 30 s"_s));
        return reply.result();
    }
    int tokensAsked()
    {
        const QJsonObject byPath = m_simulator.statistics().value("requestsByPath"_L1).toObject();
        return byPath.value("POST /accounts/login"_L1).toInt()
            + byPath.value("POST /accounts/api/v2/oauth2/token"_L1).toInt();
    }

    SimulatorProcess m_simulator;
    SystemClock m_clock;
    NetworkTransport m_transport;
    MemorySecretStore m_secrets;
};

void TestSessionEndToEnd::initTestCase()
{
    QVERIFY2(m_simulator.start(), qPrintable(m_simulator.errorText()));
}

void TestSessionEndToEnd::init()
{
    m_simulator.control("DELETE", u"statistics"_s);
    m_simulator.control("DELETE", u"faults"_s);
}

void TestSessionEndToEnd::signsIn_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("expires");
    QTest::newRow("connected app") << CredentialKind::ConnectedApp << u"demo-client"_s << u"demo-secret"_s << true;
    QTest::newRow("app without a user") << CredentialKind::ConnectedApp << u"bare-client"_s << u"bare-secret"_s << true;
    QTest::newRow("user and password") << CredentialKind::UserPassword << u"demo"_s << u"demo"_s << true;
}

void TestSessionEndToEnd::signsIn()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const QString, account);
    QFETCH(const QString, secret);
    QFETCH(const bool, expires);
    const auto signedIn = session(kind, account);
    const auto identity = wait(signedIn->signIn(secret, true));
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().serverMessage + identity.error().jsonPath));
    QVERIFY(!identity->displayName.isEmpty());
    QVERIFY(!identity->home.isEmpty());
    QCOMPARE(signedIn->tokenExpiresAt().has_value(), expires);
    QVERIFY(signedIn->renewsSilently());
    QCOMPARE(tokensAsked(), 1);
}

void TestSessionEndToEnd::takesATokenGivenToSomebodyElse()
{
    const auto demo = session(CredentialKind::UserPassword, u"demo"_s);
    QVERIFY(wait(demo->signIn(u"demo"_s, false)));
    const auto bearer = session(CredentialKind::BearerToken);
    const auto identity = wait(bearer->signIn(QString::fromLatin1(*demo->currentToken()), false));
    QVERIFY(identity);
    QCOMPARE(identity->userName, u"demo"_s);
    QVERIFY(!bearer->renewsSilently());
}

void TestSessionEndToEnd::refusesAWrongSecret_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QString>("account");
    QTest::newRow("client secret") << CredentialKind::ConnectedApp << u"demo-client"_s;
    QTest::newRow("client id") << CredentialKind::ConnectedApp << u"nobody"_s;
    QTest::newRow("password") << CredentialKind::UserPassword << u"demo"_s;
    QTest::newRow("bearer token") << CredentialKind::BearerToken << QString();
}

void TestSessionEndToEnd::refusesAWrongSecret()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const QString, account);
    const auto refused = session(kind, account);
    const auto identity = wait(refused->signIn(u"not-the-secret"_s, true));
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(identity.error().serverCode, signinfault::kWrongCredential);
    QCOMPARE(refused->state(), Session::State::SignedOut);
    QVERIFY(!m_secrets.holds(u"hubdeck/"_s + refused->profile().id));
}

void TestSessionEndToEnd::aViewerMayNotWrite()
{
    const auto viewer = session(CredentialKind::UserPassword, u"viewer"_s);
    const auto identity = wait(viewer->signIn(u"viewer"_s, false));
    QVERIFY(identity);
    const QString spaces = u"/runtimefabric/api/organizations/{org}/privatespaces"_s;
    QVERIFY(wait(viewer->queue().submit(ApiRequest::get(spaces, {identity->home.value}))));
    const auto written = wait(viewer->queue().submit(
        ApiRequest::patch(spaces + u"/{space}/vpces/{id}"_s, {identity->home.value, u"any"_s, u"any"_s}, {})));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ApiError::Kind::Forbidden);
    QCOMPARE(viewer->state(), Session::State::SignedIn);
}

void TestSessionEndToEnd::renewsOnceInTheMiddleOfTwentyRequests_data()
{
    QTest::addColumn<CredentialKind>("kind");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("secret");
    QTest::newRow("connected app") << CredentialKind::ConnectedApp << u"demo-client"_s << u"demo-secret"_s;
    QTest::newRow("user and password") << CredentialKind::UserPassword << u"demo"_s << u"demo"_s;
}

void TestSessionEndToEnd::renewsOnceInTheMiddleOfTwentyRequests()
{
    QFETCH(const CredentialKind, kind);
    QFETCH(const QString, account);
    QFETCH(const QString, secret);
    const auto renewed = session(kind, account);
    QVERIFY(wait(renewed->signIn(secret, true)));
    const auto firstToken = renewed->currentToken();
    const QSignalSpy asked(renewed.get(), &Session::signInNeeded);
    QList<Reply<ApiReply>> replies;
    for (int i = 0; i < 20; ++i)
        replies.append(renewed->queue().submit(ApiRequest::get(kMe).withQuery(u"n"_s, QString::number(i))));
    // Some have been answered and some are on their way when the tokens end.
    QTRY_VERIFY(replies.at(3).isFinished());
    QCOMPARE(m_simulator.control("POST", u"expire-tokens"_s).status / 100, 2);
    for (const auto &reply : std::as_const(replies)) {
        const auto result = wait(reply);
        QVERIFY2(result, result ? "" : qPrintable(result.error().serverMessage));
    }
    QCOMPARE(tokensAsked(), 2);
    QVERIFY(renewed->currentToken() != firstToken);
    QCOMPARE(asked.count(), 0);
}

void TestSessionEndToEnd::asksAgainForAPastedToken()
{
    const auto demo = session(CredentialKind::UserPassword, u"demo"_s);
    QVERIFY(wait(demo->signIn(u"demo"_s, true)));
    const auto bearer = session(CredentialKind::BearerToken);
    QVERIFY(wait(bearer->signIn(QString::fromLatin1(*demo->currentToken()), false)));
    const QSignalSpy asked(bearer.get(), &Session::signInNeeded);
    m_simulator.control("POST", u"expire-tokens"_s);
    const auto refused = wait(bearer->queue().submit(ApiRequest::get(kMe)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(bearer->state(), Session::State::NeedsSignIn);
    QCOMPARE(asked.count(), 1);

    QVERIFY(wait(demo->queue().submit(ApiRequest::get(kMe))));
    QVERIFY(wait(bearer->signIn(QString::fromLatin1(*demo->currentToken()), false)));
    QVERIFY(wait(bearer->queue().submit(ApiRequest::get(kMe))));
}

void TestSessionEndToEnd::renewsBeforeAShortLifeEnds()
{
    SimulatorProcess hasty;
    QVERIFY2(hasty.start({u"--token-life"_s, u"3"_s}), qPrintable(hasty.errorText()));
    Session renewed(
        profile(hasty.url(), CredentialKind::ConnectedApp, u"demo-client"_s), m_transport, m_clock, m_secrets);
    QVERIFY(wait(renewed.signIn(u"demo-secret"_s, false)));
    QTRY_VERIFY(!renewed.currentToken());
    QVERIFY(wait(renewed.queue().submit(ApiRequest::get(kMe))));
    // One for each sign-in and none that the server had to refuse.
    const QJsonObject asked = hasty.statistics().value("requestsByPath"_L1).toObject();
    QCOMPARE(asked.value("POST /accounts/api/v2/oauth2/token"_L1).toInt(), 2);
    QCOMPARE(asked.value("GET /accounts/api/me"_L1).toInt(), 2);
}

void TestSessionEndToEnd::survivesASpoiledAnswerToTheSignIn_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("HTML page") << u"html"_s << 200 << ApiError::Kind::Protocol;
    QTest::newRow("empty body") << u"empty"_s << 200 << ApiError::Kind::Protocol;
    QTest::newRow("redirect elsewhere") << u"redirect"_s << 302 << ApiError::Kind::Protocol;
    QTest::newRow("5 MB error page") << u"huge"_s << 500 << ApiError::Kind::Server;
}

void TestSessionEndToEnd::survivesASpoiledAnswerToTheSignIn()
{
    QFETCH(const QString, fault);
    QFETCH(const int, status);
    QFETCH(const ApiError::Kind, kind);
    m_simulator.control(
        "POST", u"faults"_s, {{u"fault"_s, fault}, {u"path"_s, u"login"_s}, {u"count"_s, 10}, {u"status"_s, status}});
    const auto spoiled = session(CredentialKind::UserPassword, u"demo"_s);
    const auto identity = wait(spoiled->signIn(u"demo"_s, false));
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, kind);
    QCOMPARE(identity.error().host, m_simulator.url().authority());
    QCOMPARE(spoiled->state(), Session::State::SignedOut);
    m_simulator.control("DELETE", u"faults"_s);
    QVERIFY(wait(spoiled->signIn(u"demo"_s, false)));
}

void TestSessionEndToEnd::listsGroupsAndEnvironments()
{
    const auto demo = session(CredentialKind::UserPassword, u"demo"_s);
    const auto identity = wait(demo->signIn(u"demo"_s, false));
    QVERIFY(identity);
    const auto tree = wait(fetchOrganizationTree(demo->queue(), *identity, this));
    QVERIFY(tree);
    QCOMPARE(tree->size(), 4);
    QCOMPARE(tree->first().id, identity->home);
    QVERIFY(tree->first().parent.isEmpty());

    Organizations organizations(demo->queue());
    const auto root = wait(organizations.get(identity->home));
    QVERIFY2(root, root ? "" : qPrintable(root.error().jsonPath));
    QVERIFY(root->isRoot);
    QVERIFY(root->networkConnections && root->networkConnections->assigned > 0);

    Environments environments(demo->queue());
    qsizetype count = 0;
    for (const OrganizationRef &each : *tree) {
        const auto list = wait(environments.list(each.id));
        QVERIFY2(list, list ? "" : qPrintable(list.error().jsonPath));
        count += list->size();
    }
    QCOMPARE(count, 7);
    const auto unknown = wait(environments.list({u"no-such-organization"_s}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ApiError::Kind::NotFound);
}

void TestSessionEndToEnd::listsTheGroupsOfAnAppWithoutAUser()
{
    const auto bare = session(CredentialKind::ConnectedApp, u"bare-client"_s);
    const auto identity = wait(bare->signIn(u"bare-secret"_s, false));
    QVERIFY(identity);
    QVERIFY(identity->organizations.isEmpty());
    const auto tree = wait(fetchOrganizationTree(bare->queue(), *identity, this));
    QVERIFY(tree);
    QCOMPARE(tree->size(), 4);
    QCOMPARE(tree->first().id, identity->home);
}

void TestSessionEndToEnd::readsManyEnvironments()
{
    SimulatorProcess large;
    QVERIFY2(large.start({u"--data"_s, u"large"_s}), qPrintable(large.errorText()));
    Session demo(profile(large.url(), CredentialKind::UserPassword, u"demo"_s), m_transport, m_clock, m_secrets);
    const auto identity = wait(demo.signIn(u"demo"_s, false));
    QVERIFY(identity);
    const auto tree = wait(fetchOrganizationTree(demo.queue(), *identity, this));
    QVERIFY(tree);
    Environments environments(demo.queue());
    QSet<EnvironmentId> ids;
    for (const OrganizationRef &each : *tree) {
        const auto list = wait(environments.list(each.id));
        QVERIFY(list);
        for (const Environment &environment : *list)
            ids.insert(environment.id);
    }
    QCOMPARE(ids.size(), 200);
}

void TestSessionEndToEnd::tellsThatNobodyListens()
{
    QueueLimits once;
    once.maximumAttempts = 1;
    Session dead(profile(QUrl(u"http://127.0.0.1:1"_s), CredentialKind::UserPassword, u"demo"_s), m_transport, m_clock,
        m_secrets, once);
    const auto identity = wait(dead.signIn(u"demo"_s, false));
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Network);
    QCOMPARE(identity.error().host, u"127.0.0.1:1"_s);
}

void TestSessionEndToEnd::distrustsACertificateItDoesNotKnow()
{
    SimulatorProcess secure;
    QVERIFY2(secure.start({u"--tls"_s}), qPrintable(secure.errorText()));
    Session distrusting(
        profile(secure.url(), CredentialKind::UserPassword, u"demo"_s), m_transport, m_clock, m_secrets);
    const auto identity = wait(distrusting.signIn(u"demo"_s, false));
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Tls);
    QCOMPARE(identity.error().host, secure.url().authority());
    QVERIFY2(identity.error().serverMessage.contains(secure.url().host()), qPrintable(identity.error().serverMessage));
    QCOMPARE(distrusting.state(), Session::State::SignedOut);
}

void TestSessionEndToEnd::trustsACertificateItKnows()
{
    SimulatorProcess secure;
    QVERIFY2(secure.start({u"--tls"_s}), qPrintable(secure.errorText()));
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.addCaCertificates(QSslCertificate::fromPath(secure.certificatePath()));
    NetworkTransport transport(ssl);
    Session trusting(profile(secure.url(), CredentialKind::UserPassword, u"demo"_s), transport, m_clock, m_secrets);
    const auto identity = wait(trusting.signIn(u"demo"_s, false));
    QVERIFY2(identity, identity ? "" : qPrintable(identity.error().serverMessage));
}

QTEST_GUILESS_MAIN(TestSessionEndToEnd)
#include "tst_session_endtoend.moc"
