// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "app/desktop/connection.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "tests/ui/fieldaccess.h"
#include "ui/settings/preferences.h"
#include "ui/shell/page.h"
#include "ui/shell/workspaceview.h"
#include "ui/signin/welcomepage.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

TransportReply json(const QJsonValue &value)
{
    return jsonReply(200, value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson());
}

TransportReply identity()
{
    const auto group = [](const QString &id, const QString &name, const QString &parent) {
        return QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"parentId"_s, parent}};
    };
    const QJsonArray groups{group(u"root"_s, u"Northwind Logistics"_s, {}), group(u"rail"_s, u"Northwind Rail"_s, u"root"_s),
        group(u"ferry"_s, u"Northwind Ferry"_s, u"root"_s)};
    return json(QJsonObject{{u"user"_s,
        QJsonObject{{u"username"_s, u"i.larsen"_s}, {u"organizationId"_s, u"root"_s}, {u"memberOfOrganizations"_s, groups}}}});
}

TransportReply environmentsOf(const QString &group)
{
    const auto environment = [&group](const QString &name, bool isProduction) {
        return QJsonObject{{u"id"_s, QString(group + u'-' + name)}, {u"name"_s, name}, {u"organizationId"_s, group},
            {u"isProduction"_s, isProduction}};
    };
    QJsonArray all{environment(u"Sandbox"_s, false)};
    if (group == "rail"_L1)
        all.append(environment(u"Freight live"_s, true));
    return json(QJsonObject{{u"data"_s, all}, {u"total"_s, all.size()}});
}

QJsonObject spaceOf(const QString &group)
{
    return {{u"id"_s, QString(group + u"-space"_s)}, {u"name"_s, QString(group + u"-core"_s)}, {u"region"_s, u"eu-west-1"_s}, {u"status"_s, u"Active"_s},
        {u"organizationId"_s, group}, {u"network"_s, QJsonObject{{u"region"_s, u"eu-west-1"_s}, {u"cidrBlock"_s, u"10.44.0.0/22"_s}}}};
}

QJsonObject endpointOf(const QString &group)
{
    return {{u"vpceId"_s, QString(group + u"-1"_s)}, {u"name"_s, QString(group + u"-ledger"_s)},
        {u"serviceName"_s, u"com.amazonaws.eu-west-1.s3"_s}, {u"serviceRegion"_s, u"eu-west-1"_s}, {u"serviceOwner"_s, u"amazon"_s},
        {u"azIds"_s, QJsonArray{u"euw1-az1"_s}}, {u"status"_s, u"Available"_s}};
}

// Rail and ferry have a private space with one endpoint each.
std::optional<TransportReply> respond(const TransportRequest &request)
{
    const QString path = request.url.path();
    const QString group = path.section(u"/organizations/"_s, 1).section(u'/', 0, 0);
    if (path == "/accounts/api/me"_L1)
        return identity();
    if (path.endsWith("/environments"_L1))
        return environmentsOf(group);
    if (path.endsWith("/privatespaces"_L1)) {
        const QJsonArray spaces = group == "root"_L1 ? QJsonArray() : QJsonArray{spaceOf(group)};
        return json(QJsonObject{{u"content"_s, spaces}, {u"totalElements"_s, spaces.size()}});
    }
    if (path.endsWith("/vpces"_L1))
        return json(QJsonArray{endpointOf(group)});
    if (path.contains("/vpces/"_L1))
        return json(endpointOf(group));
    if (path.endsWith("/azs"_L1))
        return json(QJsonArray{QJsonObject{{u"zoneName"_s, u"eu-west-1a"_s}, {u"zoneId"_s, u"euw1-az1"_s}}});
    if (path.endsWith("/connections"_L1))
        return json(QJsonArray());
    if (path.contains("/privatespaces/"_L1) && path.endsWith("-space"_L1))
        return json(spaceOf(group));
    return jsonReply(404, R"({"message":"not here"})");
}

