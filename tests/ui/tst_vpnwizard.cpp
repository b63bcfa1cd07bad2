// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"
#include "tests/ui/fieldaccess.h"
#include "tests/ui/vpnscene.h"
#include "ui/vpns/vpnwizard.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

//! Creating a connection by clicks and keys, down to a fake transport.
class TestVpnWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<VpnScene>();
        QVERIFY(m_scene->open());
        const Workspace workspace = m_scene->workspace();
        m_wizard = new VpnWizard({workspace.privateSpaceModel, {workspace.vpnModel, workspace.vpnConnections}, u"https://platform.example"_s});
        m_wizard->show();
    }
    void cleanup()
    {
        delete m_wizard;
        m_scene.reset();
    }

    void createsAStaticConnection()
    {
        goToDevices(u"office"_s, u"10.91.0.0/16\n10.92.0.0/16"_s);
        retype(field(u"remoteAddress1"_s), u"203.0.113.90"_s);
        next();
        QCOMPARE(page(), VpnWizard::Page::Review);
        QVERIFY(texts().contains(u"can never change"_s));
        QVERIFY(texts().contains(u"203.0.113.90"_s));
        QCOMPARE(m_scene->requests(), QStringList());
        QSignalSpy created(m_wizard, &VpnWizard::created);
        commit();
        QVERIFY(m_scene->until([&] { return page() == VpnWizard::Page::Result; }));
        QCOMPARE(created.count(), 1);
        QCOMPARE(m_scene->requests(), QStringList{kPost});
        const QJsonObject vpn = m_scene->lastBody(kPost).value(u"vpns"_s).toArray().at(0).toObject();
        QCOMPARE(m_scene->lastBody(kPost).value(u"name"_s).toString(), u"office"_s);
        QCOMPARE(vpn.value(u"localAsn"_s).toString(), u"64512"_s); // as the other VPNs of the space have it
        QCOMPARE(vpn.value(u"staticRoutes"_s).toArray(), (QJsonArray{u"10.91.0.0/16"_s, u"10.92.0.0/16"_s}));
        QCOMPARE(vpn.value(u"vpnTunnels"_s).toArray(), QJsonArray());
        QVERIFY(m_scene->table().find(u"new/n0"_s));
        QVERIFY(texts().contains(u"Setting up"_s));
    }

    void resultFollowsTheConnection()
    {
        goToDevices(u"office"_s, u"10.91.0.0/16"_s);
        retype(field(u"remoteAddress1"_s), u"203.0.113.90"_s);
        next();
        commit();
        QVERIFY(m_scene->until([&] { return page() == VpnWizard::Page::Result; }));
        auto &next = control<MessageBanner>(*m_wizard, u"nextStep"_s);
        QVERIFY(next.title().contains(u"makes the VPN"_s));
        replaceNew(vpnJson(u"n0"_s, u"available"_s, u"DOWN"_s, u"DOWN"_s));
        QVERIFY(m_scene->until([&] { return next.title().contains(u"configure the device"_s); }));
        QVERIFY(m_wizard->findChild<QPushButton *>(u"guide-n0"_s));
    }

    void bgpPairWithOwnKeys()
    {
        chooseSpace();
        retype(field(u"connectionName"_s), u"office"_s);
        control<SegmentedControl>(*m_wizard, u"routing"_s).setCurrentIndex(1);
        QVERIFY(!control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s).isVisible());
        retype(field(u"remoteAsn"_s), u"65020"_s);
        next();
        control<SegmentedControl>(*m_wizard, u"deviceCount"_s).setCurrentIndex(1);
        retype(field(u"remoteAddress1"_s), u"203.0.113.90"_s);
        retype(field(u"remoteAddress2"_s), u"203.0.113.91"_s);
        control<SegmentedControl>(*m_wizard, u"keys1"_s).setCurrentIndex(1);
        QTest::mouseClick(&control<QPushButton>(*m_wizard, u"generateKey1-1"_s), Qt::LeftButton);
        retype(field(u"key1-2"_s), u"Typed_key.2"_s);
        retype(field(u"insideNetwork1-2"_s), u"169.254.80.0/30"_s);
        const QString generated = field(u"key1-1"_s).text();
        QCOMPARE(generated.size(), 32);
        QCOMPARE(field(u"key1-1"_s).echoMode(), QLineEdit::Password);
        next();
        QCOMPARE(page(), VpnWizard::Page::Review);
        QVERIFY(texts().contains(u"169.254.80.0/30"_s)); // the request can be read …
        QVERIFY(!texts().contains(generated) && !texts().contains(u"Typed_key"_s)); // … without its keys
        commit();
        QVERIFY(m_scene->until([&] { return page() == VpnWizard::Page::Result; }));
        const QJsonArray vpns = m_scene->lastBody(kPost).value(u"vpns"_s).toArray();
        QCOMPARE(vpns.size(), 2);
        QCOMPARE(vpns[0][u"remoteAsn"_s].toString(), u"65020"_s);
        QCOMPARE(vpns[0][u"vpnTunnels"_s][0][u"psk"_s].toString(), generated);
        QCOMPARE(vpns[0][u"vpnTunnels"_s][1][u"psk"_s].toString(), u"Typed_key.2"_s);
        QCOMPARE(vpns[1][u"vpnTunnels"_s].toArray(), QJsonArray());
        // Neither the list of requests nor the wizard has them afterwards.
        const ActivityModel &activity = m_scene->workspace().activityModel;
        for (int row = 0; row < activity.rowCount(); ++row) {
            for (int column = 0; column < activity.columnCount(); ++column)
                QVERIFY(!activity.index(row, column).data().toString().contains(generated));
        }
        QVERIFY(field(u"key1-1"_s).text().isEmpty() && field(u"key1-2"_s).text().isEmpty());
    }

    void nextShowsWhatIsWrong()
    {
        chooseSpace();
        next();
        QCOMPARE(page(), VpnWizard::Page::Connection);
        QVERIFY(!fieldRowOf(field(u"connectionName"_s)).error().isEmpty());
        QVERIFY(fieldRowOf(control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s)).hasError());
        retype(field(u"connectionName"_s), u"depot"_s);
        QVERIFY(fieldRowOf(field(u"connectionName"_s)).error().contains(u"Another connection"_s));
        retype(field(u"connectionName"_s), u"office"_s);
        QVERIFY(!fieldRowOf(field(u"connectionName"_s)).hasError());
        QVERIFY(!field(u"localAsn"_s).isEnabled());
        control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s).setPlainText(u"10.91.0.0/16"_s);
        next();
        QCOMPARE(page(), VpnWizard::Page::Devices);
        retype(field(u"remoteAddress1"_s), u"10.1.2.3"_s);
        QVERIFY(fieldRowOf(field(u"remoteAddress1"_s)).hasError());
        control<SegmentedControl>(*m_wizard, u"keys1"_s).setCurrentIndex(1);
        next();
        QCOMPARE(page(), VpnWizard::Page::Devices);
        QVERIFY(fieldRowOf(field(u"key1-1"_s)).hasError());
        // The network inside one of the space's tunnels is taken, though the platform does not tell it.
        retype(field(u"insideNetwork1-1"_s), u"169.254.21.0/30"_s);
        QVERIFY(fieldRowOf(field(u"insideNetwork1-1"_s)).error().contains(u"169.254.21.0/30"_s));
        QCOMPARE(m_scene->requests(), QStringList());
    }

    void tabGoesFromFieldToField()
    {
        chooseSpace();
        field(u"connectionName"_s).setFocus();
        const auto tab = [this] {
            QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
            return m_wizard->focusWidget();
        };
        QCOMPARE(tab()->parentWidget(), &control<SegmentedControl>(*m_wizard, u"routing"_s));
        QCOMPARE(tab(), &control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s));
        retype(field(u"connectionName"_s), u"office"_s);
        control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s).setPlainText(u"10.91.0.0/16"_s);
        next();
        control<SegmentedControl>(*m_wizard, u"keys1"_s).setCurrentIndex(1);
        field(u"remoteAddress1"_s).setFocus();
        QCOMPARE(tab(), &field(u"vpnName1"_s));
        QCOMPARE(tab()->parentWidget(), &control<SegmentedControl>(*m_wizard, u"keys1"_s));
        QCOMPARE(tab(), &field(u"key1-1"_s));
        QCOMPARE(tab()->parentWidget(), &field(u"key1-1"_s)); // the eye
        QCOMPARE(tab(), &control<QPushButton>(*m_wizard, u"generateKey1-1"_s));
        QCOMPARE(tab(), &field(u"insideNetwork1-1"_s));
    }

    void refusalGoesToItsField_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<VpnWizard::Page>("page");
        QTest::addColumn<QString>("fieldName");
        QTest::newRow("address") << 400 << u"remoteIpAddress is used already"_s << VpnWizard::Page::Devices << u"remoteAddress1"_s;
        QTest::newRow("local ASN") << 400 << u"localAsn must be 64600"_s << VpnWizard::Page::Connection << u"localAsn"_s;
        QTest::newRow("name") << 409 << u"A connection named office exists already"_s << VpnWizard::Page::Connection << u"connectionName"_s;
        QTest::newRow("something else") << 400 << u"The quota is used up"_s << VpnWizard::Page::Review << QString();
    }

    void refusalGoesToItsField()
    {
        QFETCH(int, status);
        QFETCH(QString, message);
        QFETCH(VpnWizard::Page, page);
        QFETCH(QString, fieldName);
        m_scene->answers.insert(kPost, jsonReply(status, "{\"message\":\"" + message.toUtf8() + "\"}"));
        goToDevices(u"office"_s, u"10.91.0.0/16"_s);
        retype(field(u"remoteAddress1"_s), u"203.0.113.90"_s);
        next();
        commit();
        QVERIFY(m_scene->until([&] { return m_scene->requests().size() == 1 && texts().contains(message); }));
        QCOMPARE(this->page(), page);
        if (!fieldName.isEmpty())
            QCOMPARE(fieldRowOf(field(fieldName)).error(), message);
        QCOMPARE(field(u"remoteAddress1"_s).text(), u"203.0.113.90"_s); // what was entered is kept
    }

    void lostAnswerIsNeverSentTwice()
    {
        m_scene->answers.insert(kPost, lostReply());
        goToDevices(u"office"_s, u"10.91.0.0/16"_s);
        retype(field(u"remoteAddress1"_s), u"203.0.113.90"_s);
        next();
        commit();
        QVERIFY(m_scene->until([&] { return m_wizard->button(QWizard::NextButton)->isEnabled() || m_wizard->button(QWizard::CommitButton)->isEnabled(); }));
        QCOMPARE(m_scene->requests(), QStringList{kPost}); // it looked, and found nothing
        QCOMPARE(page(), VpnWizard::Page::Review);
    }

