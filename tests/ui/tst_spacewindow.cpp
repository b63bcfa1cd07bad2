// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacewindow.h"

#include "core/models/tcpportmodel.h"
#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/objects/objecttab.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/navigationlist.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestSpaceWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;

    CopyField *copyField(const QString &value) const
    {
        const auto fields = scene->window().findChildren<CopyField *>();
        for (CopyField *field : fields) {
            if (field->value() == value)
                return field;
        }
        return nullptr;
    }
    QStringList ports() const
    {
        QStringList texts;
        const auto &pane = *scene->window().currentTab()->findChild<TablePane *>();
        for (int row = 0; row < pane.arranged().rowCount(); ++row)
            texts += pane.arranged().index(row, 0).data().toString() + u' ' + pane.arranged().index(row, 1).data().toString();
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        scene = std::make_unique<SpaceScene>();
        QVERIFY(scene->isReady());
    }
    void cleanup() { scene.reset(); }

    void saysWhatItIsAbout()
    {
        QVERIFY(SpaceScene::until([this] { return scene->window().windowTitle().startsWith("rail-core"_L1); }));
        QCOMPARE(control<QLabel>(scene->window(), u"pageTitle"_s).text(), u"rail-core"_s);
        QVERIFY(SpaceScene::until([this] { return control<QLabel>(scene->window(), u"objectStatus"_s).text() == "Active"_L1; }));
        QCOMPARE(scene->window().currentTab()->key(), u"network"_s);
    }

    void everyAddressCanBeCopied_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("cidr") << u"10.44.0.0/22"_s;
        QTest::newRow("reserved") << u"172.20.0.0/16"_s;
        QTest::newRow("dns target") << u"k3w9tz.deu-c1.cloudhub.io"_s;
        QTest::newRow("internal dns target") << u"internal-k3w9tz.deu-c1.cloudhub.io"_s;
        QTest::newRow("inbound") << u"198.51.100.11, 198.51.100.12"_s;
        QTest::newRow("outbound") << u"203.0.113.11, 203.0.113.12"_s;
        QTest::newRow("dns servers") << u"10.90.0.53"_s;
        QTest::newRow("account") << u"551204873360"_s;
        QTest::newRow("principal") << u"arn:aws:iam::551204873360:root"_s;
        QTest::newRow("zones") << u"euc1-az2 (eu-central-1a), euc1-az3 (eu-central-1b), euc1-az1 (eu-central-1c)"_s;
        QTest::newRow("id") << SpaceScene::railCore().space.value;
    }
    void everyAddressCanBeCopied()
    {
        QFETCH(QString, value);
        QVERIFY(SpaceScene::until([&] { return copyField(value); }));
        QTest::mouseClick(copyField(value)->findChild<QToolButton *>(u"copy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), value);
    }

    void tellsWhyAFactCannotBeRead()
    {
        QVERIFY(SpaceScene::until([this] { return copyField(u"551204873360"_s); }));
        QVERIFY(scene->addFault("GET", u"accounts$"_s, 403));
        QTest::mouseClick(&control<QPushButton>(scene->window(), u"objectRefresh"_s), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return !copyField(u"551204873360"_s); }));
        const auto labels = scene->window().findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith("not readable:"_L1); }));
    }

    void keepsWhatItShowsWhenReadingAgainFails()
    {
        QVERIFY(SpaceScene::until([this] { return copyField(u"10.44.0.0/22"_s); }));
        QVERIFY(scene->addFault("GET", u"privatespaces/91e4c7a3[^/]*$"_s, 403, 3));
        QTest::keyClick(&scene->window(), Qt::Key_F5);
        auto &note = control<MessageBanner>(scene->window(), u"networkNote"_s);
        QVERIFY(SpaceScene::until([&note] { return note.isVisible() && note.tone() == Tone::Failed; }));
        QVERIFY(copyField(u"10.44.0.0/22"_s));
    }

    void listsPortsInUseAndFreeOnes()
    {
        scene->tab(u"ports"_s);
        const QStringList inUse{u"30500 In use"_s, u"30501 In use"_s, u"30777 In use"_s};
        const QStringList free{u"30502 Free"_s, u"30503 Free"_s, u"30504 Free"_s, u"30505 Free"_s, u"30506 Free"_s};
        QStringList expected = inUse + free;
        expected.sort();
        QVERIFY(SpaceScene::until([&] { return ports() == expected; }));
        const auto &pane = *scene->window().currentTab()->findChild<TablePane *>();
        const auto row = pane.table().indexForId(u"30502"_s).data(ItemRole).value<TcpPortRow>();
        QCOMPARE(row.address, u"APP.k3w9tz.deu-c1.tcp.cloudhub.io:30502"_s);
        QCOMPARE(row.allowedFrom, QStringList{u"10.90.0.0/16"_s});

        auto &count = control<QSpinBox>(scene->window(), u"freePortCount"_s);
        count.setFocus();
        QTest::keyClick(&count, Qt::Key_Down);
        QVERIFY(SpaceScene::until([&] { return ports().size() == 7; }));
    }

    void opensOnce()
    {
        QVERIFY(SpaceScene::until([this] { return copyField(u"551204873360"_s); }));
        auto &navigation = control<NavigationList>(scene->window(), u"objectParts"_s);
        navigation.setFocus();
        QTest::keyClick(&navigation, Qt::Key_Down);
        QCOMPARE(scene->window().currentTab()->key(), u"firewall"_s);
        QTest::keyClick(&scene->window(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY2(SpaceScene::until([this] { return !scene->isReady(); }), "nothing unsaved: it closes without a word");
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestSpaceWindow)
#include "tst_spacewindow.moc"
