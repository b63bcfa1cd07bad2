// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/connection.h"
#include "core/net/networktransport.h"
#include "core/session/secretstore.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/simulatorprocess.h"
#include "ui/settings/preferences.h"

#include <QPointer>
#include <QTemporaryDir>

namespace hubdeck {

class ObjectTab;
class SpaceWindow;

//! The window of the simulator's space rail-core, down to real HTTP, and a way past Hubdeck to what the platform holds.
class SpaceScene {
public:
    explicit SpaceScene(const QStringList &simulatorArguments = {});
    ~SpaceScene();

    //! False when it could not be set up; the test then ends.
    [[nodiscard]] bool isReady() const { return m_window; }
    SpaceWindow &window() const { return *m_window; }
    //! Shows the part and gives it.
    ObjectTab &tab(const QString &key);
    template <typename Tab>
    Tab &tab(const QString &key)
    {
        return static_cast<Tab &>(tab(key));
    }

    //! Calls the platform as somebody else does; \a tail follows the space's path.
    HttpAnswer call(const QByteArray &verb, const QString &tail = {}, const QJsonObject &body = {});
    //! The next requests of that kind fail; \a path is found anywhere in theirs.
    [[nodiscard]] bool addFault(const QByteArray &verb, const QString &path, int status, int count = 1);
    static bool until(const std::function<bool()> &condition);

    static SpaceRef railCore();

private:
    bool signIn();

    QTemporaryDir m_directory;
    QSettings m_settings;
    Preferences m_preferences;
    SimulatorProcess m_simulator;
    NetworkTransport m_transport;
    HurriedClock m_clock{20};
    MemorySecretStore m_secrets;
    HttpCaller m_caller;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_mainWindow;
    QPointer<SpaceWindow> m_window;
};

} // namespace hubdeck
