// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QTimer;
class QVBoxLayout;

namespace hubdeck {

class InspectorPane;
class PageTitle;
class Preferences;
class TableModel;
class TablePane;
struct TableTexts;

//! A page that is one table with an inspector: title, a sentence that says how much is shown and how old it is, the table.
//! A resource's page derives from it and gives the sentence and what the inspector shows.
class TablePage : public Page {
    Q_OBJECT
public:
    void refresh() override;
    QWidget *inspector() const override;
    TablePane *tablePane() const override { return m_pane; }
    void reveal(const QString &objectId) override;
    std::optional<int> count() const override;

protected:
    explicit TablePage(QWidget *parent = nullptr);
    ~TablePage() override;
    //! Once, at the end of the derived constructor.
    void build(const QString &title, TableModel &table, Preferences &preferences, const TableTexts &texts);

    //! What the page is about and how much it shows, one sentence without the age of the rows.
    virtual QString sentence() const = 0;
    //! Fills \a inspector for the row with that id; nothing is selected when it is empty.
    virtual void inspect(InspectorPane &inspector, const QString &id) = 0;
    //! The selection changed: enable and disable actions.
    virtual void updateActions() {}
    //! Shows the selected row anew, in the next turn of the event loop.
    void inspectLater();

private:
    void inspectNow();
    void updateSentence();
    PageTitle *m_title = nullptr;
    TablePane *m_pane = nullptr;
    InspectorPane *m_inspector;
    bool m_isInspectPlanned = false;
    QString m_inspectedId;
};

} // namespace hubdeck
