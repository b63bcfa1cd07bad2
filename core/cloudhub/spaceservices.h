// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/iamroles.h"
#include "core/cloudhub/spaceassociations.h"
#include "core/cloudhub/spaceconfiguration.h"
#include "core/cloudhub/spaceroutes.h"
#include "core/cloudhub/spaceupgrades.h"
#include "core/cloudhub/tcpports.h"

namespace hubdeck {

//! What belongs to one private space and to no other resource, all over one queue. Made once for a connection.
struct SpaceServices {
    explicit SpaceServices(RequestQueue &queue)
        : configurations(queue)
        , ports(queue)
        , roles(queue)
        , upgrades(queue)
        , routes(queue)
        , associations(queue)
    {
    }

    SpaceConfigurations configurations;
    TcpPorts ports;
    IamRoleService roles;
    SpaceUpgrades upgrades;
    SpaceRoutes routes;
    SpaceAssociations associations;
};

} // namespace hubdeck
