// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/privatespace.h"

#include "app/simulator/platform/simulatedclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace simulator {

namespace {

QString clusterDomain(const QString &region)
{
    return region.startsWith("eu-"_L1) ? u".deu-c1.cloudhub.io"_s : u".usa-e1.cloudhub.io"_s;
}

QJsonObject internalDns(const SpaceNetwork &network)
{
    return {
        {u"dnsServers"_s, QJsonArray::fromStringList(network.dnsServers)},
        {u"specialDomains"_s, QJsonArray::fromStringList(network.specialDomains)},
    };
}

//! While the network is being made, only what was asked for is known of it.
QJsonObject toJson(const SpaceNetwork &network, bool isReady)
{
    if (!isReady) {
        return {
            {u"region"_s, network.region},
            {u"cidrBlock"_s, network.cidrBlock},
            {u"reservedCidrs"_s, QJsonArray::fromStringList(network.reservedCidrs)},
            {u"internalDns"_s, internalDns(network)},
        };
    }
    const QString host = network.dnsName + clusterDomain(network.region);
    return {
        {u"region"_s, network.region},
        {u"cidrBlock"_s, network.cidrBlock},
        {u"reservedCidrs"_s, QJsonArray::fromStringList(network.reservedCidrs)},
        {u"inboundStaticIps"_s, QJsonArray::fromStringList(network.inboundStaticIps)},
        {u"inboundInternalStaticIps"_s, QJsonArray::fromStringList(network.inboundInternalStaticIps)},
        {u"outboundStaticIps"_s, QJsonArray::fromStringList(network.outboundStaticIps)},
        {u"dnsTarget"_s, host},
        {u"internalDnsTarget"_s, QString(u"internal-"_s + host)},
        {u"internalDns"_s, internalDns(network)},
    };
}

//! A part of the global status. It says when it was last heard of, a few seconds ago.
QJsonObject part(const QString &status, qint64 now)
{
    return {
        {u"status"_s, status},
        {u"message"_s, QString()},
        {u"lastSeenTimeStamp"_s, now - toMilliseconds(5s)},
    };
}

QJsonObject globalStatus(const PrivateSpace &space, qint64 now)
{
    const QString status = space.status(now);
    QJsonObject global {{u"space"_s, part(status, now)}};
    if (space.network) {
        const QString fabric = space.degraded ? u"Disconnected"_s : u"Active"_s;
        const QString infra = u"InfrastructureProvisionSuccess"_s;
        global.insert(u"cluster"_s,
            QJsonArray {QJsonObject {
                {u"name"_s, QString(space.network->dnsName % u'-' % space.region % u'-' % space.id.left(5))},
                {u"infra"_s, part(infra, now)},
                {u"fabric"_s, part(fabric, now)},
                {u"ingress"_s, part(u"INGRESS_APPLIED"_s, now)},
            }});
        global.insert(u"network"_s, part(infra, now));
    }
    if (status == "In Progress"_L1 && now >= space.settings.networkReadyAt)
        global.insert(u"upgrade"_s, QJsonObject {{u"status"_s, u"In Progress"_s}});
    return global;
}

QString statusMessage(const PrivateSpace &space)
{
    return space.degraded ? u"The space has lost its connection to the control plane"_s : QString();
}

QJsonObject identityMembers(const PrivateSpace &space, const QString &rootId, qint64 now)
{
    return {
        {u"id"_s, space.id},
        {u"name"_s, space.name},
        {u"organizationId"_s, space.organizationId},
        {u"rootOrganizationId"_s, rootId},
        {u"region"_s, space.region},
        {u"status"_s, space.status(now)},
        {u"isSpaceUpgradeAvailable"_s, space.upgradeAvailable && !space.settings.upgradeAt},
    };
}

QString versionOf(const PrivateSpace &space, qint64 now)
{
    return space.settings.wasUpgraded(now) ? u"2.10.0"_s : u"2.9.14"_s;
}

QJsonObject environmentsOf(const PrivateSpace &space)
{
    if (!space.settings.environments.isEmpty())
        return space.settings.environments;
    return {{u"type"_s, u"all"_s}, {u"businessGroups"_s, QJsonArray {space.organizationId}}};
}

QJsonArray vpnSummaries(const PrivateSpace &space, qint64 now)
{
    QJsonArray connections;
    for (const VpnConnection &connection : space.vpnConnections) {
        if (!connection.isGone(now))
            connections.append(toSummaryJson(connection, now));
    }
    return connections;
}

void merge(QJsonObject &target, const QJsonObject &members)
{
    for (auto it = members.begin(); it != members.end(); ++it)
        target.insert(it.key(), it.value());
}

} // namespace

