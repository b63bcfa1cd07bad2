// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QString kConnections = SimulatorFixture::railCore() + u"/connections"_s;
const QString kDepot = u"c6a8f1d2-7e34-4b90-a5cd-08f2b61e93d7"_s;
const QString kHamburgA = u"e20d95b7-4c18-4f63-92ea-d7b3a6508f14"_s;
const QString kHamburgB = u"f35b0c86-9a27-4d41-8c3f-16e9d0742ab5"_s;
const QString kGuideQuery = u"?vendor=Fortinet&platform=Fortigate%2040%2B%20Series&software=FortiOS%205.0%2B"_s;

QByteArray toBody(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

QJsonObject tunnel(const QString &cidr = u"169.254.80.0/30"_s)
{
    return {{u"psk"_s, u"Kq7_tunnel.one"_s}, {u"ptpCidr"_s, cidr}, {u"startupAction"_s, u"start"_s}};
}

QJsonObject staticVpn(const QString &address = u"203.0.113.90"_s)
{
    return {{u"name"_s, u"bremen-a"_s}, {u"localAsn"_s, u"64512"_s}, {u"remoteIpAddress"_s, address},
        {u"staticRoutes"_s, QJsonArray {u"10.91.0.0/16"_s}}, {u"vpnTunnels"_s, QJsonArray()}};
}

QJsonObject dynamicVpn(const QString &address = u"203.0.113.91"_s)
{
    return {{u"localAsn"_s, u"64512"_s}, {u"remoteAsn"_s, u"65020"_s}, {u"remoteIpAddress"_s, address},
        {u"vpnTunnels"_s, QJsonArray()}};
}

QJsonObject connection(const QJsonArray &vpns, const QString &name = u"depot-bremen"_s)
{
    return {{u"name"_s, name}, {u"vpns"_s, vpns}};
}

//! The VPN with one member set to another value; undefined removes it.
QJsonObject with(QJsonObject vpn, const QString &member, const QJsonValue &value)
{
    vpn.insert(member, value);
    return vpn;
}

} // namespace

//! VPN connections: what is there, creating, changing and removing with all rules and oddities of the platform.
class TestSimulatorVpns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(start()); }
    void defaultDataHasEveryCase();
    void answersHideKeys();
    void createsAndBecomesAvailable();
    void remoteEndDecidesAboutTunnels();
    void refusesConnections_data();
    void refusesConnections();
    void refusesVpns_data();
    void refusesVpns();
    void acceptsVpns_data();
    void acceptsVpns();
    void keepsRoutingAndAsnOfOneKind();
    void limitsVpnsOfASpace();
    void spacesThatAreNotReady();
    void addsMembers();
    void renames();
    void changesMembers();
    void refusesChanges_data();
    void refusesChanges();
    void logsGoOnlyOn();
    void changeOfStartRestartsAll();
    void removesMembersAndAtLastTheConnection();
    void removesWholeConnections();
    void servesBothPaths();
    void guideHoldsTheKeys();
    void guideNeedsADevice_data();
    void guideNeedsADevice();
    void largeDataHasVpns();

private:
    bool start(const QStringList &arguments = {});
    QJsonObject depot() { return m_fixture->caller.get(kConnections + u'/' + kDepot).object(); }
    QJsonObject vpn(const QString &connectionId, int index = 0)
    {
        return m_fixture->caller.get(kConnections + u'/' + connectionId).object().value("vpns"_L1)[index].toObject();
    }
    HttpAnswer patch(const QString &path, const QJsonObject &body) { return m_fixture->caller.call("PATCH", path, toBody(body)); }

    std::unique_ptr<SimulatorFixture> m_fixture;
};

bool TestSimulatorVpns::start(const QStringList &arguments)
{
    m_fixture = std::make_unique<SimulatorFixture>();
    return m_fixture->start(arguments + QStringList {u"--rate-limit"_s, u"0"_s}) && m_fixture->signIn();
}

