// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpndraft.h"

#include "core/cloudhub/ipv4network.h"
#include "core/cloudhub/vpnconnections.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Field = VpnFieldError::Field;
using Fault = VpnFieldError::Fault;
using Errors = QList<VpnFieldError>;

constexpr qsizetype kShortestKey = 8, kLongestKey = 64;
constexpr auto kKeyCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz123456789._"_L1;
constexpr int kGeneratedLength = 32;
constexpr qint64 kLastAsn = 4'294'967'294;

QStringList splitRoutes(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

std::optional<qint64> numberIn(const QString &text)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[0-9]{1,10}"_s));
    const QString number = text.trimmed();
    return digits.match(number).hasMatch() ? std::optional(number.toLongLong()) : std::nullopt;
}

std::optional<VpnFieldError> asnError(const QString &text, Field field, qint64 first, qint64 last)
{
    if (text.trimmed().isEmpty())
        return VpnFieldError{field, Fault::Missing};
    const auto number = numberIn(text);
    if (!number)
        return VpnFieldError{field, Fault::NotANumber};
    return *number < first || *number > last ? std::optional(VpnFieldError{field, Fault::OutOfRange}) : std::nullopt;
}

std::optional<VpnFieldError> routeError(const QString &route)
{
    if (route.contains(u':'))
        return VpnFieldError{Field::StaticRoutes, Fault::Ipv6, route};
    const auto network = ipv4NetworkFromText(route);
    if (!network)
        return VpnFieldError{Field::StaticRoutes, Fault::NotANetwork, route};
    if (network->length == 0)
        return VpnFieldError{Field::StaticRoutes, Fault::DefaultRoute, route};
    return network->hasHostBits() ? std::optional(VpnFieldError{Field::StaticRoutes, Fault::HasHostBits, network->text()}) : std::nullopt;
}

std::optional<VpnFieldError> routesError(const QString &text)
{
    const QStringList routes = splitRoutes(text);
    if (routes.isEmpty())
        return VpnFieldError{Field::StaticRoutes, Fault::Missing};
    QStringList seen;
    for (const QString &route : routes) {
        if (const auto error = routeError(route))
            return error;
        if (seen.contains(route))
            return VpnFieldError{Field::StaticRoutes, Fault::Twice, route};
        seen.append(route);
    }
    return std::nullopt;
}

std::optional<VpnFieldError> addressError(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return VpnFieldError{Field::RemoteAddress, Fault::Missing};
    const auto address = ipv4AddressFromText(trimmed);
    if (!address)
        return VpnFieldError{Field::RemoteAddress, Fault::NotAnAddress};
    return isPublicIpv4(*address) ? std::nullopt : std::optional(VpnFieldError{Field::RemoteAddress, Fault::NotPublic});
}

std::optional<VpnFieldError> keyError(const QString &key)
{
    static const QRegularExpression allowed(QRegularExpression::anchoredPattern(u"[A-Za-z0-9._]*"_s));
    if (key.isEmpty())
        return VpnFieldError{Field::Key, Fault::Missing};
    if (!allowed.match(key).hasMatch())
        return VpnFieldError{Field::Key, Fault::BadCharacter};
    if (key.startsWith(u'0'))
        return VpnFieldError{Field::Key, Fault::StartsWithZero};
    if (key.size() < kShortestKey)
        return VpnFieldError{Field::Key, Fault::TooShort};
    return key.size() > kLongestKey ? std::optional(VpnFieldError{Field::Key, Fault::TooLong, QString::number(key.size())}) : std::nullopt;
}

//! 169.254.0.0/30 to 169.254.5.0/30, each the first of its third number, and the one of the metadata service.
bool isReservedInside(quint32 address)
{
    const quint32 low = address & 0xffff;
    return ((low & 0xff) == 0 && low >> 8 <= 5) || low == 0xa9fc;
}

std::optional<VpnFieldError> insideNetworkError(const QString &text, const QStringList &taken)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt; // the platform chooses
    const auto network = ipv4NetworkFromText(trimmed);
    if (!network || network->length != 30 || network->address >> 16 != 0xa9fe)
        return VpnFieldError{Field::InsideNetwork, Fault::NotASmallNetwork};
    if (network->hasHostBits())
        return VpnFieldError{Field::InsideNetwork, Fault::HasHostBits, network->text()};
    if (isReservedInside(network->address))
        return VpnFieldError{Field::InsideNetwork, Fault::Reserved};
    return taken.contains(trimmed) ? std::optional(VpnFieldError{Field::InsideNetwork, Fault::Twice, trimmed}) : std::nullopt;
}

