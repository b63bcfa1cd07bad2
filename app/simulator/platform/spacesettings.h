// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace simulator {

struct PrivateSpace;

//! What an administrator can set in a private space, beyond its network. JSON parts are kept in the form in which they are shown.
struct SpaceSettings {
    static constexpr int ruleLimit = 300; //!< of each direction
    static constexpr int routeLimit = 95;
    static constexpr int firstPort = 30'500;
    static constexpr int lastPort = 32'500;
    //! How long the network, an upgrade and a change of the ingress take at speed 1.
    static constexpr std::chrono::milliseconds networkProvisioning {20'000};
    static constexpr std::chrono::milliseconds upgradeDuration {60'000};
    static constexpr std::chrono::milliseconds ingressApplying {3'000};

    QJsonArray firewallRules;
    QJsonObject environments; //!< empty: of all types, of the owner
    QJsonObject logForwarding;
    QJsonObject edgeHpa;
    int readResponseTimeout = 300; //!< seconds
    QString ingressProtocol;
    QString portLogLevel;
    QJsonArray logFilters;
    qint64 ingressChangedAt = 0; //!< simulated time
    bool enableIamRole = false;
    bool enableEgress = false;
    bool enableNetworkIsolation = false;
    QJsonArray associations;
    QJsonArray egressGroups;
    QStringList gatewayRoutes; //!< destinations that leave by the internet gateway
    QJsonArray connectionRoutes; //!< that VPNs have learned from the other end, as they are shown
    QList<int> usedPorts;
    qint64 networkReadyAt = 0; //!< simulated time; before it the network has no addresses
    std::optional<qint64> upgradeAt; //!< simulated time at which an upgrade starts or has started

    SpaceSettings();

    [[nodiscard]] bool isUpgrading(qint64 now) const;
    [[nodiscard]] bool isUpgradeScheduled(qint64 now) const { return upgradeAt && now < *upgradeAt; }
    [[nodiscard]] bool wasUpgraded(qint64 now) const { return upgradeAt && now >= *upgradeAt && !isUpgrading(now); }
};

//! The rules that every new network has.
[[nodiscard]] QJsonArray usualFirewallRules();
[[nodiscard]] QJsonObject firewallRule(const QString &type, const QString &cidrBlock, int fromPort, int toPort);
[[nodiscard]] QJsonObject ingressConfiguration(const SpaceSettings &settings, qint64 now);
//! The route table as it is shown.
[[nodiscard]] QJsonArray routesOf(const PrivateSpace &space, qint64 now);
//! Whether anything but applications uses the network of the space.
[[nodiscard]] bool hasConnections(const PrivateSpace &space, qint64 now);

} // namespace simulator
