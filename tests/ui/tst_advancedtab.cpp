// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/advancedtab.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/spacescene.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestAdvancedTab : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SpaceScene> scene;
    AdvancedTab *tab = nullptr;

    template <typename Widget>
    Widget &find(const QString &name) const
    {
        return control<Widget>(*tab, name);
    }
    QPushButton &save() const { return find<QPushButton>(u"saveSettings"_s); }
    MessageBanner &banner() const { return find<MessageBanner>(u"advancedBanner"_s); }
    bool tells(Tone tone) const
    {
        return SpaceScene::until([this, tone] { return banner().isVisible() && banner().tone() == tone; });
    }
    void type(const QString &name, const QString &text)
    {
        auto &edit = find<QPlainTextEdit>(name);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
    }
    QString errorAt(const QString &name) const
    {
        QWidget *parent = &find<QWidget>(name);
        while (!qobject_cast<FieldRow *>(parent))
            parent = parent->parentWidget();
        return static_cast<FieldRow *>(parent)->error();
    }
    QJsonObject there() { return scene->call("GET").object(); }

private Q_SLOTS:
    void init()
    {
        scene = std::make_unique<SpaceScene>();
        QVERIFY(scene->isReady());
        tab = &scene->tab<AdvancedTab>(u"advanced"_s);
        QVERIFY(SpaceScene::until([this] { return find<QSpinBox>(u"readTimeout"_s).value() == 300; }));
    }
    void cleanup() { scene.reset(); }

    void showsWhatThePlatformHas()
    {
        QCOMPARE(find<QComboBox>(u"ingressProtocol"_s).currentData().toString(), u"https-redirect"_s);
        QCOMPARE(find<QComboBox>(u"ingressLogLevel"_s).currentText(), u"ERROR"_s);
        QCOMPARE(find<QPlainTextEdit>(u"logFilters"_s).toPlainText(), u"203.0.113.7 DEBUG"_s);
        QCOMPARE(find<QPlainTextEdit>(u"dnsServers"_s).toPlainText(), u"10.90.0.53"_s);
        QVERIFY(!save().isEnabled());
        QVERIFY(tab->unsaved().isEmpty());
    }

    void sendsWhatChanged()
    {
        find<QSpinBox>(u"readTimeout"_s).setValue(120);
        type(u"logFilters"_s, u"203.0.113.9 trace"_s);
        find<QCheckBox>(u"enableRole"_s).click();
        QVERIFY(!tab->unsaved().isEmpty());
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(tells(Tone::Good));
        const QJsonObject space = there();
        QCOMPARE(space.value("ingressConfiguration"_L1)["readResponseTimeout"_L1], QJsonValue(120));
        QCOMPARE(space.value("ingressConfiguration"_L1)["logs"_L1]["filters"_L1], QJsonValue(QJsonArray{QJsonObject{{u"ip"_s, u"203.0.113.9"_s}, {u"level"_s, u"TRACE"_s}}}));
        QCOMPARE(space.value("enableIAMRole"_L1), QJsonValue(true));
        QVERIFY(tab->unsaved().isEmpty());
    }

    void saysWhatIsWrongBesideTheField()
    {
        type(u"dnsDomains"_s, u"mulesoft.com"_s);
        QVERIFY(errorAt(u"dnsDomains"_s).contains("mulesoft.com"_L1));
        QVERIFY(!save().isEnabled());
        type(u"dnsDomains"_s, u"corp.example rail.example"_s);
        QCOMPARE(errorAt(u"dnsDomains"_s), QString());
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(tells(Tone::Good));
        QCOMPARE(there().value("network"_L1)["internalDns"_L1]["specialDomains"_L1], QJsonValue(QJsonArray{u"corp.example"_s, u"rail.example"_s}));
    }

    void noticesWhatSomebodyElseChanged()
    {
        find<QSpinBox>(u"readTimeout"_s).setValue(120);
        QCOMPARE(scene->call("PATCH", {}, {{u"enableNetworkIsolation"_s, true}}).status, 200);
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(tells(Tone::Waiting));
        QCOMPARE(there().value("ingressConfiguration"_L1)["readResponseTimeout"_L1], QJsonValue(300));
        QCOMPARE(find<QSpinBox>(u"readTimeout"_s).value(), 120);
    }

    void keepsTheFormWhenRefused()
    {
        find<QSpinBox>(u"readTimeout"_s).setValue(120);
        QVERIFY(scene->addFault("PATCH", u"91e4c7a3"_s, 403));
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(tells(Tone::Failed));
        QCOMPARE(find<QSpinBox>(u"readTimeout"_s).value(), 120);
        QVERIFY(save().isEnabled());
    }

    void asksBeforeRuleGroupsGo()
    {
        find<QCheckBox>(u"enableEgress"_s).click();
        QTest::mouseClick(&save(), Qt::LeftButton);
        QVERIFY(tells(Tone::Good));
        find<QCheckBox>(u"enableEgress"_s).click();
        QTest::mouseClick(&save(), Qt::LeftButton);
        auto *ask = scene->window().findChild<ConfirmDialog *>();
        QVERIFY(ask);
        QCOMPARE(there().value("enableEgress"_L1), QJsonValue(true));
        QTest::keyClicks(&control<QLineEdit>(*ask, u"typedName"_s), u"rail-core"_s);
        QTest::mouseClick(&control<QPushButton>(*ask, u"verb"_s), Qt::LeftButton);
        QVERIFY(SpaceScene::until([this] { return there().value("enableEgress"_L1) == QJsonValue(false); }));
    }

    void discards()
    {
        find<QSpinBox>(u"readTimeout"_s).setValue(120);
        QTest::mouseClick(&find<QPushButton>(u"discardSettings"_s), Qt::LeftButton);
        QCOMPARE(find<QSpinBox>(u"readTimeout"_s).value(), 300);
        QVERIFY(tab->unsaved().isEmpty());
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestAdvancedTab)
#include "tst_advancedtab.moc"
