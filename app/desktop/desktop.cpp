// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/connection.h"
#include "app/desktop/firstpaint.h"
#include "core/session/controlplane.h"
#include "ui/errors/errortext.h"
#include "ui/shell/workspaceview.h"
#include "ui/signin/signindialog.h"
#include "ui/signin/welcomepage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace hubdeck {

Desktop::Desktop(QApplication &application, QSettings &settings, const QString &dataDirectory)
    : m_dataDirectory(dataDirectory)
    , m_keychain(u"Hubdeck"_s)
    , m_secrets(m_keychain)
    , m_profiles(settings)
    , m_preferences(settings)
    , m_theme(application, m_preferences.themeMode())
    , m_clipboard(*QApplication::clipboard(), m_preferences.clipboardLife())
    , m_window(std::make_unique<MainWindow>(m_preferences))
    , m_notifier(std::make_unique<Notifier>(*m_window, m_preferences))
{
    connect(&m_preferences, &Preferences::themeModeChanged, &m_theme, &Theme::setMode);
    connect(&m_preferences, &Preferences::clipboardLifeChanged, &m_clipboard, &ClipboardGuard::setLife);
    connect(&m_preferences, &Preferences::watchIntervalChanged, this, [this](std::chrono::seconds interval) {
        if (m_connection)
            m_connection->watch().setInterval(interval);
    });
    connect(&m_profiles, &ProfileStore::profilesChanged, this, [this] { m_window->setProfiles(m_profiles.profiles()); });
    connect(&m_secrets, &SecretVault::persistenceChanged, this, [this] { m_window->setKeychainFault(m_secrets.fault()); });
    connectWindow();
    m_window->setProfiles(m_profiles.profiles());
}

Desktop::~Desktop()
{
    // The pages borrow from the connection.
    m_window->closeWorkspace();
}

void Desktop::connectWindow()
{
    connect(m_window.get(), &MainWindow::signInRequested, this, [this] { askSignIn({}); });
    connect(m_window.get(), &MainWindow::signInAgainRequested, this, &Desktop::askSignInAgain);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Desktop::openDemo);
    connect(m_window.get(), &MainWindow::profileChosen, this, &Desktop::openProfile);
    connect(m_window.get(), &MainWindow::profileRemovalRequested, this, &Desktop::forgetProfile);
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Desktop::signOut);
}

void Desktop::start(const CommandLine &line)
{
    m_simulatorArguments = line.simulatorArguments;
    waitForFirstPaint(line);
    m_window->show();
    if (line.demo)
        return openDemo();
    if (!line.profile.isEmpty()) {
        if (const std::optional<Profile> profile = m_profiles.byName(line.profile))
            return openProfile(profile->id);
        m_window->welcomePage().setNotice(tr("There is no saved profile named \u201c%1\u201d.").arg(line.profile));
    }
}

void Desktop::waitForFirstPaint(const CommandLine &line)
{
    auto *firstPaint = new FirstPaint(*m_window);
    if (line.announcesStart)
        firstPaint->announce();
    firstPaint->then([] { QApplication::setWindowIcon(applicationIcon()); });
    if (!line.demo)
        firstPaint->then([this] { m_secrets.probe(); }); // so that the window says early when secrets cannot be kept
    if (line.platform.isEmpty())
        return;
    Profile profile;
    const PlatformUrl read = readPlatformUrl(line.platform);
    profile.platform = read.fault ? QUrl(line.platform) : read.url;
    firstPaint->then([this, profile] { askSignIn(profile); }); // over the middle of the window, which has its place by then
}

void Desktop::openDemo()
{
    m_window->welcomePage().setBusyText(tr("Starting the simulated platform…"));
    m_demo = std::make_unique<DemoPlatform>(m_simulatorArguments);
    connect(m_demo.get(), &DemoPlatform::ready, this, &Desktop::onDemoReady);
    connect(m_demo.get(), &DemoPlatform::failed, this, [this](const QString &reason) {
        m_window->welcomePage().setBusyText({});
        m_window->welcomePage().setNotice(reason);
        if (m_window->workspaceView())
            showDemoEnded(reason);
    });
    m_demo->start();
}

void Desktop::showDemoEnded(const QString &reason)
{
    MessageBanner *banner = m_window->workspaceView()->raiseMessage(Tone::Failed, reason, tr("Nothing can be read any more. What was made in it is gone."));
    auto *again = new QAction(tr("Start the demo again"), banner);
    connect(again, &QAction::triggered, this, &Desktop::openDemo);
    banner->addAction(again);
}

void Desktop::onDemoReady(const QUrl &url)
{
    Profile profile;
    profile.id = u"demo"_s;
    profile.name = tr("Demo");
    profile.platform = url;
    profile.kind = CredentialKind::UserPassword;
    profile.account = u"demo"_s;
    profile.isDemo = true;
    trySignIn(profile, u"demo"_s, false);
}

void Desktop::openProfile(const QString &id)
{
    const std::optional<Profile> profile = m_profiles.byId(id);
    if (profile && !(m_connection && m_connection->session().profile().id == id))
        resume(*profile);
}