ApiError sessionEnded()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    error.httpStatus = 401;
    return error;
}

} // namespace

// The window on everything that is behind it, down to a fake transport and clock.
class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void welcomesWithoutAProfile();
    void offersSavedProfiles();
    void numbersOpenPages();
    void paletteFindsAnEndpoint();
    void paletteRunsAnAction();
    void groupNarrowsEverything();
    void productionCannotBeMissed();
    void askingToSignInAgainComesOnce();
    void closingTakesOpenDialogsAlong();
    void anotherWorkspaceTakesThePlace();
    void windowLooksAsItWasLeft();

private:
    void openWindow();
    void openWorkspace();
    bool until(const std::function<bool()> &condition);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)  { QTest::keyClick(m_window.get(), key, modifiers); }
    void pick(const QString &picker, const QString &typed);
    void trigger(const QString &action);
    QString pageKey() const { return m_window->workspaceView()->currentPage()->key(); }
    TablePane &pane() const { return *m_window->workspaceView()->currentPage()->tablePane(); }
    QWidget *band() const { return m_window->findChild<QWidget *>(u"productionBand"_s); }
    QList<MessageBanner *> messages() const { return m_window->findChildren<MessageBanner *>(u"windowMessage"_s); }
    QStringList names(TableModel &table) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    FakeClock m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    MemorySecretStore m_secrets;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_directory->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_transport = std::make_unique<FakeTransport>();
    m_transport->setResponder(respond);
    openWindow();
}

// In the order in which the program takes itself apart.
void TestMainWindow::cleanup()
{
    m_window.reset();
    m_connection.reset();
    m_preferences.reset();
}

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_preferences);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

bool TestMainWindow::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor([&] {
        m_clock.advance(std::chrono::milliseconds(100));
        return condition();
    }, 8000);
}

void TestMainWindow::openWorkspace()
{
    const Profile profile{u"p1"_s, u"Production EU"_s, QUrl(u"https://platform.example"_s), CredentialKind::BearerToken, {}, false};
    auto connection = std::make_unique<Connection>(profile, *m_transport, m_clock, m_secrets, m_directory->path());
    const Reply<Identity> identity = connection->session().signIn(u"token"_s, false);
    QVERIFY(until([&] { return identity.isFinished(); }));
    QVERIFY(identity.result().has_value());
    connection->begin();
    m_window->openWorkspace(connection->workspace());
    QVERIFY2(QApplication::activeWindow() == m_window.get(), "no part of the window may show as a window of its own");
    m_connection = std::move(connection);
    const Workspace workspace = m_connection->workspace();
    QVERIFY(until([&] {
        return workspace.vpcEndpointModel.rowCount() == 2 && workspace.vpcEndpointModel.loadState() == TableModel::LoadState::Ready
            && workspace.organizationTree.isRead({u"rail"_s}) && workspace.organizationTree.isRead({u"ferry"_s});
    }));
}

void TestMainWindow::pick(const QString &picker, const QString &typed)
{
    auto &button = control<QAbstractButton>(*m_window, picker);
    QTest::mouseClick(&button, Qt::LeftButton);
    auto &search = control<QLineEdit>(button, u"pickerSearch"_s);
    QTest::keyClicks(&search, typed);
    QTest::keyClick(&search, Qt::Key_Return);
    QTRY_VERIFY(!button.findChild<QWidget *>(u"pickerPopup"_s));
}

void TestMainWindow::trigger(const QString &action)
{
    auto *found = m_window->findChild<QAction *>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    found->trigger();
}

QStringList TestMainWindow::names(TableModel &table) const
{
    QStringList names;
    for (int row = 0; row < table.rowCount(); ++row)
        names += table.index(row, 0).data().toString();
    names.sort();
    return names;
}