void TestSimulatorVpns::defaultDataHasEveryCase()
{
    const QJsonArray rail = m_fixture->caller.get(kConnections).array();
    QCOMPARE(rail.size(), 1);
    QCOMPARE(rail[0]["id"_L1].toString(), kDepot);
    QCOMPARE(rail[0]["vpns"_L1][0]["vpnTunnels"_L1][0]["status"_L1].toString(), u"UP"_s);
    QCOMPARE(rail[0]["vpns"_L1][0]["vpnTunnels"_L1][1]["status"_L1].toString(), u"DOWN"_s);
    QCOMPARE(rail[0]["vpns"_L1][1]["vpnId"_L1].toString(), kHamburgB);

    const QString freight = SimulatorFixture::space(rootId, m_fixture->spaceId(rootId, u"freight-core"_s));
    const QJsonArray yards = m_fixture->caller.get(freight + u"/connections"_s).array();
    QCOMPARE(yards.size(), 3);
    QCOMPARE(yards[0]["vpns"_L1][0]["vpnTunnels"_L1][0]["status"_L1].toString(), u"DOWN"_s);
    QCOMPARE(yards[0]["vpns"_L1][0]["vpnTunnels"_L1][1]["status"_L1].toString(), u"DOWN"_s);
    QCOMPARE(yards[1]["vpns"_L1][0]["vpnTunnels"_L1][0]["isLogsEnabled"_L1].toBool(true), false);
    QCOMPARE(yards[2]["vpns"_L1][0]["vpnConnectionStatus"_L1].toString(), u"pending"_s);

    // The list of spaces carries a summary.
    const QJsonObject page = m_fixture->caller.get(SimulatorFixture::spaces(railId)).object();
    const QJsonValue summary = page.value("content"_L1)[0]["connections"_L1]["vpns"_L1][0];
    QCOMPARE(summary["name"_L1].toString(), u"depot-hamburg"_s);
    QCOMPARE(summary["vpns"_L1][0]["vpnTunnels"_L1].toArray(),
        (QJsonArray {QJsonObject {{u"status"_s, u"UP"_s}}, QJsonObject {{u"status"_s, u"DOWN"_s}}}));
    QVERIFY(!summary["vpns"_L1][0].toObject().contains("name"_L1));
}

void TestSimulatorVpns::answersHideKeys()
{
    const QJsonObject body = connection({with(staticVpn(), u"vpnTunnels"_s,
        QJsonArray {with(tunnel(), u"startupAction"_s, u"add"_s), tunnel(u"169.254.81.0/30"_s)})});
    const HttpAnswer created = m_fixture->caller.post(kConnections, body);
    QCOMPARE(created.status, 201);
    const QString id = created.object().value("id"_L1).toString();
    for (const HttpAnswer &answer : {created, m_fixture->caller.get(kConnections + u'/' + id), m_fixture->caller.get(kConnections)}) {
        QVERIFY2(!answer.body.contains("Kq7_tunnel.one"), answer.body.constData());
        QVERIFY(!answer.body.contains("169.254.80.0/30"));
        QVERIFY(!answer.body.contains("\"add\""));
    }
}

void TestSimulatorVpns::createsAndBecomesAvailable()
{
    QVERIFY(start({u"--speed"_s, u"20"_s}));
    const HttpAnswer created = m_fixture->caller.post(kConnections, connection({staticVpn(), staticVpn(u"203.0.113.92"_s)}));
    QCOMPARE(created.status, 201);
    const QString id = created.object().value("id"_L1).toString();
    QCOMPARE(created.header("Location"), (kConnections + u'/' + id).toUtf8());
    const QJsonArray vpns = created.object().value("vpns"_L1).toArray();
    QCOMPARE(vpns.size(), 2);
    // The names that were asked for are ignored.
    QCOMPARE(vpns[0]["name"_L1].toString(), u"VPN 1"_s);
    QCOMPARE(vpns[1]["name"_L1].toString(), u"VPN 2"_s);
    QCOMPARE(vpns[0]["connectionName"_L1].toString(), u"depot-bremen"_s);
    QCOMPARE(vpns[0]["localAsn"_L1].toInt(), 64512); // asked for as a text
    QCOMPARE(vpns[0]["vpnConnectionStatus"_L1].toString(), u"pending"_s);
    QCOMPARE(vpns[0]["vpnTunnels"_L1].toArray().size(), 2);
    QCOMPARE(vpns[0]["vpnTunnels"_L1][0]["isLogsEnabled"_L1].toBool(), true);
    QCOMPARE(vpns[0]["vpnTunnels"_L1][0]["status"_L1].toString(), u"DOWN"_s);
    QTRY_COMPARE(vpn(id).value("vpnConnectionStatus"_L1).toString(), u"available"_s);
    QTRY_COMPARE(vpn(id).value("vpnTunnels"_L1)[0]["status"_L1].toString(), u"UP"_s);
}

