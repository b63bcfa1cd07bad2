// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filterquery.h"

#include "core/models/searchtext.h"

#include <algorithm>
#include <string_view>

namespace hubdeck {

namespace {

// Splits at blanks, except between quotation marks; these are left out. A quotation mark counts where a word, or the
// part of one after its colon, begins: 5" is text.
QStringList splitWords(const QString &typed, bool &isClosed)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    QChar before = u' ';
    for (const QChar letter : typed) {
        const bool mayOpen = before.isSpace() || before == u':' || before == u'-' || before == u'!';
        if (letter == u'"' && (isQuoted || mayOpen)) {
            isQuoted = !isQuoted;
        } else if (letter.isSpace() && !isQuoted) {
            words.append(word);
            word.clear();
        } else {
            word.append(letter);
        }
        before = letter;
    }
    words.append(word);
    words.removeAll(QString());
    isClosed = !isQuoted;
    return words;
}

int columnNamed(QStringView name, const QList<ColumnInfo> &columns)
{
    const QByteArray wanted = foldedForSearch(name).replace(' ', QByteArray());
    for (int column = 0; column < columns.size(); ++column) {
        if (foldedForSearch(columns.at(column).key) == wanted
            || foldedForSearch(columns.at(column).title).replace(' ', QByteArray()) == wanted)
            return column;
    }
    return -1;
}

// The part of a haystack that belongs to one column: its lines are the columns.
std::string_view lineOf(std::string_view haystack, int column)
{
    while (column-- > 0) {
        const size_t end = haystack.find('\n');
        if (end == std::string_view::npos)
            return {};
        haystack.remove_prefix(end + 1);
    }
    return haystack.substr(0, haystack.find('\n'));
}

} // namespace

FilterQuery::FilterQuery(const QString &typed, const QList<ColumnInfo> &columns)
{
    const QStringList words = splitWords(typed, m_isValid);
    for (const QString &word : words) {
        Term term = readTerm(word, columns);
        if (!term.word.isEmpty()) // "status:" and "-" are on their way to become a word
            m_terms.append(std::move(term));
    }
}

FilterQuery::Term FilterQuery::readTerm(QString word, const QList<ColumnInfo> &columns) const
{
    Term term;
    if (word.startsWith(u'-') || word.startsWith(u'!')) {
        term.isExcluded = true;
        word.remove(0, 1);
    }
    const qsizetype colon = word.indexOf(u':');
    if (colon > 0)
        term.column = columnNamed(QStringView(word).first(colon), columns);
    term.word = foldedForSearch(term.column < 0 ? QStringView(word) : QStringView(word).sliced(colon + 1));
    return term;
}

bool FilterQuery::matches(const QByteArray &haystack) const
{
    const std::string_view whole(haystack.constData(), size_t(haystack.size()));
    return std::all_of(m_terms.cbegin(), m_terms.cend(), [&](const Term &term) {
        const std::string_view where = term.column < 0 ? whole : lineOf(whole, term.column);
        const std::string_view word(term.word.constData(), size_t(term.word.size()));
        return (where.find(word) != std::string_view::npos) != term.isExcluded;
    });
}

} // namespace hubdeck
