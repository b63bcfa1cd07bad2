// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

QByteArray toBody(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

const QString endpointsPath = SimulatorFixture::railCore() + u"/vpces"_s;

} // namespace

//! Everything for which the platform refuses to create or change a VPC endpoint.
class TestSimulatorVpcEndpointRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWrongMembers_data();
    void refusesWrongMembers();
    void acceptsGoodMembers_data();
    void acceptsGoodMembers();
    void namesAllProblems();
    void refusesWrongBodies_data();
    void refusesWrongBodies();
    void refusesSpacesThatAreNotReady_data();
    void refusesSpacesThatAreNotReady();
    void busySpaceTakesEndpoints();
    void networkConnectionsRunOut();
    void twentyEndpointsAreTheLimit();

private:
    SimulatorFixture m_fixture;
};

void TestSimulatorVpcEndpointRules::initTestCase()
{
    QVERIFY(m_fixture.start({u"--rate-limit"_s, u"0"_s}));
    QVERIFY(m_fixture.signIn());
}

void TestSimulatorVpcEndpointRules::refusesWrongMembers_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const QJsonValue missing(QJsonValue::Undefined);
    for (const QString &member : {u"name"_s, u"serviceName"_s, u"serviceRegion"_s, u"serviceOwner"_s}) {
        const QByteArray label = member.toLatin1();
        QTest::addRow("%s missing", label.constData()) << member << missing;
        QTest::addRow("%s null", label.constData()) << member << QJsonValue();
        QTest::addRow("%s empty", label.constData()) << member << QJsonValue(QString());
        QTest::addRow("%s blank", label.constData()) << member << QJsonValue(u"  "_s);
        QTest::addRow("%s number", label.constData()) << member << QJsonValue(12);
    }
    const QString zones = u"azIds"_s;
    QTest::newRow("name too long") << u"name"_s << QJsonValue(QString(256, u'x'));
    QTest::newRow("zones missing") << zones << missing;
    QTest::newRow("zones no array") << zones << QJsonValue(u"euc1-az1"_s);
    QTest::newRow("zones empty") << zones << QJsonValue(QJsonArray());
    QTest::newRow("zone a number") << zones << QJsonValue(QJsonArray {1});
    QTest::newRow("zone by name") << zones << QJsonValue(QJsonArray {u"eu-central-1a"_s});
    QTest::newRow("zone of another region") << zones << QJsonValue(QJsonArray {u"euc1-az1"_s, u"use1-az1"_s});
    QTest::newRow("zone twice") << zones << QJsonValue(QJsonArray {u"euc1-az1"_s, u"euc1-az1"_s});
    const QString owner = u"serviceOwner"_s;
    QTest::newRow("owner with 11 digits") << owner << QJsonValue(u"77339011582"_s);
    QTest::newRow("owner with 13 digits") << owner << QJsonValue(u"7733901158240"_s);
    QTest::newRow("owner another word") << owner << QJsonValue(u"Amazon"_s);
    QTest::newRow("owner an ARN") << owner << QJsonValue(u"arn:aws:iam::773390115824:root"_s);
    const QString service = u"serviceName"_s;
    QTest::newRow("service not hexadecimal") << service
                                             << QJsonValue(u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s);
    QTest::newRow("service without region") << service << QJsonValue(u"com.amazonaws.vpce.vpce-svc-0a1b2c3d4e5f60718"_s);
    QTest::newRow("service id alone") << service << QJsonValue(u"vpce-svc-0a1b2c3d4e5f60718"_s);
    QTest::newRow("service of somebody else") << service << QJsonValue(u"com.example.eu-central-1.sqs"_s);
    QTest::newRow("service in words") << service << QJsonValue(u"com.amazonaws.eu-central-1.my queue"_s);
    QTest::newRow("region no region") << u"serviceRegion"_s << QJsonValue(u"Frankfurt"_s);
    QTest::newRow("region a zone") << u"serviceRegion"_s << QJsonValue(u"eu-central-1a"_s);
}

