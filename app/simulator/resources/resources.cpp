// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

namespace simulator {

Router allOperations(World &world)
{
    Router router;
    addSignIn(router, world);
    addIdentity(router, world);
    addOrganizations(router, world);
    addEnvironments(router, world);
    addVpns(router, world); // before the spaces: supportedVpnConfigs stands where else the id of a space does
    addSpaceUpgrades(router, world); // its patch window has the path of a space, so it comes first
    addPrivateSpaces(router, world);
    addSpaceChanges(router, world);
    addSpaceParts(router, world);
    addEgressGroups(router, world);
    addVpcEndpoints(router, world);
    addTransitGateways(router, world);
    addControl(router, world);
    return router;
}

} // namespace simulator
