// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/networkconnections.h"

namespace hubdeck {

NetworkConnectionUse countNetworkConnections(const Organization &root, const QList<PrivateSpace> &spaces, const QList<VpcEndpoint> &endpoints,
    bool isComplete)
{
    NetworkConnectionUse use;
    use.isComplete = isComplete;
    if (root.networkConnections)
        use.entitled = int(root.networkConnections->assigned);
    for (const PrivateSpace &space : spaces) {
        use.used += space.vpnCount.value_or(0) + space.transitGatewayCount.value_or(0);
        use.isComplete = use.isComplete && space.vpnCount && space.transitGatewayCount;
    }
    for (const VpcEndpoint &endpoint : endpoints)
        use.used += int(endpoint.zoneIds.size());
    return use;
}

} // namespace hubdeck
