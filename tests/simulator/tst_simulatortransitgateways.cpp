// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QString kInSpace = SimulatorFixture::railCore() + u"/transitgateways"_s;
const QString kInOrganization = u"/runtimefabric/api/organizations/%1/transitgateways"_s.arg(railId);
const QString kHub = u"tgw-0b7e4c91d2a358f60"_s;
constexpr int kPatience = 20'000;

QByteArray toBody(const QJsonValue &json)
{
    return json.isArray() ? QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
}

QJsonObject draft()
{
    return {{u"name"_s, u"spokes"_s}, {u"resourceShareId"_s, u"0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s}, {u"resourceShareAccount"_s, u"773390115824"_s},
        {u"routes"_s, QJsonArray {u"10.64.0.0/16"_s, u"192.168.40.0/24"_s}}};
}

QJsonObject with(const QString &member, const QJsonValue &value)
{
    QJsonObject json = draft();
    json.insert(member, value);
    return json;
}

QStringList idsOf(const QJsonArray &array)
{
    QStringList ids;
    for (const QJsonValue item : array)
        ids += item["id"_L1].toString();
    return ids;
}

} // namespace

//! Transit gateways in a space and in an organization: attach, what time and the owner make of it, routes, names, detach, delete.
class TestSimulatorTransitGateways : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void attachAnswersTheWholeGateway();
    void defaultDataHasEveryState_data();
    void defaultDataHasEveryState();
    void timeline();
    void ownerRejects();
    void unknownShareIsNeverFound();
    void refusals_data();
    void refusals();
    void atMostFive();
    void routesAreLimited();
    void oneShareInOneSpace();
    void routesAreReplacedInBothWays();
    void routesAreRead();
    void renamedInBothWays();
    void detachLeavesItToTheOrganization();
    void deleteFromTheOrganization();
    void attachedAgainItKeepsItsId();
    void organizationListIsFiltered();
    void pendingAcceptanceHoldsUpOtherChanges();
    void largeDataHasTwoInEachSpace();
    void viewerMayNotChange();

private:
    bool start(const QStringList &arguments = {});
    HttpAnswer send(const QByteArray &verb, const QString &path, const QJsonValue &body) { return m_fixture->caller.call(verb, path, toBody(body)); }
    QString attach(const QJsonObject &json = draft()) { return m_fixture->caller.post(kInSpace, json).object().value("id"_L1).toString(); }
    QJsonObject read(const QString &id) { return m_fixture->caller.get(kInSpace + u'/' + id).object(); }
    QString attachmentOf(const QString &id) { return read(id).value("status"_L1)["attachment"_L1].toString(); }
    QString decide(const QString &verb, const QString &id)
    {
        return m_fixture->process.control("POST", verb + u"?tgwId="_s + id).object().value("status"_L1).toString();
    }

    std::unique_ptr<SimulatorFixture> m_fixture;
};

bool TestSimulatorTransitGateways::start(const QStringList &arguments)
{
    m_fixture = std::make_unique<SimulatorFixture>();
    return m_fixture->start(arguments + QStringList {u"--rate-limit"_s, u"0"_s}) && m_fixture->signIn();
}

void TestSimulatorTransitGateways::attachAnswersTheWholeGateway()
{
    QVERIFY(start());
    const HttpAnswer answer = m_fixture->caller.post(kInSpace, draft());
    QCOMPARE(answer.status, 201);
    const QJsonObject gateway = answer.object();
    const QString id = gateway.value("id"_L1).toString();
    QVERIFY2(QRegularExpression(u"^tgw-[0-9a-f]{17}$"_s).match(id).hasMatch(), qPrintable(id));
    QCOMPARE(answer.header("Location"), (kInSpace + u'/' + id).toUtf8());
    QCOMPARE(gateway.value("name"_L1).toString(), u"spokes"_s);
    QCOMPARE(gateway.value("accountId"_L1).toString(), u"551204873360"_s);
    const QJsonValue spec = gateway.value("spec"_L1);
    QCOMPARE(spec["resourceShare"_L1]["id"_L1].toString(), draft().value("resourceShareId"_L1).toString());
    QCOMPARE(spec["resourceShare"_L1]["account"_L1].toString(), u"773390115824"_s);
    QCOMPARE(spec["region"_L1].toString(), u"eu-central-1"_s);
    QCOMPARE(spec["spaceName"_L1].toString(), u"rail-core"_s);
    const QJsonValue status = gateway.value("status"_L1);
    QCOMPARE(status["gateway"_L1].toString(), u"unknown"_s);
    QCOMPARE(status["attachment"_L1].toString(), u"unattached"_s);
    QCOMPARE(status["routes"_L1].toArray(), draft().value("routes"_L1).toArray());
    QVERIFY(status["tgwResource"_L1].toString().startsWith("https://"_L1));
    QCOMPARE(idsOf(m_fixture->caller.get(kInSpace).array()), (QStringList {kHub, id}));
    QCOMPARE(m_fixture->caller.get(SimulatorFixture::spaces(railId)).object().value("content"_L1)[0]["connections"_L1]["transitGateways"_L1].toArray().size(), 2);
}

