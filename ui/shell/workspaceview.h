// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/workspace.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace hubdeck {

struct Environment;
class MessageBanner;
class Page;
class Preferences;
class ProductionBand;
class Sidebar;

//! The signed-in window: side bar, the present page, its inspector, messages above it.
class WorkspaceView final : public QWidget {
    Q_OBJECT
public:
    WorkspaceView(const Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);
    ~WorkspaceView() override;

    const Workspace &workspace() const { return m_workspace; }
    Page *currentPage() const;
    const QList<Page *> &pages() const { return m_pages; }
    //! Shows the page; with an id also that object, with a filter also that filter text.
    void open(const QString &pageKey, const QString &objectId = {}, const QString &filter = {});
    //! A message above the page until it is closed.
    MessageBanner *raiseMessage(Tone tone, const QString &title, const QString &text, const QString &details = {});
    void setInspectorShown(bool shown);
    bool isInspectorShown() const;
    QStringList path() const; //!< group, environment and page, for the header
    //! Private spaces and endpoints by name, for the palette.
    QList<Command> objectCommands();
    void exportCurrentTable();

Q_SIGNALS:
    void currentPageChanged();
    void pathChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void showPage(Page *page);
    void applyScope();
    void saveLayout();
    void restoreLayout();

    const Workspace m_workspace;
    Preferences &m_preferences;
    Sidebar *m_sidebar;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    QStackedWidget *m_inspectors;
    ProductionBand *m_band;
    QVBoxLayout *m_messages;
    QList<Page *> m_pages;
    bool m_wantsInspector = true;
};

} // namespace hubdeck
