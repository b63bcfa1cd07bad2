// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/ipv4network.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

//! Leading zeros are refused: some programs read such a number as octal.
std::optional<int> decimal(const QString &text, int most)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"0|[1-9][0-9]{0,2}"_s));
    const int number = text.toInt();
    return form.match(text).hasMatch() && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

QString Ipv4Network::text() const
{
    return ipv4AddressText(first()) + u'/' + QString::number(length);
}

std::optional<quint32> ipv4AddressFromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    quint32 address = 0;
    for (const QString &part : parts) {
        const auto number = decimal(part, 255);
        if (!number)
            return std::nullopt;
        address = address << 8 | quint32(*number);
    }
    return parts.size() == 4 ? std::optional(address) : std::nullopt;
}

std::optional<Ipv4Network> ipv4NetworkFromText(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = ipv4AddressFromText(text.left(slash));
    const auto length = slash < 0 ? std::nullopt : decimal(text.mid(slash + 1), 32);
    return address && length ? std::optional(Ipv4Network{*address, *length}) : std::nullopt;
}

QString ipv4AddressText(quint32 address)
{
    return u"%1.%2.%3.%4"_s.arg(address >> 24).arg(address >> 16 & 0xff).arg(address >> 8 & 0xff).arg(address & 0xff);
}

bool isPublicIpv4(quint32 address)
{
    static const std::array closed = {Ipv4Network{0, 8}, Ipv4Network{0x0a000000, 8}, Ipv4Network{0x64400000, 10}, Ipv4Network{0x7f000000, 8},
        Ipv4Network{0xa9fe0000, 16}, Ipv4Network{0xac100000, 12}, Ipv4Network{0xc0a80000, 16}, Ipv4Network{0xe0000000, 3}};
    return std::none_of(closed.begin(), closed.end(), [address](const Ipv4Network &network) { return network.contains(address); });
}

} // namespace hubdeck
