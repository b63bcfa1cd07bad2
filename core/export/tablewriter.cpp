// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tablewriter.h"

#include "core/export/jsonwriter.h"
#include "core/export/orderedpieces.h"

#include <algorithm>

namespace hubdeck {

namespace {
// Some 50 KB: below what allocators ask the system for afresh each time, and a cancelled export stops at once.
constexpr qsizetype kRowsOfPiece = 150;
constexpr qsizetype kBytesOfRow = 400; // a guess that spares growing
}

bool TableWriter::write(const Sink &sink) const
{
    const qsizetype count = m_what.rows.size();
    const auto lastOf = [count](int piece) { return std::min(count, (piece + 1) * kRowsOfPiece); };
    const int pieces = int((count + kRowsOfPiece - 1) / kRowsOfPiece);
    if (!sink(head(), 0))
        return false;
    OrderedPieces made(pieces, [this, lastOf](int piece) { return rows(piece * kRowsOfPiece, lastOf(piece)); });
    for (int piece = 0; piece < pieces; ++piece) {
        if (!sink(made.take(), int(lastOf(piece))))
            return false;
    }
    return sink(tail(), int(count));
}

QByteArray TableWriter::head() const
{
    QByteArray out;
    if (isCsv()) {
        CsvWriter writer(out, m_what.csv);
        writer.begin();
        for (const int column : m_what.columns)
            writer.cell(m_what.table->columns().at(column).title);
        writer.endRow();
    } else {
        JsonWriter(out, keys()).begin();
    }
    return out;
}

QByteArray TableWriter::rows(qsizetype first, qsizetype last) const
{
    return isCsv() ? csvRows(first, last) : jsonRows(first, last);
}

QByteArray TableWriter::csvRows(qsizetype first, qsizetype last) const
{
    QByteArray out;
    out.reserve((last - first) * kBytesOfRow);
    CsvWriter writer(out, m_what.csv);
    for (qsizetype row = first; row < last; ++row) {
        const TableRecord &record = *m_what.table->record(m_what.rows.at(row));
        for (const int column : m_what.columns)
            writer.cell(record.exportText(column));
        writer.endRow();
    }
    return out;
}

QByteArray TableWriter::jsonRows(qsizetype first, qsizetype last) const
{
    QByteArray out;
    out.reserve((last - first) * kBytesOfRow);
    JsonWriter writer(out, keys(), first == 0 ? JsonWriter::Place::Start : JsonWriter::Place::AfterRows);
    for (qsizetype row = first; row < last; ++row) {
        const TableRecord &record = *m_what.table->record(m_what.rows.at(row));
        for (const int column : m_what.columns)
            writer.cell(record.exportText(column), record.sortKey(column));
        writer.endRow();
    }
    return out;
}

QByteArray TableWriter::tail() const
{
    QByteArray out;
    if (!isCsv())
        JsonWriter(out, {}, m_what.rows.isEmpty() ? JsonWriter::Place::Start : JsonWriter::Place::AfterRows).end();
    return out;
}

QStringList TableWriter::keys() const
{
    QStringList keys;
    for (const int column : m_what.columns)
        keys.append(m_what.table->columns().at(column).key);
    return keys;
}

QByteArray exportedText(const TableExport &what)
{
    QByteArray text;
    TableWriter(what).write([&text](const QByteArray &piece, int) {
        text.append(piece);
        return true;
    });
    return text;
}

} // namespace hubdeck