void TestSimulatorVpns::remoteEndDecidesAboutTunnels()
{
    const QString path = u"tunnel?vpnId="_s + kHamburgA;
    QCOMPARE(m_fixture->process.control("POST", path + u"&tunnel=2&status=UP"_s).object().value("status"_L1).toString(), u"UP"_s);
    QCOMPARE(depot().value("vpns"_L1)[0]["vpnTunnels"_L1][1]["status"_L1].toString(), u"UP"_s);
    QCOMPARE(m_fixture->process.control("POST", path + u"&tunnel=1&status=DOWN"_s).status, 200);
    QCOMPARE(depot().value("vpns"_L1)[0]["vpnTunnels"_L1][0]["status"_L1].toString(), u"DOWN"_s);
    QCOMPARE(m_fixture->process.control("POST", path + u"&tunnel=3&status=UP"_s).status, 404);
    QCOMPARE(m_fixture->process.control("POST", u"tunnel?vpnId=none&tunnel=1&status=UP"_s).status, 404);

    QVERIFY(start({u"--speed"_s, u"100"_s}));
    const QString id = m_fixture->caller.post(kConnections, connection({staticVpn(u"192.0.2.9"_s)})).object().value("id"_L1).toString();
    const QString other
        = m_fixture->caller.post(kConnections, connection({staticVpn()}, u"other"_s)).object().value("id"_L1).toString();
    QTRY_COMPARE(vpn(other).value("vpnTunnels"_L1)[1]["status"_L1].toString(), u"UP"_s);
    QCOMPARE(vpn(id).value("vpnTunnels"_L1)[1]["status"_L1].toString(), u"DOWN"_s);
}

void TestSimulatorVpns::refusesConnections_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");
    const QJsonArray one {staticVpn()};
    QTest::newRow("no name") << QJsonObject {{u"vpns"_s, one}} << 400 << u"name"_s;
    QTest::newRow("name too long") << connection(one, QString(61, u'x')) << 400 << u"60"_s;
    QTest::newRow("name with a point") << connection(one, u"a.b"_s) << 400 << u"hyphens"_s;
    QTest::newRow("name with an emoji") << connection(one, u"🚂"_s) << 400 << u"hyphens"_s;
    QTest::newRow("name taken") << connection(one, u"depot-hamburg"_s) << 409 << u"depot-hamburg"_s;
    QTest::newRow("no VPN") << connection({}) << 400 << u"vpns"_s;
    QTest::newRow("VPN no object") << connection({u"x"_s}) << 400 << u"vpns"_s;
    QTest::newRow("static and dynamic") << connection({staticVpn(), dynamicVpn()}) << 400 << u"static"_s;
    QTest::newRow("two local ASNs") << connection({staticVpn(), with(staticVpn(u"203.0.113.92"_s), u"localAsn"_s, 64513)}) << 400
                                    << u"localAsn"_s;
    QTest::newRow("same network inside") << connection(
        {with(staticVpn(), u"vpnTunnels"_s, QJsonArray {tunnel(), tunnel()})}) << 400 << u"ptpCidr"_s;
    QTest::newRow("network inside in use") << connection(
        {with(staticVpn(), u"vpnTunnels"_s, QJsonArray {tunnel(u"169.254.21.0/30"_s)})}) << 400 << u"ptpCidr"_s;
}

void TestSimulatorVpns::refusesConnections()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, word);
    const HttpAnswer answer = m_fixture->caller.post(kConnections, body);
    QTEST(answer.status, "status");
    QVERIFY2(answer.message().contains(word), answer.body.constData());
    QCOMPARE(m_fixture->caller.get(kConnections).array().size(), 1);
}

