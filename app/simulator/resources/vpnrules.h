// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/privatespace.h"

#include <variant>

namespace simulator {

//! Why this is no name for a connection or a VPN; empty when it is one.
[[nodiscard]] QString vpnNameProblem(const QJsonValue &value);

//! Reads VPNs that are to be made. Names are ignored, as the real platform does. `siblings` are the members that the connection has
//! already. All that is wrong comes back instead.
[[nodiscard]] std::variant<QList<Vpn>, QStringList> readVpns(
    const QJsonArray &array, const PrivateSpace &space, const QList<Vpn> &siblings, qint64 now);

//! What a PATCH changes. Nothing where it leaves a thing alone.
struct VpnChange {
    std::optional<QString> name;
    std::optional<QStringList> staticRoutes;
    QList<std::optional<bool>> automaticStart; //!< by tunnel
    QList<bool> enableLogs; //!< by tunnel

    [[nodiscard]] bool changesStart() const;
};
[[nodiscard]] std::variant<VpnChange, QStringList> readVpnChange(const QJsonObject &body, const Vpn &vpn);

//! Why the space cannot take this many more connections and VPNs; empty when it can.
[[nodiscard]] QString vpnLimitRefusal(const PrivateSpace &space, qsizetype moreConnections, qsizetype moreVpns, qint64 now);

} // namespace simulator