private:
    QLineEdit &field(const QString &name) const { return control<QLineEdit>(*m_wizard, name); }
    VpnWizard::Page page() const { return VpnWizard::Page(m_wizard->currentId()); }
    void next()
    {
        QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void commit()
    {
        auto *commit = m_wizard->button(QWizard::CommitButton);
        auto *next = m_wizard->button(QWizard::NextButton);
        QTest::mouseClick(commit->isVisible() ? commit : next, Qt::LeftButton);
    }
    void chooseSpace()
    {
        auto &list = control<QListView>(*m_wizard, u"spaces"_s);
        QVERIFY(m_scene->until([&] { return list.model()->rowCount() == 1; }));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(0, 0)).center());
        next();
        QCOMPARE(page(), VpnWizard::Page::Connection);
    }
    void goToDevices(const QString &name, const QString &routes)
    {
        chooseSpace();
        retype(field(u"connectionName"_s), name);
        control<QPlainTextEdit>(*m_wizard, u"staticRoutes"_s).setPlainText(routes);
        next();
        QCOMPARE(page(), VpnWizard::Page::Devices);
    }
    void replaceNew(const QJsonObject &vpn)
    {
        QJsonObject made = m_scene->connections.last().toObject();
        made.insert(u"vpns"_s, QJsonArray{vpn});
        m_scene->connections.replace(m_scene->connections.size() - 1, made);
    }
    //! Everything there is to read.
    QString texts() const
    {
        QStringList texts;
        for (const QLabel *label : m_wizard->findChildren<QLabel *>())
            texts += label->text();
        for (const CommandBlock *block : m_wizard->findChildren<CommandBlock *>())
            texts += block->command();
        return texts.join(u'\n');
    }

    const QString kPost = u"POST /connections"_s;
    std::unique_ptr<VpnScene> m_scene;
    QPointer<VpnWizard> m_wizard;
};

QTEST_MAIN(TestVpnWizard)
#include "tst_vpnwizard.moc"
