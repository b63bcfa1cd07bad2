// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace hubdeck {

class NavigationList;
class ObjectTab;
class PageTitle;
class Preferences;
class StatusChip;

//! Everything about one object in a window of its own beside the main one, so that two objects can be compared and a form can wait while
//! something else is looked up. Its parts stand in a list at the left. A child of the main window: it goes when the user signs out.
//! Whoever derives gives the header and the tabs.
class ObjectWindow : public QWidget {
    Q_OBJECT
public:
    ~ObjectWindow() override;
    ObjectTab *currentTab() const;
    void showTab(const QString &key);
    const QList<ObjectTab *> &tabs() const { return m_tabs; }
    //! Sentences of all tabs on what is not saved.
    QStringList unsaved() const;

protected:
    //! \a name: under which its size is kept, "space".
    ObjectWindow(const QString &name, Preferences &preferences, QWidget *parent);

    void setHeader(const QString &title, const QString &sentence, Tone tone, const QString &status);
    //! Owned from now on. The first one is shown.
    void addTab(ObjectTab *tab);
    //! Asks before it closes while something is not saved.
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void place();
    void onTabChosen(const QString &key);
    void updateModified();

    const QString m_name;
    Preferences &m_preferences;
    PageTitle *m_title;
    StatusChip *m_status;
    NavigationList *m_navigation;
    QStackedWidget *m_stack;
    QList<ObjectTab *> m_tabs;
    QSet<ObjectTab *> m_seen; //!< those that were asked to read
    bool m_mayClose = false;
};

} // namespace hubdeck