void TestSimulatorTransitGateways::defaultDataHasEveryState_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<QString>("attachment");
    QTest::newRow("hub") << u"Northwind Rail"_s << u"rail-core"_s << u"available"_s << u"available"_s;
    QTest::newRow("freight-backbone") << u"Northwind Logistics"_s << u"freight-core"_s << u"available"_s << u"Pending PrivateSpace Attachment"_s;
    QTest::newRow("container-yard") << u"Northwind Harbour"_s << u"harbour-edge"_s << u"deleted"_s << u"deleted"_s;
    QTest::newRow("pier-nine") << u"Northwind Harbour"_s << u"harbour-edge"_s << u"available"_s << u"rejected"_s;
    QTest::newRow("depot-2019") << u"Northwind Rail"_s << QString() << u"available"_s << u"unattached"_s;
    QVERIFY(start());
}

void TestSimulatorTransitGateways::defaultDataHasEveryState()
{
    QFETCH(const QString, group);
    QFETCH(const QString, space);
    const QString groupId = m_fixture->groupId(group);
    const QString path = space.isEmpty() ? u"/runtimefabric/api/organizations/"_s + groupId : SimulatorFixture::space(groupId, m_fixture->spaceId(groupId, space));
    QJsonValue found;
    for (const QJsonValue item : m_fixture->caller.get(path + u"/transitgateways"_s).array()) {
        if (item["name"_L1].toString() == QLatin1StringView(QTest::currentDataTag()))
            found = item;
    }
    QTEST(found["status"_L1]["gateway"_L1].toString(), "gateway");
    QTEST(found["status"_L1]["attachment"_L1].toString(), "attachment");
}

void TestSimulatorTransitGateways::timeline()
{
    QVERIFY(start({u"--speed"_s, u"20"_s, u"--accept-after"_s, u"10"_s}));
    const QString id = attach();
    QStringList seen;
    QVERIFY(QTest::qWaitFor([&] {
        const QString now = attachmentOf(id);
        if (seen.isEmpty() || seen.last() != now)
            seen += now;
        return now == "available"_L1;
    }, kPatience));
    QCOMPARE(seen, (QStringList {u"unattached"_s, u"Pending PrivateSpace Attachment"_s, u"refreshing"_s, u"available"_s}));
    QCOMPARE(read(id).value("status"_L1)["gateway"_L1].toString(), u"available"_s);
}

void TestSimulatorTransitGateways::ownerRejects()
{
    QVERIFY(start({u"--speed"_s, u"60"_s, u"--accept-after"_s, u"never"_s}));
    const QString id = attach();
    QTRY_COMPARE_WITH_TIMEOUT(attachmentOf(id), u"Pending PrivateSpace Attachment"_s, kPatience);
    QCOMPARE(decide(u"reject"_s, id), u"rejected"_s);
    QCOMPARE(attachmentOf(id), u"rejected"_s);
    // It must be removed before the owner can be asked again.
    QCOMPARE(m_fixture->caller.post(kInSpace, draft()).status, 409);
    QCOMPARE(m_fixture->process.control("POST", u"accept?tgwId=tgw-none"_s).status, 404);
}

