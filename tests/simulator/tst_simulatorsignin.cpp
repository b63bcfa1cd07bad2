// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QString loginPath = u"/accounts/login"_s;
const QString tokenPath = u"/accounts/api/v2/oauth2/token"_s;
const QString mePath = u"/accounts/api/me"_s;
const QByteArray json = "application/json";
const QByteArray form = "application/x-www-form-urlencoded";

} // namespace

//! Login, client credentials, tokens and who they belong to.
class TestSimulatorSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_fixture.caller.setToken({}); }
    void issuesTokens_data();
    void issuesTokens();
    void refusesSignIn_data();
    void refusesSignIn();
    void needsAToken_data();
    void needsAToken();
    void acceptsBearerInBothCases();
    void tokensExpire();
    void controlExpiresTokens();
    void signOutEndsTheToken();
    void revokeEndsTheToken();
    void meOfAUser();
    void meOfAConnectedApp();
    void meOfAnAppWithoutCreator();
    void usersMeNeedsAUser();
    void viewerMayReadOnly();

private:
    QString tokenOf(const QString &clientId, const QString &secret);

    SimulatorFixture m_fixture;
};

void TestSimulatorSignIn::initTestCase() { QVERIFY(m_fixture.start({u"--rate-limit"_s, u"0"_s})); }

QString TestSimulatorSignIn::tokenOf(const QString &clientId, const QString &secret)
{
    const HttpAnswer answer = m_fixture.caller.post(tokenPath,
        {{u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, clientId}, {u"client_secret"_s, secret}});
    return answer.object().value("access_token"_L1).toString();
}

void TestSimulatorSignIn::issuesTokens_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("tellsLife");
    QTest::newRow("login, JSON") << loginPath << json << R"({"username":"demo","password":"demo"})"_ba << false;
    QTest::newRow("login, JSON with charset")
        << loginPath << "application/json;charset=UTF-8"_ba << R"({"username":"viewer","password":"viewer"})"_ba << false;
    QTest::newRow("login, form") << loginPath << form << "username=demo&password=%64emo&grant_type=password"_ba << false;
    QTest::newRow("login, path of the contract")
        << u"/accounts/api/login"_s << json << R"({"username":"demo","password":"demo"})"_ba << false;
    QTest::newRow("app, JSON")
        << tokenPath << json
        << R"({"grant_type":"client_credentials","client_id":"demo-client","client_secret":"demo-secret"})"_ba << true;
    QTest::newRow("app, form") << tokenPath << form
                               << "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret"_ba
                               << true;
}

void TestSimulatorSignIn::issuesTokens()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, tellsLife);
    const HttpAnswer answer = m_fixture.caller.call("POST", path, body, type);
    QCOMPARE(answer.status, 200);
    const QString token = answer.object().value("access_token"_L1).toString();
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY2(uuid.match(token).hasMatch(), qPrintable(token));
    QCOMPARE(answer.object().value("token_type"_L1).toString(), u"bearer"_s);
    QCOMPARE(answer.object().contains("expires_in"_L1), tellsLife);
    if (tellsLife)
        QCOMPARE(answer.object().value("expires_in"_L1).toInt(), 3600);
    m_fixture.caller.setToken(token);
    QCOMPARE(m_fixture.caller.get(mePath).status, 200);
}

void TestSimulatorSignIn::refusesSignIn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("wrong password") << loginPath << json << R"({"username":"demo","password":"Demo"})"_ba << 401;
    QTest::newRow("unknown user") << loginPath << json << R"({"username":"nobody","password":"demo"})"_ba << 401;
    QTest::newRow("no password") << loginPath << json << R"({"username":"demo"})"_ba << 400;
    QTest::newRow("broken JSON") << loginPath << json << "{\"username\":"_ba << 400;
    QTest::newRow("JSON array") << loginPath << json << "[]"_ba << 400;
    QTest::newRow("empty body") << loginPath << json << QByteArray() << 400;
    QTest::newRow("wrong type") << loginPath << "text/plain"_ba << "demo"_ba << 415;
    QTest::newRow("wrong secret")
        << tokenPath << json
        << R"({"grant_type":"client_credentials","client_id":"demo-client","client_secret":"x"})"_ba << 401;
    QTest::newRow("unknown client") << tokenPath << form
                                    << "grant_type=client_credentials&client_id=x&client_secret=demo-secret"_ba << 401;
    QTest::newRow("no secret") << tokenPath << json
                               << R"({"grant_type":"client_credentials","client_id":"demo-client"})"_ba << 400;
    QTest::newRow("unknown grant") << tokenPath << json << R"({"grant_type":"magic"})"_ba << 400;
}

void TestSimulatorSignIn::refusesSignIn()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const HttpAnswer answer = m_fixture.caller.call("POST", path, body, type);
    QTEST(answer.status, "status");
    QVERIFY(!answer.body.isEmpty());
    QVERIFY(!answer.object().contains("access_token"_L1));
}

void TestSimulatorSignIn::needsAToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("path");
    for (const QString &path : {mePath, SimulatorFixture::organization(rootId), SimulatorFixture::railCore()}) {
        QTest::addRow("none, %s", qPrintable(path)) << QString() << path;
        QTest::addRow("made up, %s", qPrintable(path)) << u"7f0a6c1e-8d52-4b7a-9c11-5e2d7a90b4c8"_s << path;
    }
}

void TestSimulatorSignIn::needsAToken()
{
    QFETCH(const QString, token);
    QFETCH(const QString, path);
    m_fixture.caller.setToken(token);
    const HttpAnswer answer = m_fixture.caller.get(path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.message(), u"Unauthorized"_s);
    // Access Management repeats the status in the body, CloudHub 2.0 does not.
    QCOMPARE(answer.object().value("status"_L1).toInt(), path.startsWith(u"/accounts"_s) ? 401 : 0);
}