void TestSimulatorVpns::refusesVpns_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *title, const QString &member, const QJsonValue &value) { QTest::newRow(title) << member << value; };
    row("local ASN too small", u"localAsn"_s, u"64511"_s);
    row("local ASN too large", u"localAsn"_s, 65535);
    row("local ASN of another kind", u"localAsn"_s, u"sixty"_s);
    row("local ASN of another space", u"localAsn"_s, 64600);
    row("remote ASN beside routes", u"remoteAsn"_s, 65020);
    row("remote ASN zero", u"remoteAsn"_s, 0);
    row("no address", u"remoteIpAddress"_s, QJsonValue(QJsonValue::Undefined));
    row("private address", u"remoteIpAddress"_s, u"10.1.2.3"_s);
    row("link-local address", u"remoteIpAddress"_s, u"169.254.1.1"_s);
    row("IPv6 address", u"remoteIpAddress"_s, u"2001:db8::1"_s);
    row("host name", u"remoteIpAddress"_s, u"vpn.example.com"_s);
    row("number above 255", u"remoteIpAddress"_s, u"203.0.113.400"_s);
    row("default route", u"staticRoutes"_s, QJsonArray {u"0.0.0.0/0"_s});
    row("IPv6 route", u"staticRoutes"_s, QJsonArray {u"2001:db8::/32"_s});
    row("route without a length", u"staticRoutes"_s, QJsonArray {u"10.91.0.0"_s});
    row("route beyond 32", u"staticRoutes"_s, QJsonArray {u"10.91.0.0/33"_s});
    row("routes no array", u"staticRoutes"_s, u"10.91.0.0/16"_s);
    row("three tunnels", u"vpnTunnels"_s, QJsonArray {tunnel(), tunnel(u"169.254.81.0/30"_s), tunnel(u"169.254.82.0/30"_s)});
    const auto key = [&row](const char *title, const QString &psk) {
        row(title, u"vpnTunnels"_s, QJsonArray {with(tunnel(), u"psk"_s, psk)});
    };
    key("key of 7", u"Abcdefg"_s);
    key("key of 65", QString(65, u'a'));
    key("key that begins with 0", u"0abcdefgh"_s);
    key("key with a hyphen", u"abcd-efgh"_s);
    for (const QString &cidr : {u"169.254.0.0/30"_s, u"169.254.5.0/30"_s, u"169.254.169.252/30"_s, u"169.254.80.1/30"_s, u"169.254.80.0/29"_s,
             u"10.0.0.0/30"_s, u"x"_s})
        QTest::addRow("network %s", qPrintable(cidr)) << u"vpnTunnels"_s << QJsonValue(QJsonArray {tunnel(cidr)});
    row("another start", u"vpnTunnels"_s, QJsonArray {with(tunnel(), u"startupAction"_s, u"stop"_s)});
}

void TestSimulatorVpns::refusesVpns()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    const HttpAnswer answer = m_fixture->caller.post(kConnections, connection({with(staticVpn(), member, value)}));
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.message().isEmpty());
    QCOMPARE(m_fixture->caller.get(kConnections).array().size(), 1);
}

void TestSimulatorVpns::acceptsVpns_data()
{
    QTest::addColumn<QJsonObject>("vpn");
    QTest::newRow("static") << staticVpn();
    QTest::newRow("dynamic") << dynamicVpn();
    QTest::newRow("dynamic, empty routes") << with(dynamicVpn(), u"staticRoutes"_s, QJsonArray());
    QTest::newRow("numbers as numbers") << with(with(dynamicVpn(), u"localAsn"_s, 64512), u"remoteAsn"_s, 4200000000LL);
    QTest::newRow("no local ASN") << with(staticVpn(), u"localAsn"_s, QJsonValue());
    QTest::newRow("one tunnel given") << with(staticVpn(), u"vpnTunnels"_s, QJsonArray {tunnel()});
    QTest::newRow("key of 8") << with(staticVpn(), u"vpnTunnels"_s, QJsonArray {with(tunnel(), u"psk"_s, u"._Ab1234"_s)});
    QTest::newRow("key of 64") << with(staticVpn(), u"vpnTunnels"_s, QJsonArray {with(tunnel(), u"psk"_s, QString(64, u'a'))});
    QTest::newRow("network beside a reserved one") << with(staticVpn(), u"vpnTunnels"_s, QJsonArray {tunnel(u"169.254.5.4/30"_s)});
}

void TestSimulatorVpns::acceptsVpns()
{
    QFETCH(const QJsonObject, vpn);
    const HttpAnswer answer = m_fixture->caller.post(kConnections, connection({vpn}));
    QVERIFY2(answer.status == 201, answer.body.constData());
}