void TestSimulatorTransitGateways::unknownShareIsNeverFound()
{
    QVERIFY(start({u"--speed"_s, u"1000"_s}));
    const QString id = attach(with(u"resourceShareId"_s, u"0dead000-93a4-4f6e-b2d8-71c0e9a4f365"_s));
    const QString other = attach(with(u"resourceShareId"_s, u"1c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s));
    QTRY_COMPARE_WITH_TIMEOUT(attachmentOf(other), u"available"_s, kPatience); // nobody waits for the lost one
    QCOMPARE(attachmentOf(id), u"unattached"_s);
    QCOMPARE(read(id).value("status"_L1)["gateway"_L1].toString(), u"unknown"_s);
}

void TestSimulatorTransitGateways::refusals_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("word");
    QJsonObject nameless = draft();
    nameless.remove(u"name"_s);
    QTest::newRow("no name") << nameless << u"name is required"_s;
    QTest::newRow("blank name") << with(u"name"_s, u"  "_s) << u"name must not be empty"_s;
    QTest::newRow("long name") << with(u"name"_s, QString(256, u'x')) << u"255"_s;
    QTest::newRow("ARN for the id") << with(u"resourceShareId"_s, u"arn:aws:ram:eu-central-1:773390115824:resource-share/0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s) << u"UUID"_s;
    QTest::newRow("short account") << with(u"resourceShareAccount"_s, u"25102306"_s) << u"12-digit"_s;
    QTest::newRow("no routes") << with(u"routes"_s, QJsonValue()) << u"routes is required"_s;
    QTest::newRow("empty routes") << with(u"routes"_s, QJsonArray()) << u"at least one"_s;
    QTest::newRow("a text for routes") << with(u"routes"_s, u"10.0.0.0/8"_s) << u"array"_s;
    QTest::newRow("no CIDR") << with(u"routes"_s, QJsonArray {u"10.64.0.0"_s}) << u"10.64.0.0 is not a CIDR block"_s;
    QTest::newRow("prefix too long") << with(u"routes"_s, QJsonArray {u"10.64.0.0/33"_s}) << u"not a CIDR block"_s;
    QTest::newRow("octet too large") << with(u"routes"_s, QJsonArray {u"10.264.0.0/16"_s}) << u"not a CIDR block"_s;
    QTest::newRow("equal to the space") << with(u"routes"_s, QJsonArray {u"10.44.0.0/22"_s}) << u"equal to or more specific"_s;
    QTest::newRow("within the space") << with(u"routes"_s, QJsonArray {u"10.44.2.0/24"_s}) << u"equal to or more specific"_s;
    QTest::newRow("reserved") << with(u"routes"_s, QJsonArray {u"169.254.170.0/24"_s}) << u"169.254.168.0/22"_s;
    QTest::newRow("twice") << with(u"routes"_s, QJsonArray {u"10.64.0.0/16"_s, u"10.64.0.0/16"_s}) << u"twice"_s;
    QVERIFY(start());
}

void TestSimulatorTransitGateways::refusals()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, word);
    const HttpAnswer answer = m_fixture->caller.post(kInSpace, body);
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.message().contains(word), qPrintable(answer.message()));
    QCOMPARE(m_fixture->caller.get(kInSpace).array().size(), 1);
}

void TestSimulatorTransitGateways::atMostFive()
{
    QVERIFY(start());
    for (int i = 1; i < 5; ++i)
        QVERIFY(!attach(with(u"resourceShareId"_s, u"0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f36%1"_s.arg(i))).isEmpty());
    const HttpAnswer answer = m_fixture->caller.post(kInSpace, with(u"resourceShareId"_s, u"0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f369"_s));
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.message().contains(u"5 transit gateways"_s), qPrintable(answer.message()));
}

void TestSimulatorTransitGateways::routesAreLimited()
{
    QVERIFY(start());
    QJsonArray many;
    for (int i = 0; i < 92; ++i) // two of the network, two of the hub
        many.append(u"10.%1.0.0/16"_s.arg(140 + i));
    const HttpAnswer answer = m_fixture->caller.post(kInSpace, with(u"routes"_s, many));
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.message().contains(u"95"_s), qPrintable(answer.message()));
    many.removeLast();
    QCOMPARE(m_fixture->caller.post(kInSpace, with(u"routes"_s, many)).status, 201);
}

void TestSimulatorTransitGateways::oneShareInOneSpace()
{
    QVERIFY(start());
    const HttpAnswer answer = m_fixture->caller.post(kInSpace, with(u"resourceShareId"_s, u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s));
    QCOMPARE(answer.status, 409);
    QVERIFY2(answer.message().contains(u"rail-core"_s), qPrintable(answer.message()));
}

