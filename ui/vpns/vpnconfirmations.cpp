// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnconfirmations.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qsizetype kMostNamed = 6;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::VpnConfirmations)
public:
    static Confirmation logs(const QList<VpnRow> &rows);
    static Confirmation removal(const QList<VpnRow> &rows);
    static Confirmation deletion(const QList<VpnRow> &rows);

private:
    static void addFacts(Confirmation &ask, const QList<VpnRow> &rows);
    static QString place(const VpnRow &row);
    static QString named(const VpnRow &row);
    static QString endOf(const QList<VpnConnection> &emptied);
};

bool carriesTraffic(const Vpn &vpn)
{
    const VpnHealth health = healthOf(vpn);
    return health == VpnHealth::Up || health == VpnHealth::OneTunnelDown || health == VpnHealth::Unknown;
}

//! Connections of which no VPN is left when these go.
QList<VpnConnection> emptiedBy(const QList<VpnRow> &rows)
{
    QList<VpnConnection> emptied = connectionsOf(rows);
    emptied.removeIf([&rows](const VpnConnection &connection) {
        const auto going = std::count_if(rows.cbegin(), rows.cend(), [&](const VpnRow &row) { return row.connection.id == connection.id; });
        return going < connection.vpns.size();
    });
    return emptied;
}

QString Texts::place(const VpnRow &row)
{
    return row.groupName.isEmpty() ? row.spaceName : QString(row.spaceName + u"  \u00b7  "_s + row.groupName);
}

QString Texts::named(const VpnRow &row)
{
    return tr("%1 of %2").arg(vpnDisplayName(row.member()), row.connection.name);
}

void Texts::addFacts(Confirmation &ask, const QList<VpnRow> &rows)
{
    if (rows.size() == 1) {
        const VpnRow &row = rows.constFirst();
        const Vpn vpn = row.member();
        ask.facts = {{tr("VPN"), vpnDisplayName(vpn)}, {tr("Connection"), row.connection.name}, {tr("Private space"), place(row)},
            {tr("Remote address"), vpn.remoteAddress}, {tr("Status"), vpnHealthWord(vpn)}};
        return;
    }
    for (const VpnRow &row : rows.first(std::min(kMostNamed, rows.size())))
        ask.facts.append({named(row), place(row)});
    if (rows.size() > kMostNamed)
        ask.facts.append({tr("and %1 more").arg(rows.size() - kMostNamed), QString()});
}

Confirmation Texts::logs(const QList<VpnRow> &rows)
{
    Confirmation ask;
    ask.title = rows.size() == 1 ? tr("Enable the logs of %1?").arg(named(rows.constFirst())) : tr("Enable the logs of %1 VPNs?").arg(rows.size());
    ask.text = tr("From now on the platform keeps a log of both tunnels. Logs can never be switched off again: the platform refuses it. Traffic is not "
                  "interrupted.");
    addFacts(ask, rows);
    ask.verb = tr("Enable logs for good");
    return ask;
}

QString Texts::endOf(const QList<VpnConnection> &emptied)
{
    if (emptied.isEmpty())
        return {};
    return u' ' + (emptied.size() == 1 ? tr("It is the last VPN of %1, so the connection goes too.").arg(emptied.constFirst().name)
                                       : tr("%1 connections lose their last VPN and go too.").arg(emptied.size()));
}

Confirmation Texts::removal(const QList<VpnRow> &rows)
{
    Confirmation ask;
    const bool isOne = rows.size() == 1;
    const bool isInUse = std::any_of(rows.cbegin(), rows.cend(), [](const VpnRow &row) { return carriesTraffic(row.member()); });
    ask.title = isOne ? tr("Remove the VPN %1?").arg(named(rows.constFirst())) : tr("Remove %1 VPNs?").arg(rows.size());
    ask.text = (isInUse ? tr("Both tunnels are closed at once, and traffic through them stops.") : tr("No tunnel is up, so no traffic is lost."))
        + endOf(emptiedBy(rows)) + u' '
        + tr("This cannot be undone: a new VPN has other addresses and keys, and the device at the remote end must be configured anew.");
    addFacts(ask, rows);
    if (isInUse)
        ask.typedName = isOne ? vpnDisplayName(rows.constFirst().member()) : tr("%1 VPNs").arg(rows.size());
    ask.verb = isOne ? tr("Remove VPN") : tr("Remove %1 VPNs").arg(rows.size());
    return ask;
}

Confirmation Texts::deletion(const QList<VpnRow> &rows)
{
    Confirmation ask;
    const QList<VpnConnection> connections = connectionsOf(rows);
    const bool isOne = connections.size() == 1;
    qsizetype vpns = 0;
    bool isInUse = false;
    for (const VpnConnection &connection : connections) {
        vpns += connection.vpns.size();
        isInUse = isInUse || std::any_of(connection.vpns.cbegin(), connection.vpns.cend(), carriesTraffic);
    }
    const QString what = vpns == 1 ? tr("Its VPN is removed.") : tr("All %1 VPNs are removed.").arg(vpns);
    ask.title = isOne ? tr("Delete the connection %1?").arg(connections.constFirst().name) : tr("Delete %1 connections?").arg(connections.size());
    ask.text = what + u' '
        + (isInUse ? tr("Every tunnel is closed at once, and traffic through them stops.") : tr("No tunnel is up, so no traffic is lost.")) + u' '
        + tr("This cannot be undone: a new connection has other addresses and keys, and the devices at the remote end must be configured anew.");
    for (const VpnConnection &connection : connections.first(std::min(kMostNamed, connections.size()))) {
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const VpnRow &one) { return one.connection.id == connection.id; });
        ask.facts.append({connection.name, place(*row)});
    }
    if (isOne) {
        for (const Vpn &vpn : connections.constFirst().vpns)
            ask.facts.append({vpnDisplayName(vpn), vpnHealthWord(vpn)});
    }
    if (isInUse)
        ask.typedName = isOne ? connections.constFirst().name : tr("%1 connections").arg(connections.size());
    ask.verb = isOne ? tr("Delete connection") : tr("Delete %1 connections").arg(connections.size());
    return ask;
}

} // namespace

QList<VpnConnection> connectionsOf(const QList<VpnRow> &rows)
{
    QList<VpnConnection> connections;
    for (const VpnRow &row : rows) {
        const bool isKnown = std::any_of(connections.cbegin(), connections.cend(),
            [&row](const VpnConnection &connection) { return connection.id == row.connection.id; });
        if (!isKnown)
            connections.append(row.connection);
    }
    return connections;
}

Confirmation vpnLogsConfirmation(const QList<VpnRow> &rows)
{
    return Texts::logs(rows);
}

Confirmation vpnRemovalConfirmation(const QList<VpnRow> &rows)
{
    return Texts::removal(rows);
}

Confirmation vpnDeletionConfirmation(const QList<VpnRow> &rows)
{
    return Texts::deletion(rows);
}

} // namespace hubdeck
