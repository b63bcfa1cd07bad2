// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = VpnRow;

QString healthHint(const Row &row)
{
    switch (healthOf(row.member())) {
    case VpnHealth::SettingUp:
        return VpnModel::tr("The platform makes it. That takes 10 to 15 minutes.");
    case VpnHealth::OneTunnelDown:
        return VpnModel::tr("Traffic flows through the other tunnel. This is normal while AWS maintains a tunnel.");
    case VpnHealth::Down:
        return VpnModel::tr("Nothing comes through. Check the device at the remote end.");
    case VpnHealth::Failed:
        return VpnModel::tr("It could not be made. Delete it and create it again.");
    case VpnHealth::Deleting:
    case VpnHealth::Up:
    case VpnHealth::Unknown:
        break;
    }
    return {};
}

std::optional<Tone> healthTone(const Row &row)
{
    return row.isBusy ? Tone::Progress : vpnHealthTone(healthOf(row.member()));
}

const VpnTunnel *tunnelOf(const Vpn &vpn, int index)
{
    return index < vpn.tunnels.size() ? &vpn.tunnels.at(index) : nullptr;
}

Column<Row> tunnelColumn(int index)
{
    return Column<Row>(
        u"tunnel-"_s + QString::number(index + 1), [index] { return VpnModel::tr("Tunnel %1").arg(index + 1); },
        [index](const Row &row) {
            const Vpn vpn = row.member();
            const VpnTunnel *tunnel = tunnelOf(vpn, index);
            return tunnel ? tunnelWord(*tunnel) : u"–"_s;
        })
        .hinted([index](const Row &row) {
            const Vpn vpn = row.member();
            const VpnTunnel *tunnel = tunnelOf(vpn, index);
            return tunnel ? tunnel->statusMessage : QString();
        })
        .wide(80);
}

std::optional<Tone> redundancyTone(const Row &row)
{
    switch (redundancyOf(row.connection)) {
    case VpnRedundancy::Redundant:
        return Tone::Good;
    case VpnRedundancy::Degraded:
        return Tone::Waiting;
    case VpnRedundancy::Down:
        return Tone::Failed;
    case VpnRedundancy::Single:
    case VpnRedundancy::NotYet:
        break;
    }
    return Tone::Neutral;
}

QString redundancyHint(const Row &row)
{
    switch (redundancyOf(row.connection)) {
    case VpnRedundancy::Redundant:
        return VpnModel::tr("When one device at the remote end is lost, the connection goes on.");
    case VpnRedundancy::Degraded:
        return VpnModel::tr("Only one device at the remote end works now: when it is lost, so is the connection.");
    case VpnRedundancy::Single:
        return VpnModel::tr("All VPNs lead to one device at the remote end: when it is lost, so is the connection.");
    case VpnRedundancy::Down:
        return VpnModel::tr("No VPN of this connection has a tunnel up.");
    case VpnRedundancy::NotYet:
        break;
    }
    return {};
}

QString logsText(const Row &row)
{
    const auto logged = row.member().isLogged();
    if (!logged)
        return VpnModel::tr("Not known");
    return *logged ? VpnModel::tr("On") : VpnModel::tr("Off");
}

QString asnText(const std::optional<qint64> &asn)
{
    return asn ? QString::number(*asn) : QString();
}

QList<Column<Row>> shownColumns()
{
    return {
        Column<Row>(
            u"connection"_s, [] { return VpnModel::tr("Connection"); }, [](const Row &row) { return row.connection.name; })
            .wide(150),
        Column<Row>(
            u"name"_s, [] { return VpnModel::tr("VPN"); }, [](const Row &row) { return row.member().name; })
            .wide(110),
        Column<Row>(
            u"status"_s, [] { return VpnModel::tr("Status"); }, [](const Row &row) { return vpnHealthWord(row.member()); })
            .toned(healthTone)
            .hinted(healthHint)
            .wide(170),
        Column<Row>(
            u"redundancy"_s, [] { return VpnModel::tr("Redundancy"); },
            [](const Row &row) { return vpnRedundancyWord(redundancyOf(row.connection)); })
            .toned(redundancyTone)
            .hinted(redundancyHint)
            .explained([] { return VpnModel::tr("Whether the connection goes on when one device at the remote end is lost"); })
            .wide(130),
        Column<Row>(
            u"remote"_s, [] { return VpnModel::tr("Remote address"); }, [](const Row &row) { return row.member().remoteAddress; })
            .explained([] { return VpnModel::tr("Public address of the device at the remote end"); })
            .wide(120),
        Column<Row>(
            u"routing"_s, [] { return VpnModel::tr("Routing"); }, [](const Row &row) { return vpnRoutingText(row.member()); })
            .wide(140),
        Column<Row>(
            u"logs"_s, [] { return VpnModel::tr("Logs"); }, logsText)
            .wide(60),
        Column<Row>(
            u"space"_s, [] { return VpnModel::tr("Private space"); }, [](const Row &row) { return row.spaceName; })
            .wide(120),
        Column<Row>(
            u"group"_s, [] { return VpnModel::tr("Business group"); }, [](const Row &row) { return row.groupName; })
            .wide(150),
    };
}

