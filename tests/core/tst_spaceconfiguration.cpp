// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/iamroles.h"
#include "core/cloudhub/spaceconfiguration.h"
#include "core/cloudhub/tcpports.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSpace = R"({"id":"sp%1","name":"rail-core","status":"Active","organizationId":"org/1","version":"2.9.14",
 "provisioning":{"status":"COMPLETED","message":""},"environments":{"type":"all","businessGroups":["org/1"]},
 "network":{"region":"eu-central-1","cidrBlock":"10.44.0.0/22","inboundInternalStaticIps":["10.44.0.21"],
   "dnsTarget":"k3w9tz.deu-c1.cloudhub.io","internalDns":{"dnsServers":["10.90.0.53"],"specialDomains":["corp.example"]}},
 "managedFirewallRules":[{"cidrBlock":"0.0.0.0/0","protocol":"TCP","fromPort":443,"toPort":443,"type":"inbound"}],"firewallRules":[],
 "ingressConfiguration":{"readResponseTimeout":"300","protocol":"https-redirect",
   "logs":{"portLogLevel":"ERROR","filters":[{"ip":"203.0.113.7","level":"DEBUG"}],"sampling":3},
   "deployment":{"status":"APPLIED","lastSeenTimestamp":1778601600000},"isIstioIngressEnabled":false},
 "enableIAMRole":false,"enableEgress":true,"edgeHpaConfigs":{"minReplicas":1},
 "globalSpaceStatus":{"space":{"status":"Active","message":"","lastSeenTimeStamp":1778601600000},
   "cluster":[{"name":"k3w","infra":{"status":"InfrastructureProvisionSuccess","message":""},"ingress":{"status":"INGRESS_APPLIED"}}],
   "upgrade":{"status":"In Progress"}},"newMember":{"a":[1,2]}})";

SpaceConfiguration configuration()
{
    return *decodeSpaceConfiguration(QJsonDocument::fromJson(kSpace).object(), OrganizationId{u"org/1"_s});
}

} // namespace

