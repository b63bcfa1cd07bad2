// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"
#include "tests/ui/vpnscene.h"
#include "ui/settings/preferences.h"
#include "ui/shell/inspectorpane.h"
#include "ui/tables/tablepane.h"
#include "ui/vpns/vpnconfirmations.h"
#include "ui/vpns/vpnpage.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

//! The page on everything behind it, down to a fake transport and clock.
class TestVpnPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<VpnScene>();
        QVERIFY(m_scene->open());
        m_settings = std::make_unique<QSettings>(m_scene->directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
        m_workspace = std::make_unique<Workspace>(m_scene->workspace());
        m_page = std::make_unique<VpnPage>(*m_workspace, *m_preferences);
        m_page->resize(1000, 700);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
        m_scene.reset();
    }

    void sentenceCounts()
    {
        QCOMPARE(m_page->count(), std::optional(3));
        QVERIFY(QTest::qWaitFor([this] { return textsOf(*m_page).contains(u"3 VPN(s) in 2 connection(s)"_s); }));
    }

    void inspectorShowsBothTunnelsAndWhatCannotBeRead()
    {
        select({u"depot/b"_s});
        const QString texts = inspected();
        for (const QString &text : {u"depot"_s, u"vpn-b"_s, u"One tunnel is down."_s, u"TUNNEL 1"_s, u"TUNNEL 2"_s, u"Up"_s, u"Down"_s,
                 u"198.51.100.7"_s, u"10.90.0.0/16"_s, u"not readable"_s, u"Redundant"_s})
            QVERIFY2(texts.contains(text, Qt::CaseInsensitive), qPrintable(text + u" is missing in\n"_s + texts));
        QVERIFY(!action(u"enableVpnLogs"_s)->isEnabled());
        select({u"yard/c"_s});
        QVERIFY(inspected().contains(u"Both tunnels are down."_s));
        QVERIFY(inspected().contains(u"This VPN writes no logs."_s));
    }

    void enablesLogsAfterAsking()
    {
        select({u"yard/c"_s});
        action(u"enableVpnLogs"_s)->trigger();
        ConfirmDialog *dialog = asked();
        QVERIFY(dialog);
        QVERIFY(textsOf(*dialog).contains(u"never be switched off again"_s));
        m_scene->answers.insert(kPatchC, jsonReply(200, R"({"id":"yard","name":"yard","vpns":[{"vpnId":"c","name":"vpn-c",)"
            R"("vpnConnectionStatus":"available","vpnTunnels":[{"status":"DOWN","isLogsEnabled":true},{"status":"DOWN","isLogsEnabled":true}]}]})"));
        dialog->accept();
        QVERIFY(m_scene->until([this] { return m_scene->table().find(u"yard/c"_s)->member().isLogged() == true; }));
        QCOMPARE(m_scene->requests(), QStringList{kPatchC});
        QCOMPARE(m_scene->lastBody(kPatchC).value(u"vpnTunnels"_s).toArray().size(), 2);
        QVERIFY(m_scene->until([this] { return !action(u"enableVpnLogs"_s)->isEnabled(); }));
    }

    void nothingIsSentWithoutConsent()
    {
        select({u"yard/c"_s});
        for (const QString &name : {u"enableVpnLogs"_s, u"removeVpn"_s, u"deleteVpnConnection"_s}) {
            action(name)->trigger();
            ConfirmDialog *dialog = asked();
            QVERIFY(dialog);
            dialog->reject();
            QTRY_VERIFY(!asked());
        }
        QCOMPARE(m_scene->requests(), QStringList());
    }

    void refusalIsTold()
    {
        select({u"yard/c"_s});
        m_scene->answers.insert(kPatchC, jsonReply(400, R"({"message":"logs cannot be enabled now"})"));
        QSignalSpy messages(m_page.get(), &Page::messageRaised);
        action(u"enableVpnLogs"_s)->trigger();
        asked()->accept();
        QVERIFY(m_scene->until([&] { return messages.count() == 1; }));
        QVERIFY(messages.constFirst().at(1).toString().contains(u"vpn-c"_s));
        QVERIFY(messages.constFirst().at(2).toString().contains(u"logs cannot be enabled now"_s));
        QVERIFY(!m_scene->table().find(u"yard/c"_s)->isBusy);
    }

    void removalNeedsTheNameAndIsFollowed()
    {
        select({u"depot/b"_s});
        action(u"removeVpn"_s)->trigger();
        ConfirmDialog *dialog = asked();
        QVERIFY(dialog);
        auto *verb = button(*dialog, u"Remove VPN"_s);
        QVERIFY(verb && !verb->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"vpn-b"_s);
        QVERIFY(verb->isEnabled());
        verb->click();
        QVERIFY(m_scene->until([this] { return m_scene->requests() == QStringList{u"DELETE /connections/depot/vpns/b"_s}; }));
        QVERIFY(m_scene->table().find(u"depot/b"_s)->isBusy);
        QJsonObject depot = m_scene->connections[0].toObject();
        depot.insert(u"vpns"_s, QJsonArray{depot.value(u"vpns"_s).toArray().at(0)});
        m_scene->connections.replace(0, depot);
        QVERIFY(m_scene->until([this] { return m_scene->table().rowCount() == 2; }));
    }

    void deletionOfAConnectionIsFollowedTo404()
    {
        select({u"yard/c"_s});
        action(u"deleteVpnConnection"_s)->trigger();
        ConfirmDialog *dialog = asked();
        QVERIFY(textsOf(*dialog).contains(u"cannot be undone"_s));
        auto *verb = button(*dialog, u"Delete connection"_s);
        QVERIFY(verb && verb->isEnabled()); // nothing comes through it: no name to type
        verb->click();
        QVERIFY(m_scene->until([this] { return m_scene->requests() == QStringList{u"DELETE /connections/yard"_s}; }));
        QVERIFY(m_scene->until([this] { return m_scene->table().find(u"yard/c"_s)->isBusy; }));
        m_scene->connections.removeAt(1);
        QVERIFY(m_scene->until([this] { return m_scene->table().rowCount() == 2; }));
    }

    void confirmationsSayWhatGoes_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("typed");
        QTest::newRow("one of two") << QStringList{u"depot/a"_s} << u"Remove the VPN vpn-a of depot?"_s << u"at once"_s << u"vpn-a"_s;
        QTest::newRow("both") << QStringList{u"depot/a"_s, u"depot/b"_s} << u"Remove 2 VPNs?"_s << u"last VPN of depot"_s << u"2 VPNs"_s;
        QTest::newRow("one that is down") << QStringList{u"yard/c"_s} << u"Remove the VPN vpn-c of yard?"_s << u"No tunnel is up"_s << QString();
    }

    void confirmationsSayWhatGoes()
    {
        QFETCH(QStringList, ids);
        QFETCH(QString, part);
        QList<VpnRow> rows;
        for (const QString &id : ids)
            rows.append(*m_scene->table().find(id));
        const Confirmation ask = vpnRemovalConfirmation(rows);
        QTEST(ask.title, "title");
        QVERIFY2(ask.text.contains(part), qPrintable(ask.text));
        QTEST(ask.typedName, "typed");
    }

    void narrowsToASpace()
    {
        auto *choice = m_page->findChild<QComboBox *>(u"vpnSpace"_s);
        QVERIFY(choice);
        QVERIFY(m_scene->until([&] { return choice->count() == 2; }));
        m_page->showSpace(u"rail-core"_s);
        QCOMPARE(choice->currentText(), u"rail-core"_s);
        QVERIFY(m_scene->until([this] { return m_scene->table().rowCount() == 3; }));
        m_page->showSpace({});
        QCOMPARE(choice->currentIndex(), 0);
    }

private:
    void select(const QStringList &ids)
    {
        m_page->reveal(ids.constFirst());
        QVERIFY(m_scene->until([&] { return m_page->tablePane()->selectedIds() == ids; }));
        QVERIFY(m_scene->until([&] { return !textsOf(*m_page->inspector()).isEmpty(); }));
        QCoreApplication::processEvents();
    }
    QAction *action(const QString &name) const { return m_page->findChild<QAction *>(name); }
    ConfirmDialog *asked() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<ConfirmDialog *>(widget);
            if (dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (QPushButton *one : in.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    static QString textsOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts += label->text();
        for (const QWidget *child : widget.findChildren<QWidget *>())
            texts += child->accessibleName();
        return texts.join(u'\n');
    }
    QString inspected() const { return textsOf(*m_page->inspector()); }

    const QString kPatchC = u"PATCH /connections/yard/vpns/c"_s;
    std::unique_ptr<VpnScene> m_scene;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<VpnPage> m_page;
};

QTEST_MAIN(TestVpnPage)
#include "tst_vpnpage.moc"
