// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvreader.h"

#include "core/export/csvwriter.h"

#include <QStringDecoder>

namespace hubdeck {

namespace {

QChar separatorOf(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView line = end < 0 ? QStringView(text) : QStringView(text).first(end);
    QChar best = u',';
    for (const QChar candidate : {u';', u'\t'}) {
        if (line.count(candidate) > line.count(best))
            best = candidate;
    }
    return best;
}

//! Reads character by character, so that a quoted cell may hold anything.
class Reader {
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_separator(separatorOf(text))
    {
    }

    tl::expected<QList<CsvRow>, CsvFault> read()
    {
        m_row.line = m_line;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == u'"' && m_cell.isEmpty() && !m_wasQuoted) {
                if (!readQuoted())
                    return tl::unexpected(CsvFault{CsvFault::Kind::OpenQuote, m_row.line});
                continue;
            }
            ++m_at;
            if (c == m_separator)
                endCell();
            else if (c == u'\n' || c == u'\r')
                endLine(c);
            else if (m_wasQuoted)
                return tl::unexpected(CsvFault{CsvFault::Kind::TextAfterQuote, m_line});
            else
                m_cell += c;
        }
        endRow();
        return m_rows;
    }

private:
    bool readQuoted()
    {
        m_wasQuoted = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n')
                ++m_line;
            if (c != u'"') {
                m_cell += c;
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                m_cell += c;
                ++m_at;
            } else {
                ++m_at;
                return true;
            }
        }
        return false;
    }
    void endCell()
    {
        if (m_cell.startsWith(u'\'') && looksLikeFormula(QStringView(m_cell).mid(1)))
            m_cell.remove(0, 1);
        m_row.cells.append(std::exchange(m_cell, {}));
        m_wasQuoted = false;
    }
    void endLine(QChar c)
    {
        if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        endRow();
        m_row.line = ++m_line;
    }
    void endRow()
    {
        const bool isEmpty = m_row.cells.isEmpty() && m_cell.trimmed().isEmpty() && !m_wasQuoted;
        endCell();
        if (!isEmpty)
            m_rows.append(m_row);
        m_row = {};
    }

    const QString m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_wasQuoted = false;
    QString m_cell;
    CsvRow m_row;
    QList<CsvRow> m_rows;
};

} // namespace

tl::expected<QList<CsvRow>, CsvFault> readCsv(const QByteArray &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file);
    if (decoder.hasError())
        return tl::unexpected(CsvFault{CsvFault::Kind::NotText, 1});
    return Reader(text).read();
}

} // namespace hubdeck
