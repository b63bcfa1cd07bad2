// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/vpnrules.h"

#include "app/simulator/resources/vpnnumbers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype mostTunnels = 2;

//! Reads one VPN after the other and collects what is wrong with them.
class Reader {
public:
    Reader(const PrivateSpace &space, const QList<Vpn> &siblings, qint64 now)
        : m_space(space)
        , m_siblings(siblings)
        , m_now(now)
    {
        for (const VpnConnection &connection : space.vpnConnections) {
            for (const Vpn &vpn : connection.vpns) {
                if (!vpn.isGone(now))
                    note(vpn);
            }
        }
    }

    Vpn read(const QJsonValue &value);
    QStringList problems;

private:
    void note(const Vpn &vpn);
    void readNumbers(const QJsonObject &json, Vpn &vpn);
    void readRoutes(const QJsonObject &json, Vpn &vpn);
    void readTunnels(const QJsonValue &value, Vpn &vpn);
    VpnTunnel readTunnel(const QJsonObject &json);
    void readInsideCidr(const QString &text, VpnTunnel &tunnel);
    QString freeInsideCidr();

    const PrivateSpace &m_space;
    QList<Vpn> m_siblings;
    qint64 m_now;
    std::optional<int> m_localAsn;
    QStringList m_insideCidrs;
};

void Reader::note(const Vpn &vpn)
{
    m_localAsn = vpn.localAsn;
    for (const VpnTunnel &tunnel : vpn.tunnels)
        m_insideCidrs.append(tunnel.insideCidr);
}

Vpn Reader::read(const QJsonValue &value)
{
    Vpn vpn;
    if (!value.isObject()) {
        problems.append(u"vpns must hold objects"_s);
        return vpn;
    }
    const QJsonObject json = value.toObject();
    readNumbers(json, vpn);
    readRoutes(json, vpn);
    vpn.remoteIpAddress = json.value("remoteIpAddress"_L1).toString();
    if (!isPublicAddress(vpn.remoteIpAddress))
        problems.append(u"remoteIpAddress must be a public IPv4 address"_s);
    readTunnels(json.value("vpnTunnels"_L1), vpn);
    if (!m_siblings.isEmpty() && m_siblings.first().isStatic() != vpn.isStatic())
        problems.append(u"A connection cannot have VPNs with static and with dynamic routing"_s);
    vpn.madeAt = m_now;
    m_siblings.append(vpn);
    note(vpn);
    return vpn;
}

void Reader::readNumbers(const QJsonObject &json, Vpn &vpn)
{
    const QJsonValue local = json.value("localAsn"_L1);
    const QJsonValue remote = json.value("remoteAsn"_L1);
    const auto localNumber = isMissing(local) ? std::optional<qint64>(m_localAsn.value_or(64512)) : wholeNumber(local);
    if (!localNumber || *localNumber < 64512 || *localNumber > 65534)
        problems.append(u"localAsn must be from 64512 to 65534"_s);
    else if (m_localAsn && *m_localAsn != *localNumber)
        problems.append(u"localAsn must be %1, which all VPNs of private space %2 have"_s.arg(*m_localAsn).arg(m_space.name));
    else
        vpn.localAsn = int(*localNumber);
    if (isMissing(remote))
        return;
    vpn.remoteAsn = wholeNumber(remote).value_or(0);
    if (*vpn.remoteAsn < 1 || *vpn.remoteAsn > 4'294'967'294)
        problems.append(u"remoteAsn must be an AS number"_s);
}

void Reader::readRoutes(const QJsonObject &json, Vpn &vpn)
{
    const QJsonValue routes = json.value("staticRoutes"_L1);
    if (const auto read = readStaticRoutes(routes, problems))
        vpn.staticRoutes = *read;
    if (vpn.remoteAsn && !vpn.staticRoutes.isEmpty())
        problems.append(u"staticRoutes and remoteAsn exclude each other"_s);
    if (!vpn.remoteAsn && vpn.staticRoutes.isEmpty() && !routes.toArray().size())
        vpn.remoteAsn = 65001; // the usual one
}

void Reader::readTunnels(const QJsonValue &value, Vpn &vpn)
{
    const QJsonArray array = value.toArray();
    if ((!isMissing(value) && !value.isArray()) || array.size() > mostTunnels)
        problems.append(u"vpnTunnels must be an array of at most two tunnels"_s);
    for (qsizetype i = 0; i < mostTunnels; ++i) {
        vpn.tunnels.append(readTunnel(array.at(i).toObject()));
        m_insideCidrs.append(vpn.tunnels.constLast().insideCidr);
    }
}

VpnTunnel Reader::readTunnel(const QJsonObject &json)
{
    static const QRegularExpression key(u"^[A-Za-z1-9._][A-Za-z0-9._]{7,63}$"_s);
    VpnTunnel tunnel;
    tunnel.psk = json.value("psk"_L1).toString();
    if (tunnel.psk.isEmpty())
        tunnel.psk = generatedKey();
    else if (!key.match(tunnel.psk).hasMatch())
        problems.append(u"psk must be 8 to 64 letters, digits, points and underscores and must not begin with 0"_s);
    readInsideCidr(json.value("ptpCidr"_L1).toString(), tunnel);
    const QString start = json.value("startupAction"_L1).toString(u"start"_s);
    if (start != "start"_L1 && start != "add"_L1)
        problems.append(u"startupAction must be start or add"_s);
    tunnel.automaticStart = start == "start"_L1;
    return tunnel;
}

void Reader::readInsideCidr(const QString &text, VpnTunnel &tunnel)
{
    tunnel.insideCidr = text.isEmpty() ? freeInsideCidr() : text;
    const QString problem = insideCidrProblem(tunnel.insideCidr);
    if (!problem.isEmpty())
        problems.append(problem);
    else if (m_insideCidrs.contains(tunnel.insideCidr))
        problems.append(u"ptpCidr "_s % tunnel.insideCidr % u" is used by another tunnel of the private space"_s);
}

QString Reader::freeInsideCidr()
{
    for (int number = 0;; ++number) {
        const QString cidr = u"169.254.%1.%2/30"_s.arg(100 + number / 64).arg(number % 64 * 4);
        if (!m_insideCidrs.contains(cidr))
            return cidr;
    }
}

void refuseImmutable(const QJsonObject &body, const Vpn &vpn, QStringList &problems)
{
    const auto differs = [&body](QLatin1StringView member, const QString &present) {
        const QJsonValue value = body.value(member);
        return !isMissing(value) && value.toVariant().toString() != present;
    };
    const QString remoteAsn = vpn.remoteAsn ? QString::number(*vpn.remoteAsn) : QString();
    if (differs("remoteIpAddress"_L1, vpn.remoteIpAddress))
        problems.append(u"remoteIpAddress cannot be changed"_s);
    if (differs("localAsn"_L1, QString::number(vpn.localAsn)))
        problems.append(u"localAsn cannot be changed"_s);
    if (differs("remoteAsn"_L1, remoteAsn))
        problems.append(u"remoteAsn cannot be changed"_s);
}

void readTunnelChange(const QJsonObject &json, VpnChange &change, QStringList &problems)
{
    for (const QString &fixed : {u"psk"_s, u"ptpCidr"_s}) {
        if (!json.value(fixed).toString().isEmpty())
            problems.append(fixed + u" cannot be changed"_s);
    }
    const QJsonValue logs = json.value("isLogsEnabled"_L1);
    if (!isMissing(logs) && logs != QJsonValue(true))
        problems.append(u"isLogsEnabled can only be set to true"_s);
    change.enableLogs.append(logs.toBool());
    const QJsonValue start = json.value("startupAction"_L1);
    if (!isMissing(start) && start.toString() != "start"_L1 && start.toString() != "add"_L1)
        problems.append(u"startupAction must be start or add"_s);
    change.automaticStart.append(
        isMissing(start) ? std::optional<bool>() : std::optional(start.toString() == "start"_L1));
}

} // namespace

