// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/firewallrulemodel.h"
#include "core/models/tablerole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

FirewallRule rule(const QString &cidr, int port)
{
    FirewallRule rule;
    rule.cidrBlock = cidr;
    rule.fromPort = rule.toPort = port;
    return rule;
}

const FirewallRule kWeb = rule(u"0.0.0.0/0"_s, 443);
const FirewallRule kApp = rule(u"10.90.0.0/16"_s, 30'500);
const FirewallRule kOld = rule(u"0.0.0.0/0"_s, 80);

} // namespace

class TestFirewallRuleModel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<FirewallRuleModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    bool set(int row, int column, const QVariant &value) { return model->setData(model->index(row, column), value); }
    QString check(int row) const { return model->index(row, FirewallRuleModel::CheckColumn).data().toString(); }
    std::optional<Tone> tone(int row) const
    {
        const QVariant tone = model->index(row, FirewallRuleModel::CheckColumn).data(ToneRole);
        return tone.isValid() ? std::optional(Tone(tone.toInt())) : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        model = std::make_unique<FirewallRuleModel>();
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        model->setBase({kWeb, kApp, kOld});
    }

    void beginsUnchanged()
    {
        QCOMPARE(model->rules(), (QList{kWeb, kApp, kOld}));
        QVERIFY(!model->isChanged());
        QCOMPARE(check(0), QString());
    }

    void editsInPlace()
    {
        QSignalSpy edited(model.get(), &FirewallRuleModel::edited);
        QVERIFY(set(1, FirewallRuleModel::CidrColumn, u" 10.91.0.0/16 "_s));
        QVERIFY(set(1, FirewallRuleModel::DirectionColumn, u"outbound"_s));
        QVERIFY(set(1, FirewallRuleModel::ProtocolColumn, u"UDP"_s));
        QVERIFY(set(1, FirewallRuleModel::DescriptionColumn, u"metrics"_s));
        QCOMPARE(edited.count(), 4);
        const FirewallRule &changed = model->rules().at(1);
        QCOMPARE(changed.cidrBlock, u"10.91.0.0/16"_s);
        QCOMPARE(changed.direction, FirewallRule::Direction::Outbound);
        QCOMPARE(changed.protocol, u"udp"_s);
        QCOMPARE(model->difference().removed, QList{kApp});
        QCOMPARE(check(1), u"New"_s);
        model->discard();
        QCOMPARE(model->rules(), (QList{kWeb, kApp, kOld}));
    }

    void lastPortFollowsTheFirstUntilSetApart()
    {
        set(1, FirewallRuleModel::FromPortColumn, 30'600);
        QCOMPARE(model->rules().at(1).toPort, 30'600);
        set(1, FirewallRuleModel::ToPortColumn, 30'700);
        set(1, FirewallRuleModel::FromPortColumn, 30'650);
        QCOMPARE(model->rules().at(1).toPort, 30'700);
    }

    void saysWhatIsWrongWithARule()
    {
        set(1, FirewallRuleModel::CidrColumn, u"everywhere"_s);
        QCOMPARE(tone(1), Tone::Failed);
        QVERIFY(model->index(1, FirewallRuleModel::CheckColumn).data(HintRole).toString().contains("everywhere"_L1));
        QCOMPARE(model->faultCount(), 1);
        set(1, FirewallRuleModel::CidrColumn, kWeb.cidrBlock);
        set(1, FirewallRuleModel::FromPortColumn, 443);
        QCOMPARE(check(1), u"Same as row 1"_s);
        QCOMPARE(model->faultCount(), 1);
    }

    void saysWhatAddsNothing()
    {
        model->insert(3, rule(u"10.90.4.0/24"_s, 30'500));
        QCOMPARE(check(3), u"Covered by row 2"_s);
        QCOMPARE(tone(3), Tone::Waiting);
        QCOMPARE(model->shadowedCount(), 1);
        QCOMPARE(model->faultCount(), 0);
        model->remove({1});
        QCOMPARE(check(2), u"New"_s);
    }

    void duplicatesBelowTheOriginals()
    {
        model->duplicate({0, 2});
        QCOMPARE(model->rules(), (QList{kWeb, kWeb, kApp, kOld, kOld}));
        model->remove({4, 1});
        QVERIFY(!model->isChanged());
    }

    void movesTogetherAndStopsAtTheEdge()
    {
        QVERIFY(model->move({1, 2}, -1));
        QCOMPARE(model->rules(), (QList{kApp, kOld, kWeb}));
        QVERIFY(!model->move({0, 1}, -1));
        QVERIFY(model->move({0, 1}, 1));
        QCOMPARE(model->rules(), (QList{kWeb, kApp, kOld}));
        QVERIFY2(!model->isChanged(), "the platform makes its own order");
    }

    void keepsEditsWhenThePlatformChanges()
    {
        model->remove({2});
        const QList<FirewallRule> before = model->base();
        const FirewallRule theirs = rule(u"10.99.0.0/16"_s, 30'501);
        FirewallRule described = kWeb;
        described.description = u"ours"_s;
        model->setBase({described, theirs, kOld}); // they removed kApp
        QCOMPARE(model->rules(), (QList{kWeb, kApp}));
        model->adopt(before);
        QCOMPARE(model->rules(), (QList{described, theirs}));
        QCOMPARE(model->difference().removed, QList{kOld});
        QVERIFY(model->difference().added.isEmpty());
    }

    void takesTheBaseWhileNothingIsEdited()
    {
        model->setBase({kOld});
        QCOMPARE(model->rules(), QList{kOld});
    }

    void countsEachDirection()
    {
        QList<FirewallRule> many;
        for (int i = 0; i <= kFirewallRulesPerDirection; ++i)
            many.append(rule(u"10.0.0.0/8"_s, 2000 + i));
        model->setRules(many);
        QCOMPARE(model->overfullDirection(), FirewallRule::Direction::Inbound);
        model->remove({0});
        QCOMPARE(model->overfullDirection(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestFirewallRuleModel)
#include "tst_firewallrulemodel.moc"
