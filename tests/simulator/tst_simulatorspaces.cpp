// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace hubdeck;

//! Private spaces: list, get, zones, account; and what all paths have in common.
class TestSimulatorSpaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listIsAPage();
    void listPagesAndSorts();
    void everyStatusIsThere_data();
    void everyStatusIsThere();
    void getHasAllParts();
    void spaceWithoutNetwork();
    void busySpaceBecomesActive();
    void zonesAndAccount();
    void refusals_data();
    void refusals();
    void wrongVerbNamesTheRightOnes();
    void everyAnswerHasATransactionId();

private:
    SimulatorFixture m_fixture;
};

void TestSimulatorSpaces::initTestCase()
{
    QVERIFY(m_fixture.start({u"--rate-limit"_s, u"0"_s}));
    QVERIFY(m_fixture.signIn());
}

void TestSimulatorSpaces::listIsAPage()
{
    const QJsonObject page = m_fixture.caller.get(SimulatorFixture::spaces(railId)).object();
    QCOMPARE(page.value("totalElements"_L1).toInt(), 1);
    QCOMPARE(page.value("size"_L1).toInt(), 20);
    QCOMPARE(page.value("last"_L1).toBool(), true);
    const QJsonObject space = page.value("content"_L1)[0].toObject();
    QCOMPARE(space.value("id"_L1).toString(), railCoreId);
    QCOMPARE(space.value("organizationId"_L1).toString(), railId);
    QCOMPARE(space.value("rootOrganizationId"_L1).toString(), rootId);
    QCOMPARE(space.value("connections"_L1)["vpns"_L1][0]["name"_L1].toString(), u"depot-hamburg"_s);
    QVERIFY2(!space.contains("network"_L1), "lists have no network");
}

void TestSimulatorSpaces::listPagesAndSorts()
{
    SimulatorFixture large;
    QVERIFY(large.start({u"--data"_s, u"large"_s, u"--rate-limit"_s, u"0"_s}));
    QVERIFY(large.signIn());
    const QString path = SimulatorFixture::spaces(large.groupId(u"Continental Carriers"_s));
    const QJsonObject second = large.caller.get(path + u"?offset=4&limit=4"_s).object();
    QCOMPARE(second.value("content"_L1).toArray().size(), 4);
    QCOMPARE(second.value("number"_L1).toInt(), 1);
    QCOMPARE(second.value("totalPages"_L1).toInt(), 3);
    QCOMPARE(second.value("first"_L1).toBool(true), false);
    QCOMPARE(second.value("last"_L1).toBool(true), false);
    QCOMPARE(second.value("content"_L1)[0]["name"_L1].toString(), u"space-004"_s);

    const QJsonObject sorted = large.caller.get(path + u"?sort=name&ascending=false&limit=1"_s).object();
    QCOMPARE(sorted.value("content"_L1)[0]["name"_L1].toString(), u"space-009"_s);
    QCOMPARE(sorted.value("sort"_L1)["sorted"_L1].toBool(), true);
    QCOMPARE(large.caller.get(path + u"?limit=0"_s).status, 400);
}

void TestSimulatorSpaces::everyStatusIsThere_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("status");
    QTest::newRow("healthy") << u"Northwind Rail"_s << u"rail-core"_s << u"Active"_s;
    QTest::newRow("busy") << u"Northwind Logistics"_s << u"freight-core"_s << u"In Progress"_s;
    QTest::newRow("degraded") << u"Northwind Harbour"_s << u"harbour-edge"_s << u"Degraded"_s;
    QTest::newRow("no network") << u"Northwind Customs"_s << u"customs-lab"_s << u"Active"_s;
}

void TestSimulatorSpaces::everyStatusIsThere()
{
    QFETCH(const QString, group);
    QFETCH(const QString, name);
    QFETCH(const QString, status);
    const QString groupId = m_fixture.groupId(group);
    const QString id = m_fixture.spaceId(groupId, name);
    QVERIFY(!id.isEmpty());
    const QJsonObject space = m_fixture.caller.get(SimulatorFixture::space(groupId, id)).object();
    QCOMPARE(space.value("status"_L1).toString(), status);
    QCOMPARE(space.value("globalSpaceStatus"_L1)["space"_L1]["status"_L1].toString(), status);
    QCOMPARE(space.value("globalSpaceStatus"_L1)["upgrade"_L1].isObject(), status == "In Progress"_L1);
}

void TestSimulatorSpaces::getHasAllParts()
{
    const QJsonObject space = m_fixture.caller.get(SimulatorFixture::railCore()).object();
    QCOMPARE(space.value("network"_L1)["cidrBlock"_L1].toString(), u"10.44.0.0/22"_s);
    QCOMPARE(space.value("network"_L1)["dnsTarget"_L1].toString(), u"k3w9tz.deu-c1.cloudhub.io"_s);
    QCOMPARE(space.value("managedFirewallRules"_L1).toArray().size(), 4);
    QCOMPARE(space.value("ingressConfiguration"_L1)["readResponseTimeout"_L1].toInt(), 300);
    // The two spellings are those of the platform.
    QVERIFY(space.value("ingressConfiguration"_L1)["deployment"_L1]["lastSeenTimestamp"_L1].toInteger() > 0);
    const QJsonValue cluster = space.value("globalSpaceStatus"_L1)["cluster"_L1][0];
    QVERIFY(cluster["ingress"_L1]["lastSeenTimeStamp"_L1].toInteger() > 0);
    QCOMPARE(space.value("provisioning"_L1)["status"_L1].toString(), u"COMPLETED"_s);
}

