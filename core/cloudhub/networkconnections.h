// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/organizations.h"
#include "core/cloudhub/privatespaces.h"
#include "core/cloudhub/vpcendpoints.h"

namespace hubdeck {

//! How many network connections an organization may use and how many are seen in use. The platform tells the first, not the second:
//! used is counted from what can be read, so it is a lower bound when some spaces could not be read.
struct NetworkConnectionUse {
    int entitled = 0;
    int used = 0;
    bool isComplete = true; //!< every space was read
    int free() const { return entitled - used; }
};

//! One for each zone of each endpoint, one for each VPN, one for each transit gateway.
NetworkConnectionUse countNetworkConnections(const Organization &root, const QList<PrivateSpace> &spaces,
    const QList<VpcEndpoint> &endpoints, bool isComplete);

} // namespace hubdeck