void add(Errors &errors, std::optional<VpnFieldError> error, int vpn = -1, int tunnel = -1)
{
    if (!error)
        return;
    error->vpn = vpn;
    error->tunnel = tunnel;
    errors.append(*error);
}

void checkVpn(const VpnDraft &vpn, int index, QStringList &insideNetworks, Errors &errors)
{
    if (!vpn.name.trimmed().isEmpty())
        add(errors, vpnNameError(vpn.name, Field::VpnName), index);
    add(errors, addressError(vpn.remoteAddress), index);
    if (!vpn.hasOwnKeys)
        return;
    for (int tunnel = 0; tunnel < int(vpn.tunnels.size()); ++tunnel) {
        const VpnTunnelDraft &draft = vpn.tunnels[size_t(tunnel)];
        add(errors, keyError(draft.key), index, tunnel);
        add(errors, insideNetworkError(draft.insideNetwork, insideNetworks), index, tunnel);
        if (!draft.insideNetwork.trimmed().isEmpty())
            insideNetworks.append(draft.insideNetwork.trimmed());
    }
}

QString word(TunnelInitiation initiation)
{
    return initiation == TunnelInitiation::Platform ? u"start"_s : u"add"_s;
}

QJsonObject tunnelToJson(const VpnTunnelDraft &tunnel)
{
    QJsonObject json{{u"psk"_s, tunnel.key}, {u"startupAction"_s, word(tunnel.initiation)}};
    if (!tunnel.insideNetwork.trimmed().isEmpty())
        json.insert(u"ptpCidr"_s, tunnel.insideNetwork.trimmed());
    return json;
}

} // namespace

