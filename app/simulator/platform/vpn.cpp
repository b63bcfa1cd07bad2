// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/vpn.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonValue remoteAsn(const Vpn &vpn) { return vpn.remoteAsn ? QJsonValue(*vpn.remoteAsn) : QJsonValue(); }

//! Network and addresses within 169.254.x.y/30: the platform has the first, the remote end the second.
QString insideAddress(const VpnTunnel &tunnel, int number)
{
    const QString network = tunnel.insideCidr.section(u'/', 0, 0);
    return network.section(u'.', 0, 2) % u'.' % QString::number(network.section(u'.', 3).toInt() + number);
}

//! The address of the platform's end of a tunnel, made from the VPN's id so that it stays the same.
QString outsideAddress(const Vpn &vpn, qsizetype index)
{
    const uint number = vpn.id.left(6).toUInt(nullptr, 16) % 120;
    return u"198.51.100."_s + QString::number(130 + number + uint(index));
}

qint64 lastChange(const Vpn &vpn, const VpnTunnel &tunnel, qint64 now)
{
    const qint64 available = vpn.madeAt + vpn.provisioning.count();
    qint64 changed = tunnel.remote == VpnTunnel::Remote::SetUpLater ? vpn.madeAt : tunnel.remoteChangedAt;
    if (vpn.isUp(tunnel, now)) {
        const bool later = tunnel.remote == VpnTunnel::Remote::SetUpLater;
        changed = std::max(later ? available + Vpn::remoteSetUp.count() : changed, available);
        if (vpn.restartedAt > 0)
            changed = std::max(changed, vpn.restartedAt + Vpn::restart.count());
    }
    return changed;
}

QJsonArray algorithms(const QStringList &names) { return QJsonArray::fromStringList(names); }

void addNegotiation(QJsonObject &json)
{
    const QJsonArray groups {14, 19};
    json.insert(u"dPDTimeoutAction"_s, u"restart"_s);
    json.insert(u"rekeyMarginInSeconds"_s, 540);
    json.insert(u"rekeyFuzz"_s, 100);
    json.insert(u"ikeVersions"_s, algorithms({u"ikev2"_s}));
    json.insert(u"phase1DhGroups"_s, groups);
    json.insert(u"phase2DhGroups"_s, groups);
    json.insert(u"phase1EncryptionAlgorithms"_s, algorithms({u"AES256-GCM-16"_s}));
    json.insert(u"phase2EncryptionAlgorithms"_s, algorithms({u"AES256-GCM-16"_s}));
    json.insert(u"phase1IntegrityAlgorithms"_s, algorithms({u"SHA2-256"_s}));
    json.insert(u"phase2IntegrityAlgorithms"_s, algorithms({u"SHA2-256"_s}));
}

QJsonObject tunnelJson(const Vpn &vpn, qsizetype index, qint64 now)
{
    const VpnTunnel &tunnel = vpn.tunnels[index];
    const bool pending = vpn.status(now) == "pending"_L1;
    const bool up = vpn.isUp(tunnel, now);
    const int routes = vpn.isStatic() ? int(vpn.staticRoutes.size()) : 3;
    QJsonObject json {
        {u"vpnConnectionId"_s, vpn.id},
        {u"psk"_s, QString()},
        {u"ptpCidr"_s, QString()},
        {u"localExternalIpAddress"_s, pending ? QString() : outsideAddress(vpn, index)},
        {u"localPtpIpAddress"_s, pending ? QString() : insideAddress(tunnel, 1)},
        {u"remotePtpIpAddress"_s, pending ? QString() : insideAddress(tunnel, 2)},
        {u"startupAction"_s, u"start"_s}, // whatever was asked for
        {u"acceptedRouteCount"_s, up ? routes : 0},
        {u"lastStatusChange"_s,
            QDateTime::fromMSecsSinceEpoch(lastChange(vpn, tunnel, now) / 1000 * 1000, QTimeZone::utc()).toString(Qt::ISODate)},
        {u"status"_s, up ? u"UP"_s : u"DOWN"_s},
        {u"statusMessage"_s, up ? u"IPSEC IS UP"_s : pending ? QString() : u"IPSEC IS DOWN"_s},
        {u"isLogsEnabled"_s, tunnel.logsEnabled},
        {u"cloudWatchLogOptions"_s, QJsonObject {{u"logEnabled"_s, tunnel.logsEnabled}}},
    };
    addNegotiation(json);
    return json;
}

