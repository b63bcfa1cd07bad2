// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

QByteArray toBody(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

const QString endpointsPath = SimulatorFixture::railCore() + u"/vpces"_s;

} // namespace

//! The life of a VPC endpoint: create, list, get, patch, delete, and what time and its owner make of it.
class TestSimulatorVpcEndpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createGivesAnIdAndALocation();
    void listHasSixMembersOnly();
    void defaultDataHasEveryStatus_data();
    void defaultDataHasEveryStatus();
    void timeline_data();
    void timeline();
    void pendingUntilOwnerDecides_data();
    void pendingUntilOwnerDecides();
    void decisionNeedsAKnownEndpoint();
    void dnsNamesComeWithAvailability();
    void patchOfTheNameKeepsTheStatus();
    void patchOfTheServiceProvisionsAnew();
    void patchOfTheZonesKeepsTheAcceptance();
    void deletedIsGone();
    void keepsAnyText();

private:
    bool start(const QStringList &arguments);
    QString create(const QJsonObject &draft);
    QJsonObject read(const QString &id);
    QString statusOf(const QString &id) { return read(id).value("status"_L1).toString(); }

    std::unique_ptr<SimulatorFixture> m_fixture;
};

bool TestSimulatorVpcEndpoints::start(const QStringList &arguments)
{
    m_fixture = std::make_unique<SimulatorFixture>();
    return m_fixture->start(arguments + QStringList {u"--rate-limit"_s, u"0"_s}) && m_fixture->signIn();
}

QString TestSimulatorVpcEndpoints::create(const QJsonObject &draft)
{
    return m_fixture->caller.post(endpointsPath, draft).object().value("vpceId"_L1).toString();
}

QJsonObject TestSimulatorVpcEndpoints::read(const QString &id)
{
    return m_fixture->caller.get(endpointsPath + u'/' + id).object();
}

void TestSimulatorVpcEndpoints::createGivesAnIdAndALocation()
{
    QVERIFY(start({}));
    const HttpAnswer answer = m_fixture->caller.post(endpointsPath, amazonDraft());
    QCOMPARE(answer.status, 201);
    const QString id = answer.object().value("vpceId"_L1).toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(answer.header("Location"), (endpointsPath + u'/' + id).toUtf8());
    QCOMPARE(statusOf(id), u"Valid"_s);
    const QJsonArray list = m_fixture->caller.get(endpointsPath).array();
    QCOMPARE(list.size(), 4);
    QCOMPARE(list[3]["vpceId"_L1].toString(), id);
}

void TestSimulatorVpcEndpoints::listHasSixMembersOnly()
{
    QVERIFY(start({}));
    const QStringList members {
        u"azIds"_s, u"name"_s, u"serviceName"_s, u"serviceOwner"_s, u"serviceRegion"_s, u"vpceId"_s};
    const QJsonArray list = m_fixture->caller.get(endpointsPath).array();
    QCOMPARE(list.size(), 3);
    for (const QJsonValue item : list)
        QCOMPARE(item.toObject().keys(), members);
}

void TestSimulatorVpcEndpoints::defaultDataHasEveryStatus_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("status");
    const QString rail = u"Northwind Rail"_s;
    const QString root = u"Northwind Logistics"_s;
    QTest::newRow("ledger-link") << rail << u"rail-core"_s << u"ledger-link"_s << u"PendingAcceptance"_s;
    QTest::newRow("kinesis-intake") << rail << u"rail-core"_s << u"kinesis-intake"_s << u"Available"_s;
    QTest::newRow("partner-edi") << rail << u"rail-core"_s << u"partner-edi"_s << u"Valid"_s;
    QTest::newRow("S3-Global") << root << u"freight-core"_s << u"S3-Global"_s << u"Available"_s;
    QTest::newRow("Custom Service") << root << u"freight-core"_s << u"Custom Service"_s << u"Available"_s;
    QTest::newRow("tariffs-old") << root << u"freight-core"_s << u"tariffs-old"_s << u"Invalid"_s;
    QTest::newRow("sqs-dispatch") << u"Northwind Harbour"_s << u"harbour-edge"_s << u"sqs-dispatch"_s << u"Available"_s;
    QVERIFY(start({}));
}

