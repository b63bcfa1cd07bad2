// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/models/activitymodel.h"
#include "core/models/tablemodel.h"
#include "core/cloudhub/vpcendpointwatch.h"
#include "core/session/session.h"
#include "ui/errors/errortext.h"
#include "ui/objects/objectwindow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/connectionbar.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/page.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/workspaceview.h"
#include "ui/signin/welcomepage.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {
const auto kWindowLayout = u"window"_s;
}

MainWindow::MainWindow(Preferences &preferences, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_menu(new MainMenu(*menuBar()))
    , m_header(new HeaderBar)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_connection(new ConnectionBar)
    , m_accountMenu(new QMenu(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Hubdeck"_s);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_welcome);
    setCentralWidget(central);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_connection, 1);
    statusBar()->setAutoFillBackground(true);
    statusBar()->setBackgroundRole(QPalette::Base);
    m_menu->setThemeMode(preferences.themeMode());
    connectMenu();
    connectWelcome();
    connect(m_header, &HeaderBar::searchClicked, this, &MainWindow::openPalette);
    connect(m_connection, &ConnectionBar::runningClicked, this, [this] { if (m_view) m_view->open(u"activity"_s); });
    connect(m_connection, &ConnectionBar::watchedClicked, this, [this] { if (m_view) m_view->open(u"vpcendpoints"_s, {}, u"status:pending"_s); });
    restoreWindow();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectMenu()
{
    const auto onTable = [this](auto act) {
        return [this, act] {
            if (m_view && m_view->currentPage()->tablePane())
                act(*m_view->currentPage()->tablePane());
        };
    };
    connect(m_menu->exportTable, &QAction::triggered, this, [this] { if (m_view) m_view->exportCurrentTable(); });
    connect(m_menu->signIn, &QAction::triggered, this, &MainWindow::signInRequested);
    connect(m_menu->signOut, &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->copyRows, &QAction::triggered, this, onTable([](TablePane &pane) { pane.view().copyRows(); }));
    connect(m_menu->selectAll, &QAction::triggered, this, onTable([](TablePane &pane) { pane.view().selectAll(); }));
    connect(m_menu->find, &QAction::triggered, this, onTable([](TablePane &pane) { pane.focusFilter(); }));
    connect(m_menu->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_menu->refresh, &QAction::triggered, this, [this] { if (m_view) m_view->currentPage()->refresh(); });
    connect(m_menu->stop, &QAction::triggered, this, onTable([](TablePane &pane) { pane.table().cancel(); }));
    connect(m_menu->inspector, &QAction::toggled, this, [this](bool on) { if (m_view) m_view->setInspectorShown(on); });
    connect(m_menu->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_menu->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_menu, &MainMenu::pageRequested, this, [this](const QString &key) { if (m_view) m_view->open(key); });
    connect(m_menu, &MainMenu::themeModeRequested, &m_preferences, &Preferences::setThemeMode);
    connect(&m_preferences, &Preferences::themeModeChanged, m_menu, &MainMenu::setThemeMode);
}

void MainWindow::connectWelcome()
{
    connect(m_welcome, &WelcomePage::signInRequested, this, &MainWindow::signInRequested);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_welcome, &WelcomePage::profileChosen, this, &MainWindow::profileChosen);
    connect(m_welcome, &WelcomePage::profileRemovalRequested, this, &MainWindow::profileRemovalRequested);
}

void MainWindow::openWorkspace(const Workspace &workspace)
{
    closeWorkspace();
    m_view = new WorkspaceView(workspace, m_preferences);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_menu->setPages(m_view->pages());
    m_menu->inspector->setChecked(m_view->isInspectorShown());
    connect(m_view, &WorkspaceView::currentPageChanged, this, &MainWindow::showPage);
    connect(m_view, &WorkspaceView::pathChanged, this, [this] { m_header->setPath(m_view->path()); });
    m_connection->setSession(&workspace.session);
    connect(&workspace.activityModel, &ActivityModel::runningCountChanged, m_connection, &ConnectionBar::setRunning);
    connect(&workspace.vpcEndpointWatch, &VpcEndpointWatch::countChanged, m_connection, &ConnectionBar::setWatched);
    rebuildAccountMenu();
    const Identity &identity = workspace.session.identity();
    m_header->setAccount(identity.clientName.isEmpty() ? identity.displayName : identity.clientName, m_accountMenu);
    setWindowTitle(workspace.session.profile().name + u" – Hubdeck"_s);
    showPage();
}

void MainWindow::closeWorkspace()
{
    hideSignInNeeded();
    m_connection->setSession(nullptr);
    m_connection->setRunning(0);
    m_connection->setWatched(0);
    m_menu->setCurrentPage(nullptr);
    m_menu->setPages({});
    m_header->setPath({});
    m_header->setAccount({}, nullptr);
    setWindowTitle(u"Hubdeck"_s);
    m_stack->setCurrentWidget(m_welcome);
    // At once, not later: the pages borrow from a workspace that is about to go. Dialogs they opened go with them.
    std::unique_ptr<WorkspaceView> view(std::exchange(m_view, nullptr));
    const QList<ObjectWindow *> windows = findChildren<ObjectWindow *>(Qt::FindDirectChildrenOnly);
    for (ObjectWindow *window : windows)
        std::unique_ptr<ObjectWindow>{window};
    const QList<QDialog *> dialogs = findChildren<QDialog *>(Qt::FindDirectChildrenOnly);
    for (QDialog *dialog : dialogs)
        std::unique_ptr<QDialog>{dialog};
}

void MainWindow::showPage()
{
    m_menu->setCurrentPage(m_view->currentPage());
    m_header->setPath(m_view->path());
}

void MainWindow::setProfiles(const QList<Profile> &profiles)
{
    m_profiles = profiles;
    m_welcome->setProfiles(profiles);
    rebuildAccountMenu();
}

void MainWindow::rebuildAccountMenu()
{
    m_accountMenu->clear();
    for (const Profile &profile : std::as_const(m_profiles)) {
        QAction *action = m_accountMenu->addAction(profile.name);
        action->setToolTip(profile.platform.toString());
        action->setCheckable(true);
        action->setChecked(m_view && m_view->workspace().session.profile().id == profile.id);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT profileChosen(id); });
    }
    m_accountMenu->addSeparator();
    m_accountMenu->addAction(m_menu->signIn);
    m_accountMenu->addAction(m_menu->signOut);
}

