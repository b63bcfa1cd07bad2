// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/arrangedmodel.h"
#include "ui/theme/icons.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace hubdeck {

class DataTableView;
class FilterEdit;
class MessageBanner;
class PlaceholderView;
class Preferences;

//! What a table says about itself beyond its rows.
struct TableTexts {
    QString filterPlaceholder; //!< "Filter by name, service, space, status…"
    QString accessibleName; //!< "VPC endpoints"
    IconName emptyIcon = IconName::Info;
    QString emptyTitle; //!< "No VPC endpoints yet"
    QString emptyText; //!< what that means, and what to do
    QAction *emptyAction = nullptr; //!< offered there; may be nullptr
    QString loadingTitle; //!< "Reading VPC endpoints…"
};

//! A table with everything a table has in Hubdeck: action buttons, filter, columns, export, its states (loading, empty, failed), what
//! could not be read, and how old the rows are. Layout and sorting are kept in the preferences under the table's resource name.
class TablePane final : public QWidget {
    Q_OBJECT
public:
    //! table and preferences are borrowed.
    TablePane(TableModel &table, Preferences &preferences, const TableTexts &texts, QWidget *parent = nullptr);
    ~TablePane() override;

    TableModel &table() const { return m_table; }
    ArrangedModel &arranged() const { return *m_arranged; }
    DataTableView &view() const { return *m_view; }

    //! A button above the table, in this order. Not owned. The first primary one is the page's main action.
    void addActionButton(QAction *action, bool primary = false);
    void addToolWidget(QWidget *widget); //!< beside the buttons, before the filter field
    void setFilter(const QString &text);
    QString filter() const;
    void focusFilter();
    //! Selects the row and scrolls to it; a filter that hides it is emptied. Once it arrives, if it is not there yet.
    void reveal(const QString &id);
    QString currentId() const; //!< empty: none
    QStringList selectedIds() const;
    //! "read 12 s ago", "reading 3 of 12…"
    QString ageText() const;

Q_SIGNALS:
    void exportRequested();
    void currentChanged();
    void selectionChanged();
    void activated(const QString &id); //!< double click or Enter
    void ageTextChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTools();
    void buildView();
    void connectModel();
    void showState();
    void showFailures();
    void revealPending();
    void onMatchesChanged();
    void restoreLayout();
    void saveLayout();
    void arrangeTools();

    TableModel &m_table;
    Preferences &m_preferences;
    TableTexts m_texts;
    ArrangedModel *m_arranged;
    QHBoxLayout *m_tools = nullptr;
    QHBoxLayout *m_secondRow = nullptr; //!< takes the filter where one row is too narrow for everything
    QWidget *m_toolGap = nullptr;
    QList<QWidget *> m_filterTools; //!< what stands in one row with the filter, the filter last
    FilterEdit *m_filter = nullptr;
    MessageBanner *m_failures = nullptr;
    QAction *m_retry = nullptr;
    DataTableView *m_view = nullptr;
    PlaceholderView *m_placeholder = nullptr;
    QString m_toReveal;
    QTimer m_saveLayout;
    QTimer m_ageTick;
};

//! The row values of the selection, top to bottom.
template <typename Row>
QList<Row> selectedRows(const TablePane &pane)
{
    QList<Row> rows;
    const QStringList ids = pane.selectedIds();
    for (const QString &id : ids)
        rows += pane.table().indexForId(id).data(ItemRole).template value<Row>();
    return rows;
}

} // namespace hubdeck
