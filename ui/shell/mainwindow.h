// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"
#include "core/net/apierror.h"
#include "core/session/profile.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QAction;
class QMenu;
class QStackedWidget;

namespace hubdeck {

class ConnectionBar;
class HeaderBar;
class MainMenu;
class Preferences;
class WelcomePage;
class WorkspaceView;

//! The window: menu, header, welcome page or workspace, status bar. It composes and passes wishes on; who signs in and out decides.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Preferences &preferences, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Shows the pages of a signed-in profile. What \a workspace refers to must live until closeWorkspace().
    void openWorkspace(const Workspace &workspace);
    void closeWorkspace();
    WorkspaceView *workspaceView() const { return m_view; }
    WelcomePage &welcomePage() const { return *m_welcome; }
    void setProfiles(const QList<Profile> &profiles);
    void setKeychainFault(const QString &fault);
    //! Says that the session has ended, with the way back in.
    void showSignInNeeded(const ApiError &reason);
    void hideSignInNeeded();

Q_SIGNALS:
    void signInRequested();
    void signInAgainRequested();
    void demoRequested();
    void profileChosen(const QString &id);
    void profileRemovalRequested(const QString &id);
    void signOutRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectMenu();
    void connectWelcome();
    void openPalette();
    void showPage();
    void showAbout();
    void showShortcuts();
    void rebuildAccountMenu();
    void restoreWindow();

    Preferences &m_preferences;
    MainMenu *m_menu;
    HeaderBar *m_header;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ConnectionBar *m_connection;
    WorkspaceView *m_view = nullptr;
    QMenu *m_accountMenu;
    QList<Profile> m_profiles;
    QPointer<QWidget> m_signInNeeded;
};

} // namespace hubdeck
