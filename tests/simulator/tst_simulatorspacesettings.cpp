// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdeck;

//! What can be set in a private space: settings, firewall, ports, roles, associations, routes, rule groups, upgrades, log.
class TestSimulatorSpaceSettings : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SimulatorFixture> m_fixture;

    HttpAnswer call(const QByteArray &verb, const QString &tail, const QJsonObject &body = {})
    {
        return m_fixture->caller.call(verb, SimulatorFixture::railCore() + tail, QJsonDocument(body).toJson());
    }
    static QJsonObject rule(int port)
    {
        return {{u"cidrBlock"_s, u"10.0.0.0/8"_s}, {u"protocol"_s, u"TCP"_s}, {u"fromPort"_s, port}, {u"toPort"_s, port}, {u"type"_s, u"INBOUND"_s}};
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<SimulatorFixture>();
        QVERIFY(m_fixture->start({u"--rate-limit"_s, u"0"_s}));
        QVERIFY(m_fixture->signIn());
    }

    void firewallIsReplacedAndOrdered()
    {
        const QJsonArray rules{rule(9000), rule(8000)};
        const HttpAnswer answer = call("PATCH", {}, {{u"managedFirewallRules"_s, rules}});
        QCOMPARE(answer.status, 200);
        const QJsonArray now = answer.object().value("managedFirewallRules"_L1).toArray();
        QCOMPARE(now.size(), 2);
        QCOMPARE(now.first()["fromPort"_L1].toInt(), 8000);
        QCOMPARE(now.first()["protocol"_L1].toString(), u"tcp"_s);
    }

    void patchesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("message");
        const auto firewall = [](const QJsonArray &rules) { return QJsonObject{{u"managedFirewallRules"_s, rules}}; };
        QTest::newRow("duplicate") << firewall({rule(8000), rule(8000)}) << u"Duplicate firewall rules are not allowed"_s;
        QTest::newRow("low port") << firewall({rule(22)}) << u"managedFirewallRules[0]: inbound ports below 1024 other than 80 and 443 are not allowed"_s;
        QTest::newRow("reserved CIDRs") << QJsonObject{{u"network"_s, QJsonObject{{u"reservedCidrs"_s, QJsonArray()}}}} << u"Reserved CIDR's cannot be updated once the network is created"_s;
        QTest::newRow("timeout") << QJsonObject{{u"ingressConfiguration"_s, QJsonObject{{u"readResponseTimeout"_s, 0}}}} << u"readResponseTimeout must be from 1 to 3600"_s;
        QTest::newRow("name") << QJsonObject{{u"name"_s, u"other"_s}} << u"The name of a private space cannot be changed"_s;
    }
    void patchesAreRefused()
    {
        QFETCH(QJsonObject, body);
        const HttpAnswer answer = call("PATCH", {}, body);
        QCOMPARE(answer.status, 400);
        QTEST(answer.message(), "message");
    }

    void takesTheTimeoutAsText()
    {
        QCOMPARE(call("PATCH", {}, {{u"ingressConfiguration"_s, QJsonObject{{u"readResponseTimeout"_s, u"120"_s}}}}).status, 200);
        const QJsonObject ingress = call("GET", {}).object().value("ingressConfiguration"_L1).toObject();
        QCOMPARE(ingress.value("readResponseTimeout"_L1), QJsonValue(120));
        QCOMPARE(ingress.value("deployment"_L1)["status"_L1].toString(), u"APPLYING"_s);
    }

    void ports()
    {
        QCOMPARE(call("GET", u"/ports?available=true&count=2"_s).object().value("ports"_L1), QJsonValue(QJsonArray{30502, 30503}));
        QCOMPARE(call("GET", u"/ports?available=false&count=10"_s).object().value("ports"_L1).toArray().size(), 3);
        QCOMPARE(call("GET", u"/ports?count=2"_s).status, 400);
        QCOMPARE(call("GET", u"/ports?available=true&count=11"_s).status, 400);
    }

    void upgrades()
    {
        QCOMPARE(call("GET", u"/upgradestatus"_s).body, QByteArray());
        QCOMPARE(call("PATCH", u"/upgrade"_s).status, 400);
        QCOMPARE(call("PATCH", u"/upgrade?optIn=false"_s).status, 400);
        QCOMPARE(call("PATCH", u"/upgrade?optIn=true&date=2020-01-01"_s).status, 400);
        const QString day = QDateTime::currentDateTimeUtc().date().addDays(3).toString(Qt::ISODate);
        QCOMPARE(call("PATCH", u"/upgrade?optIn=true&date="_s + day).status, 200);
        QCOMPARE(call("GET", u"/upgradestatus"_s).object().value("scheduledUpdateTime"_L1).toString(), QString(day + u" 00:00:00+00:00"_s));
        QCOMPARE(call("DELETE", u"/upgrade"_s).status, 200);
        QCOMPARE(call("DELETE", u"/upgrade"_s).status, 404);
        const QJsonObject window = m_fixture->caller.get(SimulatorFixture::spaces(railId) + u"/monthlypatchwindow"_s).object();
        QVERIFY(window.value("sandboxEndDate"_L1).toString().endsWith(" 23:59:59.999000+00:00"_L1));
    }

    void routesHaveALimit()
    {
        QCOMPARE(call("GET", u"/routes"_s).array().first()["target"_L1].toString(), u"Local"_s);
        QJsonArray many;
        for (int i = 0; i < 95; ++i)
            many.append(u"198.51.%1.0/24"_s.arg(i));
        const auto body = [](const QJsonArray &routes) { return QJsonObject{{u"networkGateways"_s, QJsonArray{QJsonObject{{u"target"_s, u"IGW"_s}, {u"routes"_s, routes}}}}}; };
        QCOMPARE(call("PATCH", u"/routes"_s, body(many)).message(), u"More than 95 routes"_s);
        QCOMPARE(call("PATCH", u"/routes"_s, body({u"0.0.0.0/0"_s})).status, 202);
    }

    void associationsAreReplaced()
    {
        const auto body = [](const QString &environment) {
            return QJsonObject{{u"associations"_s, QJsonArray{QJsonObject{{u"organizationId"_s, rootId}, {u"environment"_s, environment}}}}};
        };
        QCOMPARE(call("POST", u"/associations"_s, body(u"sandbox"_s)).status, 200);
        const HttpAnswer staging = call("POST", u"/associations"_s, body(u"0d9e7b52-6a41-4c1f-a8b3-92c7e5f01d36"_s));
        QCOMPARE(staging.array().size(), 1);
        QCOMPARE(staging.array().first()["name"_L1].toString(), u"Staging"_s);
        QCOMPARE(call("POST", u"/associations"_s, body(u"nowhere"_s)).status, 400);
        const QString one = u"/associations/"_s + staging.array().first()["id"_L1].toString();
        QCOMPARE(call("DELETE", one).status, 200);
        QCOMPARE(call("GET", one).status, 404);
    }

    void ruleGroupsNeedTheSwitch()
    {
        const QJsonObject group{{u"name"_s, u"payments"_s},
            {u"rules"_s, QJsonArray{QJsonObject{{u"domains"_s, QJsonArray{u"api.bank.example"_s}}, {u"protocol"_s, u"https"_s}, {u"fromPort"_s, 443}, {u"toPort"_s, 443}}}}};
        QCOMPARE(call("POST", u"/egress"_s, group).status, 400);
        QCOMPARE(call("PATCH", {}, {{u"enableEgress"_s, true}}).status, 200);
        const QString id = call("POST", u"/egress"_s, group).object().value("id"_L1).toString();
        QCOMPARE(call("GET", u"/egress"_s).array().size(), 2);
        QCOMPARE(call("DELETE", u"/egress/default"_s).status, 400);
        QCOMPARE(call("DELETE", u"/egress/"_s + id).status, 200);
    }

    void spacesComeAndGo()
    {
        const QString spaces = SimulatorFixture::spaces(railId);
        const auto post = [&](const QString &name) { return m_fixture->caller.post(spaces, {{u"name"_s, name}}); };
        QCOMPARE(post(u"no blanks please"_s).status, 400);
        QCOMPARE(post(u"rail-core"_s).status, 409);
        const HttpAnswer made = post(u"rail-lab"_s);
        QCOMPARE(made.status, 201);
        const QString path = spaces + u'/' + made.object().value("id"_L1).toString();
        QCOMPARE(made.header("Location"), path.toUtf8());
        QVERIFY(m_fixture->caller.get(path).object().value("network"_L1).isNull());
        const auto network = [&](const QString &cidr) {
            const QJsonObject body{{u"network"_s, QJsonObject{{u"region"_s, u"eu-central-1"_s}, {u"cidrBlock"_s, cidr}}}};
            return m_fixture->caller.call("PATCH", path, QJsonDocument(body).toJson()).status;
        };
        QCOMPARE(network(u"100.64.0.0/16"_s), 400);
        QCOMPARE(network(u"10.0.0.0/8"_s), 400);
        QCOMPARE(network(u"10.60.0.0/22"_s), 200);
        QCOMPARE(m_fixture->caller.get(path).object().value("status"_L1).toString(), u"In Progress"_s);
        QCOMPARE(m_fixture->caller.call("DELETE", path).status, 409);
        QCOMPARE(m_fixture->caller.call("PATCH", path, R"({"network":null})").status, 200);
        QCOMPARE(m_fixture->caller.call("DELETE", path).status, 204);
        QCOMPARE(m_fixture->caller.get(path).status, 404);
    }

    void rolesAndLog()
    {
        QVERIFY(call("GET", u"/iamroles"_s).object().value("roles"_L1).toArray().isEmpty());
        QCOMPARE(call("PATCH", {}, {{u"enableIAMRole"_s, true}}).status, 200);
        QCOMPARE(call("GET", u"/iamroles"_s).object().value("roles"_L1).toArray().size(), 1);
        QVERIFY(call("GET", u"/logs/ingress"_s).body.size() > 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorSpaceSettings)
#include "tst_simulatorspacesettings.moc"