void TestSimulatorSpaces::spaceWithoutNetwork()
{
    const QString group = m_fixture.groupId(u"Northwind Customs"_s);
    const QString path = SimulatorFixture::space(group, m_fixture.spaceId(group, u"customs-lab"_s));
    const QJsonObject space = m_fixture.caller.get(path).object();
    QVERIFY(space.value("network"_L1).isNull());
    QVERIFY(!space.value("globalSpaceStatus"_L1).toObject().contains("cluster"_L1));
    const HttpAnswer zones = m_fixture.caller.get(path + u"/azs"_s);
    QCOMPARE(zones.status, 200);
    QCOMPARE(zones.body, "[]"_ba);
}

void TestSimulatorSpaces::busySpaceBecomesActive()
{
    SimulatorFixture fast;
    QVERIFY(fast.start({u"--speed"_s, u"100000"_s, u"--rate-limit"_s, u"0"_s}));
    QVERIFY(fast.signIn());
    const QString path = SimulatorFixture::space(rootId, fast.spaceId(rootId, u"freight-core"_s));
    QTRY_COMPARE(fast.caller.get(path).object().value("status"_L1).toString(), u"Active"_s);
}

void TestSimulatorSpaces::zonesAndAccount()
{
    const QJsonArray zones = m_fixture.caller.get(SimulatorFixture::railCore() + u"/azs"_s).array();
    QCOMPARE(zones.size(), 3);
    QCOMPARE(zones[0]["zoneName"_L1].toString(), u"eu-central-1a"_s);
    QCOMPARE(zones[0]["zoneId"_L1].toString(), u"euc1-az2"_s);

    const QString freight = SimulatorFixture::space(rootId, m_fixture.spaceId(rootId, u"freight-core"_s));
    QSet<QString> ids;
    const QJsonArray otherZones = m_fixture.caller.get(freight + u"/azs"_s).array();
    for (const QJsonValue zone : otherZones)
        ids.insert(zone.toObject().value("zoneId"_L1).toString());
    QCOMPARE(ids, (QSet<QString> {u"use1-az1"_s, u"use1-az2"_s, u"use1-az4"_s}));

    // A bare JSON string.
    QCOMPARE(m_fixture.caller.get(SimulatorFixture::railCore() + u"/accounts"_s).body, "\"551204873360\""_ba);
}

void TestSimulatorSpaces::refusals_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const QString endpoints = SimulatorFixture::railCore() + u"/vpces"_s;
    const QString unknown = u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("root path") << "GET"_ba << u"/"_s << 404;
    QTest::newRow("unknown path") << "GET"_ba << u"/nowhere/at/all"_s << 404;
    QTest::newRow("unknown path of CloudHub") << "GET"_ba << SimulatorFixture::railCore() + u"/nothing"_s << 404;
    QTest::newRow("trailing slash") << "GET"_ba << SimulatorFixture::railCore() + u'/' << 404;
    QTest::newRow("unknown organization") << "GET"_ba << SimulatorFixture::spaces(unknown) << 404;
    QTest::newRow("unknown space") << "GET"_ba << SimulatorFixture::space(railId, unknown) << 404;
    QTest::newRow("space of another group") << "GET"_ba << SimulatorFixture::space(rootId, railCoreId) << 404;
    QTest::newRow("zones of an unknown space") << "GET"_ba << SimulatorFixture::space(railId, unknown) + u"/azs"_s << 404;
    QTest::newRow("wrong verb on zones") << "POST"_ba << SimulatorFixture::railCore() + u"/azs"_s << 405;
    QTest::newRow("wrong verb on endpoints") << "PUT"_ba << endpoints << 405;
    QTest::newRow("wrong verb on login") << "GET"_ba << u"/accounts/login"_s << 405;
    QTest::newRow("unknown endpoint") << "GET"_ba << endpoints + u'/' + unknown << 404;
}

void TestSimulatorSpaces::refusals()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QString, path);
    const HttpAnswer answer = m_fixture.caller.call(verb, path, verb == "GET" ? QByteArray() : "{}"_ba);
    QTEST(answer.status, "status");
    QVERIFY(!answer.message().isEmpty());
    QCOMPARE(answer.header("Content-Type"), "application/json"_ba);
}

void TestSimulatorSpaces::wrongVerbNamesTheRightOnes()
{
    const HttpAnswer answer = m_fixture.caller.call("PUT", SimulatorFixture::railCore() + u"/vpces"_s, "{}");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("Allow"), "GET, POST"_ba);
}

void TestSimulatorSpaces::everyAnswerHasATransactionId()
{
    QSet<QByteArray> ids;
    for (const QString &path : {SimulatorFixture::railCore(), u"/nowhere"_s, u"/accounts/api/me"_s})
        ids.insert(m_fixture.caller.get(path).header("X-ANYPNT-TRX-ID"));
    QCOMPARE(ids.size(), 3);
    QVERIFY(!ids.contains(QByteArray()));
}

QTEST_GUILESS_MAIN(TestSimulatorSpaces)
#include "tst_simulatorspaces.moc"