void TestSimulatorVpcEndpoints::defaultDataHasEveryStatus()
{
    QFETCH(const QString, group);
    QFETCH(const QString, space);
    QFETCH(const QString, name);
    const QString groupId = m_fixture->groupId(group);
    const QString path = SimulatorFixture::space(groupId, m_fixture->spaceId(groupId, space)) + u"/vpces"_s;
    const QJsonArray list = m_fixture->caller.get(path).array();
    QString id;
    for (const QJsonValue item : list) {
        if (item["name"_L1].toString() == name)
            id = item["vpceId"_L1].toString();
    }
    QVERIFY(!id.isEmpty());
    const QJsonObject endpoint = m_fixture->caller.get(path + u'/' + id).object();
    QTEST(endpoint.value("status"_L1).toString(), "status");
}

void TestSimulatorVpcEndpoints::timeline_data()
{
    QTest::addColumn<QJsonObject>("draft");
    QTest::addColumn<QStringList>("statuses");
    const QStringList invalid {u"Valid"_s, u"Invalid"_s};
    QTest::newRow("owned by Amazon") << amazonDraft() << QStringList {u"Valid"_s, u"Available"_s};
    QTest::newRow("owned by a partner") << partnerDraft()
                                        << QStringList {u"Valid"_s, u"PendingAcceptance"_s, u"Available"_s};

    QJsonObject draft = partnerDraft();
    draft.insert(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0dead456789abcdef"_s);
    QTest::newRow("unknown endpoint service") << draft << invalid;
    draft = amazonDraft();
    draft.insert(u"serviceName"_s, u"com.amazonaws.eu-central-1.nonexistent"_s);
    QTest::newRow("unknown AWS service") << draft << invalid;
    draft = amazonDraft();
    draft.insert(u"serviceOwner"_s, u"773390115824"_s);
    QTest::newRow("AWS service of an account") << draft << invalid;
    draft = partnerDraft();
    draft.insert(u"serviceOwner"_s, u"amazon"_s);
    QTest::newRow("endpoint service of Amazon") << draft << invalid;
    draft = partnerDraft();
    draft.insert(u"serviceRegion"_s, u"us-east-1"_s);
    QTest::newRow("service in another region than given") << draft << invalid;
}

void TestSimulatorVpcEndpoints::timeline()
{
    QFETCH(const QJsonObject, draft);
    QFETCH(const QStringList, statuses);
    QVERIFY(start({u"--speed"_s, u"10"_s, u"--accept-after"_s, u"10"_s}));
    const QString id = create(draft);
    QStringList seen;
    QTRY_VERIFY(([&] {
        const QString status = statusOf(id);
        if (seen.isEmpty() || seen.constLast() != status)
            seen.append(status);
        return status == statuses.constLast();
    })());
    QCOMPARE(seen, statuses);
    const bool explained = !read(id).value("statusMessage"_L1).toString().isEmpty();
    QCOMPARE(explained, statuses.constLast() == "Invalid"_L1);
}

void TestSimulatorVpcEndpoints::pendingUntilOwnerDecides_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("status");
    QTest::newRow("accepts") << u"accept"_s << u"Available"_s;
    QTest::newRow("rejects") << u"reject"_s << u"Invalid"_s;
}

void TestSimulatorVpcEndpoints::pendingUntilOwnerDecides()
{
    QFETCH(const QString, control);
    QFETCH(const QString, status);
    QVERIFY(start({u"--speed"_s, u"10000"_s, u"--accept-after"_s, u"never"_s}));
    const QString id = create(partnerDraft());
    QTRY_COMPARE(statusOf(id), u"PendingAcceptance"_s);
    QVERIFY(read(id).value("dnsEntries"_L1).toArray().isEmpty());
    const HttpAnswer answer = m_fixture->process.control("POST", control + u"?vpceId="_s + id);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object().value("status"_L1).toString(), status);
    QCOMPARE(statusOf(id), status);
    QCOMPARE(read(id).value("statusMessage"_L1).toString().isEmpty(), status == "Available"_L1);
}

void TestSimulatorVpcEndpoints::decisionNeedsAKnownEndpoint()
{
    QVERIFY(start({}));
    QCOMPARE(m_fixture->process.control("POST", u"accept?vpceId=none"_s).status, 404);
    QCOMPARE(m_fixture->process.control("POST", u"reject"_s).status, 404);
}

