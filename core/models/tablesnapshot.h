// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tablerecord.h"

#include <vector>

namespace hubdeck {

//! All rows of a table at one moment. Never changes; any thread may read it, also after the table is gone.
class TableSnapshot {
public:
    int rowCount() const { return int(m_records.size()); }
    int columnCount() const { return int(m_columns.size()); }
    const QList<ColumnInfo> &columns() const { return m_columns; }

    const RecordPointer &record(int row) const { return m_records[size_t(row)]; }
    QString text(int row, int column) const { return record(row)->text(column); }
    QString exportText(int row, int column) const { return record(row)->exportText(column); }
    QVariant sortKey(int row, int column) const { return record(row)->sortKey(column); }
    const QByteArray &haystack(int row) const { return record(row)->haystack(); }

    //! Where the row stands in the table's list of slots, which stays the same while rows move (see TableModel).
    int slotOf(int row) const { return m_slots[size_t(row)]; }
    int slotCount() const { return m_slotCount; }
    int partOf(int row) const { return m_parts[size_t(row)]; }
    quint64 revision() const { return m_revision; } //!< grows with every change of the table

private:
    friend class TableModel;
    std::vector<RecordPointer> m_records;
    std::vector<int> m_slots;
    std::vector<int> m_parts;
    QList<ColumnInfo> m_columns;
    int m_slotCount = 0;
    quint64 m_revision = 0;
};

using SnapshotPointer = std::shared_ptr<const TableSnapshot>;

} // namespace hubdeck
