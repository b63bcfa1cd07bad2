// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/organization.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonObject quota(int assigned) { return {{u"assigned"_s, assigned}, {u"reassigned"_s, 0}}; }

QJsonObject enabled(bool value) { return {{u"enabled"_s, value}}; }

} // namespace

QJsonObject usualEntitlements(int networkConnections, int productionVCores)
{
    const QJsonObject usageBased {
        {u"enabled"_s, false}, {u"flows"_s, 0}, {u"messages"_s, 0}, {u"throughput"_s, 0}};
    return {
        {u"createEnvironments"_s, true},
        {u"createSubOrgs"_s, true},
        {u"globalDeployment"_s, true},
        {u"autoscaling"_s, true},
        {u"vCoresProduction"_s, quota(productionVCores)},
        {u"vCoresSandbox"_s, quota(4)},
        {u"vCoresDesign"_s, quota(0)},
        {u"staticIps"_s, quota(4)},
        {u"vpcs"_s, quota(2)},
        {u"vpns"_s, quota(2)},
        {u"loadBalancer"_s, quota(0)},
        {u"networkConnections"_s, quota(networkConnections)},
        {u"runtimeFabric"_s, true},
        {u"runtimeFabricCloud"_s, enabled(true)},
        {u"cloudhub1"_s, enabled(false)},
        {u"highAvailability"_s, QJsonObject {{u"clustering"_s, true}}},
        {u"usageBasedPricing"_s, QJsonObject {{u"muleRuntimeIntegration"_s, usageBased}}},
        {u"managedGatewaySmall"_s, quota(0)},
        {u"managedGatewayLarge"_s, quota(0)},
        {u"telemetryExporter"_s, enabled(true)},
    };
}

QJsonObject usualUsage(double productionVCores, double sandboxVCores)
{
    return {
        {u"productionVCoresConsumed"_s, productionVCores},
        {u"sandboxVCoresConsumed"_s, sandboxVCores},
        {u"designVCoresConsumed"_s, 0},
        {u"staticIpsConsumed"_s, 0},
        {u"vpcsConsumed"_s, 0},
        {u"vpnsConsumed"_s, 0},
        {u"loadBalancersConsumed"_s, 0},
    };
}

} // namespace simulator
