// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tablemodel.h"

namespace hubdeck {

TableModel::TableModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

TableModel::~TableModel() = default;

TableModel::LoadState TableModel::loadState() const
{
    if (m_ledger.isReading())
        return LoadState::Loading;
    if (m_ledger.oldestRead().isValid() || rowCount() > 0)
        return LoadState::Ready;
    return m_ledger.failures().isEmpty() ? LoadState::Idle : LoadState::Failed;
}

TableModel::Progress TableModel::progress() const
{
    return {m_ledger.done(), m_ledger.total()};
}

QList<PartFailure> TableModel::failures() const
{
    return m_ledger.failures();
}

QDateTime TableModel::asOf() const
{
    return m_ledger.oldestRead();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slotOfRow.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fixedColumnCount();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableRecord &record = *recordAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: {
        const QString live = record.liveText(column, m_clock.utcNow());
        return live.isEmpty() ? record.text(column) : live;
    }
    case Qt::ToolTipRole:
    case HintRole: {
        const QString hint = record.hint(column);
        return hint.isEmpty() ? QVariant() : QVariant(hint);
    }
    case Qt::TextAlignmentRole:
        return columnProperty(column, role);
    case IdRole:
        return record.id();
    case SortRole: {
        const QVariant key = record.sortKey(column);
        return key.isValid() ? key : QVariant(record.text(column));
    }
    case ExportRole:
        return record.exportText(column);
    case ToneRole: {
        const std::optional<Tone> tone = record.tone(column);
        return tone ? QVariant(int(*tone)) : QVariant();
    }
    case ItemRole:
        return record.item();
    case BusyRole:
        return isBusy(record);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnCount())
        return {};
    return columnProperty(section, role);
}

int TableModel::columnForKey(const QString &key) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (columnProperty(column, IdRole).toString() == key)
            return column;
    }
    return -1;
}

int TableModel::rowForId(const QString &id) const
{
    const int slot = m_slotOfId.value(id, -1);
    return slot < 0 ? -1 : slotAt(slot).row;
}

QModelIndex TableModel::indexForId(const QString &id, int column) const
{
    const int row = rowForId(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

const RecordPointer &TableModel::recordAt(int row) const
{
    return slotAt(slotOfRow(row)).record;
}

RecordPointer TableModel::recordForId(const QString &id) const
{
    const int slot = m_slotOfId.value(id, -1);
    return slot < 0 ? nullptr : slotAt(slot).record;
}

QString TableModel::partOfRow(int row) const
{
    return m_partNames.at(slotAt(slotOfRow(row)).part);
}

bool TableModel::isBusy(const TableRecord &) const
{
    return false;
}

SnapshotPointer TableModel::snapshot() const
{
    if (m_snapshot)
        return m_snapshot;
    auto snapshot = std::make_unique<TableSnapshot>();
    snapshot->m_records.reserve(m_slotOfRow.size());
    snapshot->m_parts.reserve(m_slotOfRow.size());
    snapshot->m_slots = m_slotOfRow;
    for (const int slot : m_slotOfRow) {
        snapshot->m_records.push_back(slotAt(slot).record);
        snapshot->m_parts.push_back(slotAt(slot).part);
    }
    for (int column = 0; column < columnCount(); ++column)
        snapshot->m_columns.append(columnInfo(column));
    snapshot->m_slotCount = slotCount();
    snapshot->m_revision = m_revision;
    m_snapshot = freedInBackground(std::unique_ptr<const TableSnapshot>(std::move(snapshot)));
    return m_snapshot;
}

} // namespace hubdeck
