// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/cidrblock.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

bool CidrBlock::contains(const CidrBlock &other) const
{
    return other.prefix >= prefix && CidrBlock{other.address, prefix}.first() == first();
}

QString CidrBlock::toString() const
{
    const quint32 start = first();
    return u"%1.%2.%3.%4/%5"_s.arg(start >> 24).arg((start >> 16) & 255).arg((start >> 8) & 255).arg(start & 255).arg(prefix);
}

std::optional<CidrBlock> parseCidrBlock(const QString &text)
{
    // No leading zeros: some read those as octal.
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})/(0|[1-9]\\d?)"_s));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    CidrBlock block;
    for (int part = 1; part <= 4; ++part) {
        const quint32 number = match.captured(part).toUInt();
        if (number > 255)
            return std::nullopt;
        block.address = block.address << 8 | number;
    }
    block.prefix = match.captured(5).toInt();
    return block.prefix <= 32 ? std::optional(block) : std::nullopt;
}

} // namespace hubdeck
