// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/world.h"
#include "app/simulator/http/router.h"

namespace simulator {

//! Each resource of the platform adds its operations to the table. The world outlives the router.
void addSignIn(Router &router, World &world);
void addIdentity(Router &router, World &world);
void addOrganizations(Router &router, World &world);
void addEnvironments(Router &router, World &world);
void addPrivateSpaces(Router &router, World &world);
void addSpaceChanges(Router &router, World &world);
void addSpaceParts(Router &router, World &world);
void addSpaceUpgrades(Router &router, World &world);
void addEgressGroups(Router &router, World &world);
void addVpcEndpoints(Router &router, World &world);
void addVpns(Router &router, World &world);
void addTransitGateways(Router &router, World &world);
void addControl(Router &router, World &world);

[[nodiscard]] Router allOperations(World &world);

} // namespace simulator