void TestMainWindow::welcomesWithoutAProfile()
{
    QVERIFY(m_window->welcomePage().isVisible());
    QSignalSpy signIn(m_window.get(), &MainWindow::signInRequested);
    QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
    QTest::mouseClick(&control<QPushButton>(*m_window, u"welcomeSignIn"_s), Qt::LeftButton);
    QTest::mouseClick(&control<QPushButton>(*m_window, u"welcomeDemo"_s), Qt::LeftButton);
    QCOMPARE(signIn.size(), 1);
    QCOMPARE(demo.size(), 1);
    press(Qt::Key_K);
    press(Qt::Key_E);
    press(Qt::Key_F5, Qt::NoModifier);
    QVERIFY2(m_window->findChildren<QDialog *>().isEmpty(), "there is nothing to search or export yet");
}

void TestMainWindow::offersSavedProfiles()
{
    m_window->setProfiles({{u"p1"_s, u"Production EU"_s, QUrl(u"https://platform.example"_s), CredentialKind::ConnectedApp, u"app"_s, false}});
    QSignalSpy chosen(m_window.get(), &MainWindow::profileChosen);
    QTest::mouseClick(&control<QAbstractButton>(*m_window, u"profile-Production EU"_s), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"p1"_s);
}

void TestMainWindow::numbersOpenPages()
{
    openWorkspace();
    const QStringList keys{u"overview"_s, u"privatespaces"_s, u"vpcendpoints"_s, u"vpns"_s, u"transitgateways"_s, u"activity"_s, u"settings"_s};
    QCOMPARE(m_window->workspaceView()->pages().size(), keys.size());
    for (int i = int(keys.size()) - 1; i >= 0; --i) {
        press(Qt::Key(Qt::Key_1 + i));
        QCOMPARE(pageKey(), keys.at(i));
        QVERIFY(m_window->workspaceView()->currentPage()->isVisible());
    }
    QVERIFY(!m_window->welcomePage().isVisible());
    QVERIFY(m_window->windowTitle().contains(u"Production EU"_s));
}

