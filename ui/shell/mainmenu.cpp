// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainmenu.h"

#include "ui/shell/page.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace hubdeck {

MainMenu::MainMenu(QMenuBar &bar)
    : QObject(&bar)
    , exportTable(new QAction(tr("&Export table…"), this))
    , signIn(new QAction(tr("Sign in with another &profile…"), this))
    , signOut(new QAction(tr("Sign &out"), this))
    , quit(new QAction(tr("&Quit"), this))
    , copyRows(new QAction(tr("&Copy rows"), this))
    , selectAll(new QAction(tr("Select &all rows"), this))
    , find(new QAction(tr("&Filter the table"), this))
    , palette(new QAction(tr("Search or run a &command…"), this))
    , refresh(new QAction(tr("&Refresh"), this))
    , stop(new QAction(tr("&Stop reading"), this))
    , inspector(new QAction(tr("Show &details"), this))
    , shortcuts(new QAction(tr("&Keyboard shortcuts"), this))
    , about(new QAction(tr("&About Hubdeck"), this))
    , m_file(bar.addMenu(tr("&File")))
    , m_edit(bar.addMenu(tr("&Edit")))
    , m_go(bar.addMenu(tr("&Go")))
    , m_page(bar.addMenu(tr("&Page")))
    , m_view(bar.addMenu(tr("&View")))
    , m_help(bar.addMenu(tr("&Help")))
{
    const auto put = [this](QMenu *menu, QAction *action, const QString &name, const QKeySequence &shortcut = {}) {
        action->setObjectName(name);
        action->setShortcut(shortcut);
        menu->addAction(action);
        m_actions += action;
    };
    put(m_file, exportTable, u"exportTable"_s, QKeySequence(u"Ctrl+E"_s));
    m_file->addSeparator();
    put(m_file, signIn, u"signInOther"_s);
    put(m_file, signOut, u"signOut"_s);
    m_file->addSeparator();
    put(m_file, quit, u"quit"_s, QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    put(m_edit, copyRows, u"copyRows"_s);
    put(m_edit, selectAll, u"selectAllRows"_s);
    m_edit->addSeparator();
    put(m_edit, find, u"find"_s, QKeySequence::Find);
    put(m_edit, palette, u"palette"_s, QKeySequence(u"Ctrl+K"_s));
    put(m_view, refresh, u"refresh"_s, QKeySequence(Qt::Key_F5));
    put(m_view, stop, u"stop"_s, QKeySequence(u"Ctrl+."_s));
    m_view->addSeparator();
    put(m_view, inspector, u"toggleInspector"_s, QKeySequence(u"Ctrl+I"_s));
    inspector->setCheckable(true);
    inspector->setChecked(true);
    buildThemes(m_view);
    put(m_help, shortcuts, u"shortcuts"_s, QKeySequence(Qt::Key_F1));
    put(m_help, about, u"about"_s);
    about->setMenuRole(QAction::AboutRole);
    setPages({});
    setCurrentPage(nullptr);
}

void MainMenu::buildThemes(QMenu *view)
{
    QMenu *colours = view->addMenu(tr("&Colours"));
    m_themes = new QActionGroup(this);
    const std::pair<Theme::Mode, QString> modes[] = {
        {Theme::Mode::System, tr("Like the &system")}, {Theme::Mode::Light, tr("&Light")}, {Theme::Mode::Dark, tr("&Dark")}};
    for (const auto &[mode, text] : modes) {
        QAction *action = colours->addAction(text);
        action->setCheckable(true);
        action->setData(int(mode));
        action->setObjectName(u"theme%1"_s.arg(int(mode)));
        m_themes->addAction(action);
        m_actions += action;
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](QAction *action) { Q_EMIT themeModeRequested(Theme::Mode(action->data().toInt())); });
}

void MainMenu::setThemeMode(Theme::Mode mode)
{
    const QList<QAction *> actions = m_themes->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == int(mode));
}

void MainMenu::setPages(const QList<Page *> &pages)
{
    m_go->clear();
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    for (const Page *page : pages) {
        auto *action = new QAction(icon(page->iconName(), IconTint::Muted), page->title(), this);
        if (m_pageActions.size() < 9)
            action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(m_pageActions.size() + 1)));
        connect(action, &QAction::triggered, this, [this, key = page->key()] { Q_EMIT pageRequested(key); });
        m_go->addAction(action);
        m_pageActions += action;
    }
    const bool signedIn = !pages.isEmpty();
    m_go->menuAction()->setVisible(signedIn);
    for (QAction *action : {signOut, refresh, stop, inspector, palette})
        action->setEnabled(signedIn);
}

void MainMenu::setCurrentPage(const Page *page)
{
    m_page->clear();
    if (page)
        m_page->addActions(page->pageActions());
    m_page->menuAction()->setVisible(!m_page->isEmpty());
    const bool hasTable = page && page->tablePane();
    for (QAction *action : {exportTable, copyRows, selectAll, find})
        action->setEnabled(hasTable);
}

QList<QAction *> MainMenu::allActions() const { return m_page->actions() + m_pageActions + m_actions; }

} // namespace hubdeck
