// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"
#include "tests/ui/fieldaccess.h"
#include "tests/ui/vpnscene.h"
#include "ui/vpns/vpnadddialog.h"
#include "ui/vpns/vpneditdialog.h"
#include "ui/vpns/vpnguidedialog.h"
#include "ui/widgets/messagebanner.h"

#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

//! Editing a VPN and saving its device guide, by clicks and keys.
class TestVpnDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<VpnScene>();
        QVERIFY(m_scene->open());
    }
    void cleanup()
    {
        delete m_dialog;
        m_scene.reset();
    }

    void savesOnlyWhatChanged()
    {
        openEdit(u"depot/a"_s);
        QVERIFY(!act().isEnabled());
        retype(control<QLineEdit>(*m_dialog, u"vpnName"_s), u"north"_s);
        QVERIFY(act().isEnabled());
        QCOMPARE(act().text(), u"&Save changes"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(m_scene->until([this] { return !m_dialog; }));
        QCOMPARE(m_scene->requests(), QStringList{kPatchA});
        QCOMPARE(m_scene->lastBody(kPatchA), (QJsonObject{{u"name"_s, u"north"_s}}));
        QVERIFY(!m_scene->table().find(u"depot/a"_s)->isBusy);
    }

    void saysThatAllVpnsRestart()
    {
        openEdit(u"depot/a"_s);
        auto &warning = control<MessageBanner>(*m_dialog, u"restartWarning"_s);
        QVERIFY(!warning.isVisible());
        auto &initiation = control<QComboBox>(*m_dialog, u"initiation2"_s);
        QVERIFY(initiation.currentText().contains(u"not readable"_s));
        initiation.setFocus();
        QTest::keyClick(&initiation, Qt::Key_End);
        QVERIFY(warning.isVisible());
        QCOMPARE(warning.title(), u"All 2 VPNs of depot restart"_s);
        QCOMPARE(act().text(), u"&Save and restart all VPNs"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(m_scene->until([this] { return !m_dialog; }));
        QCOMPARE(m_scene->lastBody(kPatchA).value(u"vpnTunnels"_s).toArray(), (QJsonArray{QJsonObject(), QJsonObject{{u"startupAction"_s, u"add"_s}}}));
    }

    void renamesConnectionAndChangesRoutes()
    {
        openEdit(u"depot/a"_s);
        retype(control<QLineEdit>(*m_dialog, u"connectionName"_s), u"depot north"_s);
        control<QPlainTextEdit>(*m_dialog, u"staticRoutes"_s).setPlainText(u"10.90.0.0/16\n10.91.0.0/16"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(m_scene->until([this] { return !m_dialog; }));
        QCOMPARE(m_scene->requests(), (QStringList{u"PATCH /connections/depot"_s, kPatchA}));
        QCOMPARE(m_scene->lastBody(kPatchA).value(u"staticRoutes"_s).toArray().size(), 2);
    }

    void errorsStandAtTheirFields()
    {
        openEdit(u"depot/a"_s);
        auto &routes = control<QPlainTextEdit>(*m_dialog, u"staticRoutes"_s);
        routes.setPlainText(u"10.90.0.0/16\n0.0.0.0/0"_s);
        QVERIFY(fieldRowOf(routes).error().contains(u"0.0.0.0/0"_s));
        auto &name = control<QLineEdit>(*m_dialog, u"vpnName"_s);
        retype(name, u"a/b"_s);
        QVERIFY(fieldRowOf(name).error().contains(u"/"_s));
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_scene->requests(), QStringList());
    }

    void refusalKeepsTheForm()
    {
        openEdit(u"depot/a"_s);
        m_scene->answers.insert(kPatchA, jsonReply(400, R"({"message":"not now"})"));
        auto &name = control<QLineEdit>(*m_dialog, u"vpnName"_s);
        retype(name, u"north"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        auto &banner = control<MessageBanner>(*m_dialog, u"dialogBanner"_s);
        QVERIFY(m_scene->until([&] { return banner.isVisible(); }));
        QVERIFY(banner.text().contains(u"not now"_s));
        QCOMPARE(name.text(), u"north"_s);
        QVERIFY(act().isEnabled());
        QVERIFY(!m_scene->table().find(u"depot/a"_s)->isBusy);
    }

    void changeOfSomebodyElseIsShownFirst()
    {
        openEdit(u"depot/a"_s);
        QJsonObject depot = m_scene->connections[0].toObject();
        QJsonArray vpns = depot.value(u"vpns"_s).toArray();
        QJsonObject vpn = vpns[0].toObject();
        vpn.insert(u"staticRoutes"_s, QJsonArray{u"10.99.0.0/16"_s});
        vpns.replace(0, vpn);
        depot.insert(u"vpns"_s, vpns);
        m_scene->connections.replace(0, depot);
        retype(control<QLineEdit>(*m_dialog, u"vpnName"_s), u"north"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        auto &banner = control<MessageBanner>(*m_dialog, u"dialogBanner"_s);
        QVERIFY(m_scene->until([&] { return banner.isVisible(); }));
        QVERIFY(banner.title().contains(u"Somebody else"_s));
        QCOMPARE(m_scene->requests(), QStringList());
    }

    void closingWhileSendingLosesNothing()
    {
        openEdit(u"depot/a"_s);
        m_scene->answers.insert(kPatchA, jsonReply(400, R"({"message":"not now"})"));
        retype(control<QLineEdit>(*m_dialog, u"vpnName"_s), u"north"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        QTest::keyClick(m_dialog.data(), Qt::Key_Escape);
        QVERIFY(m_dialog && !m_dialog->isVisible());
        QVERIFY(m_scene->until([this] { return m_dialog->isVisible(); })); // it comes back with the refusal
    }

    void addsAVpnToAnotherDevice()
    {
        openAdd();
        auto &address = control<QLineEdit>(*m_dialog, u"remoteAddress1"_s);
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(fieldRowOf(address).hasError());
        retype(address, u"203.0.113.97"_s); // that of the first VPN
        QVERIFY(fieldRowOf(address).error().contains(u"two devices"_s));
        retype(address, u"203.0.113.7"_s);
        QVERIFY(!fieldRowOf(address).hasError());
        QVERIFY(!control<QWidget>(*m_dialog, u"routing"_s).isVisible());
        QJsonObject depot = m_scene->connections[0].toObject();
        QJsonArray vpns = depot.value(u"vpns"_s).toArray();
        vpns.append(vpnJson(u"d"_s, u"pending"_s, u"DOWN"_s, u"DOWN"_s));
        depot.insert(u"vpns"_s, vpns);
        m_scene->answers.insert(kAdd, jsonReply(201, QJsonDocument(depot).toJson()));
        QTest::mouseClick(&act(), Qt::LeftButton);
        QVERIFY(m_scene->until([this] { return !m_dialog; }));
        QCOMPARE(m_scene->requests(), QStringList{kAdd});
        const QJsonObject sent = m_scene->lastBody(kAdd);
        QCOMPARE(sent.value(u"remoteIpAddress"_s).toString(), u"203.0.113.7"_s);
        QCOMPARE(sent.value(u"staticRoutes"_s).toArray(), QJsonArray{u"10.90.0.0/16"_s});
        QVERIFY(m_scene->table().find(u"depot/d"_s));
    }

    void refusedAdditionKeepsTheForm()
    {
        openAdd();
        auto &address = control<QLineEdit>(*m_dialog, u"remoteAddress1"_s);
        retype(address, u"203.0.113.7"_s);
        m_scene->answers.insert(kAdd, jsonReply(400, R"({"message":"ten VPNs are the most"})"));
        QTest::mouseClick(&act(), Qt::LeftButton);
        auto &banner = control<MessageBanner>(*m_dialog, u"dialogBanner"_s);
        QVERIFY(m_scene->until([&] { return banner.isVisible(); }));
        QVERIFY(banner.text().contains(u"ten VPNs are the most"_s));
        QCOMPARE(address.text(), u"203.0.113.7"_s);
        QVERIFY(act().isEnabled());
    }

    void guideIsSavedForTheUserAlone()
    {
        openGuide();
        auto &vendor = control<QComboBox>(*m_dialog, u"vendor"_s);
        QVERIFY(m_scene->until([&] { return vendor.count() == 2; }));
        QVERIFY(control<MessageBanner>(*m_dialog, u"secretWarning"_s).title().contains(u"pre-shared keys"_s));
        vendor.setFocus();
        QTest::keyClick(&vendor, Qt::Key_End);
        QCOMPARE(guide().device(), (VpnDevice{u"Fortinet"_s, u"Fortigate"_s, u"FortiOS 5"_s}));
        QVERIFY(act().isEnabled());
        m_scene->answers.insert(u"GET /connections/vpns/a/connectionGuide"_s, textReply(200, "pre-shared-key Kq7"));
        const QString path = m_scene->directory.filePath(u"guide.txt"_s);
        guide().saveTo(path);
        auto &banner = control<MessageBanner>(*m_dialog, u"dialogBanner"_s);
        QVERIFY(m_scene->until([&] { return banner.tone() == Tone::Good; }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "pre-shared-key Kq7"_ba);
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(u"Kq7"_s));
        const ActivityModel &activity = m_scene->workspace().activityModel;
        for (int row = 0; row < activity.rowCount(); ++row) {
            for (int column = 0; column < activity.columnCount(); ++column)
                QVERIFY(!activity.index(row, column).data().toString().contains(u"Kq7"_s));
        }
    }

    void failedGuideIsTold()
    {
        openGuide();
        QVERIFY(m_scene->until([this] { return act().isEnabled(); }));
        m_scene->answers.insert(u"GET /connections/vpns/a/connectionGuide"_s, jsonReply(403, R"({"message":"Kq7"})"));
        const QString path = m_scene->directory.filePath(u"guide.txt"_s);
        guide().saveTo(path);
        auto &banner = control<MessageBanner>(*m_dialog, u"dialogBanner"_s);
        QVERIFY(m_scene->until([&] { return banner.tone() == Tone::Failed; }));
        QVERIFY(!banner.text().contains(u"Kq7"_s));
        QVERIFY(!QFile::exists(path));
        m_scene->answers.insert(u"GET /connections/vpns/a/connectionGuide"_s, textReply(200, "x"));
        guide().saveTo(m_scene->directory.filePath(u"missing/guide.txt"_s));
        QVERIFY(m_scene->until([&] { return banner.title().contains(u"could not be saved"_s); }));
    }

private:
    void openEdit(const QString &id)
    {
        const Workspace workspace = m_scene->workspace();
        m_dialog = new VpnEditDialog({workspace.vpnModel, workspace.vpnConnections}, *m_scene->table().find(id));
        m_dialog->show();
    }
    void openAdd()
    {
        const Workspace workspace = m_scene->workspace();
        m_dialog = new VpnAddDialog({workspace.vpnModel, workspace.vpnConnections}, *m_scene->table().find(u"depot/a"_s));
        m_dialog->show();
    }
    void openGuide()
    {
        const Workspace workspace = m_scene->workspace();
        m_dialog = new VpnGuideDialog({workspace.vpnModel, workspace.vpnConnections}, *m_scene->table().find(u"depot/a"_s));
        m_dialog->show();
    }
    VpnGuideDialog &guide() const { return *static_cast<VpnGuideDialog *>(m_dialog.data()); }
    QPushButton &act() const { return control<QPushButton>(*m_dialog, u"act"_s); }

    const QString kAdd = u"POST /connections/depot/vpns"_s;
    const QString kPatchA = u"PATCH /connections/depot/vpns/a"_s;
    std::unique_ptr<VpnScene> m_scene;
    QPointer<VpnDialog> m_dialog;
};

QTEST_MAIN(TestVpnDialogs)
#include "tst_vpndialogs.moc"