bool VpnChange::changesStart() const
{
    return std::ranges::any_of(automaticStart, [](const std::optional<bool> &start) { return start.has_value(); });
}

QString vpnNameProblem(const QJsonValue &value)
{
    static const QRegularExpression form(u"^[A-Za-z0-9 -]+$"_s);
    const QString name = value.toString();
    if (name.trimmed().isEmpty())
        return u"name is required"_s;
    if (name.size() > longestName)
        return u"name must not be longer than %1 characters"_s.arg(longestName);
    return form.match(name).hasMatch() ? QString() : u"name may have letters, digits, blanks and hyphens only"_s;
}

std::variant<QList<Vpn>, QStringList> readVpns(
    const QJsonArray &array, const PrivateSpace &space, const QList<Vpn> &siblings, qint64 now)
{
    Reader reader(space, siblings, now);
    QList<Vpn> vpns;
    for (const QJsonValue value : array)
        vpns.append(reader.read(value));
    if (!reader.problems.isEmpty())
        return reader.problems;
    return vpns;
}

std::variant<VpnChange, QStringList> readVpnChange(const QJsonObject &body, const Vpn &vpn)
{
    VpnChange change;
    QStringList problems;
    refuseImmutable(body, vpn, problems);
    const QString nameProblem = body.contains("name"_L1) ? vpnNameProblem(body.value("name"_L1)) : QString();
    if (!nameProblem.isEmpty())
        problems.append(nameProblem);
    else if (body.contains("name"_L1))
        change.name = body.value("name"_L1).toString();
    if (body.contains("staticRoutes"_L1)) {
        change.staticRoutes = readStaticRoutes(body.value("staticRoutes"_L1), problems);
        const bool any = change.staticRoutes && !change.staticRoutes->isEmpty();
        if (any != vpn.isStatic())
            problems.append(vpn.isStatic() ? u"staticRoutes must not be empty"_s : u"staticRoutes: the VPN routes by BGP"_s);
    }
    const QJsonArray tunnels = body.value("vpnTunnels"_L1).toArray();
    if (tunnels.size() > mostTunnels)
        problems.append(u"vpnTunnels must be an array of at most two tunnels"_s);
    for (const QJsonValue tunnel : tunnels)
        readTunnelChange(tunnel.toObject(), change, problems);
    if (!problems.isEmpty())
        return problems;
    return change;
}

QString vpnLimitRefusal(const PrivateSpace &space, qsizetype moreConnections, qsizetype moreVpns, qint64 now)
{
    qsizetype connections = moreConnections;
    qsizetype vpns = moreVpns;
    for (const VpnConnection &connection : space.vpnConnections) {
        connections += connection.isGone(now) ? 0 : 1;
        vpns += std::ranges::count_if(connection.vpns, [now](const Vpn &vpn) { return !vpn.isGone(now); });
    }
    if (connections > PrivateSpace::vpnConnectionLimit)
        return u"Private space %1 can have at most %2 connections"_s.arg(space.name).arg(PrivateSpace::vpnConnectionLimit);
    if (vpns > PrivateSpace::vpnLimit)
        return u"Private space %1 can have at most %2 VPNs"_s.arg(space.name).arg(PrivateSpace::vpnLimit);
    return {};
}

} // namespace simulator
