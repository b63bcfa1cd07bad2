// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tablepage.h"

#include "ui/shell/inspectorpane.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/titles.h"

#include <QVBoxLayout>

namespace hubdeck {

TablePage::TablePage(QWidget *parent) : Page(parent), m_inspector(new InspectorPane(this)) { m_inspector->hide(); }

TablePage::~TablePage() = default;

void TablePage::build(const QString &title, TableModel &table, Preferences &preferences, const TableTexts &texts)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    m_title = new PageTitle(title);
    layout->addWidget(m_title);
    m_pane = new TablePane(table, preferences, texts);
    layout->addWidget(m_pane, 1);
    connect(m_pane, &TablePane::ageTextChanged, this, &TablePage::updateSentence);
    connect(m_pane, &TablePane::currentChanged, this, &TablePage::inspectLater);
    connect(m_pane, &TablePane::selectionChanged, this, [this] {
        updateActions();
        inspectLater();
    });
    connect(&table, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        const int shown = m_pane->table().rowForId(m_inspectedId);
        if (shown >= first.row() && shown <= last.row()) {
            updateActions();
            inspectLater();
        }
    });
    connect(&table, &QAbstractItemModel::rowsInserted, this, &Page::countChanged);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &Page::countChanged);
    connect(&table, &QAbstractItemModel::modelReset, this, &Page::countChanged);
    connect(&table, &TableModel::loadStateChanged, this, &Page::countChanged);
    updateSentence();
    inspectNow();
    updateActions();
}

void TablePage::refresh() { m_pane->table().refresh(); }

QWidget *TablePage::inspector() const { return m_inspector; }

void TablePage::reveal(const QString &objectId) { m_pane->reveal(objectId); }

std::optional<int> TablePage::count() const
{
    const TableModel &table = m_pane->table();
    if (table.rowCount() == 0 && table.loadState() != TableModel::LoadState::Ready)
        return std::nullopt;
    return table.rowCount();
}

void TablePage::updateSentence()
{
    QStringList parts{sentence()};
    const int all = m_pane->table().rowCount();
    if (const int shown = m_pane->arranged().matchCount(); shown < all)
        parts += tr("%1 of %2 shown").arg(shown).arg(all);
    if (const QString age = m_pane->ageText(); !age.isEmpty())
        parts += age;
    m_title->setSentence(parts.join(QStringLiteral(", ")) + (parts.size() > 1 ? QStringLiteral(".") : QString()));
}

void TablePage::inspectLater()
{
    if (std::exchange(m_isInspectPlanned, true))
        return;
    QMetaObject::invokeMethod(this, &TablePage::inspectNow, Qt::QueuedConnection);
}

void TablePage::inspectNow()
{
    m_isInspectPlanned = false;
    m_inspectedId = m_pane->currentId();
    inspect(*m_inspector, m_inspectedId);
}

} // namespace hubdeck