void TestSimulatorSignIn::acceptsBearerInBothCases()
{
    const QString token = tokenOf(u"demo-client"_s, u"demo-secret"_s);
    for (const char *word : {"Bearer ", "bearer "}) {
        QNetworkAccessManager network;
        QNetworkRequest request(m_fixture.process.url().resolved(QUrl(mePath)));
        request.setRawHeader("Authorization", word + token.toLatin1());
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(HttpCaller::answerOf(*reply).status, 200);
    }
}

void TestSimulatorSignIn::tokensExpire()
{
    SimulatorFixture shortLived;
    QVERIFY(shortLived.start({u"--token-life"_s, u"1"_s}));
    QVERIFY(shortLived.signIn());
    QCOMPARE(shortLived.caller.get(mePath).status, 200);
    QTRY_COMPARE(shortLived.caller.get(mePath).status, 401);
    QVERIFY(shortLived.signIn());
    QCOMPARE(shortLived.caller.get(mePath).status, 200);
}

void TestSimulatorSignIn::controlExpiresTokens()
{
    QVERIFY(m_fixture.signIn());
    QCOMPARE(m_fixture.process.control("POST", u"expire-tokens"_s).status, 204);
    QCOMPARE(m_fixture.caller.get(mePath).status, 401);
}

void TestSimulatorSignIn::signOutEndsTheToken()
{
    QVERIFY(m_fixture.signIn());
    QCOMPARE(m_fixture.caller.get(u"/accounts/logout"_s).status, 200);
    QCOMPARE(m_fixture.caller.get(mePath).status, 401);
}

void TestSimulatorSignIn::revokeEndsTheToken()
{
    const auto answer = m_fixture.caller.post(u"/accounts/login"_s, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}});
    const QString token = answer.object().value("access_token"_L1).toString();
    const auto revoke = [this](const QByteArray &form) {
        return m_fixture.caller.call("POST", u"/accounts/api/v2/oauth2/revoke"_s, form, "application/x-www-form-urlencoded").status;
    };
    QCOMPARE(revoke("token_type_hint=access_token"), 400);
    QCOMPARE(revoke("token=unknown"), 200);
    m_fixture.caller.setToken(token);
    QCOMPARE(m_fixture.caller.get(mePath).status, 200);
    QCOMPARE(revoke("token=" + token.toLatin1() + "&token_type_hint=access_token"), 200);
    QCOMPARE(m_fixture.caller.get(mePath).status, 401);
}

void TestSimulatorSignIn::meOfAUser()
{
    QVERIFY(m_fixture.signIn());
    const QJsonObject me = m_fixture.caller.get(mePath).object();
    QVERIFY(!me.contains("client"_L1));
    const QJsonObject user = me.value("user"_L1).toObject();
    QCOMPARE(user.value("username"_L1).toString(), u"demo"_s);
    QCOMPARE(user.value("organization"_L1)["id"_L1].toString(), rootId);
    QCOMPARE(user.value("memberOfOrganizations"_L1).toArray().size(), 4);
    QCOMPARE(user.value("properties"_L1)["cs_auth"_L1]["session_timeout"_L1].toInt(), 60);
    QCOMPARE(m_fixture.caller.get(u"/accounts/api/users/me"_s).object(), user);
}

void TestSimulatorSignIn::meOfAConnectedApp()
{
    m_fixture.caller.setToken(tokenOf(u"demo-client"_s, u"demo-secret"_s));
    const QJsonObject me = m_fixture.caller.get(mePath).object();
    QCOMPARE(me.value("client"_L1)["client_id"_L1].toString(), u"demo-client"_s);
    QCOMPARE(me.value("client"_L1)["org_id"_L1].toString(), rootId);
    QCOMPARE(me.value("user"_L1)["username"_L1].toString(), u"demo"_s);
}

void TestSimulatorSignIn::meOfAnAppWithoutCreator()
{
    m_fixture.caller.setToken(tokenOf(u"bare-client"_s, u"bare-secret"_s));
    const QJsonObject me = m_fixture.caller.get(mePath).object();
    QCOMPARE(me.value("client"_L1)["org_id"_L1].toString(), rootId);
    QVERIFY(!me.contains("user"_L1));
}

void TestSimulatorSignIn::usersMeNeedsAUser()
{
    m_fixture.caller.setToken(tokenOf(u"demo-client"_s, u"demo-secret"_s));
    QCOMPARE(m_fixture.caller.get(u"/accounts/api/users/me"_s).status, 401);
    QCOMPARE(m_fixture.caller.get(u"/accounts/api/profile"_s).status, 401);
}

void TestSimulatorSignIn::viewerMayReadOnly()
{
    QVERIFY(m_fixture.signIn(u"viewer"_s));
    const QString endpoints = SimulatorFixture::railCore() + u"/vpces"_s;
    const QString endpoint = endpoints + u'/' + ledgerLinkId;
    QCOMPARE(m_fixture.caller.get(endpoint).status, 200);
    QCOMPARE(m_fixture.caller.post(endpoints, {}).status, 403);
    QCOMPARE(m_fixture.caller.call("PATCH", endpoint, "{}").status, 403);
    const HttpAnswer answer = m_fixture.caller.call("DELETE", endpoint);
    QCOMPARE(answer.status, 403);
    QVERIFY(answer.message().contains(u"not authorized"_s));
    QCOMPARE(m_fixture.caller.get(endpoint).status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorSignIn)
#include "tst_simulatorsignin.moc"
