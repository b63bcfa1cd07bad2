// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/routestab.h"

#include "core/cloudhub/spaceroutes.h"
#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/messagebanner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestRoutesTab : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;
    RoutesTab *tab = nullptr;
    QPointer<GatewayRoutesDialog> dialog;

    TablePane &pane() const { return *tab->findChild<TablePane *>(); }
    void open()
    {
        QTest::mouseClick(&control<QPushButton>(*tab, u"editRoutesButton"_s), Qt::LeftButton);
        dialog = scene->window().findChild<GatewayRoutesDialog *>();
        QVERIFY(dialog);
    }
    void type(const QString &text)
    {
        auto &lines = control<QPlainTextEdit>(*dialog, u"gatewayRoutes"_s);
        lines.selectAll();
        QTest::keyClicks(&lines, text);
    }
    QPushButton &save() const { return control<QPushButton>(*dialog, u"saveRoutes"_s); }
    QStringList there()
    {
        QStringList destinations;
        for (const QJsonValue route : scene->call("GET", u"/routes"_s).array()) {
            if (route["target"_L1].toString() == "IGW"_L1)
                destinations += route["destination"_L1].toString();
        }
        return destinations;
    }

private Q_SLOTS:
    void init()
    {
        scene = std::make_unique<SpaceScene>();
        QVERIFY(scene->isReady());
        tab = &scene->tab<RoutesTab>(u"routes"_s);
        QVERIFY(SpaceScene::until([this] { return pane().arranged().rowCount() >= 3; }));
    }
    void cleanup() { scene.reset(); }

    void countsAgainstTheLimit()
    {
        QVERIFY(control<QLabel>(*tab, u"routesSentence"_s).text().startsWith(u"%1 of 95"_s.arg(pane().table().rowCount())));
    }

    void replacesInternetRoutes()
    {
        open();
        QVERIFY(!save().isEnabled());
        type(u"0.0.0.0/0 198.51.100.0/24"_s);
        QVERIFY(control<QLabel>(*dialog, u"routesDifference"_s).text().contains("Added: 198.51.100.0/24"_L1));
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return !dialog; }));
        QCOMPARE(there(), (QStringList{u"0.0.0.0/0"_s, u"198.51.100.0/24"_s}));
        QVERIFY(SpaceScene::until([this] { return pane().table().rowCount() >= 4; }));
    }

    void saysWhatIsWrong()
    {
        open();
        type(u"everything"_s);
        QVERIFY(fieldRowOf(control<QPlainTextEdit>(*dialog, u"gatewayRoutes"_s)).error().contains("everything"_L1));
        QVERIFY(!save().isEnabled());
    }

    void noticesWhatSomebodyElseChanged()
    {
        open();
        const QJsonArray others{QJsonObject{{u"target"_s, u"IGW"_s}, {u"routes"_s, QJsonArray{u"203.0.113.0/24"_s}}}};
        QCOMPARE(scene->call("PATCH", u"/routes"_s, {{u"networkGateways"_s, others}}).status, 202);
        type(u"198.51.100.0/24"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        auto &banner = control<MessageBanner>(*dialog, u"routesBanner"_s);
        QVERIFY(SpaceScene::until([&banner] { return banner.isVisible(); }));
        QVERIFY(banner.text().contains("203.0.113.0/24"_L1));
        QCOMPARE(there(), QStringList{u"203.0.113.0/24"_s});
    }

    void keepsTheLinesWhenRefused()
    {
        open();
        QVERIFY(scene->addFault("PATCH", u"routes"_s, 403));
        type(u"198.51.100.0/24"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        auto &banner = control<MessageBanner>(*dialog, u"routesBanner"_s);
        QVERIFY(SpaceScene::until([&banner] { return banner.isVisible() && banner.tone() == Tone::Failed; }));
        QCOMPARE(dialog->draft().destinations, QStringList{u"198.51.100.0/24"_s});
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestRoutesTab)
#include "tst_routestab.moc"
