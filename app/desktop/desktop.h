// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/commandline.h"
#include "app/desktop/demoplatform.h"
#include "app/desktop/notifier.h"
#include "core/net/clock.h"
#include "core/net/networktransport.h"
#include "core/session/profile.h"
#include "core/session/secretstore.h"
#include "ui/settings/clipboardguard.h"
#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QPointer>

#include <memory>

class QApplication;

namespace hubdeck {

class Connection;
class SignInDialog;

//! Wires everything: settings, theme, window, and the connection of the profile that is signed in.
class Desktop final : public QObject {
    Q_OBJECT
public:
    //! settings is borrowed.
    Desktop(QApplication &application, QSettings &settings, const QString &dataDirectory);
    ~Desktop() override;

    void start(const CommandLine &line);
    MainWindow &window() { return *m_window; }

private:
    void connectWindow();
    void openDemo();
    void showDemoEnded(const QString &reason);
    void waitForFirstPaint(const CommandLine &line);
    void onDemoReady(const QUrl &url);
    void openProfile(const QString &id);
    void resume(const Profile &profile);
    void askSignIn(const Profile &profile);
    void askSignInAgain();
    void trySignIn(const Profile &profile, const QString &secret, bool remember);
    void onSignedIn();
    void onSignInNeeded(const ApiError &reason);
    void onResumeFailed(const Profile &profile, const ApiError &error);
    void signOut();
    void forgetProfile(const QString &id);
    void leaveConnection();
    void leaveDemo(const Connection &connection);
    std::unique_ptr<Connection> connectTo(const Profile &profile);

    QString m_dataDirectory;
    SystemClock m_clock;
    NetworkTransport m_transport;
    KeychainSecretStore m_keychain;
    SecretVault m_secrets;
    MemorySecretStore m_demoSecrets;
    ProfileStore m_profiles;
    Preferences m_preferences;
    Theme m_theme;
    ClipboardGuard m_clipboard;
    std::unique_ptr<Connection> m_connection; // signed in
    std::unique_ptr<Connection> m_attempt; // being signed in to
    std::unique_ptr<Connection> m_left; // signed out, until the platform knows
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<DemoPlatform> m_demo;
    QStringList m_simulatorArguments;
    QPointer<SignInDialog> m_dialog;
    ApiError m_signInReason; // why the session has ended
};

} // namespace hubdeck
