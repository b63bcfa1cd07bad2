// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace hubdeck;

//! Organizations, business groups, entitlements and environments.
class TestSimulatorOrganizations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void organizationHasEntitlementsAndEnvironments();
    void hierarchyNestsGroups();
    void entitlements();
    void usage();
    void unknownOrganizations_data();
    void unknownOrganizations();
    void environmentPages_data();
    void environmentPages();
    void environmentFilters_data();
    void environmentFilters();
    void sevenEnvironmentsInAll();
    void emptyData();
    void largeData();

private:
    QJsonObject environments(const QString &organization, const QString &query = {});

    SimulatorFixture m_fixture;
};

void TestSimulatorOrganizations::initTestCase()
{
    QVERIFY(m_fixture.start({u"--rate-limit"_s, u"0"_s}));
    QVERIFY(m_fixture.signIn());
}

QJsonObject TestSimulatorOrganizations::environments(const QString &organization, const QString &query)
{
    return m_fixture.caller.get(SimulatorFixture::organization(organization) + u"/environments"_s + query).object();
}

void TestSimulatorOrganizations::organizationHasEntitlementsAndEnvironments()
{
    const QJsonObject root = m_fixture.caller.get(SimulatorFixture::organization(rootId)).object();
    QCOMPARE(root.value("name"_L1).toString(), u"Northwind Logistics"_s);
    QCOMPARE(root.value("isRoot"_L1).toBool(), true);
    QCOMPARE(root.value("entitlements"_L1)["networkConnections"_L1]["assigned"_L1].toInt(), 40);
    QCOMPARE(root.value("environments"_L1).toArray().size(), 2);
    QCOMPARE(root.value("subOrganizationIds"_L1).toArray().size(), 2);

    const QJsonObject rail = m_fixture.caller.get(SimulatorFixture::organization(railId)).object();
    QCOMPARE(rail.value("isRoot"_L1).toBool(), false);
    QCOMPARE(rail.value("parentId"_L1).toString(), rootId);
    QCOMPARE(rail.value("parentOrganizationIds"_L1).toArray(), QJsonArray {rootId});
}

void TestSimulatorOrganizations::hierarchyNestsGroups()
{
    const QJsonObject root
        = m_fixture.caller.get(SimulatorFixture::organization(rootId) + u"/hierarchy"_s).object();
    QCOMPARE(root.value("environmentsCount"_L1).toInt(), 2);
    const QJsonArray groups = root.value("subOrganizations"_L1).toArray();
    QCOMPARE(groups.size(), 2);
    const QJsonObject harbour = groups[1].toObject();
    QCOMPARE(harbour.value("name"_L1).toString(), u"Northwind Harbour"_s);
    QCOMPARE(harbour.value("subOrganizations"_L1)[0]["name"_L1].toString(), u"Northwind Customs"_s);
    QCOMPARE(harbour.value("subOrganizations"_L1)[0]["parentOrganizationIds"_L1].toArray().size(), 2);
}

void TestSimulatorOrganizations::entitlements()
{
    const QString path = SimulatorFixture::organization(rootId) + u"/entitlements"_s;
    const QJsonObject all = m_fixture.caller.get(path).object();
    QCOMPARE(all.value("runtimeFabricCloud"_L1)["enabled"_L1].toBool(), true);
    QCOMPARE(m_fixture.caller.get(u"/accounts/api/v2/organizations/%1/entitlements"_s.arg(rootId)).object(), all);
    QCOMPARE(m_fixture.caller.get(path + u"/networkConnections"_s).object(),
        all.value("networkConnections"_L1).toObject());
    QCOMPARE(m_fixture.caller.get(path + u"/nothing"_s).status, 404);
}

void TestSimulatorOrganizations::usage()
{
    const QJsonObject usage
        = m_fixture.caller.get(u"/accounts/api/cs/organizations/%1/usage"_s.arg(rootId)).object();
    QCOMPARE(usage.value("productionVCoresConsumed"_L1).toDouble(), 2.5);
}

void TestSimulatorOrganizations::unknownOrganizations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const QString unknown = SimulatorFixture::organization(u"00000000-0000-0000-0000-000000000000"_s);
    QTest::newRow("organization") << unknown << 404;
    QTest::newRow("hierarchy") << unknown + u"/hierarchy"_s << 400;
    QTest::newRow("environments") << unknown + u"/environments"_s << 404;
    QTest::newRow("entitlements") << unknown + u"/entitlements"_s << 404;
}

void TestSimulatorOrganizations::unknownOrganizations()
{
    QFETCH(const QString, path);
    QFETCH(const int, status);
    const HttpAnswer answer = m_fixture.caller.get(path);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.object().value("status"_L1).toInt(), status);
    QVERIFY(!answer.message().isEmpty());
}

