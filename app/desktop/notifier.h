// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpointwatch.h"
#include "core/models/tone.h"

#include <QPointer>
#include <QSystemTrayIcon>

namespace hubdeck {

class MainWindow;
class Preferences;

//! Tells the end of what was watched: on the desktop where there is a tray to speak through, and in the window always.
class Notifier final : public QObject {
    Q_OBJECT
public:
    Notifier(MainWindow &window, Preferences &preferences, QObject *parent = nullptr);
    void follow(VpcEndpointWatch &watch);

private:
    void tell(const VpcEndpoint &endpoint, Tone tone, const QString &title, const QString &text);
    MainWindow &m_window;
    Preferences &m_preferences;
    QSystemTrayIcon m_tray;
    QString m_lastEndpoint;
};

} // namespace hubdeck