QString PrivateSpace::status(qint64 now) const
{
    if (degraded)
        return u"Degraded"_s;
    return now < busyUntil || settings.isUpgrading(now) ? u"In Progress"_s : u"Active"_s;
}

QList<Zone> PrivateSpace::zones() const { return network ? zonesOf(network->region) : QList<Zone>(); }

VpcEndpoint *PrivateSpace::findVpcEndpoint(const QString &endpointId)
{
    const auto found = std::ranges::find(vpcEndpoints, endpointId, &VpcEndpoint::id);
    return found == vpcEndpoints.end() ? nullptr : &*found;
}

VpnConnection *PrivateSpace::findVpnConnection(const QString &connectionId, qint64 now)
{
    const auto found = std::ranges::find(vpnConnections, connectionId, &VpnConnection::id);
    return found == vpnConnections.end() || found->isGone(now) ? nullptr : &*found;
}

TransitGateway *PrivateSpace::findTransitGateway(const QString &gatewayId)
{
    const auto found = std::ranges::find(transitGateways, gatewayId, &TransitGateway::id);
    return found == transitGateways.end() ? nullptr : &*found;
}

std::optional<qint64> PrivateSpace::startOfChange(qint64 askedAt) const { return startBehind(askedAt, transitGateways.size()); }

std::optional<qint64> PrivateSpace::startOf(const TransitGateway &gateway) const
{
    const auto found = std::ranges::find(transitGateways, gateway.id, &TransitGateway::id);
    return startBehind(gateway.askedAt, found - transitGateways.begin());
}

std::optional<qint64> PrivateSpace::startBehind(qint64 askedAt, qsizetype gateways) const
{
    qint64 start = askedAt;
    for (const Hold &hold : pastHolds) {
        if (hold.from <= start && start < *hold.until)
            start = *hold.until;
    }
    for (qsizetype i = 0; i < gateways; ++i) {
        const std::optional<qint64> own = startBehind(transitGateways[i].askedAt, i);
        const std::optional<Hold> hold = own ? transitGateways[i].hold(*own) : std::nullopt;
        if (!hold || start < hold->from)
            continue;
        if (!hold->until)
            return std::nullopt;
        start = qMax(start, *hold->until);
    }
    return start;
}

qsizetype PrivateSpace::routeCount() const
{
    qsizetype count = 2; // the network itself and the way to the internet
    for (const TransitGateway &gateway : transitGateways)
        count += gateway.settings.routes.size();
    return count;
}

QJsonObject toSummaryJson(const PrivateSpace &space, const QString &rootId, qint64 now)
{
    QJsonArray gateways;
    for (const TransitGateway &gateway : space.transitGateways)
        gateways.append(toJson(gateway, &space, now));
    QJsonObject json = identityMembers(space, rootId, now);
    json.insert(u"connections"_s,
        QJsonObject {{u"vpns"_s, vpnSummaries(space, now)}, {u"transitGateways"_s, gateways}});
    return json;
}

QJsonObject toJson(const PrivateSpace &space, const QString &rootId, qint64 now)
{
    const bool busy = space.status(now) == "In Progress"_L1;
    const SpaceSettings &settings = space.settings;
    QJsonObject json = identityMembers(space, rootId, now);
    merge(json,
        {
            {u"version"_s, space.network ? versionOf(space, now) : QString()},
            {u"flavor"_s, u"standard"_s},
            {u"statusMessage"_s, statusMessage(space)},
            {u"provisioning"_s,
                QJsonObject {{u"status"_s, busy ? u"IN_PROGRESS"_s : u"COMPLETED"_s}, {u"message"_s, QString()}}},
            {u"environments"_s, environmentsOf(space)},
            {u"network"_s, space.network ? QJsonValue(toJson(*space.network, now >= settings.networkReadyAt)) : QJsonValue()},
            {u"managedFirewallRules"_s, space.network ? settings.firewallRules : QJsonArray()},
            {u"firewallRules"_s, QJsonArray()},
            {u"logForwarding"_s, settings.logForwarding},
            {u"ingressConfiguration"_s, ingressConfiguration(settings, now)},
            {u"enableIAMRole"_s, settings.enableIamRole},
            {u"enableEgress"_s, settings.enableEgress},
            {u"enableNetworkIsolation"_s, settings.enableNetworkIsolation},
            {u"edgeHpaConfigs"_s, settings.edgeHpa},
            {u"globalSpaceStatus"_s, globalStatus(space, now)},
            {u"muleAppDeploymentCount"_s, space.applicationCount},
            {u"daysLeftForRelaxedQuota"_s, 0},
            {u"vpcMigrationInProgress"_s, false},
        });
    return json;
}

} // namespace simulator