void TestSimulatorOrganizations::environmentPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << QString() << 200 << 2;
    QTest::newRow("first") << u"?limit=1"_s << 200 << 1;
    QTest::newRow("second") << u"?offset=1&limit=1"_s << 200 << 1;
    QTest::newRow("behind the end") << u"?offset=2"_s << 200 << 0;
    QTest::newRow("most") << u"?limit=500"_s << 200 << 2;
    QTest::newRow("too many") << u"?limit=501"_s << 400 << 0;
    QTest::newRow("none") << u"?limit=0"_s << 400 << 0;
    QTest::newRow("negative") << u"?offset=-1"_s << 400 << 0;
    QTest::newRow("no number") << u"?offset=one"_s << 400 << 0;
}

void TestSimulatorOrganizations::environmentPages()
{
    QFETCH(const QString, query);
    QFETCH(const int, status);
    const HttpAnswer answer
        = m_fixture.caller.get(SimulatorFixture::organization(rootId) + u"/environments"_s + query);
    QCOMPARE(answer.status, status);
    const int count = int(answer.object().value("data"_L1).toArray().size());
    QTEST(count, "count");
    if (status == 200)
        QCOMPARE(answer.object().value("total"_L1).toInt(), 2);
}

void TestSimulatorOrganizations::environmentFilters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name") << u"?name=Live"_s << QStringList {u"Live"_s};
    QTest::newRow("part of a name") << u"?name=Liv"_s << QStringList();
    QTest::newRow("search") << u"?search=AGIN"_s << QStringList {u"Staging"_s};
    QTest::newRow("production") << u"?isProduction=true"_s << QStringList {u"Live"_s};
    QTest::newRow("not production") << u"?isProduction=false"_s << QStringList {u"Staging"_s};
    QTest::newRow("type") << u"?type=sandbox"_s << QStringList {u"Staging"_s};
    QTest::newRow("other type") << u"?type=design"_s << QStringList();
}

void TestSimulatorOrganizations::environmentFilters()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, names);
    const QJsonObject answer = environments(rootId, query);
    QStringList found;
    const QJsonArray data = answer.value("data"_L1).toArray();
    for (const QJsonValue item : data)
        found.append(item.toObject().value("name"_L1).toString());
    QCOMPARE(found, names);
    QCOMPARE(answer.value("total"_L1).toInt(), names.size());
}

void TestSimulatorOrganizations::sevenEnvironmentsInAll()
{
    int all = 0;
    int production = 0;
    for (const QString &name : {u"Northwind Logistics"_s, u"Northwind Rail"_s, u"Northwind Harbour"_s, u"Northwind Customs"_s}) {
        const QString id = m_fixture.groupId(name);
        QVERIFY2(!id.isEmpty(), qPrintable(name));
        all += environments(id).value("total"_L1).toInt();
        production += environments(id, u"?isProduction=true"_s).value("total"_L1).toInt();
    }
    QCOMPARE(all, 7);
    QCOMPARE(production, 3);
}

void TestSimulatorOrganizations::emptyData()
{
    SimulatorFixture empty;
    QVERIFY(empty.start({u"--data"_s, u"empty"_s}));
    QVERIFY(empty.signIn());
    const QString id = empty.groupId(u"Newfound Freight"_s);
    QCOMPARE(empty.caller.get(SimulatorFixture::organization(id) + u"/environments"_s).object().value("total"_L1).toInt(-1), 0);
    const QJsonObject spaces = empty.caller.get(SimulatorFixture::spaces(id)).object();
    QCOMPARE(spaces.value("totalElements"_L1).toInt(-1), 0);
    QCOMPARE(spaces.value("empty"_L1).toBool(), true);
}

void TestSimulatorOrganizations::largeData()
{
    SimulatorFixture large;
    QVERIFY(large.start({u"--data"_s, u"large"_s, u"--rate-limit"_s, u"0"_s}));
    QVERIFY(large.signIn());
    const QJsonObject user = large.caller.get(u"/accounts/api/me"_s).object().value("user"_L1).toObject();
    const QJsonArray organizations = user.value("memberOfOrganizations"_L1).toArray();
    int environmentCount = 0;
    QSet<QString> spaceIds;
    QSet<QString> endpointIds;
    for (const QJsonValue organization : organizations) {
        const QString id = organization.toObject().value("id"_L1).toString();
        const QString path = SimulatorFixture::organization(id) + u"/environments"_s;
        environmentCount += large.caller.get(path).object().value("total"_L1).toInt();
        const QJsonArray spaces = large.caller.get(SimulatorFixture::spaces(id)).object().value("content"_L1).toArray();
        for (const QJsonValue space : spaces) {
            const QString spaceId = space.toObject().value("id"_L1).toString();
            spaceIds.insert(spaceId);
            const QJsonArray endpoints = large.caller.get(SimulatorFixture::space(id, spaceId) + u"/vpces"_s).array();
            for (const QJsonValue endpoint : endpoints)
                endpointIds.insert(endpoint.toObject().value("vpceId"_L1).toString());
        }
    }
    QCOMPARE(environmentCount, 200);
    QCOMPARE(spaceIds.size(), 100);
    QCOMPARE(endpointIds.size(), 2000);
}

QTEST_GUILESS_MAIN(TestSimulatorOrganizations)
#include "tst_simulatororganizations.moc"
