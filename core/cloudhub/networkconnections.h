// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/organizations.h"
#include "core/cloudhub/privatespaces.h"
#include "core/cloudhub/vpcendpoints.h"

namespace hubdeck {

//! How many network connections an organization may use and how many are seen in use. The platform tells the first, not the second:
//! used is counted from what can be read, so it is a lower bound when some spaces could not be read.
struct NetworkConnectionUse {
    std::optional<int> entitled; //!< nothing when the platform does not say
    int used = 0;
    bool isComplete = true; //!< every space was read
    //! Never below 0; an upper bound while !isComplete. Nothing when the entitlement is not known.
    std::optional<int> free() const { return entitled ? std::optional(std::max(0, *entitled - used)) : std::nullopt; }
};

//! One for each zone of each endpoint, one for each VPN, one for each transit gateway.
NetworkConnectionUse countNetworkConnections(const Organization &root, const QList<PrivateSpace> &spaces,
    const QList<VpcEndpoint> &endpoints, bool isComplete);

} // namespace hubdeck
