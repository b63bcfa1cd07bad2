// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace hubdeck {

class MessageBanner;

//! What stands in the window while nobody is signed in: saved profiles, "Sign in", "Try the demo".
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);
    void setProfiles(const QList<Profile> &profiles);
    //! Says what is going on, e.g. that the demo starts; empty: nothing, and the buttons work again.
    void setBusyText(const QString &text);
    //! Something that went wrong before a window could be opened; empty: nothing.
    void setNotice(const QString &text);

Q_SIGNALS:
    void signInRequested();
    void demoRequested();
    void profileChosen(const QString &id);
    void profileRemovalRequested(const QString &id);

private:
    QWidget *buildCard();
    QVBoxLayout *m_profiles = nullptr;
    QWidget *m_profileArea = nullptr;
    QWidget *m_buttons = nullptr;
    QWidget *m_busy = nullptr;
    QLabel *m_busyText = nullptr;
    MessageBanner *m_notice = nullptr;
};

} // namespace hubdeck
