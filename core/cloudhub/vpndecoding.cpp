// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnconnections.h"
#include "core/net/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString wordOf(const QString &text)
{
    QString word = text.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    return word;
}

TunnelStatus tunnelStatusFromText(const QString &text)
{
    const QString word = wordOf(text);
    if (word == "up"_L1)
        return TunnelStatus::Up;
    return word == "down"_L1 ? TunnelStatus::Down : TunnelStatus::Unknown;
}

//! An AS number of 32 bits, as number or text, taken out of \a members; one of another form stays there.
std::optional<qint64> takeAsn(QJsonObject &members, const QString &key)
{
    const QJsonValue value = members.value(key);
    bool isNumber = value.isDouble();
    const qint64 number = isNumber ? value.toInteger() : value.toString().trimmed().toLongLong(&isNumber);
    if (!isNumber && !value.isNull())
        return std::nullopt;
    members.remove(key);
    // 0 stands for none in several clients of this API.
    return number > 0 ? std::optional(number) : std::nullopt;
}

std::optional<bool> takeBool(QJsonObject &members, const QString &key)
{
    return members.value(key).isBool() ? std::optional(members.take(key).toBool()) : std::nullopt;
}

Result<VpnTunnel> decodeTunnel(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    VpnTunnel tunnel;
    tunnel.statusText = reader.optionalString("status"_L1);
    tunnel.status = tunnelStatusFromText(tunnel.statusText);
    tunnel.statusMessage = reader.optionalString("statusMessage"_L1);
    tunnel.lastStatusChange = QDateTime::fromString(reader.optionalString("lastStatusChange"_L1), Qt::ISODate).toUTC();
    tunnel.outsideAddress = reader.optionalString("localExternalIpAddress"_L1);
    tunnel.insideAddress = reader.optionalString("localPtpIpAddress"_L1);
    tunnel.remoteInsideAddress = reader.optionalString("remotePtpIpAddress"_L1);
    tunnel.insideNetwork = reader.optionalString("ptpCidr"_L1);
    tunnel.acceptedRoutes = reader.optionalInteger("acceptedRouteCount"_L1);
    if (reader.error())
        return failure(*reader.error());
    tunnel.unknownMembers = reader.unknownMembers();
    tunnel.isLogged = takeBool(tunnel.unknownMembers, u"isLogsEnabled"_s);
    tunnel.unknownMembers.remove("psk"_L1); // empty as a rule; if it ever is not, it is nothing to keep
    return tunnel;
}

//! "vpnConnectionStatus" in the schema and with clients, "connectionStatus" in examples.
QLatin1StringView firstPresent(const JsonReader &reader, QLatin1StringView usual, QLatin1StringView other)
{
    return !reader.has(usual) && reader.has(other) ? other : usual;
}

Result<Vpn> decodeVpn(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    Vpn vpn;
    const QLatin1StringView idKey = firstPresent(reader, "vpnId"_L1, "id"_L1);
    vpn.id.value = reader.string(idKey);
    if (vpn.id.isEmpty()) // an empty id in a path would name the connection
        reader.fail(reader.pathOf(idKey), u"the id is empty"_s);
    vpn.name = reader.optionalString("name"_L1);
    vpn.statusText = reader.optionalString(firstPresent(reader, "vpnConnectionStatus"_L1, "connectionStatus"_L1));
    vpn.status = vpnStatusFromText(vpn.statusText);
    vpn.remoteAddress = reader.optionalString("remoteIpAddress"_L1);
    vpn.staticRoutes = reader.optionalStrings("staticRoutes"_L1);
    vpn.awsId = reader.optionalString("awsId"_L1);
    auto tunnels = decodeList<VpnTunnel>(reader.optionalArray("vpnTunnels"_L1), reader.pathOf("vpnTunnels"_L1), decodeTunnel);
    if (reader.error())
        return failure(*reader.error());
    if (!tunnels)
        return failure(tunnels.error());
    vpn.tunnels = std::move(*tunnels);
    vpn.unknownMembers = reader.unknownMembers();
    vpn.localAsn = takeAsn(vpn.unknownMembers, u"localAsn"_s);
    vpn.remoteAsn = takeAsn(vpn.unknownMembers, u"remoteAsn"_s);
    return vpn;
}

} // namespace

std::optional<bool> Vpn::isLogged() const
{
    std::optional<bool> logged;
    for (const VpnTunnel &tunnel : tunnels) {
        if (tunnel.isLogged)
            logged = logged.value_or(true) && *tunnel.isLogged;
    }
    return logged;
}

const Vpn *VpnConnection::find(const VpnId &vpn) const
{
    const auto found = std::find_if(vpns.cbegin(), vpns.cend(), [&vpn](const Vpn &member) { return member.id == vpn; });
    return found == vpns.cend() ? nullptr : &*found;
}

bool isTransitional(const VpnConnection &connection)
{
    return std::any_of(connection.vpns.cbegin(), connection.vpns.cend(),
        [](const Vpn &vpn) { return vpn.status == VpnStatus::Pending || vpn.status == VpnStatus::Deleting; });
}

VpnStatus vpnStatusFromText(const QString &text)
{
    const QString word = wordOf(text);
    if (word == "pending"_L1)
        return VpnStatus::Pending;
    if (word == "available"_L1)
        return VpnStatus::Available;
    if (word == "deleting"_L1)
        return VpnStatus::Deleting;
    if (word == "deleted"_L1)
        return VpnStatus::Deleted;
    return word == "failed"_L1 ? VpnStatus::Failed : VpnStatus::Unknown;
}

Result<VpnConnection> decodeVpnConnection(const QJsonValue &json, const SpaceRef &space, const QString &path)
{
    JsonReader reader(json, path);
    VpnConnection connection;
    connection.space = space;
    connection.id.value = reader.string("id"_L1);
    if (connection.id.isEmpty()) // an empty id in a path would name the whole list
        reader.fail(reader.pathOf("id"_L1), u"the id is empty"_s);
    connection.name = reader.string("name"_L1);
    auto vpns = decodeList<Vpn>(reader.optionalArray("vpns"_L1), reader.pathOf("vpns"_L1), decodeVpn);
    if (reader.error())
        return failure(*reader.error());
    if (!vpns)
        return failure(vpns.error());
    connection.vpns = std::move(*vpns);
    connection.unknownMembers = reader.unknownMembers();
    return connection;
}

Result<QList<VpnDevice>> decodeVpnDevices(const QJsonValue &json)
{
    if (!json.isObject())
        return failure(ApiError::protocol({}, u"a map of vendors is expected"_s));
    QList<VpnDevice> devices;
    const QJsonObject vendors = json.toObject();
    for (auto vendor = vendors.begin(); vendor != vendors.end(); ++vendor) {
        const QJsonObject platforms = vendor->toObject();
        for (auto platform = platforms.begin(); platform != platforms.end(); ++platform) {
            if (!platform->isArray())
                return failure(ApiError::protocol(vendor.key() + u'.' + platform.key(), u"a list is expected"_s));
            for (const QJsonValue software : platform->toArray())
                devices.append({vendor.key(), platform.key(), software.toString()});
        }
    }
    return devices;
}

} // namespace hubdeck
