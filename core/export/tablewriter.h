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

    //! Called for each piece, with the rows done so far; false ends the writing.
    using Sink = std::function<bool(const QByteArray &piece, int rowsDone)>;
    //! False when the sink ended it.
    bool write(const Sink &sink);

private:
    template <typename Writer, typename Cell>
    bool writeRows(Writer &writer, QByteArray &buffer, const Sink &sink, Cell cell);
    bool writeCsv(const Sink &sink);
    bool writeJson(const Sink &sink);

    const TableExport &m_what;
};

} // namespace hubdeck
