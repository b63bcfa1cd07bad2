// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/region.h"
#include "app/simulator/platform/spacesettings.h"
#include "app/simulator/platform/transitgateway.h"
#include "app/simulator/platform/vpcendpoint.h"
#include "app/simulator/platform/vpn.h"

#include <QJsonArray>
#include <QJsonObject>

namespace simulator {

struct SpaceNetwork {
    QString region;
    QString cidrBlock;
    QStringList reservedCidrs;
    QStringList inboundStaticIps;
    QStringList inboundInternalStaticIps;
    QStringList outboundStaticIps;
    QString dnsName; //!< first label of the space's host names
    QStringList dnsServers;
    QStringList specialDomains;
};

struct PrivateSpace {
    //! Endpoints that one space can have.
    static constexpr int vpcEndpointLimit = 20;
    //! Five connections when each has a second VPN.
    static constexpr int vpnConnectionLimit = 10;
    static constexpr int vpnLimit = 10;
    static constexpr int transitGatewayLimit = 5;
    //! Entries of the route table, whoever brings them.
    static constexpr int routeLimit = 95;

    QString id;
    QString name;
    QString organizationId;
    QString region;
    QString awsAccount;
    bool degraded = false;
    bool upgradeAvailable = false;
    qint64 busyUntil = 0; //!< simulated time at which the running change is over
    int applicationCount = 0;
    std::optional<SpaceNetwork> network;
    QList<VpnConnection> vpnConnections; //!< also those that are gone
    QList<VpcEndpoint> vpcEndpoints;
    QList<TransitGateway> transitGateways; //!< attached here, in the order of the requests
    QList<Hold> pastHolds; //!< of transit gateways that are no longer attached
    SpaceSettings settings;

    //! Active, In Progress or Degraded at that simulated time.
    [[nodiscard]] QString status(qint64 now) const;
    //! None before there is a network.
    [[nodiscard]] QList<Zone> zones() const;
    [[nodiscard]] VpcEndpoint *findVpcEndpoint(const QString &endpointId);
    //! Null when it is gone at that simulated time.
    [[nodiscard]] VpnConnection *findVpnConnection(const QString &connectionId, qint64 now);
    [[nodiscard]] TransitGateway *findTransitGateway(const QString &gatewayId);
    //! When a change of the infrastructure that was asked for at that time begins: a transit gateway that waits for its owner holds up all
    //! others. Nothing while nobody knows.
    [[nodiscard]] std::optional<qint64> startOfChange(qint64 askedAt) const;
    //! The same for one of its transit gateways.
    [[nodiscard]] std::optional<qint64> startOf(const TransitGateway &gateway) const;
    //! Entries of the route table that its transit gateways and the network itself take.
    [[nodiscard]] qsizetype routeCount() const;

private:
    [[nodiscard]] std::optional<qint64> startBehind(qint64 askedAt, qsizetype gateways) const;
};

//! What lists return: no network, firewall or ingress.
[[nodiscard]] QJsonObject toSummaryJson(const PrivateSpace &space, const QString &rootId, qint64 now);
[[nodiscard]] QJsonObject toJson(const PrivateSpace &space, const QString &rootId, qint64 now);

} // namespace simulator
