// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/upgradetab.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/timetexts.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestUpgradeTab : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;
    UpgradeTab *tab = nullptr;

    void open(const QString &speed)
    {
        scene = std::make_unique<SpaceScene>(QStringList{u"--speed"_s, speed});
        QVERIFY(scene->isReady());
        tab = &scene->tab<UpgradeTab>(u"upgrade"_s);
        QVERIFY(becomes(u"Upgrade available"_s));
    }
    QPushButton &button(const QString &name) const { return control<QPushButton>(*tab, name); }
    bool becomes(const QString &state) const
    {
        return SpaceScene::until([&] { return control<QLabel>(*tab, u"upgradeState"_s).text() == state; });
    }
    ConfirmDialog *question() const
    {
        const auto all = scene->window().findChildren<ConfirmDialog *>();
        for (ConfirmDialog *dialog : all) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QString textsOf(const QWidget &widget) const
    {
        QStringList texts;
        const auto labels = widget.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts += label->text();
        return texts.join(u'\n');
    }
    void agree() { QTest::mouseClick(&control<QPushButton>(*question(), u"verb"_s), Qt::LeftButton); }
    QString scheduled() { return scene->call("GET", u"/upgradestatus"_s).object().value("scheduledUpdateTime"_L1).toString(); }

private Q_SLOTS:
    void cleanup() { scene.reset(); }

    void schedulesMovesAndCancels()
    {
        open(u"1"_s);
        auto &day = control<QDateEdit>(*tab, u"upgradeDay"_s);
        const QDate today = QDateTime::currentDateTimeUtc().date();
        QVERIFY2(day.minimumDate() > today, "the platform takes coming days only");
        day.setDate(today.addDays(5));
        QTest::mouseClick(&button(u"startUpgrade"_s), Qt::LeftButton);
        QVERIFY(question());
        const QString text = textsOf(*question());
        QVERIFY(text.contains("cannot be stopped or undone"_L1));
        QVERIFY(text.contains("7 application"_L1));
        QVERIFY(text.contains(localAndUtc(QDateTime(today.addDays(5), QTime(0, 0), QTimeZone::utc()))));
        QVERIFY2(scheduled().isEmpty(), "nothing is sent before the answer");
        agree();
        QVERIFY(becomes(u"Upgrade scheduled"_s));
        QVERIFY(scheduled().startsWith(today.addDays(5).toString(Qt::ISODate)));

        day.setDate(today.addDays(8));
        QCOMPARE(button(u"startUpgrade"_s).text(), u"Move to this day…"_s);
        QTest::mouseClick(&button(u"startUpgrade"_s), Qt::LeftButton);
        agree();
        QVERIFY(SpaceScene::until([&] { return scheduled().startsWith(today.addDays(8).toString(Qt::ISODate)); }));

        QVERIFY(SpaceScene::until([this] { return button(u"cancelUpgrade"_s).isEnabled(); }));
        QTest::mouseClick(&button(u"cancelUpgrade"_s), Qt::LeftButton);
        agree();
        QVERIFY(becomes(u"Upgrade available"_s));
        QVERIFY(scheduled().isEmpty());
        QVERIFY(!button(u"cancelUpgrade"_s).isVisible());
    }

    void upgradesNowOnlyWithTheNameTyped()
    {
        open(u"20"_s); // an upgrade takes three seconds
        control<SegmentedControl>(*tab, u"upgradeWhen"_s).setCurrentIndex(1);
        QVERIFY(!control<QDateEdit>(*tab, u"upgradeDay"_s).isEnabled());
        QTest::mouseClick(&button(u"startUpgrade"_s), Qt::LeftButton);
        QVERIFY(!control<QPushButton>(*question(), u"verb"_s).isEnabled());
        QTest::keyClicks(&control<QLineEdit>(*question(), u"typedName"_s), u"rail-core"_s);
        agree();
        QVERIFY(becomes(u"Upgrade running"_s));
        QVERIFY(!button(u"startUpgrade"_s).isEnabled());
        QVERIFY2(becomes(u"Latest version"_s), "it looks again by itself");
        QVERIFY(textsOf(*tab).contains("2.10.0"_L1));
        QVERIFY(!button(u"startUpgrade"_s).isEnabled());
    }

    void tellsTheServersWords()
    {
        open(u"1"_s);
        QCOMPARE(scene->call("PATCH", u"/upgrade?optIn=true"_s).status, 200); // somebody else has begun
        QTest::mouseClick(&button(u"startUpgrade"_s), Qt::LeftButton);
        agree();
        auto &banner = control<MessageBanner>(*tab, u"upgradeBanner"_s);
        QVERIFY(SpaceScene::until([&banner] { return banner.isVisible() && banner.tone() == Tone::Failed; }));
        QVERIFY(banner.text().contains("An upgrade of this private space is running"_L1));
        QVERIFY(becomes(u"Upgrade running"_s));
    }

    void tellsThePatchWindowInBothTimes()
    {
        open(u"1"_s);
        QVERIFY(SpaceScene::until([this] { return textsOf(control<QWidget>(*tab, u"patchWindow"_s)).contains("UTC"_L1); }));
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestUpgradeTab)
#include "tst_upgradetab.moc"