void TestSimulatorVpcEndpoints::dnsNamesComeWithAvailability()
{
    QVERIFY(start({}));
    QCOMPARE(m_fixture->process.control("POST", u"accept?vpceId="_s + ledgerLinkId).status, 200);
    const QJsonArray names = read(ledgerLinkId).value("dnsEntries"_L1).toArray();
    QCOMPARE(names.size(), 3); // one for all zones, one for each of two
    for (const QJsonValue name : names) {
        const QString text = name.toString();
        QVERIFY2(text.endsWith(u".vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s), qPrintable(text));
    }
    QVERIFY(names[2].toString().contains(u"-eu-central-1b."_s));
}

void TestSimulatorVpcEndpoints::patchOfTheNameKeepsTheStatus()
{
    QVERIFY(start({}));
    QJsonObject settings = read(ledgerLinkId);
    settings.insert(u"name"_s, u"ledger-two"_s);
    const HttpAnswer answer = m_fixture->caller.call("PATCH", endpointsPath + u'/' + ledgerLinkId, toBody(settings));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object().value("name"_L1).toString(), u"ledger-two"_s);
    QCOMPARE(answer.object().value("vpceId"_L1).toString(), ledgerLinkId);
    QCOMPARE(answer.object(), read(ledgerLinkId));
    QCOMPARE(statusOf(ledgerLinkId), u"PendingAcceptance"_s);
}

void TestSimulatorVpcEndpoints::patchOfTheServiceProvisionsAnew()
{
    QVERIFY(start({u"--accept-after"_s, u"never"_s}));
    QCOMPARE(m_fixture->process.control("POST", u"accept?vpceId="_s + ledgerLinkId).status, 200);
    QCOMPARE(statusOf(ledgerLinkId), u"Available"_s);
    QJsonObject settings = read(ledgerLinkId);
    settings.insert(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"_s);
    QCOMPARE(m_fixture->caller.call("PATCH", endpointsPath + u'/' + ledgerLinkId, toBody(settings)).status, 200);
    QCOMPARE(statusOf(ledgerLinkId), u"Valid"_s);
}

void TestSimulatorVpcEndpoints::patchOfTheZonesKeepsTheAcceptance()
{
    QVERIFY(start({u"--speed"_s, u"20"_s, u"--accept-after"_s, u"never"_s}));
    QCOMPARE(m_fixture->process.control("POST", u"accept?vpceId="_s + ledgerLinkId).status, 200);
    QJsonObject settings = read(ledgerLinkId);
    settings.insert(u"azIds"_s, QJsonArray {u"euc1-az1"_s});
    QCOMPARE(m_fixture->caller.call("PATCH", endpointsPath + u'/' + ledgerLinkId, toBody(settings)).status, 200);
    QTRY_COMPARE(statusOf(ledgerLinkId), u"Available"_s);
    QCOMPARE(read(ledgerLinkId).value("dnsEntries"_L1).toArray().size(), 2);
}

void TestSimulatorVpcEndpoints::deletedIsGone()
{
    QVERIFY(start({}));
    const QString path = endpointsPath + u'/' + ledgerLinkId;
    const HttpAnswer answer = m_fixture->caller.call("DELETE", path);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_fixture->caller.get(path).status, 404);
    QCOMPARE(m_fixture->caller.call("DELETE", path).status, 404);
    QCOMPARE(m_fixture->caller.call("PATCH", path, toBody(amazonDraft())).status, 404);
    QCOMPARE(m_fixture->caller.get(endpointsPath).array().size(), 2);
}

void TestSimulatorVpcEndpoints::keepsAnyText()
{
    QVERIFY(start({}));
    const QString name = QString::fromUtf8("\xf0\x9f\x9a\x9a قناة \"x\" \\ <b>");
    QJsonObject draft = amazonDraft();
    draft.insert(u"name"_s, name);
    QCOMPARE(read(create(draft)).value("name"_L1).toString(), name);
}

QTEST_GUILESS_MAIN(TestSimulatorVpcEndpoints)
#include "tst_simulatorvpcendpoints.moc"
