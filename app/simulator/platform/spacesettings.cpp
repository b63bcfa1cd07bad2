// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/spacesettings.h"

#include "app/simulator/platform/privatespace.h"
#include "app/simulator/platform/simulatedclock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! Static routes lead to the connection; those of BGP are learned from the other end.
void appendRoutes(QJsonArray &routes, const VpnConnection &connection)
{
    QStringList destinations;
    for (const Vpn &vpn : connection.vpns)
        destinations += vpn.staticRoutes;
    destinations.removeDuplicates();
    for (const QString &destination : std::as_const(destinations)) {
        routes.append(QJsonObject {
            {u"destination"_s, destination},
            {u"status"_s, u"active"_s},
            {u"target"_s, u"VPN"_s},
            {u"connectionName"_s, connection.name},
            {u"connectionId"_s, connection.id},
            {u"errorLevel"_s, QJsonValue()},
            {u"errorMessage"_s, QJsonValue()},
        });
    }
}

void appendRoutes(QJsonArray &routes, const TransitGateway &gateway)
{
    for (const QString &destination : gateway.settings.routes) {
        routes.append(QJsonObject {
            {u"destination"_s, destination},
            {u"status"_s, u"active"_s},
            {u"target"_s, u"TGW"_s},
            {u"connectionName"_s, gateway.settings.name},
            {u"connectionId"_s, gateway.id},
        });
    }
}

} // namespace

SpaceSettings::SpaceSettings()
    : firewallRules(usualFirewallRules())
    , logForwarding({{u"anypointMonitoring"_s, true}, {u"externalLogForwarding"_s, QJsonValue()}})
    , edgeHpa({{u"minReplicas"_s, 1}, {u"maxReplicas"_s, 3}, {u"targetCpu"_s, 60}})
    , ingressProtocol(u"https-redirect"_s)
    , portLogLevel(u"ERROR"_s)
    , egressGroups({QJsonObject {{u"id"_s, u"default"_s}, {u"name"_s, u"default"_s}, {u"isDefault"_s, true},
          {u"rules"_s,
              QJsonArray {QJsonObject {{u"cidrBlocks"_s, QJsonArray {u"0.0.0.0/0"_s}}, {u"protocol"_s, u"any"_s},
                  {u"fromPort"_s, 0}, {u"toPort"_s, 65535}}}}}})
    , gatewayRoutes({u"0.0.0.0/0"_s})
{
}

bool SpaceSettings::isUpgrading(qint64 now) const
{
    return upgradeAt && now >= *upgradeAt && now < *upgradeAt + toMilliseconds(upgradeDuration);
}

QJsonObject firewallRule(const QString &type, const QString &cidrBlock, int fromPort, int toPort)
{
    return {
        {u"cidrBlock"_s, cidrBlock},
        {u"protocol"_s, u"tcp"_s},
        {u"fromPort"_s, fromPort},
        {u"toPort"_s, toPort},
        {u"type"_s, type},
    };
}

QJsonArray usualFirewallRules()
{
    const QString anywhere = u"0.0.0.0/0"_s;
    return {
        firewallRule(u"inbound"_s, anywhere, 443, 443),
        firewallRule(u"inbound"_s, anywhere, 80, 80),
        firewallRule(u"outbound"_s, anywhere, 0, 65535),
    };
}

QJsonObject ingressConfiguration(const SpaceSettings &settings, qint64 now)
{
    const bool applying = now < settings.ingressChangedAt + toMilliseconds(SpaceSettings::ingressApplying);
    return {
        {u"readResponseTimeout"_s, settings.readResponseTimeout},
        {u"protocol"_s, settings.ingressProtocol},
        {u"logs"_s, QJsonObject {{u"portLogLevel"_s, settings.portLogLevel}, {u"filters"_s, settings.logFilters}}},
        {u"deployment"_s,
            QJsonObject {{u"status"_s, applying ? u"APPLYING"_s : u"APPLIED"_s}, {u"lastSeenTimestamp"_s, now}}},
        {u"isIstioIngressEnabled"_s, false},
        {u"isLoggingEnabledForIstio"_s, false},
    };
}

QJsonArray routesOf(const PrivateSpace &space, qint64 now)
{
    QJsonArray routes;
    if (!space.network)
        return routes;
    const auto add = [&routes](const QString &destination, const QString &target) {
        routes.append(QJsonObject {{u"destination"_s, destination}, {u"status"_s, u"active"_s}, {u"target"_s, target}});
    };
    add(space.network->cidrBlock, u"Local"_s);
    for (const QString &destination : space.settings.gatewayRoutes)
        add(destination, u"IGW"_s);
    for (const VpnConnection &connection : space.vpnConnections) {
        if (!connection.isGone(now))
            appendRoutes(routes, connection);
    }
    for (const TransitGateway &gateway : space.transitGateways) {
        if (gateway.attachmentStatus(space.startOf(gateway), now) == "available"_L1)
            appendRoutes(routes, gateway);
    }
    for (const QJsonValue route : space.settings.connectionRoutes)
        routes.append(route);
    return routes;
}

bool hasConnections(const PrivateSpace &space, qint64 now)
{
    const auto isThere = [now](const VpnConnection &connection) { return !connection.isGone(now); };
    return !space.vpcEndpoints.isEmpty() || !space.transitGateways.isEmpty() || std::ranges::any_of(space.vpnConnections, isThere);
}

} // namespace simulator
