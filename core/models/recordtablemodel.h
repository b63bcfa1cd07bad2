// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tablemodel.h"

#include <QSize>

namespace hubdeck {

//! A table of \a Row values, which need ==. The type's door to TableModel, where the work is done.
template <typename Row>
class RecordTableModel : public TableModel {
public:
    using RowPointer = std::shared_ptr<const Record<Row>>;
    using IdOf = QString (*)(const Row &);
    //! The row to keep of one that arrives and the one of the same id that is there; pure. \a isOtherPart: they are from different parts.
    using CombineRows = std::function<Row(const Row &incoming, const Row &present, bool isOtherPart)>;

    ColumnInfo columnInfo(int column) const final { return {m_columns->at(column).key, m_columns->at(column).title()}; }

    const Row &rowAt(int row) const { return static_cast<const Record<Row> &>(*recordAt(row)).row; }
    std::optional<Row> rowWithId(const QString &id) const
    {
        const int row = rowForId(id);
        return row < 0 ? std::nullopt : std::optional<Row>(rowAt(row));
    }
    QList<Row> rows() const
    {
        QList<Row> all;
        all.reserve(rowCount());
        for (int row = 0; row < rowCount(); ++row)
            all.append(rowAt(row));
        return all;
    }

protected:
    RecordTableModel(IdOf idOf, Columns<Row> columns, Clock &clock, QObject *parent = nullptr)
        : TableModel(clock, parent), m_idOf(idOf), m_columns(std::move(columns))
    {
    }

    void setCombineRows(CombineRows combine)
    {
        setCombine([combine = std::move(combine), columns = m_columns](
                       const RecordPointer &incoming, const RecordPointer &present, bool isOtherPart) -> RecordPointer {
            const Row &there = static_cast<const Record<Row> &>(*present).row;
            Row row = combine(static_cast<const Record<Row> &>(*incoming).row, there, isOtherPart);
            if (row == there)
                return present;
            return std::make_shared<Record<Row>>(incoming->id(), std::move(row), columns);
        });
    }

    void mergePart(const QString &part, QList<Row> incoming)
    {
        const int count = int(incoming.size());
        auto shared = std::make_shared<const QList<Row>>(std::move(incoming));
        mergeRecords(part, count, [shared, idOf = m_idOf, columns = m_columns](int index) -> RecordPointer {
            const Row &row = shared->at(index);
            return std::make_shared<Record<Row>>(idOf(row), row, columns);
        });
    }
    //! Puts \a row in as it is, without combining.
    void upsert(const QString &part, const Row &row)
    {
        upsertRecord(part, std::make_shared<Record<Row>>(m_idOf(row), row, m_columns));
    }

    int fixedColumnCount() const final { return int(m_columns->size()); }
    QVariant columnProperty(int column, int role) const final
    {
        const Column<Row> &which = m_columns->at(column);
        switch (role) {
        case Qt::DisplayRole:
            return which.title();
        case Qt::ToolTipRole:
            return which.toolTip ? QVariant(which.toolTip()) : QVariant();
        case Qt::TextAlignmentRole:
            return int(which.alignment.toInt());
        case IdRole:
            return which.key;
        case WidthRole:
            return which.width;
        case HiddenByDefaultRole:
            return which.isHiddenByDefault;
        default:
            return {};
        }
    }

private:
    const IdOf m_idOf;
    const Columns<Row> m_columns;
};

} // namespace hubdeck