QList<Column<Row>> hiddenColumns()
{
    return {
        tunnelColumn(0).hidden(),
        tunnelColumn(1).hidden(),
        Column<Row>(
            u"routes"_s, [] { return VpnModel::tr("Static routes"); },
            [](const Row &row) { return row.member().staticRoutes.join(u", "_s); })
            .wide(220)
            .hidden(),
        Column<Row>(
            u"local-asn"_s, [] { return VpnModel::tr("Local ASN"); }, [](const Row &row) { return asnText(row.member().localAsn); })
            .wide(90)
            .numeric()
            .hidden(),
        Column<Row>(
            u"remote-asn"_s, [] { return VpnModel::tr("Remote ASN"); }, [](const Row &row) { return asnText(row.member().remoteAsn); })
            .wide(100)
            .numeric()
            .hidden(),
        Column<Row>(
            u"aws-id"_s, [] { return VpnModel::tr("AWS id"); }, [](const Row &row) { return row.member().awsId; })
            .wide(180)
            .hidden(),
        Column<Row>(
            u"connection-id"_s, [] { return VpnModel::tr("Connection id"); }, [](const Row &row) { return row.connection.id.value; })
            .wide(280)
            .hidden(),
        Column<Row>(
            u"id"_s, [] { return VpnModel::tr("VPN id"); }, [](const Row &row) { return row.vpn.value; })
            .wide(280)
            .hidden(),
    };
}

} // namespace

Columns<VpnRow> VpnModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(shownColumns() + hiddenColumns());
}

QString vpnHealthWord(const Vpn &vpn)
{
    switch (healthOf(vpn)) {
    case VpnHealth::SettingUp:
        return VpnModel::tr("Setting up");
    case VpnHealth::Up:
        return VpnModel::tr("Up");
    case VpnHealth::OneTunnelDown:
        return VpnModel::tr("Up, one tunnel down");
    case VpnHealth::Down:
        return vpn.tunnels.size() == 2 ? VpnModel::tr("Both tunnels down") : VpnModel::tr("Tunnel down");
    case VpnHealth::Deleting:
        return VpnModel::tr("Deleting");
    case VpnHealth::Failed:
        return VpnModel::tr("Failed");
    case VpnHealth::Unknown:
        break;
    }
    return vpn.statusText.isEmpty() ? VpnModel::tr("Not known") : vpn.statusText;
}

Tone vpnHealthTone(VpnHealth health)
{
    switch (health) {
    case VpnHealth::SettingUp:
    case VpnHealth::Deleting:
        return Tone::Progress;
    case VpnHealth::Up:
    case VpnHealth::OneTunnelDown:
        return Tone::Good;
    case VpnHealth::Down:
    case VpnHealth::Failed:
        return Tone::Failed;
    case VpnHealth::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString tunnelWord(const VpnTunnel &tunnel)
{
    switch (tunnel.status) {
    case TunnelStatus::Up:
        return VpnModel::tr("Up");
    case TunnelStatus::Down:
        return VpnModel::tr("Down");
    case TunnelStatus::Unknown:
        break;
    }
    return tunnel.statusText.isEmpty() ? VpnModel::tr("Not known") : tunnel.statusText;
}

Tone tunnelTone(TunnelStatus status)
{
    switch (status) {
    case TunnelStatus::Up:
        return Tone::Good;
    case TunnelStatus::Down:
        return Tone::Failed;
    case TunnelStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString vpnRedundancyWord(VpnRedundancy redundancy)
{
    switch (redundancy) {
    case VpnRedundancy::Redundant:
        return VpnModel::tr("Redundant");
    case VpnRedundancy::Degraded:
        return VpnModel::tr("One device left");
    case VpnRedundancy::Single:
        return VpnModel::tr("One device");
    case VpnRedundancy::Down:
        return VpnModel::tr("Down");
    case VpnRedundancy::NotYet:
        break;
    }
    return VpnModel::tr("Not known");
}

QString vpnRoutingText(const Vpn &vpn)
{
    if (!vpn.isStatic())
        return VpnModel::tr("BGP, AS %1").arg(*vpn.remoteAsn);
    return VpnModel::tr("Static, %n network(s)", nullptr, int(vpn.staticRoutes.size()));
}

QString vpnDisplayName(const Vpn &vpn)
{
    return vpn.name.isEmpty() ? vpn.remoteAddress : vpn.name;
}

} // namespace hubdeck
