// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceconfiguration.h"

namespace hubdeck {

//! The advanced settings of a space as a person edits them.
struct SpaceSettingsDraft {
    enum class Field { ReadTimeout, LogFilters, DnsServers, DnsDomains };
    enum class Fault {
        OutOfRange, //!< read timeout outside 1 to 3600 seconds
        NotAnAddress, //!< detail: the text that is no IPv4 address
        NotALevel, //!< detail: the text that is no log level
        RefusedDomain, //!< the platform does not resolve it elsewhere; detail: the domain
        TooLong, //!< all domains together have more than 229 characters; detail: how many
        Incomplete, //!< servers without domains, or domains without servers
    };
    using Error = FieldError<Field, Fault>;
    static constexpr int kMostDomainCharacters = 229;

    IngressConfiguration ingress;
    InternalDns internalDns;
    bool enablesIamRole = false;
    bool enablesEgress = false;
    bool isolatesNetwork = false;

    static SpaceSettingsDraft of(const SpaceConfiguration &configuration);
    //! What the server would refuse, as far as it is known, in the order of the fields.
    QList<Error> validate() const;
    //! Only what differs from \a present. DNS is left out where there is no network.
    SpaceChange changeOf(const SpaceConfiguration &present) const;

    friend bool operator==(const SpaceSettingsDraft &, const SpaceSettingsDraft &) = default;
};

QStringList ingressLogLevels(); //!< "ERROR", "INFO", "DEBUG", "TRACE"

} // namespace hubdeck
