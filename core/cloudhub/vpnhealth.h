// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpnconnections.h"

namespace hubdeck {

//! Status and tunnels of a VPN taken together.
enum class VpnHealth {
    SettingUp,
    Up, //!< every tunnel is up
    OneTunnelDown, //!< traffic flows; normal while AWS maintains a tunnel
    Down, //!< no tunnel is up: nothing comes through
    Deleting,
    Failed,
    Unknown,
};
VpnHealth healthOf(const Vpn &vpn);

//! Whether a connection goes on when one device at the remote end is lost.
enum class VpnRedundancy {
    Redundant, //!< VPNs to at least two addresses have a tunnel up
    Degraded, //!< it has VPNs to several addresses, but those to one address alone are up
    Single, //!< all VPNs lead to one address: when that device is lost, so is the connection
    Down, //!< no VPN has a tunnel up
    NotYet, //!< a VPN is being made or removed, or nothing is known of the tunnels
};
VpnRedundancy redundancyOf(const VpnConnection &connection);

} // namespace hubdeck