void TestSimulatorTransitGateways::routesAreReplacedInBothWays()
{
    QVERIFY(start({u"--speed"_s, u"20"_s}));
    const QJsonArray first {u"10.65.0.0/16"_s};
    const HttpAnswer object = send("PATCH", kInSpace + u'/' + kHub, QJsonObject {{u"routes"_s, first}});
    QCOMPARE(object.status, 200);
    QCOMPARE(object.array().size(), 1);
    QCOMPARE(object.array()[0].toObject().keys(), (QStringList {u"deploymentId"_s, u"id"_s, u"name"_s, u"resourceShareId"_s, u"routes"_s}));
    QCOMPARE(object.array()[0]["routes"_L1].toArray(), first);
    QCOMPARE(attachmentOf(kHub), u"refreshing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(attachmentOf(kHub), u"available"_s, kPatience);

    const QJsonArray second {u"10.66.0.0/16"_s, u"10.67.0.0/16"_s};
    QCOMPARE(send("PATCH", kInSpace + u'/' + kHub + u"/routes"_s, second).status, 200);
    QCOMPARE(read(kHub).value("status"_L1)["routes"_L1].toArray(), second);
    const HttpAnswer refused = send("PATCH", kInSpace + u'/' + kHub, QJsonObject {{u"routes"_s, QJsonArray {u"10.44.1.0/24"_s}}});
    QCOMPARE(refused.status, 400);
    QCOMPARE(read(kHub).value("status"_L1)["routes"_L1].toArray(), second);
}

void TestSimulatorTransitGateways::routesAreRead()
{
    QVERIFY(start());
    const QJsonArray routes {u"172.31.0.0/16"_s, u"10.120.0.0/14"_s};
    for (const QString &path : QStringList {kInSpace + u"/routes"_s, kInSpace + u'/' + kHub + u"/routes"_s, kInOrganization + u'/' + kHub + u"/routes"_s})
        QCOMPARE(m_fixture->caller.get(path).array(), routes);
    QCOMPARE(m_fixture->caller.get(kInOrganization + u"/tgw-none/routes"_s).status, 404);
}

void TestSimulatorTransitGateways::renamedInBothWays()
{
    QVERIFY(start());
    const HttpAnswer answer = send("PATCH", kInOrganization + u'/' + kHub, QJsonObject {{u"name"_s, u"hub-frankfurt"_s}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.array()[0]["name"_L1].toString(), u"hub-frankfurt"_s);
    QCOMPARE(read(kHub).value("name"_L1).toString(), u"hub-frankfurt"_s);
    QCOMPARE(send("PATCH", kInSpace + u'/' + kHub, QJsonObject {{u"name"_s, u"Nabe \u00fc / 100%"_s}}).object().value("name"_L1).toString(), u"Nabe \u00fc / 100%"_s);
    QCOMPARE(send("PATCH", kInOrganization + u'/' + kHub, QJsonObject {{u"name"_s, QString(256, u'x')}}).status, 400);
    QCOMPARE(send("PATCH", kInOrganization + u"/tgw-none"_s, QJsonObject {{u"name"_s, u"x"_s}}).status, 404);
}

void TestSimulatorTransitGateways::detachLeavesItToTheOrganization()
{
    QVERIFY(start());
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + kHub).status, 200);
    QCOMPARE(m_fixture->caller.get(kInSpace).array().size(), 0);
    QCOMPARE(m_fixture->caller.get(kInSpace + u'/' + kHub).status, 404);
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + kHub).status, 404);
    QJsonValue left;
    for (const QJsonValue item : m_fixture->caller.get(kInOrganization).array()) {
        if (item["id"_L1].toString() == kHub)
            left = item;
    }
    QCOMPARE(left["name"_L1].toString(), u"hub"_s);
    QCOMPARE(left["status"_L1]["attachment"_L1].toString(), u"unattached"_s);
    QVERIFY(left["spec"_L1]["spaceName"_L1].isUndefined());
}

void TestSimulatorTransitGateways::deleteFromTheOrganization()
{
    QVERIFY(start());
    const QString path = kInOrganization + u'/' + kHub;
    const HttpAnswer attached = m_fixture->caller.call("DELETE", path);
    QCOMPARE(attached.status, 409);
    QVERIFY2(attached.message().contains(u"rail-core"_s), qPrintable(attached.message()));
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + kHub).status, 200);
    QCOMPARE(m_fixture->caller.call("DELETE", path).status, 200);
    QVERIFY(!idsOf(m_fixture->caller.get(kInOrganization).array()).contains(kHub));
    QCOMPARE(m_fixture->caller.call("DELETE", path).status, 404);
}

