// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportjob.h"

#include <functional>

namespace hubdeck {

//! Writes what a TableExport names, piece by piece, whatever the format.
class TableWriter {
public:
    //! \a what outlives the writer.
    explicit TableWriter(const TableExport &what) : m_what(what) {}

    //! Called for each piece in order, with the rows done so far; false ends the writing.
    using Sink = std::function<bool(const QByteArray &piece, int rowsDone)>;
    //! False when the sink ended it.
    bool write(const Sink &sink) const;

private:
    bool isCsv() const { return m_what.format == ExportFormat::Csv; }
    QByteArray head() const;
    QByteArray rows(qsizetype first, qsizetype last) const; // from any thread
    QByteArray csvRows(qsizetype first, qsizetype last) const;
    QByteArray jsonRows(qsizetype first, qsizetype last) const;
    QByteArray tail() const;
    QStringList keys() const;

    const TableExport &m_what;
};

} // namespace hubdeck