std::unique_ptr<Connection> Desktop::connectTo(const Profile &profile)
{
    SecretStore &secrets = profile.isDemo ? static_cast<SecretStore &>(m_demoSecrets) : m_secrets;
    const QString directory = m_dataDirectory + u'/' + (profile.isDemo ? u"demo"_s : profile.id);
    return std::make_unique<Connection>(profile, m_transport, m_clock, secrets, directory);
}

void Desktop::resume(const Profile &profile)
{
    m_window->welcomePage().setBusyText(tr("Signing in to \u201c%1\u201d…").arg(profile.name));
    m_attempt = connectTo(profile);
    whenDone(m_attempt->session().resume(), m_attempt.get(), [this, profile](const Result<Identity> &result) {
        m_window->welcomePage().setBusyText({});
        if (result)
            return onSignedIn();
        onResumeFailed(profile, result.error());
    });
}

void Desktop::onResumeFailed(const Profile &profile, const ApiError &error)
{
    askSignIn(profile);
    m_dialog->showError(error);
}

void Desktop::askSignIn(const Profile &profile)
{
    m_dialog = new SignInDialog(m_window.get());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!profile.platform.isEmpty())
        m_dialog->load(profile);
    connect(m_dialog, &SignInDialog::signInRequested, this, &Desktop::trySignIn);
    connect(m_dialog, &SignInDialog::tryCancelled, this, [this] { m_attempt.reset(); });
    m_dialog->open();
}

void Desktop::askSignInAgain()
{
    if (!m_connection)
        return;
    m_dialog = new SignInDialog(m_window.get());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->askAgain(m_connection->session().profile(), m_signInReason);
    connect(m_dialog, &SignInDialog::tryCancelled, &m_connection->session(), &Session::cancelSignIn);
    connect(m_dialog, &SignInDialog::signInRequested, this, [this](const Profile &, const QString &secret, bool remember) {
        whenDone(m_connection->session().signIn(secret, remember), m_connection.get(), [this](const Result<Identity> &result) {
            if (!result)
                return m_dialog ? m_dialog->showError(result.error()) : void();
            m_window->hideSignInNeeded();
            m_connection->readAgain();
            if (m_dialog)
                m_dialog->accept();
        });
    });
    m_dialog->open();
}

void Desktop::trySignIn(const Profile &profile, const QString &secret, bool remember)
{
    Profile kept = profile;
    if (kept.id.isEmpty())
        kept.id = newProfileId();
    m_attempt = connectTo(kept);
    whenDone(m_attempt->session().signIn(secret, remember), m_attempt.get(), [this, kept](const Result<Identity> &result) {
        m_window->welcomePage().setBusyText({});
        if (!result) {
            if (m_dialog)
                m_dialog->showError(result.error());
            else
                m_window->welcomePage().setNotice(errorLine(result.error()));
            return;
        }
        if (!kept.isDemo)
            m_profiles.save(kept);
        onSignedIn();
        if (m_dialog)
            m_dialog->accept();
    });
}

void Desktop::onSignedIn()
{
    leaveConnection();
    m_connection = std::move(m_attempt);
    const Profile &profile = m_connection->session().profile();
    if (!profile.isDemo)
        m_profiles.setLastUsed(profile.id);
    m_connection->watch().setInterval(m_preferences.watchInterval());
    m_notifier->follow(m_connection->watch());
    connect(&m_connection->session(), &Session::signInNeeded, this, &Desktop::onSignInNeeded);
    m_connection->begin();
    m_window->openWorkspace(m_connection->workspace());
}

void Desktop::onSignInNeeded(const ApiError &reason)
{
    m_signInReason = reason;
    m_window->showSignInNeeded(reason);
}

void Desktop::leaveConnection()
{
    m_window->closeWorkspace();
    if (m_connection)
        leaveDemo(*m_connection);
    m_connection.reset();
}

void Desktop::leaveDemo(const Connection &connection)
{
    const bool entersDemo = m_attempt && m_attempt->session().profile().isDemo;
    if (connection.session().profile().isDemo && !entersDemo)
        m_demo.reset();
}

void Desktop::signOut()
{
    if (!m_connection)
        return;
    const Reply<Done> told = m_connection->session().signOut(false);
    m_window->closeWorkspace();
    m_left = std::move(m_connection);
    leaveDemo(*m_left);
    whenDone(told, m_left.get(), [this](const Result<Done> &) { m_left.release()->deleteLater(); });
}

void Desktop::forgetProfile(const QString &id)
{
    const std::optional<Profile> profile = m_profiles.byId(id);
    if (!profile)
        return;
    Confirmation question;
    question.title = tr("Remove the sign-in \u201c%1\u201d?").arg(profile->name);
    question.text = tr("The profile and its secret in the keychain are removed from this computer. Nothing changes on the platform.");
    question.verb = tr("Remove");
    ConfirmDialog::ask(question, m_window.get(), this, [this, id] {
        m_secrets.remove(Session::secretKey(id));
        m_profiles.remove(id);
    });
}

} // namespace hubdeck
