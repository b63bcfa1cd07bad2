// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnhealth.h"

#include <QSet>

#include <algorithm>

namespace hubdeck {

namespace {

VpnHealth healthOfTunnels(const QList<VpnTunnel> &tunnels)
{
    const auto count = [&tunnels](TunnelStatus status) {
        return std::count_if(tunnels.cbegin(), tunnels.cend(), [status](const VpnTunnel &tunnel) { return tunnel.status == status; });
    };
    const auto up = count(TunnelStatus::Up);
    const auto down = count(TunnelStatus::Down);
    if (up + down < tunnels.size() && up == 0)
        return VpnHealth::Unknown;
    if (tunnels.isEmpty())
        return VpnHealth::Unknown;
    if (up == tunnels.size())
        return VpnHealth::Up;
    return up > 0 ? VpnHealth::OneTunnelDown : VpnHealth::Down;
}

} // namespace

VpnHealth healthOf(const Vpn &vpn)
{
    switch (vpn.status) {
    case VpnStatus::Pending:
        return VpnHealth::SettingUp;
    case VpnStatus::Deleting:
    case VpnStatus::Deleted:
        return VpnHealth::Deleting;
    case VpnStatus::Failed:
        return VpnHealth::Failed;
    case VpnStatus::Unknown:
        // A word that is not known says nothing, unless there is none at all: then the tunnels speak.
        return vpn.statusText.isEmpty() ? healthOfTunnels(vpn.tunnels) : VpnHealth::Unknown;
    case VpnStatus::Available:
        break;
    }
    return healthOfTunnels(vpn.tunnels);
}

VpnRedundancy redundancyOf(const VpnConnection &connection)
{
    QSet<QString> addresses;
    QSet<QString> working;
    bool isSettled = true;
    for (const Vpn &vpn : connection.vpns) {
        const VpnHealth health = healthOf(vpn);
        if (health == VpnHealth::Deleting)
            continue; // it does not count any more
        addresses.insert(vpn.remoteAddress);
        if (health == VpnHealth::Up || health == VpnHealth::OneTunnelDown)
            working.insert(vpn.remoteAddress);
        isSettled = isSettled && health != VpnHealth::SettingUp && health != VpnHealth::Unknown;
    }
    if (working.size() > 1)
        return VpnRedundancy::Redundant;
    if (!isSettled || addresses.isEmpty())
        return VpnRedundancy::NotYet;
    if (working.isEmpty())
        return VpnRedundancy::Down;
    return addresses.size() > 1 ? VpnRedundancy::Degraded : VpnRedundancy::Single;
}

} // namespace hubdeck
