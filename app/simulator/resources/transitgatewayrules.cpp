// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/transitgatewayrules.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype longestName = 255;

struct Range {
    quint32 address = 0;
    int prefix = 0;

    [[nodiscard]] bool contains(const Range &other) const
    {
        const quint32 mask = prefix == 0 ? 0 : ~quint32(0) << (32 - prefix);
        return other.prefix >= prefix && (other.address & mask) == (address & mask);
    }
};

std::optional<Range> readRange(const QString &text)
{
    static const QRegularExpression form(u"^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const QHostAddress address(text.section(u'/', 0, 0));
    const int prefix = text.section(u'/', 1).toInt();
    if (address.protocol() != QAbstractSocket::IPv4Protocol || prefix > 32)
        return std::nullopt;
    return Range {address.toIPv4Address(), prefix};
}

QString readText(const QJsonObject &body, const QString &member, QStringList &problems)
{
    const QJsonValue value = body.value(member);
    if (value.isUndefined() || value.isNull())
        problems.append(member + u" is required"_s);
    else if (!value.isString())
        problems.append(member + u" must be a string"_s);
    else if (value.toString().trimmed().isEmpty())
        problems.append(member + u" must not be empty"_s);
    return value.toString();
}

QString routeProblem(const QString &route, const PrivateSpace &space)
{
    const std::optional<Range> range = readRange(route);
    if (!range)
        return u"routes: "_s % route % u" is not a CIDR block"_s;
    const Range reserved = *readRange(u"169.254.168.0/22"_s);
    if (reserved.contains(*range) || range->contains(reserved))
        return range->prefix == 0 ? QString() : u"routes: "_s % route % u" overlaps 169.254.168.0/22, which is reserved"_s;
    const std::optional<Range> own = space.network ? readRange(space.network->cidrBlock) : std::nullopt;
    if (own && own->contains(*range))
        return u"routes: "_s % route % u" is equal to or more specific than the CIDR block of the private space, "_s % space.network->cidrBlock;
    return {};
}

QStringList readRoutes(const QJsonValue &value, const PrivateSpace &space, QStringList &problems)
{
    if (!value.isArray()) {
        problems.append(value.isUndefined() || value.isNull() ? u"routes is required"_s : u"routes must be an array of CIDR blocks"_s);
        return {};
    }
    QStringList routes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array) {
        const QString route = item.toString();
        const QString problem = routeProblem(route, space);
        if (!problem.isEmpty())
            problems.append(problem);
        else if (routes.contains(route))
            problems.append(u"routes: "_s % route % u" is there twice"_s);
        routes.append(route);
    }
    if (routes.isEmpty())
        problems.append(u"routes must hold at least one CIDR block"_s);
    return routes;
}

void checkShare(const TransitGatewaySettings &settings, QStringList &problems)
{
    static const QRegularExpression uuid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    static const QRegularExpression account(u"^[0-9]{12}$"_s);
    if (!settings.resourceShareId.isEmpty() && !uuid.match(settings.resourceShareId).hasMatch())
        problems.append(u"resourceShareId must be the UUID at the end of the resource share's ARN"_s);
    if (!settings.resourceShareAccount.isEmpty() && !account.match(settings.resourceShareAccount).hasMatch())
        problems.append(u"resourceShareAccount must be a 12-digit AWS account id"_s);
}

} // namespace

QString readTransitGatewayName(const QJsonObject &body, QStringList &problems)
{
    const QString name = readText(body, u"name"_s, problems);
    if (name.size() > longestName)
        problems.append(u"name must not be longer than %1 characters"_s.arg(longestName));
    return name;
}

std::variant<TransitGatewaySettings, QStringList> readTransitGatewaySettings(const QJsonObject &body, const PrivateSpace &space)
{
    QStringList problems;
    TransitGatewaySettings settings;
    settings.name = readTransitGatewayName(body, problems);
    settings.resourceShareId = readText(body, u"resourceShareId"_s, problems);
    settings.resourceShareAccount = readText(body, u"resourceShareAccount"_s, problems);
    checkShare(settings, problems);
    settings.routes = readRoutes(body.value("routes"_L1), space, problems);
    if (!problems.isEmpty())
        return problems;
    return settings;
}

std::variant<QStringList, QStringList> readTransitGatewayRoutes(const QJsonValue &value, const PrivateSpace &space)
{
    QStringList problems;
    const QStringList routes = readRoutes(value, space, problems);
    using Either = std::variant<QStringList, QStringList>;
    return problems.isEmpty() ? Either(std::in_place_index<0>, routes) : Either(std::in_place_index<1>, problems);
}

} // namespace simulator