class TestSpaceConfiguration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath, jsonReply(200, kSpace));
        SpaceConfigurations service(f.queue);
        const auto result = f.wait(service.get(f.space));
        QVERIFY(result);
        QCOMPARE(f.transport.lines(), QStringList{u"GET "_s + f.spacePath});
        QCOMPARE(result->space.name, u"rail-core"_s);
        QVERIFY(result->space.hasDetails);
        QCOMPARE(result->inboundInternalStaticIps, QStringList{u"10.44.0.21"_s});
        QCOMPARE(result->internalDns, (InternalDns{{u"10.90.0.53"_s}, {u"corp.example"_s}}));
        QCOMPARE(result->firewallRules.size(), 1);
        QCOMPARE(result->firewallRules.first().protocol, u"tcp"_s);
        QCOMPARE(result->ingress.readTimeout, 300);
        QCOMPARE(result->ingress.logFilters, (QList<IngressConfiguration::LogFilter>{{u"203.0.113.7"_s, u"DEBUG"_s}}));
        QCOMPARE(result->ingress.deploymentStatus, u"APPLIED"_s);
        QCOMPARE(result->enablesIamRole, false);
        QCOMPARE(result->enablesEgress, true);
        QCOMPARE(result->isolatesNetwork, std::nullopt);
        QCOMPARE(result->environmentType, u"all"_s);
        QStringList parts;
        for (const SpacePart &part : result->parts)
            parts += part.name + u'=' + part.status;
        QCOMPARE(parts, (QStringList{u"space=Active"_s, u"k3w infra=InfrastructureProvisionSuccess"_s, u"k3w ingress=INGRESS_APPLIED"_s, u"upgrade=In Progress"_s}));
        QCOMPARE(result->parts.first().lastSeen.toMSecsSinceEpoch(), 1778601600000);
        QCOMPARE(result->members.value("newMember"_L1), QJsonDocument::fromJson(kSpace).object().value("newMember"_L1));
    }

    void readsASpaceWithoutANetwork()
    {
        const auto read = decodeSpaceConfiguration(QJsonObject{{u"id"_s, u"a"_s}, {u"name"_s, u"b"_s}, {u"network"_s, QJsonValue()}}, {u"o"_s});
        QVERIFY(read);
        QVERIFY(!read->space.hasNetwork);
        QVERIFY(read->firewallRules.isEmpty());
        QCOMPARE(read->ingress.readTimeout, std::nullopt);
    }

    void namesABrokenRule()
    {
        QJsonObject json = QJsonDocument::fromJson(kSpace).object();
        json.insert("managedFirewallRules"_L1, QJsonArray{QJsonObject{{u"type"_s, 5}}});
        const auto read = decodeSpaceConfiguration(json, {u"o"_s});
        QVERIFY(!read);
        QCOMPARE(read.error().jsonPath, u"managedFirewallRules[0].type"_s);
    }

    void sendsOnlyWhatChanges()
    {
        QVERIFY(SpaceChange().isEmpty());
        SpaceChange change;
        change.enablesEgress = false;
        QCOMPARE(change.toJson(), (QJsonObject{{u"enableEgress"_s, false}}));
        change = {};
        change.internalDns = InternalDns{{u"10.90.0.53"_s}, {}};
        QCOMPARE(change.toJson(), (QJsonObject{{u"network"_s, QJsonObject{{u"internalDns"_s, QJsonObject{{u"dnsServers"_s, QJsonArray{u"10.90.0.53"_s}}, {u"specialDomains"_s, QJsonArray()}}}}}}));
        change = {};
        change.firewallRules = QList<FirewallRule>{};
        QCOMPARE(change.toJson(), (QJsonObject{{u"managedFirewallRules"_s, QJsonArray()}}));
    }

    void keepsWhatItDoesNotKnowOfTheIngress()
    {
        IngressConfiguration ingress = configuration().ingress;
        ingress.readTimeout = 120;
        ingress.logFilters.clear();
        const QJsonObject json = ingress.toJson();
        QCOMPARE(json.value("readResponseTimeout"_L1), QJsonValue(120));
        QCOMPARE(json.value("isIstioIngressEnabled"_L1), QJsonValue(false));
        QCOMPARE(json.value("logs"_L1)["sampling"_L1], QJsonValue(3));
        QCOMPARE(json.value("logs"_L1)["filters"_L1].toArray().size(), 0);
        QCOMPARE(json.value("deployment"_L1)["status"_L1].toString(), u"APPLIED"_s);
    }

    void patches()
    {
        CloudHubFixture f;
        f.transport.on(u"PATCH "_s + f.spacePath, jsonReply(202, ""));
        SpaceConfigurations service(f.queue);
        SpaceChange change;
        change.firewallRules = configuration().firewallRules;
        QVERIFY2(f.wait(service.change(f.space, change)), "an empty body is an answer");
        QCOMPARE(f.transport.sent().front().line(), u"PATCH "_s + f.spacePath);
        QCOMPARE(QJsonDocument::fromJson(f.transport.sent().front().request.body).object(), change.toJson());
    }

    void tellsTheServersWords()
    {
        CloudHubFixture f;
        f.transport.on(u"PATCH "_s + f.spacePath, jsonReply(400, R"({"message":"Duplicate firewall rules are not allowed"})"));
        SpaceConfigurations service(f.queue);
        const auto result = f.wait(service.change(f.space, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Refused);
        QCOMPARE(result.error().serverMessage, u"Duplicate firewall rules are not allowed"_s);
    }

    void asksForPorts()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/ports"_s, jsonReply(200, R"({"ports":[30500,"30501"]})"));
        TcpPorts ports(f.queue);
        QCOMPARE(f.wait(ports.available(f.space, 4)), (QList{30'500, 30'501}));
        QCOMPARE(f.wait(ports.used(f.space, 10)), (QList{30'500, 30'501}));
        QCOMPARE(f.transport.lines(), (QStringList{u"GET "_s + f.spacePath + u"/ports?available=true&count=4"_s,
            u"GET "_s + f.spacePath + u"/ports?available=false&count=10"_s}));
    }

    void portsThatAreNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::newRow("none left") << 409 << QByteArray(R"({"message":"not enough"})") << ApiError::Kind::Conflict;
        QTest::newRow("no list") << 200 << QByteArray("{}") << ApiError::Kind::Protocol;
        QTest::newRow("no port") << 200 << QByteArray(R"({"ports":["x"]})") << ApiError::Kind::Protocol;
    }
    void portsThatAreNone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/ports"_s, jsonReply(status, body));
        TcpPorts ports(f.queue);
        const auto result = f.wait(ports.available(f.space, 1));
        QVERIFY(!result);
        QTEST(result.error().kind, "kind");
    }

    void readsRoles()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/iamroles"_s, jsonReply(200, R"({"roles":["arn:aws:iam::1:role/x"],"organizationId":"o","spaceId":"s","message":""})"));
        IamRoleService roles(f.queue);
        QCOMPARE(f.wait(roles.get(f.space)), (IamRoles{{u"arn:aws:iam::1:role/x"_s}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestSpaceConfiguration)
#include "tst_spaceconfiguration.moc"