void TestSimulatorVpcEndpointRules::refusesWrongMembers()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject draft = amazonDraft();
    draft.insert(member, value); // an undefined value removes it
    const HttpAnswer created = m_fixture.caller.post(endpointsPath, draft);
    QCOMPARE(created.status, 400);
    QVERIFY2(created.message().contains(member), created.body.constData());

    const QString ledger = endpointsPath + u'/' + ledgerLinkId;
    const QByteArray before = m_fixture.caller.get(ledger).body;
    const HttpAnswer changed = m_fixture.caller.call("PATCH", ledger, toBody(draft));
    QCOMPARE(changed.status, 400);
    QCOMPARE(changed.message(), created.message());
    QCOMPARE(m_fixture.caller.get(ledger).body, before);
    QCOMPARE(m_fixture.caller.get(endpointsPath).array().size(), 3);
}

void TestSimulatorVpcEndpointRules::acceptsGoodMembers_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("longest name") << u"name"_s << QJsonValue(QString(255, u'x'));
    QTest::newRow("service without region") << u"serviceName"_s << QJsonValue(u"com.amazonaws.s3-global.accesspoint"_s);
    QTest::newRow("longer service") << u"serviceName"_s << QJsonValue(u"com.amazonaws.us-gov-west-1.ecr.api"_s);
    QTest::newRow("other region") << u"serviceRegion"_s << QJsonValue(u"us-gov-west-1"_s);
    QTest::newRow("two zones") << u"azIds"_s << QJsonValue(QJsonArray {u"euc1-az3"_s, u"euc1-az1"_s});
    QTest::newRow("unknown member") << u"colour"_s << QJsonValue(u"blue"_s);
}

void TestSimulatorVpcEndpointRules::acceptsGoodMembers()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QJsonObject draft = amazonDraft();
    draft.insert(member, value);
    const HttpAnswer created = m_fixture.caller.post(endpointsPath, draft);
    QCOMPARE(created.status, 201);
    const QString path = endpointsPath + u'/' + created.object().value("vpceId"_L1).toString();
    QCOMPARE(m_fixture.caller.call("DELETE", path).status, 200);
}

void TestSimulatorVpcEndpointRules::namesAllProblems()
{
    const HttpAnswer answer = m_fixture.caller.call("POST", endpointsPath, "{}");
    QCOMPARE(answer.status, 400);
    const QJsonArray errors = answer.object().value("errors"_L1).toArray();
    QCOMPARE(errors.size(), 5);
    QCOMPARE(errors[0]["message"_L1].toString(), answer.message());
}

void TestSimulatorVpcEndpointRules::refusesWrongBodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    const QByteArray good = toBody(amazonDraft());
    QTest::newRow("text") << "text/plain"_ba << good << 415;
    QTest::newRow("form") << "application/x-www-form-urlencoded"_ba << "name=x"_ba << 415;
    QTest::newRow("nothing") << json << QByteArray() << 400;
    QTest::newRow("broken") << json << good.chopped(1) << 400;
    QTest::newRow("array") << json << '[' + good + ']' << 400;
    QTest::newRow("bare text") << json << "\"queue\""_ba << 400;
    QTest::newRow("not UTF-8") << json << "{\"name\":\"\xff\xfe\"}"_ba << 400;
}

void TestSimulatorVpcEndpointRules::refusesWrongBodies()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const HttpAnswer answer = m_fixture.caller.call("POST", endpointsPath, body, type);
    QTEST(answer.status, "status");
    QVERIFY(!answer.message().isEmpty());
}

void TestSimulatorVpcEndpointRules::refusesSpacesThatAreNotReady_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("word");
    QTest::newRow("degraded") << u"Northwind Harbour"_s << u"harbour-edge"_s << u"degraded"_s;
    QTest::newRow("no network") << u"Northwind Customs"_s << u"customs-lab"_s << u"network"_s;
}

void TestSimulatorVpcEndpointRules::refusesSpacesThatAreNotReady()
{
    QFETCH(const QString, group);
    QFETCH(const QString, space);
    QFETCH(const QString, word);
    const QString groupId = m_fixture.groupId(group);
    const QString path = SimulatorFixture::space(groupId, m_fixture.spaceId(groupId, space)) + u"/vpces"_s;
    const qsizetype before = m_fixture.caller.get(path).array().size();
    const HttpAnswer answer = m_fixture.caller.post(path, amazonDraft());
    QCOMPARE(answer.status, 409);
    QVERIFY2(answer.message().contains(word), answer.body.constData());
    QCOMPARE(m_fixture.caller.get(path).array().size(), before);
}

