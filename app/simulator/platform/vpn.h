// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace simulator {

//! One of the two tunnels of a VPN. What it is depends on the VPN and on the device at the other end.
struct VpnTunnel {
    //! What the device at the remote end does.
    enum class Remote { SetUpLater, Up, Down };

    QString psk;
    QString insideCidr;
    bool automaticStart = true; //!< startupAction start; answers say "start" even when it is "add"
    bool logsEnabled = true;
    Remote remote = Remote::SetUpLater;
    qint64 remoteChangedAt = 0; //!< simulated time; of Up and Down
};

//! A member of a connection.
struct Vpn {
    //! How long things take at speed 1. At the real platform a new VPN takes 10 to 15 minutes.
    static constexpr std::chrono::milliseconds usualProvisioning {12'000};
    static constexpr std::chrono::milliseconds remoteSetUp {20'000}; //!< from available to the remote end being there
    static constexpr std::chrono::milliseconds removal {6'000};
    static constexpr std::chrono::milliseconds restart {8'000};

    QString id;
    QString name;
    int localAsn = 64512;
    std::optional<qint64> remoteAsn; //!< routes by BGP; none: static routes
    QString remoteIpAddress;
    QStringList staticRoutes;
    QList<VpnTunnel> tunnels;
    qint64 madeAt = 0; //!< simulated time
    std::chrono::milliseconds provisioning = usualProvisioning;
    std::optional<qint64> removedAt;
    qint64 restartedAt = 0;

    [[nodiscard]] bool isStatic() const { return !remoteAsn; }
    //! pending, available, deleting or deleted at that simulated time.
    [[nodiscard]] QString status(qint64 now) const;
    [[nodiscard]] bool isGone(qint64 now) const { return status(now) == QLatin1StringView("deleted"); }
    [[nodiscard]] bool isUp(const VpnTunnel &tunnel, qint64 now) const;
};

//! A group of VPNs. It is there as long as one of them is.
struct VpnConnection {
    QString id;
    QString name;
    QList<Vpn> vpns;

    [[nodiscard]] bool isGone(qint64 now) const;
    [[nodiscard]] bool isBeingRemoved() const;
    [[nodiscard]] Vpn *findVpn(const QString &vpnId, qint64 now);
};

//! What the list of private spaces says of a connection.
[[nodiscard]] QJsonObject toSummaryJson(const VpnConnection &connection, qint64 now);
//! The whole connection: keys are never in it and inside addresses come back empty, as from the real platform.
[[nodiscard]] QJsonObject toJson(const VpnConnection &connection, qint64 now);

} // namespace simulator
