// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hubdeck {

//! A range of IPv4 addresses: "10.44.0.0/22".
struct CidrBlock {
    quint32 address = 0; //!< as written; bits behind the prefix may be set
    int prefix = 0; //!< 0 to 32

    quint32 first() const { return prefix == 0 ? 0 : address & (~quint32(0) << (32 - prefix)); }
    //! Every address of \a other is in this one; also when they are equal.
    bool contains(const CidrBlock &other) const;
    bool overlaps(const CidrBlock &other) const { return contains(other) || other.contains(*this); }
    QString toString() const; //!< with the first address: "10.44.0.0/22"

    friend bool operator==(const CidrBlock &left, const CidrBlock &right)
    {
        return left.prefix == right.prefix && left.first() == right.first();
    }
};

//! Four decimal numbers to 255, a slash and a number to 32; nothing for any other text. Blanks around it are passed over.
std::optional<CidrBlock> parseCidrBlock(const QString &text);

} // namespace hubdeck