void TestSimulatorVpns::keepsRoutingAndAsnOfOneKind()
{
    // depot-hamburg routes by BGP.
    QCOMPARE(m_fixture->caller.post(kConnections + u'/' + kDepot + u"/vpns"_s, staticVpn()).status, 400);
    QCOMPARE(m_fixture->caller.post(kConnections + u'/' + kDepot + u"/vpns"_s, dynamicVpn()).status, 201);
}

void TestSimulatorVpns::limitsVpnsOfASpace()
{
    // Two are there.
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_fixture->caller.post(kConnections, connection({staticVpn()}, u"more "_s + QString::number(i))).status, 201);
    const HttpAnswer answer = m_fixture->caller.post(kConnections, connection({staticVpn()}));
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.message().contains(u"10 VPNs"_s), answer.body.constData());
}

void TestSimulatorVpns::spacesThatAreNotReady()
{
    for (const auto &[group, name] : {std::pair(u"Northwind Harbour"_s, u"harbour-edge"_s), {u"Northwind Customs"_s, u"customs-lab"_s}}) {
        const QString id = m_fixture->groupId(group);
        const QString path = SimulatorFixture::space(id, m_fixture->spaceId(id, name)) + u"/connections"_s;
        QCOMPARE(m_fixture->caller.post(path, connection({staticVpn()})).status, 409);
    }
}

void TestSimulatorVpns::addsMembers()
{
    const QString path = kConnections + u'/' + kDepot + u"/vpns"_s;
    const HttpAnswer answer = m_fixture->caller.post(path, dynamicVpn());
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.object().value("id"_L1).toString(), kDepot);
    QCOMPARE(answer.object().value("vpns"_L1).toArray().size(), 3);
    QCOMPARE(answer.object().value("vpns"_L1)[2]["name"_L1].toString(), u"VPN 1"_s);
    QCOMPARE(m_fixture->caller.post(kConnections + u"/none/vpns"_s, dynamicVpn()).status, 404);
}

