// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayeditdialog.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/gatewayscene.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestTransitGatewayEditDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<GatewayScene>();
        open(u"tgw-1@s1"_s);
    }
    void cleanup()
    {
        delete m_dialog;
        m_scene.reset();
    }

    void beginsWithNothingToSave()
    {
        QVERIFY(on<QLabel>(u"nothingChanged"_s).isVisible());
        QVERIFY(!save().isEnabled());
        QCOMPARE(m_dialog->focusWidget(), &on<QLineEdit>(u"gatewayName"_s));
        QCOMPARE(on<QPlainTextEdit>(u"gatewayRoutes"_s).toPlainText(), u"172.31.0.0/16\n10.120.0.0/14"_s);
    }

    void saysWhatWillChange()
    {
        retype(on<QLineEdit>(u"gatewayName"_s), u"hub-frankfurt"_s);
        typeRoutes(u"172.31.0.0/16 10.64.0.0/16"_s);
        QString all;
        for (const QLabel *label : on<FactList>(u"changes"_s).findChildren<QLabel *>())
            all += label->text() + u'|';
        // Each value was made before its label; what was shown before goes in the event loop.
        QVERIFY2(all.endsWith(u"hub  \u2192  hub-frankfurt|Name|10.120.0.0/14|Routes that go|10.64.0.0/16|New routes|"_s), qPrintable(all));
        QVERIFY(on<MessageBanner>(u"interruption"_s).isVisible());
        QVERIFY(save().isEnabled());
    }

    void orderOfRoutesIsNoChange()
    {
        typeRoutes(u"10.120.0.0/14 172.31.0.0/16"_s);
        QVERIFY(!save().isEnabled());
    }

    void savesBoth()
    {
        retype(on<QLineEdit>(u"gatewayName"_s), u"hub-2"_s);
        typeRoutes(u"172.31.0.0/16"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), (QStringList{u"PATCH /transitgateways/tgw-1 {\"name\":\"hub-2\"}"_s,
                                         u"PATCH /privatespaces/s1/transitgateways/tgw-1 {\"routes\":[\"172.31.0.0/16\"]}"_s}));
        QTRY_VERIFY(!m_dialog);
        const auto row = m_scene->gateways.find(u"tgw-1@s1"_s);
        QCOMPARE(row->gateway.name, u"hub-2"_s);
        QCOMPARE(row->gateway.routes, QStringList{u"172.31.0.0/16"_s});
        QVERIFY(!row->isBusy);
    }

    void sendsOnlyWhatChanged()
    {
        typeRoutes(u"172.31.0.0/16"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{u"PATCH /privatespaces/s1/transitgateways/tgw-1 {\"routes\":[\"172.31.0.0/16\"]}"_s});
    }

    void mistakesAreNotSent()
    {
        typeRoutes(u"10.44.0.0/24"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{});
        QVERIFY(fieldRowOf(on<QPlainTextEdit>(u"gatewayRoutes"_s)).error().contains(u"inside the private space"_s));
    }

    void refusalStandsBesideTheField()
    {
        m_scene->answers.insert(u"PATCH /privatespaces/s1/transitgateways/tgw-1"_s, jsonReply(400, "{\"message\":\"routes: no\"}"));
        typeRoutes(u"172.31.0.0/16"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QVERIFY(m_dialog && m_dialog->isVisible());
        QCOMPARE(fieldRowOf(on<QPlainTextEdit>(u"gatewayRoutes"_s)).error(), u"routes: no"_s);
        QCOMPARE(on<QPlainTextEdit>(u"gatewayRoutes"_s).toPlainText(), u"172.31.0.0/16"_s);
        QVERIFY(!m_scene->gateways.find(u"tgw-1@s1"_s)->isBusy);
    }

    void halfDoneIsSaid()
    {
        m_scene->answers.insert(u"PATCH /privatespaces/s1/transitgateways/tgw-1"_s, jsonReply(500, "{}"));
        retype(on<QLineEdit>(u"gatewayName"_s), u"hub-2"_s);
        typeRoutes(u"172.31.0.0/16"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QVERIFY(m_dialog && m_dialog->isVisible());
        QVERIFY(on<MessageBanner>(u"dialogBanner"_s).text().contains(u"The name was changed, the routes were not"_s));
    }

    void changeOfSomebodyElseIsNotOverwritten()
    {
        typeRoutes(u"172.31.0.0/16"_s);
        QJsonObject theirs = m_scene->there[u"s1"_s][0].toObject();
        theirs.insert(u"name"_s, u"theirs"_s);
        m_scene->there[u"s1"_s] = {theirs};
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{});
        QVERIFY(on<MessageBanner>(u"dialogBanner"_s).title().contains(u"Somebody else"_s));
        QVERIFY(save().isEnabled());
    }

    void oneThatNoSpaceUsesHasOnlyAName()
    {
        delete m_dialog;
        open(u"tgw-9"_s);
        QVERIFY(!on<QPlainTextEdit>(u"gatewayRoutes"_s).isVisible());
        retype(on<QLineEdit>(u"gatewayName"_s), u"old depot"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{u"PATCH /transitgateways/tgw-9 {\"name\":\"old depot\"}"_s});
        QCOMPARE(m_scene->gateways.find(u"tgw-9"_s)->gateway.name, u"old depot"_s);
    }

    void leavingWhileSendingTakesNothingBack()
    {
        typeRoutes(u"172.31.0.0/16"_s);
        QTest::mouseClick(&save(), Qt::LeftButton);
        QTest::mouseClick(&on<QPushButton>(u"cancel"_s), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
        m_scene->settle();
        QCOMPARE(m_scene->changes().size(), 1);
        QTRY_VERIFY(!m_dialog);
    }

private:
    void open(const QString &rowId)
    {
        m_dialog = new TransitGatewayEditDialog(m_scene->parts(), m_scene->gateways.find(rowId)->gateway);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    template <typename T>
    T &on(const QString &name) const
    {
        return control<T>(*m_dialog, name);
    }
    QPushButton &save() const { return on<QPushButton>(u"act"_s); }
    void typeRoutes(const QString &text)
    {
        auto &routes = on<QPlainTextEdit>(u"gatewayRoutes"_s);
        routes.setFocus();
        routes.selectAll();
        QTest::keyClicks(&routes, text);
    }

    std::unique_ptr<GatewayScene> m_scene;
    QPointer<TransitGatewayEditDialog> m_dialog;
};

} // namespace hubdeck

using hubdeck::TestTransitGatewayEditDialog;
QTEST_MAIN(TestTransitGatewayEditDialog)
#include "tst_transitgatewayeditdialog.moc"
