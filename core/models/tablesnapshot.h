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

private:
    friend class TableModel;
    friend class MergePlanner;
    friend class ArrangedModel;
    friend class Arranger;
    std::vector<RecordPointer> m_records;
    std::vector<int> m_slots; // by row: the row's place in the model's slot list (see TableModel)
    std::vector<int> m_parts; // by row
    QList<ColumnInfo> m_columns;
    quint64 m_revision = 0;
};

using SnapshotPointer = std::shared_ptr<const TableSnapshot>;

} // namespace hubdeck
