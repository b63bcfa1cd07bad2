// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tablewriter.h"

#include "core/export/jsonwriter.h"

namespace hubdeck {

namespace {
constexpr qsizetype kPiece = 256 * 1024; // bytes
constexpr int kRowsBetweenLooks
    = 500; // a cancelled export stops within a few milliseconds, also when its rows are short
}

bool TableWriter::write(const Sink &sink)
{
    return m_what.format == ExportFormat::Csv ? writeCsv(sink) : writeJson(sink);
}

template <typename Writer, typename Cell>
bool TableWriter::writeRows(Writer &writer, QByteArray &buffer, const Sink &sink, Cell cell)
{
    int done = 0;
    for (const int row : m_what.rows) {
        const TableRecord &record = *m_what.table->record(row);
        for (const int column : m_what.columns)
            cell(record, column);
        writer.endRow();
        ++done;
        if (buffer.size() < kPiece && done % kRowsBetweenLooks != 0)
            continue;
        if (!sink(buffer, done))
            return false;
        buffer.resize(0); // keeps its memory
    }
    return true;
}

bool TableWriter::writeCsv(const Sink &sink)
{
    QByteArray buffer;
    buffer.reserve(kPiece * 2);
    CsvWriter writer(buffer, m_what.csv);
    writer.begin();
    for (const int column : m_what.columns)
        writer.cell(m_what.table->columns().at(column).title);
    writer.endRow();
    const auto cell = [&writer](const TableRecord &record, int column) { writer.cell(record.exportText(column)); };
    return writeRows(writer, buffer, sink, cell) && sink(buffer, int(m_what.rows.size()));
}

bool TableWriter::writeJson(const Sink &sink)
{
    QStringList keys;
    for (const int column : m_what.columns)
        keys.append(m_what.table->columns().at(column).key);
    QByteArray buffer;
    buffer.reserve(kPiece * 2);
    JsonWriter writer(buffer, keys);
    writer.begin();
    const auto cell = [&writer](const TableRecord &record, int column) {
        writer.cell(record.exportText(column), record.sortKey(column));
    };
    if (!writeRows(writer, buffer, sink, cell))
        return false;
    writer.end();
    return sink(buffer, int(m_what.rows.size()));
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