void TestSimulatorTransitGateways::attachedAgainItKeepsItsId()
{
    QVERIFY(start());
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + kHub).status, 200);
    QCOMPARE(attach(with(u"resourceShareId"_s, u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s)), kHub);
    QCOMPARE(idsOf(m_fixture->caller.get(kInOrganization).array()).count(kHub), 1);
}

void TestSimulatorTransitGateways::organizationListIsFiltered()
{
    QVERIFY(start());
    QCOMPARE(m_fixture->caller.get(kInOrganization).array().size(), 2);
    QCOMPARE(idsOf(m_fixture->caller.get(kInOrganization + u"?privateSpaceId="_s + railCoreId).array()), QStringList {kHub});
    QCOMPARE(m_fixture->caller.get(kInOrganization + u"?region=eu-central-1"_s).array().size(), 2);
    QCOMPARE(m_fixture->caller.get(kInOrganization + u"?region=us-east-1"_s).array().size(), 0);
    QCOMPARE(m_fixture->caller.get(u"/runtimefabric/api/organizations/none/transitgateways"_s).status, 404);
}

void TestSimulatorTransitGateways::pendingAcceptanceHoldsUpOtherChanges()
{
    QVERIFY(start({u"--speed"_s, u"60"_s, u"--accept-after"_s, u"never"_s}));
    const QString gateway = attach();
    QTRY_COMPARE_WITH_TIMEOUT(attachmentOf(gateway), u"Pending PrivateSpace Attachment"_s, kPatience);
    const QString endpoints = SimulatorFixture::railCore() + u"/vpces"_s;
    const QString held = m_fixture->caller.post(endpoints, amazonDraft()).object().value("vpceId"_L1).toString();
    const QString second = attach(with(u"resourceShareId"_s, u"1c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s));

    // What is asked of another space later arrives while both still wait.
    const auto statusOf = [&](const QString &id, const QString &path) { return m_fixture->caller.get(path + u'/' + id).object().value("status"_L1).toString(); };
    const QString freight = SimulatorFixture::space(rootId, m_fixture->spaceId(rootId, u"freight-core"_s));
    const QString backbone = idsOf(m_fixture->caller.get(freight + u"/transitgateways"_s).array()).value(0);
    QCOMPARE(decide(u"accept"_s, backbone), u"refreshing"_s);
    QJsonObject there = amazonDraft();
    there.insert(u"serviceName"_s, u"com.amazonaws.us-east-1.sqs"_s);
    there.insert(u"serviceRegion"_s, u"us-east-1"_s);
    there.insert(u"azIds"_s, QJsonArray {u"use1-az1"_s});
    const QString later = m_fixture->caller.post(freight + u"/vpces"_s, there).object().value("vpceId"_L1).toString();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(later, freight + u"/vpces"_s), u"Available"_s, kPatience);
    QCOMPARE(statusOf(held, endpoints), u"Valid"_s);
    QCOMPARE(attachmentOf(second), u"unattached"_s);

    QCOMPARE(decide(u"accept"_s, gateway), u"refreshing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(attachmentOf(second), u"Pending PrivateSpace Attachment"_s, kPatience);
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + second).status, 200); // taking it back frees the space too
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(held, endpoints), u"Available"_s, kPatience);
}

void TestSimulatorTransitGateways::largeDataHasTwoInEachSpace()
{
    QVERIFY(start({u"--data"_s, u"large"_s}));
    const QString groupId = m_fixture->groupId(u"Carriers-001"_s);
    const QJsonArray all = m_fixture->caller.get(u"/runtimefabric/api/organizations/%1/transitgateways"_s.arg(groupId)).array();
    QCOMPARE(all.size(), 20);
    int pending = 0;
    for (const QJsonValue item : all)
        pending += item["status"_L1]["attachment"_L1].toString().startsWith("Pending"_L1);
    QCOMPARE(pending, 1);
}

void TestSimulatorTransitGateways::viewerMayNotChange()
{
    QVERIFY(start());
    QVERIFY(m_fixture->signIn(u"viewer"_s));
    QCOMPARE(m_fixture->caller.get(kInSpace).status, 200);
    QCOMPARE(m_fixture->caller.post(kInSpace, draft()).status, 403);
    QCOMPARE(m_fixture->caller.call("DELETE", kInSpace + u'/' + kHub).status, 403);
}

QTEST_GUILESS_MAIN(TestSimulatorTransitGateways)
#include "tst_simulatortransitgateways.moc"
