// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hubdeck {

//! A range of IPv4 addresses as CIDR notation writes it.
struct Ipv4Network {
    quint32 address = 0; //!< as written; host bits may be set
    int length = 0; //!< of the prefix, 0 to 32

    quint32 mask() const { return length == 0 ? 0 : ~quint32(0) << (32 - length); }
    quint32 first() const { return address & mask(); }
    quint32 last() const { return first() | ~mask(); }
    bool hasHostBits() const { return address != first(); }
    bool contains(quint32 other) const { return (other & mask()) == first(); }
    bool overlaps(const Ipv4Network &other) const { return first() <= other.last() && other.first() <= last(); }
    //! "10.90.0.0/16", without host bits.
    QString text() const;
    friend bool operator==(const Ipv4Network &, const Ipv4Network &) = default;
};

//! "10.1.2.3": four decimal numbers, no blanks, no leading zeros. Nothing for any other text.
std::optional<quint32> ipv4AddressFromText(const QString &text);
//! "10.90.0.0/16". Nothing for any other text; host bits are kept.
std::optional<Ipv4Network> ipv4NetworkFromText(const QString &text);
QString ipv4AddressText(quint32 address);
//! False for ranges that the Internet does not route: private, shared, loopback, link-local, multicast, reserved.
bool isPublicIpv4(quint32 address);

} // namespace hubdeck
