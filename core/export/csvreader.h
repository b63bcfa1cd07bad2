// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <tl/expected.hpp>

namespace hubdeck {

//! One record of a CSV file.
struct CsvRow {
    int line = 0; //!< on which it begins, from 1
    QStringList cells;
    friend bool operator==(const CsvRow &, const CsvRow &) = default;
};

//! Why a file is no CSV.
struct CsvFault {
    enum class Kind {
        NotText, //!< no UTF-8
        OpenQuote, //!< a quoted cell is never closed
        TextAfterQuote, //!< something follows the closing quote of a cell
    };
    Kind kind = Kind::NotText;
    int line = 0; //!< from 1
    friend bool operator==(const CsvFault &, const CsvFault &) = default;
};

//! The records of a CSV file after RFC 4180, without empty lines. The separator (comma, semicolon or tab) is that which the first line has
//! most of. A byte order mark is skipped, and the apostrophe that CsvWriter puts before a text that a spreadsheet would run is taken away.
tl::expected<QList<CsvRow>, CsvFault> readCsv(const QByteArray &file);

} // namespace hubdeck
