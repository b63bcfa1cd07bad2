// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/datasets/parts.h"

namespace simulator {

//! What is to be known of a VPN that was made long ago.
struct VpnFacts {
    QString name;
    QString remoteIpAddress;
    std::optional<qint64> remoteAsn; //!< none: static routes
    QStringList staticRoutes;
    bool firstUp = true;
    bool secondUp = true;
    bool logsEnabled = true;
};

//! Adds a connection with these VPNs to the space; keys and inside networks differ from those of all others in it.
VpnConnection &addVpnConnection(PrivateSpace &space, const QString &name, const QList<VpnFacts> &vpns, qint64 now);

} // namespace simulator