void MainWindow::setKeychainFault(const QString &fault) { m_connection->setKeychainFault(fault); }

void MainWindow::showSignInNeeded(const ApiError &reason)
{
    if (!m_view || m_signInNeeded)
        return;
    const ErrorText text = errorText(reason);
    MessageBanner *banner = m_view->raiseMessage(Tone::Waiting, text.title, tr("Everything on screen and every open form is kept. Sign in to go on."), text.details);
    auto *again = new QAction(tr("Sign in again…"), banner);
    connect(again, &QAction::triggered, this, &MainWindow::signInAgainRequested);
    banner->addAction(again);
    banner->setClosable(false);
    m_signInNeeded = banner;
}

void MainWindow::hideSignInNeeded()
{
    if (m_signInNeeded)
        m_signInNeeded->deleteLater();
    m_signInNeeded.clear();
}

void MainWindow::openPalette()
{
    if (!m_view)
        return;
    QList<Command> commands;
    const QList<QAction *> actions = m_menu->allActions();
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || action->isSeparator() || action->menu() || action == m_menu->palette)
            continue;
        commands += {action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText), IconName::ChevronRight,
            [action] { action->trigger(); }};
    }
    auto *palette = new CommandPalette(commands + m_view->objectCommands(), this);
    palette->show();
}

void MainWindow::showShortcuts() { (new ShortcutsDialog(m_menu->allActions(), this))->open(); }

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Hubdeck"),
        tr("<h3>Hubdeck %1</h3><p>A desktop console for administrators of MuleSoft CloudHub 2.0.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</p>")
            .arg(QStringLiteral(HUBDECK_VERSION)),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::restoreWindow()
{
    const QSize room = screen()->availableSize() - QSize(32, 64); // for the frame, and to be seen as a window
    resize(QSize(1440, 900).boundedTo(room));
    setMinimumSize(800, 560);
    restoreGeometry(m_preferences.layout(kWindowLayout));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setLayout(kWindowLayout, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace hubdeck
