// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"

#include "core/export/utf8.h"

namespace hubdeck {

namespace {

// Digits with at most one point, a sign before and an exponent behind: what every spreadsheet takes for a number, not
// for a sum.
bool isPlainNumber(QStringView text)
{
    const auto skipDigits = [&text] {
        qsizetype count = 0;
        while (count < text.size() && text[count] >= u'0' && text[count] <= u'9')
            ++count;
        text = text.sliced(count);
        return count;
    };
    const auto skip = [&text](QStringView oneOf) {
        const bool found = !text.isEmpty() && oneOf.contains(text.front());
        if (found)
            text = text.sliced(1);
        return found;
    };
    skip(u"+-");
    qsizetype digits = skipDigits();
    if (skip(u"."))
        digits += skipDigits();
    if (digits > 0 && skip(u"eE")) {
        skip(u"+-");
        digits = skipDigits();
    }
    return digits > 0 && text.isEmpty();
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    switch (text.isEmpty() ? u'\0' : text.front().unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
        return !isPlainNumber(text);
    default:
        return false;
    }
}

CsvWriter::CsvWriter(QByteArray &out, const CsvOptions &options)
    : m_out(out)
    , m_options(options)
{
}

void CsvWriter::begin()
{
    if (m_options.hasByteOrderMark)
        m_out.append("\xef\xbb\xbf");
}

// These loops look at every unit without leaving early, so that compilers make them look at many at a time.
bool CsvWriter::needsQuotes(QStringView text) const
{
    const char16_t separator = char16_t(m_options.separator);
    bool isFound = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        isFound |= (unit == separator) | (unit == u'"') | (unit == u'\r') | (unit == u'\n');
    }
    return isFound;
}

void CsvWriter::cell(QStringView text)
{
    if (m_cells++ > 0)
        m_out.append(m_options.separator);
    m_isRowEmpty = m_isRowEmpty && text.isEmpty();
    const bool isNeutralized = m_options.neutralizesFormulas && looksLikeFormula(text);
    if (!needsQuotes(text)) {
        if (isNeutralized)
            m_out.append('\'');
        appendUtf8(m_out, text);
        return;
    }
    m_out.append(isNeutralized ? "\"'" : "\"");
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype quote = text.indexOf(u'"', start);
        const qsizetype end = quote < 0 ? text.size() : quote + 1;
        appendUtf8(m_out, text.sliced(start, end - start));
        if (quote >= 0)
            m_out.append('"');
        start = end;
    }
    m_out.append('"');
}

void CsvWriter::endRow()
{
    // A line without anything in it would be no row at all.
    if (m_cells == 1 && m_isRowEmpty)
        m_out.append("\"\"");
    m_out.append("\r\n");
    m_cells = 0;
    m_isRowEmpty = true;
}

} // namespace hubdeck