void TestMainWindow::paletteFindsAnEndpoint()
{
    openWorkspace();
    press(Qt::Key_3);
    pane().setFilter(u"rail"_s);
    press(Qt::Key_1);
    press(Qt::Key_K);
    auto &edit = control<QLineEdit>(*m_window, u"commandEdit"_s);
    QTest::keyClicks(&edit, u"ferry-led"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(pageKey(), u"vpcendpoints"_s);
    QCOMPARE(pane().selectedIds(), QStringList{u"ferry-1"_s});
    QCOMPARE(pane().filter(), QString());
}

void TestMainWindow::paletteRunsAnAction()
{
    openWorkspace();
    press(Qt::Key_1);
    press(Qt::Key_K);
    auto &edit = control<QLineEdit>(*m_window, u"commandEdit"_s);
    QTest::keyClicks(&edit, u"settings"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(pageKey(), u"settings"_s);
}

void TestMainWindow::groupNarrowsEverything()
{
    openWorkspace();
    const Workspace workspace = m_connection->workspace();
    QCOMPARE(names(workspace.privateSpaceModel), QStringList({u"ferry-core"_s, u"rail-core"_s}));
    pick(u"groupPicker"_s, u"ferry"_s);
    QVERIFY(until([&] { return names(workspace.vpcEndpointModel) == QStringList{u"ferry-ledger"_s}; }));
    QCOMPARE(names(workspace.privateSpaceModel), QStringList{u"ferry-core"_s});
    QVERIFY(m_window->workspaceView()->path().contains(u"Northwind Ferry"_s));
    QVERIFY(control<QLabel>(*m_window, u"breadcrumbs"_s).text().contains(u"Northwind Ferry"_s));
    pick(u"groupPicker"_s, u"all groups"_s);
    QVERIFY(until([&] { return names(workspace.vpcEndpointModel).size() == 2; }));
    QCOMPARE(names(workspace.privateSpaceModel).size(), 2);
}

void TestMainWindow::productionCannotBeMissed()
{
    openWorkspace();
    QVERIFY(!band()->isVisible());
    pick(u"environmentPicker"_s, u"freight"_s);
    QVERIFY(band()->isVisible());
    QCOMPARE(static_cast<QLabel *>(band())->text(), u"Production: Freight live"_s);
    press(Qt::Key_5);
    QVERIFY2(band()->isVisible(), "on every page");
    pick(u"environmentPicker"_s, u"sandbox"_s);
    QVERIFY(!band()->isVisible());
    pick(u"environmentPicker"_s, u"freight"_s);
    pick(u"groupPicker"_s, u"ferry"_s);
    QVERIFY2(!band()->isVisible(), "the environment is not one of this group");
}

void TestMainWindow::askingToSignInAgainComesOnce()
{
    openWorkspace();
    m_window->showSignInNeeded(sessionEnded());
    m_window->showSignInNeeded(sessionEnded());
    QCOMPARE(messages().size(), 1);
    QCOMPARE(messages().first()->title(), u"The session has ended"_s);
    QSignalSpy again(m_window.get(), &MainWindow::signInAgainRequested);
    QTRY_VERIFY(messages().first()->isVisible());
    const auto buttons = messages().first()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().startsWith(u"Sign in again"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(again.size(), 1);
    m_window->hideSignInNeeded();
    QTRY_VERIFY(messages().isEmpty());
    m_window->showSignInNeeded(sessionEnded());
    QCOMPARE(messages().size(), 1);
}

void TestMainWindow::closingTakesOpenDialogsAlong()
{
    openWorkspace();
    press(Qt::Key_3);
    QVERIFY(until([&] { return pane().arranged().rowCount() == 2; }));
    pane().reveal(u"rail-1"_s);
    QCOMPARE(pane().selectedIds(), QStringList{u"rail-1"_s}); // also while Ctrl is held, as it is here
    trigger(u"editEndpoint"_s);
    trigger(u"newEndpoint"_s);
    trigger(u"exportTable"_s);
    QList<QPointer<QDialog>> dialogs;
    const QList<QDialog *> open = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : open)
        dialogs += dialog;
    QVERIFY2(dialogs.size() >= 3, qPrintable(QString::number(dialogs.size())));
    m_window->showSignInNeeded(sessionEnded());
    m_window->closeWorkspace();
    for (const QPointer<QDialog> &dialog : dialogs)
        QVERIFY(!dialog);
    m_connection.reset();
    QVERIFY(m_window->welcomePage().isVisible());
    QCOMPARE(m_window->windowTitle(), u"Hubdeck"_s);
    press(Qt::Key_2);
    QCoreApplication::processEvents();
    QVERIFY(!m_window->workspaceView());
}

void TestMainWindow::anotherWorkspaceTakesThePlace()
{
    openWorkspace();
    press(Qt::Key_2);
    m_window->closeWorkspace();
    openWorkspace();
    QCOMPARE(pageKey(), u"privatespaces"_s);
    QVERIFY(pane().isVisible());
}

void TestMainWindow::windowLooksAsItWasLeft()
{
    openWorkspace();
    m_window->resize(800, 700); // fits the screen of the offscreen platform
    press(Qt::Key_2);
    press(Qt::Key_I);
    QVERIFY(!m_window->workspaceView()->isInspectorShown());
    m_window->close();
    m_window.reset();
    openWindow();
    QCOMPARE(m_window->size(), QSize(800, 700));
    m_connection.reset();
    openWorkspace();
    QCOMPARE(pageKey(), u"privatespaces"_s);
    QVERIFY(!m_window->workspaceView()->isInspectorShown());
    QVERIFY(!m_window->findChild<QAction *>(u"toggleInspector"_s)->isChecked());
    press(Qt::Key_I);
    QVERIFY(m_window->workspaceView()->isInspectorShown());
    QVERIFY(m_window->workspaceView()->currentPage()->inspector()->isVisible());
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestMainWindow)
#include "tst_mainwindow.moc"
