// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/firewalltab.h"

#include "core/models/firewallrulemodel.h"
#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestFirewallTab : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;
    FirewallTab *tab = nullptr;
    DataTableView *view = nullptr;

    FirewallRuleModel &rules() const { return *static_cast<FirewallRuleModel *>(view->model()); }
    MessageBanner &banner() const { return control<MessageBanner>(*tab, u"firewallBanner"_s); }
    void click(const QString &button) { QTest::mouseClick(&control<QPushButton>(*tab, button), Qt::LeftButton); }
    void select(int row)
    {
        view->selectionModel()->setCurrentIndex(rules().index(row, FirewallRuleModel::CidrColumn), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        view->setFocus();
    }
    //! What the platform has, asked past Hubdeck: "inbound 443".
    QStringList there()
    {
        QStringList texts;
        const QJsonArray array = scene->call("GET").object().value("managedFirewallRules"_L1).toArray();
        for (const QJsonValue rule : array)
            texts += rule["type"_L1].toString() + u' ' + QString::number(rule["fromPort"_L1].toInt());
        texts.sort();
        return texts;
    }
    void changeThere(int port)
    {
        QJsonArray array = scene->call("GET").object().value("managedFirewallRules"_L1).toArray();
        array.append(QJsonObject{{u"cidrBlock"_s, u"10.7.0.0/16"_s}, {u"protocol"_s, u"tcp"_s}, {u"fromPort"_s, port}, {u"toPort"_s, port}, {u"type"_s, u"inbound"_s}});
        QCOMPARE(scene->call("PATCH", {}, {{u"managedFirewallRules"_s, array}}).status, 200);
    }
    QWidget *review() const { return scene->window().findChild<QWidget *>(u"firewallReview"_s); }
    void agree()
    {
        click(u"saveRules"_s);
        QVERIFY(SpaceScene::until([this] { return review() && review()->isVisible(); }));
        QTest::mouseClick(&control<QPushButton>(*review(), u"verb"_s), Qt::LeftButton);
    }
    //! Row with the port 80 goes.
    void removePort80()
    {
        for (int row = 0; row < rules().rowCount(); ++row) {
            if (rules().rules().at(row).fromPort == 80)
                select(row);
        }
        QTest::keyClick(view, Qt::Key_Delete);
    }

private Q_SLOTS:
    void init()
    {
        scene = std::make_unique<SpaceScene>();
        QVERIFY(scene->isReady());
        tab = &scene->tab<FirewallTab>(u"firewall"_s);
        view = &control<DataTableView>(*tab, u"firewallRules"_s);
        QVERIFY(SpaceScene::until([this] { return rules().rowCount() == 4; }));
    }
    void cleanup() { scene.reset(); }

    void nothingChangedNothingToSave()
    {
        QVERIFY(!control<QPushButton>(*tab, u"saveRules"_s).isEnabled());
        QVERIFY(!control<QPushButton>(*tab, u"discardRules"_s).isEnabled());
        QVERIFY(tab->unsaved().isEmpty());
    }

    void addsARuleByKeys()
    {
        view->setFocus();
        QTest::keyClick(view, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(rules().rowCount(), 5);
        auto *editor = view->findChild<QLineEdit *>(u"ruleEditor"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, u"10.90.4.0/24"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        const int row = view->currentIndex().row();
        QVERIFY(SpaceScene::until([&] { return rules().rules().at(row).cidrBlock == "10.90.4.0/24"_L1 && !view->findChild<QLineEdit *>(u"ruleEditor"_s); }));
        view->edit(rules().index(row, FirewallRuleModel::FromPortColumn));
        auto *port = view->findChild<QSpinBox *>(u"ruleEditor"_s);
        QVERIFY(port);
        port->selectAll();
        QTest::keyClicks(port, u"8443"_s);
        QTest::keyClick(port, Qt::Key_Return);
        QVERIFY(SpaceScene::until([&] { return firewallRuleText(rules().rules().at(row)) == "Inbound TCP from 10.90.4.0/24, port 8443"_L1; }));
        QVERIFY(scene->window().isWindowModified());
        QVERIFY(control<QPushButton>(*tab, u"saveRules"_s).isEnabled());
    }

    void cannotSaveWhatThePlatformRefuses()
    {
        select(0);
        QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rules().rowCount(), 5);
        QVERIFY(!control<QPushButton>(*tab, u"saveRules"_s).isEnabled());
        QVERIFY(control<QLabel>(*tab, u"firewallSummary"_s).text().contains("1 rule"_L1));
        click(u"discardRules"_s);
        QCOMPARE(rules().rowCount(), 4);
    }

    void movesRules()
    {
        select(1);
        const FirewallRule moved = rules().rules().at(1);
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(rules().rules().at(0), moved);
        QVERIFY2(!control<QPushButton>(*tab, u"saveRules"_s).isEnabled(), "order means nothing");
    }

    void showsTheDifferenceBeforeItReplaces()
    {
        removePort80();
        click(u"saveRules"_s);
        QVERIFY(SpaceScene::until([this] { return review() && review()->isVisible(); }));
        QCOMPARE(control<CommandBlock>(*review(), u"firewallDifference"_s).command(), u"\u2212 Inbound TCP from 0.0.0.0/0, port 80"_s);
        QCOMPARE(there().size(), 4);
        QTest::mouseClick(&control<QPushButton>(*review(), u"verb"_s), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return banner().isVisible() && banner().tone() == Tone::Good; }));
        QCOMPARE(there(), (QStringList{u"inbound 30500"_s, u"inbound 443"_s, u"outbound 0"_s}));
        QVERIFY(tab->unsaved().isEmpty());
    }

    void noticesWhatSomebodyElseChanged()
    {
        removePort80();
        changeThere(30'999);
        agree();
        QVERIFY(SpaceScene::until([this] { return banner().isVisible() && banner().tone() == Tone::Waiting; }));
        QVERIFY(banner().text().contains("30999"_L1));
        QCOMPARE(there().size(), 5);
        QVERIFY2(rules().rowCount() == 3, "what was edited is kept");

        auto buttons = banner().findChildren<QPushButton *>();
        const auto adopt = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->text().startsWith("Take"_L1); });
        QVERIFY(adopt != buttons.end());
        QTest::mouseClick(*adopt, Qt::LeftButton);
        QCOMPARE(rules().rowCount(), 4);
        agree();
        QVERIFY(SpaceScene::until([this] { return banner().isVisible() && banner().tone() == Tone::Good; }));
        QCOMPARE(there(), (QStringList{u"inbound 30500"_s, u"inbound 30999"_s, u"inbound 443"_s, u"outbound 0"_s}));
    }

    void keepsTheRulesWhenRefused()
    {
        removePort80();
        QVERIFY(scene->addFault("PATCH", u"privatespaces/91e4c7a3[^/]*$"_s, 403));
        agree();
        QVERIFY(SpaceScene::until([this] { return banner().isVisible() && banner().tone() == Tone::Failed; }));
        QCOMPARE(rules().rowCount(), 3);
        QVERIFY(!tab->unsaved().isEmpty());
        QVERIFY(SpaceScene::until([this] { return control<QPushButton>(*tab, u"saveRules"_s).isEnabled(); }));
    }

    void goesThroughAFile()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(u"rules.csv"_s);
        tab->exportFile(path);
        QCOMPARE(banner().tone(), Tone::Good);
        removePort80();
        tab->importFile(path);
        QCOMPARE(rules().rowCount(), 4);
        QVERIFY2(tab->unsaved().isEmpty(), "the file holds what the platform has");
    }

    void takesNothingFromABrokenFile()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(u"rules.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("direction,protocol,cidr,from,to\ninbound,tcp,10.0.0.0/8,8081,8081\ninbound,tcp,oops,8082,8082\n");
        file.close();
        tab->importFile(file.fileName());
        QCOMPARE(banner().tone(), Tone::Failed);
        QVERIFY(banner().text().contains("Line 3"_L1));
        QVERIFY(banner().text().contains("oops"_L1));
        QCOMPARE(rules().rowCount(), 4);
    }

    void asksBeforeItLosesChanges()
    {
        removePort80();
        scene->window().close();
        QVERIFY(scene->isReady());
        auto *ask = scene->window().findChild<ConfirmDialog *>();
        QVERIFY(ask);
        QTest::mouseClick(&control<QPushButton>(*ask, u"verb"_s), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return !scene->isReady(); }));
        QCOMPARE(there().size(), 4);
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestFirewallTab)
#include "tst_firewalltab.moc"
