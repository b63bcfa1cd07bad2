// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/column.h"

namespace hubdeck {

//! What a person typed into a filter field. Every word must be found in a row, in any column, without regard to case and accents.
//!
//!     rail pending          both words
//!     status:pending        in the column with this key or title only (blanks in the title left out: privatespace:rail)
//!     -amazon  !amazon      rows without it; also -owner:amazon
//!     "pending acc"         with the blank in it
class FilterQuery {
public:
    FilterQuery() = default;
    FilterQuery(const QString &typed, const QList<ColumnInfo> &columns);

    //! Everything matches.
    bool isEmpty() const { return m_terms.isEmpty(); }
    //! False when a quotation mark is not closed; what stands after it is searched all the same.
    bool isValid() const { return m_isValid; }
    //! \a haystack as TableRecord::haystack() gives it.
    bool matches(const QByteArray &haystack) const;

    friend bool operator==(const FilterQuery &, const FilterQuery &) = default;

private:
    struct Term {
        int column = -1; // -1: any
        QByteArray word;
        bool isExcluded = false;
        friend bool operator==(const Term &, const Term &) = default;
    };
    Term readTerm(QString word, const QList<ColumnInfo> &columns) const;
    QList<Term> m_terms;
    bool m_isValid = true;
};

} // namespace hubdeck
