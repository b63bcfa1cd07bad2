// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hubdeck {

//! How a CSV file is written. The defaults suit every program; Excel wants the byte order mark and, in many countries, the semicolon.
struct CsvOptions {
    char separator = ','; //!< ',' ';' or '\t'
    bool hasByteOrderMark = false;
    bool neutralizesFormulas = true; //!< an apostrophe before a text that a spreadsheet would run, see looksLikeFormula()
};

//! One table as CSV after RFC 4180: CRLF, quotes only where needed, UTF-8.
class CsvWriter {
public:
    //! Text is appended to \a out, which outlives the writer.
    CsvWriter(QByteArray &out, const CsvOptions &options);

    void begin(); //!< the byte order mark, if wanted
    void cell(QStringView text);
    void endRow();

private:
    bool needsQuotes(QStringView text) const;
    QByteArray &m_out;
    const CsvOptions m_options;
    int m_cells = 0; // of the row begun
    bool m_isRowEmpty = true;
};

//! True for a text that a spreadsheet would run or read as a formula: it begins with = + - @ tab or CR and is not a plain number.
bool looksLikeFormula(QStringView text);

} // namespace hubdeck