void TestSimulatorVpcEndpointRules::busySpaceTakesEndpoints()
{
    const QString path = SimulatorFixture::space(rootId, m_fixture.spaceId(rootId, u"freight-core"_s)) + u"/vpces"_s;
    QJsonObject draft = amazonDraft();
    draft.insert(u"azIds"_s, QJsonArray {u"use1-az1"_s});
    const HttpAnswer answer = m_fixture.caller.post(path, draft);
    QCOMPARE(answer.status, 201);
    const QString one = path + u'/' + answer.object().value("vpceId"_L1).toString();
    QCOMPARE(m_fixture.caller.call("DELETE", one).status, 200);
}

void TestSimulatorVpcEndpointRules::networkConnectionsRunOut()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, u"0"_s}));
    QVERIFY(fixture.signIn());
    const auto fill = [&fixture](const QJsonArray &zones) {
        QJsonObject draft = amazonDraft();
        draft.insert(u"azIds"_s, zones);
        HttpAnswer last;
        HttpAnswer answer = fixture.caller.post(endpointsPath, draft);
        for (; answer.status == 201; answer = fixture.caller.post(endpointsPath, draft))
            last = answer;
        return std::pair(last, answer);
    };
    const auto [large, refused] = fill({u"euc1-az1"_s, u"euc1-az2"_s, u"euc1-az3"_s});
    QCOMPARE(large.status, 201);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.message().contains(u"network connections"_s), refused.body.constData());

    // Two more of one zone fit at most; then no endpoint may take one zone more, but it may give one back.
    QCOMPARE(fill({u"euc1-az1"_s}).second.status, 400);
    const QString ledger = endpointsPath + u'/' + ledgerLinkId;
    QJsonObject settings = fixture.caller.get(ledger).object();
    settings.insert(u"azIds"_s, QJsonArray {u"euc1-az1"_s, u"euc1-az2"_s, u"euc1-az3"_s});
    QCOMPARE(fixture.caller.call("PATCH", ledger, toBody(settings)).status, 400);
    settings.insert(u"azIds"_s, QJsonArray {u"euc1-az1"_s});
    QCOMPARE(fixture.caller.call("PATCH", ledger, toBody(settings)).status, 200);

    // What is given back can be used again.
    QJsonObject draft = amazonDraft();
    draft.insert(u"azIds"_s, QJsonArray {u"euc1-az1"_s});
    QCOMPARE(fixture.caller.post(endpointsPath, draft).status, 201);
    QCOMPARE(fixture.caller.post(endpointsPath, draft).status, 400);
    const QString gone = endpointsPath + u'/' + large.object().value("vpceId"_L1).toString();
    QCOMPARE(fixture.caller.call("DELETE", gone).status, 200);
    QCOMPARE(fixture.caller.post(endpointsPath, draft).status, 201);
}

void TestSimulatorVpcEndpointRules::twentyEndpointsAreTheLimit()
{
    SimulatorFixture large;
    QVERIFY(large.start({u"--data"_s, u"large"_s, u"--rate-limit"_s, u"0"_s}));
    QVERIFY(large.signIn());
    const QString root = large.groupId(u"Continental Carriers"_s);
    // The first space of the large data is in Frankfurt, as the draft is.
    const QString path = SimulatorFixture::space(root, large.spaceId(root, u"space-000"_s)) + u"/vpces"_s;
    const QJsonArray before = large.caller.get(path).array();
    QCOMPARE(before.size(), 20);
    const HttpAnswer answer = large.caller.post(path, amazonDraft());
    QCOMPARE(answer.status, 400);
    QVERIFY2(answer.message().contains(u"20"_s), answer.body.constData());
    const QString first = path + u'/' + before[0]["vpceId"_L1].toString();
    QCOMPARE(large.caller.call("PATCH", first, toBody(amazonDraft())).status, 200);
    QCOMPARE(large.caller.call("DELETE", first).status, 200);
    QCOMPARE(large.caller.post(path, amazonDraft()).status, 201);
}

QTEST_GUILESS_MAIN(TestSimulatorVpcEndpointRules)
#include "tst_simulatorvpcendpointrules.moc"
