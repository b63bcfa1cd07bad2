// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestrecord.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace hubdeck {

class Meter;
class Session;

//! The status bar's content: where we are connected, how long the sign-in lasts, how busy the requests are, what runs and is watched.
class ConnectionBar final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionBar(QWidget *parent = nullptr);

    //! nullptr: signed out. Borrowed until the next call.
    void setSession(Session *session);
    void setWatched(int count);
    void setRunning(int count);
    //! Why secrets last only as long as the program; empty: they are in the keychain.
    void setKeychainFault(const QString &fault);

Q_SIGNALS:
    void runningClicked();
    void watchedClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLoad(const QueueLoad &load);
    void showSession();
    void noteOutcome(const RequestRecord &record);
    Session *m_session = nullptr;
    bool m_isReachable = true; //!< the last answer, or its lack, told so
    QLabel *m_dot;
    QLabel *m_host;
    QLabel *m_state;
    QLabel *m_keychain;
    QLabel *m_requestsLabel;
    Meter *m_meter;
    QLabel *m_requests;
    QToolButton *m_watched;
    QToolButton *m_running;
    QTimer m_tick;
};

} // namespace hubdeck
