// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/environmentstab.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestEnvironmentsTab : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;
    EnvironmentsTab *tab = nullptr;
    QPointer<AssociationDialog> dialog;

    TablePane &pane() const { return *tab->findChild<TablePane *>(); }
    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < pane().arranged().rowCount(); ++row)
            texts += pane().arranged().index(row, 0).data().toString() + u'|' + pane().arranged().index(row, 1).data().toString();
        texts.sort();
        return texts;
    }
    void add(const QString &environment)
    {
        QTest::mouseClick(&control<QPushButton>(*tab, u"addAssociationButton"_s), Qt::LeftButton);
        dialog = scene->window().findChild<AssociationDialog *>();
        QVERIFY(dialog);
        auto &combo = control<QComboBox>(*dialog, u"associationEnvironment"_s);
        QVERIFY(SpaceScene::until([&] { return combo.findText(environment) >= 0; }));
        combo.setCurrentIndex(combo.findText(environment));
        QTest::mouseClick(&control<QPushButton>(*dialog, u"saveAssociation"_s), Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        scene = std::make_unique<SpaceScene>();
        QVERIFY(scene->isReady());
        tab = &scene->tab<EnvironmentsTab>(u"environments"_s);
        QVERIFY(SpaceScene::until([this] { return pane().table().loadState() == TableModel::LoadState::Ready; }));
    }
    void cleanup() { scene.reset(); }

    void addsAndRemoves()
    {
        QVERIFY(shown().isEmpty());
        add(u"Rail Live"_s);
        QVERIFY(SpaceScene::until([this] { return shown() == QStringList{u"Rail Live|Northwind Rail"_s}; }));
        add(u"All sandbox environments"_s);
        QVERIFY(SpaceScene::until([this] { return shown() == QStringList{u"All sandbox environments|Northwind Rail"_s, u"Rail Live|Northwind Rail"_s}; }));
        QCOMPARE(scene->call("GET", u"/associations"_s).array().size(), 2);

        pane().view().selectRow(0);
        QTest::mouseClick(&control<QPushButton>(*tab, u"removeAssociationButton"_s), Qt::LeftButton);
        auto *ask = scene->window().findChild<ConfirmDialog *>();
        QVERIFY(ask);
        QTest::mouseClick(&control<QPushButton>(*ask, u"verb"_s), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return shown().size() == 1; }));
        QCOMPARE(scene->call("GET", u"/associations"_s).array().size(), 1);
    }

    void keepsTheChoiceWhenRefused()
    {
        QVERIFY(scene->addFault("POST", u"associations"_s, 403));
        add(u"Rail Live"_s);
        auto &banner = control<MessageBanner>(*dialog, u"associationBanner"_s);
        QVERIFY(SpaceScene::until([&banner] { return banner.isVisible(); }));
        QCOMPARE(control<QComboBox>(*dialog, u"associationEnvironment"_s).currentText(), u"Rail Live"_s);
        QVERIFY(control<QPushButton>(*dialog, u"saveAssociation"_s).isEnabled());
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestEnvironmentsTab)
#include "tst_environmentstab.moc"
