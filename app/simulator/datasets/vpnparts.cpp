// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/vpnparts.h"

#include "app/simulator/platform/simulatedclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace simulator {

namespace {

int tunnelCount(const PrivateSpace &space)
{
    int count = 0;
    for (const VpnConnection &connection : space.vpnConnections) {
        for (const Vpn &vpn : connection.vpns)
            count += int(vpn.tunnels.size());
    }
    return count;
}

VpnTunnel tunnel(const QString &vpnId, int number, bool up, bool logsEnabled, qint64 now)
{
    VpnTunnel made;
    made.psk = u"K"_s + stableClientId(vpnId + QString::number(number));
    made.insideCidr = u"169.254.%1.0/30"_s.arg(21 + number);
    made.logsEnabled = logsEnabled;
    made.remote = up ? VpnTunnel::Remote::Up : VpnTunnel::Remote::Down;
    made.remoteChangedAt = now - toMilliseconds(up ? 24h * 9 + 3h : 2h + 40min);
    return made;
}

} // namespace

VpnConnection &addVpnConnection(PrivateSpace &space, const QString &name, const QList<VpnFacts> &vpns, qint64 now)
{
    int number = tunnelCount(space);
    VpnConnection connection {stableId(space.id % u" connection "_s % name), name, {}};
    for (const VpnFacts &facts : vpns) {
        Vpn vpn;
        vpn.id = stableId(connection.id % u" VPN "_s % facts.name);
        vpn.name = facts.name;
        vpn.remoteIpAddress = facts.remoteIpAddress;
        vpn.remoteAsn = facts.remoteAsn;
        vpn.staticRoutes = facts.staticRoutes;
        vpn.madeAt = now - toMilliseconds(24h * 300);
        for (const bool up : {facts.firstUp, facts.secondUp})
            vpn.tunnels.append(tunnel(vpn.id, number++, up, facts.logsEnabled, now));
        connection.vpns.append(vpn);
    }
    space.vpnConnections.append(connection);
    return space.vpnConnections.last();
}

} // namespace simulator