std::optional<VpnFieldError> vpnNameError(const QString &name, Field field)
{
    static const QRegularExpression other(u"[^A-Za-z0-9 -]"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return VpnFieldError{field, Fault::Missing};
    if (const auto match = other.match(trimmed); match.hasMatch()) {
        // A character beyond the basic plane is two of QString's.
        const bool isPair = match.captured().front().isHighSurrogate();
        return VpnFieldError{field, Fault::BadCharacter, isPair ? trimmed.mid(match.capturedStart(), 2) : match.captured()};
    }
    const bool isTooLong = trimmed.size() > VpnConnectionDraft::kLongestName;
    return isTooLong ? std::optional(VpnFieldError{field, Fault::TooLong, QString::number(trimmed.size())}) : std::nullopt;
}

VpnSurroundings surroundingsIn(const QList<VpnConnection> &connections)
{
    VpnSurroundings found;
    for (const VpnConnection &connection : connections) {
        found.connectionNames.append(connection.name);
        found.vpnCount += int(connection.vpns.size());
        for (const Vpn &vpn : connection.vpns) {
            if (vpn.localAsn)
                found.localAsn = vpn.localAsn;
            for (const VpnTunnel &tunnel : vpn.tunnels) {
                // The network itself comes back empty, but not the addresses in it.
                const auto address = ipv4AddressFromText(tunnel.insideAddress);
                if (!tunnel.insideNetwork.isEmpty())
                    found.insideNetworks.append(tunnel.insideNetwork);
                else if (address)
                    found.insideNetworks.append(Ipv4Network{*address, 30}.text());
            }
        }
    }
    return found;
}

QStringList VpnConnectionDraft::routeList() const
{
    return splitRoutes(staticRoutes);
}

bool VpnConnectionDraft::hasOwnKeys() const
{
    return std::any_of(vpns.cbegin(), vpns.cend(), [](const VpnDraft &vpn) { return vpn.hasOwnKeys; });
}

QList<VpnFieldError> VpnConnectionDraft::validate(const VpnSurroundings &surroundings, bool isNewConnection) const
{
    Errors errors;
    if (isNewConnection) {
        add(errors, vpnNameError(name, Field::ConnectionName));
        if (surroundings.connectionNames.contains(name.trimmed()))
            errors.append({Field::ConnectionName, Fault::Taken});
    }
    add(errors, asnError(localAsn, Field::LocalAsn, kFirstLocalAsn, kLastLocalAsn));
    const auto local = numberIn(localAsn);
    if (surroundings.localAsn && local && *local != *surroundings.localAsn)
        errors.append({Field::LocalAsn, Fault::DiffersFromSpace, QString::number(*surroundings.localAsn)});
    if (routing == Routing::Bgp)
        add(errors, asnError(remoteAsn, Field::RemoteAsn, 1, kLastAsn));
    else
        add(errors, routesError(staticRoutes));
    QStringList insideNetworks = surroundings.insideNetworks;
    for (int index = 0; index < vpns.size(); ++index) {
        checkVpn(vpns.at(index), index, insideNetworks, errors);
        const QString address = vpns.at(index).remoteAddress.trimmed();
        if (index > 0 && !address.isEmpty() && address == vpns.constFirst().remoteAddress.trimmed())
            errors.append({Field::RemoteAddress, Fault::Twice, address, index});
    }
    return errors;
}

QJsonObject VpnConnectionDraft::vpnToJson(const VpnDraft &vpn) const
{
    // The platform takes the ASNs as texts and gives them back as numbers.
    QJsonObject json{{u"localAsn"_s, localAsn.trimmed()}, {u"remoteIpAddress"_s, vpn.remoteAddress.trimmed()}};
    if (!vpn.name.trimmed().isEmpty())
        json.insert(u"name"_s, vpn.name.trimmed());
    if (routing == Routing::Bgp)
        json.insert(u"remoteAsn"_s, remoteAsn.trimmed());
    json.insert(u"staticRoutes"_s, routing == Routing::Bgp ? QJsonArray() : QJsonArray::fromStringList(routeList()));
    QJsonArray tunnels;
    for (const VpnTunnelDraft &tunnel : vpn.tunnels) {
        if (vpn.hasOwnKeys)
            tunnels.append(tunnelToJson(tunnel));
    }
    json.insert(u"vpnTunnels"_s, tunnels);
    return json;
}

QJsonObject VpnConnectionDraft::toJson() const
{
    QJsonArray members;
    for (const VpnDraft &vpn : vpns)
        members.append(vpnToJson(vpn));
    return {{u"name"_s, name.trimmed()}, {u"vpns"_s, members}};
}

VpnConnectionDraft VpnConnectionDraft::withoutKeys() const
{
    VpnConnectionDraft copy = *this;
    for (VpnDraft &vpn : copy.vpns) {
        for (VpnTunnelDraft &tunnel : vpn.tunnels)
            tunnel.key = QString(8, QChar(0x2022));
    }
    return copy;
}

QList<VpnFieldError> VpnChange::validate() const
{
    Errors errors;
    if (name)
        add(errors, vpnNameError(*name, Field::VpnName));
    if (staticRoutes)
        add(errors, routesError(*staticRoutes));
    return errors;
}

QJsonObject VpnChange::toJson() const
{
    QJsonObject json;
    if (name)
        json.insert(u"name"_s, name->trimmed());
    if (staticRoutes)
        json.insert(u"staticRoutes"_s, QJsonArray::fromStringList(splitRoutes(*staticRoutes)));
    if (restartsConnection()) {
        QJsonArray tunnels; // a tunnel is named by its place, so one that is left alone has an empty place
        for (const auto &one : initiation)
            tunnels.append(one ? QJsonObject{{u"startupAction"_s, word(*one)}} : QJsonObject());
        json.insert(u"vpnTunnels"_s, tunnels);
    }
    return json;
}

QString generateVpnKey()
{
    QString key;
    for (int i = 0; i < kGeneratedLength; ++i)
        key += QChar(kKeyCharacters.at(QRandomGenerator::system()->bounded(int(kKeyCharacters.size()))));
    return key;
}

std::optional<VpnObstacle> obstacleForNewVpn(const PrivateSpace &space, std::optional<int> vpnCount)
{
    switch (space.status) {
    case SpaceStatus::Degraded:
        return VpnObstacle::Degraded;
    case SpaceStatus::Failed:
        return VpnObstacle::Failed;
    case SpaceStatus::InProgress:
        return VpnObstacle::ChangeRunning;
    case SpaceStatus::Active:
    case SpaceStatus::Unknown: // a word this program does not know is no reason to refuse
        break;
    }
    if (space.hasDetails && !space.hasNetwork)
        return VpnObstacle::NoNetwork;
    return vpnCount && *vpnCount >= kVpnsPerSpace ? std::optional(VpnObstacle::LimitReached) : std::nullopt;
}

} // namespace hubdeck
