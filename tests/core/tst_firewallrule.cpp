// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/firewallrule.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Direction = FirewallRule::Direction;
using Fault = FirewallRule::Fault;
using Field = FirewallRule::Field;
using Kind = FirewallFinding::Kind;

namespace {

FirewallRule rule(const QString &cidr, int from, int to, Direction direction = Direction::Inbound, const QString &protocol = u"tcp"_s)
{
    FirewallRule rule;
    rule.direction = direction;
    rule.protocol = protocol;
    rule.cidrBlock = cidr;
    rule.fromPort = from;
    rule.toPort = to;
    return rule;
}

std::optional<FirewallFinding> finding(Kind kind, int by)
{
    return FirewallFinding{kind, by};
}

} // namespace

class TestFirewallRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesTheRoundTrip()
    {
        const QJsonObject json{{u"cidrBlock"_s, u"0.0.0.0/0"_s}, {u"protocol"_s, u"tcp"_s}, {u"fromPort"_s, 443}, {u"toPort"_s, 443},
            {u"type"_s, u"inbound"_s}, {u"description"_s, u"web"_s}, {u"owner"_s, QJsonObject{{u"id"_s, 7}}}};
        const auto read = decodeFirewallRule(json);
        QVERIFY(read);
        QCOMPARE(read->description, u"web"_s);
        QCOMPARE(read->toJson(), json);
    }

    void readsAnyCaseAndSendsLowerCase()
    {
        const auto read = decodeFirewallRule(QJsonObject{{u"cidrBlock"_s, u"10.0.0.0/8"_s}, {u"protocol"_s, u"TCP"_s}, {u"fromPort"_s, u"80"_s},
            {u"toPort"_s, 80}, {u"type"_s, u"INBOUND"_s}});
        QVERIFY(read);
        QCOMPARE(*read, rule(u"10.0.0.0/8"_s, 80, 80));
        QCOMPARE(read->toJson().value("type"_L1).toString(), u"inbound"_s);
        QCOMPARE(read->toJson().value("protocol"_L1).toString(), u"tcp"_s);
    }

    void keepsADirectionItDoesNotKnow()
    {
        const auto read = decodeFirewallRule(
            QJsonObject{{u"cidrBlock"_s, u"10.0.0.0/8"_s}, {u"protocol"_s, u"tcp"_s}, {u"type"_s, u"Sideways"_s}});
        QVERIFY(read);
        QCOMPARE(read->direction, Direction::Unknown);
        QCOMPARE(read->toJson().value("type"_L1).toString(), u"Sideways"_s);
    }

    void namesWhatIsMissing()
    {
        const auto read = decodeFirewallRule(QJsonObject{{u"protocol"_s, u"tcp"_s}, {u"type"_s, u"inbound"_s}}, u"rules[2]"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().jsonPath, u"rules[2].cidrBlock"_s);
    }

    void validates_data()
    {
        QTest::addColumn<FirewallRule>("candidate");
        QTest::addColumn<QList<FirewallRule::Error>>("errors");
        using Errors = QList<FirewallRule::Error>;
        QTest::newRow("web") << rule(u"0.0.0.0/0"_s, 443, 443) << Errors{};
        QTest::newRow("application ports") << rule(u"10.90.0.0/16"_s, 30'500, 32'500) << Errors{};
        QTest::newRow("outbound may use any port") << rule(u"0.0.0.0/0"_s, 0, 65'535, Direction::Outbound) << Errors{};
        QTest::newRow("reserved port") << rule(u"0.0.0.0/0"_s, 22, 22) << Errors{{Field::Ports, Fault::ReservedPort, u"22"_s}};
        QTest::newRow("range that starts at a web port") << rule(u"0.0.0.0/0"_s, 443, 2000) << Errors{{Field::Ports, Fault::ReservedPort, u"443"_s}};
        QTest::newRow("order") << rule(u"0.0.0.0/0"_s, 3000, 2000) << Errors{{Field::Ports, Fault::WrongOrder, {}}};
        QTest::newRow("beyond") << rule(u"0.0.0.0/0"_s, 3000, 70'000) << Errors{{Field::Ports, Fault::NotAPort, u"70000"_s}};
        QTest::newRow("no block") << rule({}, 443, 443) << Errors{{Field::CidrBlock, Fault::Missing, {}}};
        QTest::newRow("a name") << rule(u"corp"_s, 443, 443) << Errors{{Field::CidrBlock, Fault::NotACidr, u"corp"_s}};
        QTest::newRow("off boundary") << rule(u"10.0.0.5/8"_s, 443, 443) << Errors{{Field::CidrBlock, Fault::OffBoundary, u"10.0.0.0/8"_s}};
        QTest::newRow("protocol") << rule(u"0.0.0.0/0"_s, 443, 443, Direction::Inbound, u"gre"_s) << Errors{{Field::Protocol, Fault::Unknown, u"gre"_s}};
        QTest::newRow("icmp has no ports") << rule(u"0.0.0.0/0"_s, 0, 0, Direction::Inbound, u"icmp"_s) << Errors{};
    }
    void validates()
    {
        QFETCH(FirewallRule, candidate);
        QTEST(candidate.validate(), "errors");
    }

    void findsWhatAddsNothing()
    {
        const QList<FirewallRule> rules{
            rule(u"10.90.0.0/16"_s, 30'500, 32'500), // 0
            rule(u"10.90.4.0/24"_s, 30'500, 30'500), // 1: within 0
            rule(u"10.90.0.0/16"_s, 30'500, 32'500), // 2: 0 again
            rule(u"10.90.4.0/24"_s, 30'500, 30'500, Direction::Outbound), // 3
            rule(u"10.90.4.0/24"_s, 30'500, 30'500, Direction::Inbound, u"udp"_s), // 4
            rule(u"10.90.4.0/24"_s, 30'000, 30'500), // 5: only partly within 0; covers 1
            rule(u"nonsense"_s, 30'500, 30'500), // 6
            rule(u"nonsense"_s, 30'500, 30'500), // 7: wrong, not a duplicate
        };
        const QList<std::optional<FirewallFinding>> findings = findSuperfluousRules(rules);
        QCOMPARE(findings[0], std::nullopt);
        QCOMPARE(findings[1], finding(Kind::Shadowed, 0));
        QCOMPARE(findings[2], finding(Kind::Duplicate, 0));
        for (int i = 3; i < 8; ++i)
            QCOMPARE(findings[i], std::nullopt);
    }

    void tellsADuplicateRatherThanAShadow()
    {
        const QList<FirewallRule> rules{rule(u"0.0.0.0/0"_s, 1024, 65'535), rule(u"10.0.0.0/8"_s, 8081, 8081), rule(u"10.0.0.0/8"_s, 8081, 8081)};
        const auto findings = findSuperfluousRules(rules);
        QCOMPARE(findings[1], finding(Kind::Shadowed, 0));
        QCOMPARE(findings[2], finding(Kind::Duplicate, 1));
    }

    void tellsTheDifference()
    {
        FirewallRule described = rule(u"10.0.0.0/8"_s, 8081, 8081);
        const FirewallRule plain = described;
        described.description = u"gateway"_s;
        const FirewallRule web = rule(u"0.0.0.0/0"_s, 443, 443);
        const FirewallRule old = rule(u"0.0.0.0/0"_s, 80, 80);
        const FirewallRule fresh = rule(u"10.90.0.0/16"_s, 30'500, 30'500);
        const FirewallDifference difference = differenceOf({web, old, plain}, {fresh, described, web});
        QCOMPARE(difference.added, QList{fresh});
        QCOMPARE(difference.removed, QList{old});
        QCOMPARE(difference.redescribed, QList{described});
        QCOMPARE(difference.kept, 1);
        QVERIFY2(differenceOf({web, old}, {old, web}).isEmpty(), "the server makes its own order");
    }
};

QTEST_GUILESS_MAIN(TestFirewallRule)
#include "tst_firewallrule.moc"
