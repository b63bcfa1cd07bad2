// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace hubdeck {

class Page;

//! The menu bar's actions. They say what is wished; the window does it.
class MainMenu final : public QObject {
    Q_OBJECT
public:
    explicit MainMenu(QMenuBar &bar);

    QAction *const exportTable;
    QAction *const signIn;
    QAction *const signOut;
    QAction *const quit;
    QAction *const copyRows;
    QAction *const selectAll;
    QAction *const find;
    QAction *const palette;
    QAction *const refresh;
    QAction *const stop;
    QAction *const inspector;
    QAction *const shortcuts;
    QAction *const about;

    //! The pages, with Ctrl+1 to Ctrl+9; empty when signed out.
    void setPages(const QList<Page *> &pages);
    //! The present page's own actions; nullptr: none.
    void setCurrentPage(const Page *page);
    void setThemeMode(Theme::Mode mode);
    //! Every action that can be run now, for the palette and the list of shortcuts.
    QList<QAction *> allActions() const;

Q_SIGNALS:
    void pageRequested(const QString &key);
    void themeModeRequested(hubdeck::Theme::Mode mode);

private:
    void buildThemes(QMenu *view);
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_go;
    QMenu *m_page;
    QMenu *m_view;
    QMenu *m_help;
    QActionGroup *m_themes = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_pageActions;
};

} // namespace hubdeck