void TestSimulatorVpns::renames()
{
    const HttpAnswer answer = patch(kConnections + u'/' + kDepot, {{u"name"_s, u"depot two"_s}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(depot().value("name"_L1).toString(), u"depot two"_s);
    QCOMPARE(depot().value("vpns"_L1)[0]["connectionName"_L1].toString(), u"depot two"_s);
    QCOMPARE(patch(kConnections + u'/' + kDepot, {{u"name"_s, u"a/b"_s}}).status, 400);
    QCOMPARE(patch(kConnections + u"/none"_s, {{u"name"_s, u"x"_s}}).status, 404);
}

void TestSimulatorVpns::changesMembers()
{
    const QString path = kConnections + u'/' + kDepot + u"/vpns/"_s + kHamburgA;
    const HttpAnswer answer = patch(path, {{u"name"_s, u"hamburg north"_s}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object().value("vpns"_L1)[0]["name"_L1].toString(), u"hamburg north"_s); // the whole connection
    const QString id = m_fixture->caller.post(kConnections, connection({staticVpn()})).object().value("id"_L1).toString();
    const QString member = kConnections + u'/' + id + u"/vpns/"_s + vpn(id).value("vpnId"_L1).toString();
    const QJsonArray routes {u"10.91.0.0/16"_s, u"10.92.0.0/16"_s};
    QCOMPARE(patch(member, {{u"staticRoutes"_s, routes}}).status, 200);
    QCOMPARE(vpn(id).value("staticRoutes"_L1).toArray(), routes);
    QCOMPARE(patch(member, {{u"staticRoutes"_s, QJsonArray()}}).status, 400);
}

void TestSimulatorVpns::refusesChanges_data()
{
    QTest::addColumn<QJsonObject>("body");
    const auto tunnels = [](const QJsonObject &one) { return QJsonObject {{u"vpnTunnels"_s, QJsonArray {one}}}; };
    QTest::newRow("address") << QJsonObject {{u"remoteIpAddress"_s, u"203.0.113.99"_s}};
    QTest::newRow("local ASN") << QJsonObject {{u"localAsn"_s, 64513}};
    QTest::newRow("remote ASN") << QJsonObject {{u"remoteAsn"_s, 65021}};
    QTest::newRow("routes of a dynamic VPN") << QJsonObject {{u"staticRoutes"_s, QJsonArray {u"10.1.0.0/16"_s}}};
    QTest::newRow("name") << QJsonObject {{u"name"_s, u"🚂"_s}};
    QTest::newRow("key") << tunnels({{u"psk"_s, u"Kq7_tunnel.one"_s}});
    QTest::newRow("network inside") << tunnels({{u"ptpCidr"_s, u"169.254.80.0/30"_s}});
    QTest::newRow("logs off") << tunnels({{u"isLogsEnabled"_s, false}});
    QTest::newRow("start") << tunnels({{u"startupAction"_s, u"stop"_s}});
}

void TestSimulatorVpns::refusesChanges()
{
    QFETCH(const QJsonObject, body);
    const QByteArray before = m_fixture->caller.get(kConnections).body;
    QCOMPARE(patch(kConnections + u'/' + kDepot + u"/vpns/"_s + kHamburgA, body).status, 400);
    QCOMPARE(m_fixture->caller.get(kConnections).body, before);
}

void TestSimulatorVpns::logsGoOnlyOn()
{
    const QString connections = SimulatorFixture::space(rootId, m_fixture->spaceId(rootId, u"freight-core"_s)) + u"/connections"_s;
    const QJsonObject oakland = m_fixture->caller.get(connections).array()[1].toObject();
    const QString path = connections % u'/' % oakland.value("id"_L1).toString() % u"/vpns/"_s
        % oakland.value("vpns"_L1)[0]["vpnId"_L1].toString();
    const QJsonObject on {{u"isLogsEnabled"_s, true}};
    QCOMPARE(patch(path, {{u"vpnTunnels"_s, QJsonArray {on, on}}}).status, 200);
    const QJsonValue tunnels = m_fixture->caller.get(connections).array()[1]["vpns"_L1][0]["vpnTunnels"_L1];
    QVERIFY(tunnels[0]["isLogsEnabled"_L1].toBool() && tunnels[1]["isLogsEnabled"_L1].toBool());
    // Enabling them interrupts nothing.
    QCOMPARE(tunnels[0]["status"_L1].toString(), u"UP"_s);
    QCOMPARE(patch(path, {{u"vpnTunnels"_s, QJsonArray {QJsonObject {{u"isLogsEnabled"_s, false}}}}}).status, 400);
}

void TestSimulatorVpns::changeOfStartRestartsAll()
{
    QVERIFY(start({u"--speed"_s, u"4"_s}));
    const QJsonObject add {{u"startupAction"_s, u"add"_s}};
    QCOMPARE(patch(kConnections + u'/' + kDepot + u"/vpns/"_s + kHamburgA, {{u"vpnTunnels"_s, QJsonArray {add, add}}}).status, 200);
    // Also of the other VPN.
    QCOMPARE(depot().value("vpns"_L1)[1]["vpnTunnels"_L1][0]["status"_L1].toString(), u"DOWN"_s);
    QTRY_COMPARE(depot().value("vpns"_L1)[1]["vpnTunnels"_L1][0]["status"_L1].toString(), u"UP"_s);
    QCOMPARE(depot().value("vpns"_L1)[0]["vpnTunnels"_L1][0]["startupAction"_L1].toString(), u"start"_s);
}

void TestSimulatorVpns::removesMembersAndAtLastTheConnection()
{
    QVERIFY(start({u"--speed"_s, u"4"_s}));
    const QString path = kConnections + u'/' + kDepot;
    QCOMPARE(m_fixture->caller.call("DELETE", path + u"/vpns/"_s + kHamburgA).status, 204);
    QCOMPARE(depot().value("vpns"_L1)[0]["vpnConnectionStatus"_L1].toString(), u"deleting"_s);
    QTRY_COMPARE(depot().value("vpns"_L1).toArray().size(), 1);
    QCOMPARE(m_fixture->caller.call("DELETE", path + u"/vpns/"_s + kHamburgA).status, 404);
    QCOMPARE(m_fixture->caller.call("DELETE", path + u"/vpns/"_s + kHamburgB).status, 204);
    QCOMPARE(m_fixture->caller.get(path).status, 200);
    QTRY_COMPARE(m_fixture->caller.get(path).status, 404);
    QCOMPARE(m_fixture->caller.get(kConnections).array().size(), 0);
}

void TestSimulatorVpns::removesWholeConnections()
{
    QVERIFY(start({u"--speed"_s, u"4"_s}));
    const QString path = kConnections + u'/' + kDepot;
    QCOMPARE(m_fixture->caller.call("DELETE", path).status, 204);
    QCOMPARE(depot().value("vpns"_L1)[1]["vpnConnectionStatus"_L1].toString(), u"deleting"_s);
    QCOMPARE(m_fixture->caller.post(path + u"/vpns"_s, dynamicVpn()).status, 409);
    QTRY_COMPARE(m_fixture->caller.get(path).status, 404);
    QCOMPARE(m_fixture->caller.call("DELETE", path).status, 404);
}

void TestSimulatorVpns::servesBothPaths()
{
    const QString path = kConnections + u"/vpns"_s;
    QCOMPARE(patch(path + u'/' + kHamburgA, {{u"name"_s, u"north"_s}}).status, 200);
    QCOMPARE(depot().value("vpns"_L1)[0]["name"_L1].toString(), u"north"_s);
    QJsonObject body = dynamicVpn();
    QCOMPARE(m_fixture->caller.post(path, body).status, 404);
    body.insert(u"connectionId"_s, kDepot);
    QCOMPARE(m_fixture->caller.post(path, body).status, 201);
    QCOMPARE(m_fixture->caller.call("DELETE", path + u'/' + kHamburgB).status, 204);
    QCOMPARE(depot().value("vpns"_L1)[1]["vpnConnectionStatus"_L1].toString(), u"deleting"_s);
    QCOMPARE(m_fixture->caller.call("DELETE", path + u"/none"_s).status, 404);
    // The long form asks for the right connection.
    QCOMPARE(patch(kConnections + u"/other/vpns/"_s + kHamburgA, {{u"name"_s, u"x"_s}}).status, 404);
}

void TestSimulatorVpns::guideHoldsTheKeys()
{
    const QJsonObject devices = m_fixture->caller.get(SimulatorFixture::spaces(railId) + u"/supportedVpnConfigs"_s).object();
    QVERIFY(devices.value("Fortinet"_L1)["Fortigate 40+ Series"_L1].toArray().contains(u"FortiOS 5.0+"_s));

    const QJsonObject body = connection({with(staticVpn(), u"vpnTunnels"_s, QJsonArray {tunnel()})});
    const QString id = m_fixture->caller.post(kConnections, body).object().value("id"_L1).toString();
    const QString path = kConnections % u"/vpns/"_s % vpn(id).value("vpnId"_L1).toString() % u"/connectionGuide"_s;
    const HttpAnswer guide = m_fixture->caller.get(path + kGuideQuery);
    QCOMPARE(guide.status, 200);
    QVERIFY(guide.header("Content-Type").startsWith("text/plain"));
    QVERIFY(guide.body.contains("Kq7_tunnel.one"));
    QVERIFY(guide.body.contains("169.254.80.0/30"));
    QVERIFY(guide.body.contains("FortiOS 5.0+"));
}

void TestSimulatorVpns::guideNeedsADevice_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown VPN") << u"none"_s << kGuideQuery << 404;
    QTest::newRow("nothing") << kHamburgA << QString() << 400;
    QTest::newRow("no software") << kHamburgA << u"?vendor=Fortinet&platform=Fortigate%2040%2B%20Series"_s << 400;
    QTest::newRow("not of this vendor") << kHamburgA << u"?vendor=Generic&platform=PA%20Series&software=PANOS%207.0%2B"_s << 400;
}

void TestSimulatorVpns::guideNeedsADevice()
{
    QFETCH(const QString, id);
    QFETCH(const QString, query);
    QTEST(m_fixture->caller.get(kConnections % u"/vpns/"_s % id % u"/connectionGuide"_s % query).status, "status");
}

void TestSimulatorVpns::largeDataHasVpns()
{
    QVERIFY(start({u"--data"_s, u"large"_s}));
    const QString group = m_fixture->groupId(u"Continental Carriers"_s);
    const QString path = SimulatorFixture::space(group, m_fixture->spaceId(group, u"space-003"_s)) + u"/connections"_s;
    const QJsonArray connections = m_fixture->caller.get(path).array();
    QCOMPARE(connections.size(), 2);
    QCOMPARE(connections[0]["vpns"_L1].toArray().size(), 2);
    QCOMPARE(connections[0]["vpns"_L1][0]["vpnTunnels"_L1][1]["status"_L1].toString(), u"DOWN"_s);
}

QTEST_GUILESS_MAIN(TestSimulatorVpns)
#include "tst_simulatorvpns.moc"