QJsonObject vpnJson(const VpnConnection &connection, const Vpn &vpn, qint64 now)
{
    QJsonArray tunnels;
    for (qsizetype i = 0; i < vpn.tunnels.size(); ++i)
        tunnels.append(tunnelJson(vpn, i, now));
    return {
        {u"name"_s, vpn.name},
        {u"vpnId"_s, vpn.id},
        {u"connectionId"_s, connection.id},
        {u"connectionName"_s, connection.name},
        {u"vpnConnectionStatus"_s, vpn.status(now)},
        {u"localAsn"_s, vpn.localAsn},
        {u"remoteAsn"_s, remoteAsn(vpn)},
        {u"remoteIpAddress"_s, vpn.remoteIpAddress},
        {u"staticRoutes"_s, QJsonArray::fromStringList(vpn.staticRoutes)},
        {u"awsId"_s, QString(u"vpn-"_s + QString(vpn.id).remove(u'-').left(17))},
        {u"ch1VpnId"_s, QJsonValue()},
        {u"vpnTunnels"_s, tunnels},
    };
}

QJsonObject vpnSummary(const Vpn &vpn, qint64 now)
{
    QJsonArray tunnels;
    for (const VpnTunnel &tunnel : vpn.tunnels)
        tunnels.append(QJsonObject {{u"status"_s, vpn.isUp(tunnel, now) ? u"UP"_s : u"DOWN"_s}});
    return {
        {u"vpnId"_s, vpn.id},
        {u"vpnConnectionStatus"_s, vpn.status(now)},
        {u"remoteIpAddress"_s, vpn.remoteIpAddress},
        {u"remoteAsn"_s, remoteAsn(vpn)},
        {u"localAsn"_s, vpn.localAsn},
        {u"vpnTunnels"_s, tunnels},
    };
}

template <typename Make>
QJsonObject connectionJson(const VpnConnection &connection, qint64 now, Make make)
{
    QJsonArray vpns;
    for (const Vpn &vpn : connection.vpns) {
        if (!vpn.isGone(now))
            vpns.append(make(vpn));
    }
    return {{u"id"_s, connection.id}, {u"name"_s, connection.name}, {u"vpns"_s, vpns}};
}

} // namespace

QString Vpn::status(qint64 now) const
{
    if (removedAt)
        return now < *removedAt + removal.count() ? u"deleting"_s : u"deleted"_s;
    return now < madeAt + provisioning.count() ? u"pending"_s : u"available"_s;
}

bool Vpn::isUp(const VpnTunnel &tunnel, qint64 now) const
{
    if (status(now) != "available"_L1 || (restartedAt > 0 && now < restartedAt + restart.count()))
        return false;
    if (tunnel.remote != VpnTunnel::Remote::SetUpLater)
        return tunnel.remote == VpnTunnel::Remote::Up;
    // Nobody is at home in this network of documentation addresses.
    return !remoteIpAddress.startsWith("192.0.2."_L1) && now >= madeAt + (provisioning + remoteSetUp).count();
}

bool VpnConnection::isGone(qint64 now) const
{
    return std::ranges::all_of(vpns, [now](const Vpn &vpn) { return vpn.isGone(now); });
}

bool VpnConnection::isBeingRemoved() const
{
    return std::ranges::all_of(vpns, [](const Vpn &vpn) { return vpn.removedAt.has_value(); });
}

Vpn *VpnConnection::findVpn(const QString &vpnId, qint64 now)
{
    const auto found = std::ranges::find(vpns, vpnId, &Vpn::id);
    return found == vpns.end() || found->isGone(now) ? nullptr : &*found;
}

QJsonObject toSummaryJson(const VpnConnection &connection, qint64 now)
{
    return connectionJson(connection, now, [now](const Vpn &vpn) { return vpnSummary(vpn, now); });
}

QJsonObject toJson(const VpnConnection &connection, qint64 now)
{
    return connectionJson(connection, now, [&](const Vpn &vpn) { return vpnJson(connection, vpn, now); });
}

} // namespace simulator
