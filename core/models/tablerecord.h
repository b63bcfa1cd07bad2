// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/column.h"

#include <QByteArray>

#include <mutex>

namespace hubdeck {

//! A row as a value that never changes: an update puts a new record in its place. Safe to read from any thread.
class TableRecord {
public:
    explicit TableRecord(QString recordId) : m_id(std::move(recordId)) {}
    virtual ~TableRecord() = default;
    Q_DISABLE_COPY_MOVE(TableRecord)

    const QString &id() const { return m_id; }
    virtual int columnCount() const = 0;
    virtual QString text(int column) const = 0;
    virtual QString exportText(int column) const = 0;
    virtual QVariant sortKey(int column) const = 0; //!< invalid: sort by text
    virtual std::optional<Tone> tone(int column) const = 0;
    virtual QString hint(int column) const = 0;
    virtual QString liveText(int column, const QDateTime &now) const = 0; //!< empty: show the text
    virtual QVariant item() const = 0; //!< the row value itself
    virtual bool isSameAs(const TableRecord &other) const = 0; //!< of the same table

    //! All texts folded for searching (see foldedForSearch), one line a column. Made when first asked for.
    const QByteArray &haystack() const;

private:
    const QString m_id;
    mutable std::once_flag m_haystackOnce;
    mutable QByteArray m_haystack;
};

using RecordPointer = std::shared_ptr<const TableRecord>;

//! A record of one row type.
template <typename Row>
class Record final : public TableRecord {
public:
    Record(QString recordId, Row value, Columns<Row> columns)
        : TableRecord(std::move(recordId)), row(std::move(value)), m_columns(std::move(columns))
    {
    }

    int columnCount() const override { return int(m_columns->size()); }
    QString text(int column) const override { return m_columns->at(column).text(row); }
    QString exportText(int column) const override
    {
        const Column<Row> &which = m_columns->at(column);
        return which.exportText ? which.exportText(row) : which.text(row);
    }
    QVariant sortKey(int column) const override { return ask(m_columns->at(column).sortKey); }
    std::optional<Tone> tone(int column) const override { return ask(m_columns->at(column).tone); }
    QString hint(int column) const override { return ask(m_columns->at(column).hint); }
    QString liveText(int column, const QDateTime &now) const override
    {
        const Column<Row> &which = m_columns->at(column);
        return which.liveText ? which.liveText(row, now) : QString();
    }
    QVariant item() const override { return QVariant::fromValue(row); }
    bool isSameAs(const TableRecord &other) const override { return row == static_cast<const Record &>(other).row; }

    const Row row;

private:
    template <typename Value>
    Value ask(const std::function<Value(const Row &)> &question) const
    {
        return question ? question(row) : Value();
    }
    const Columns<Row> m_columns;
};

} // namespace hubdeck
