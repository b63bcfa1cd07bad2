// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/vpcendpointrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype longestName = 255;

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

QStringList readZones(const QJsonValue &value, QStringList &problems)
{
    if (value.isUndefined() || value.isNull()) {
        problems.append(u"azIds is required"_s);
        return {};
    }
    QStringList zones;
    const QJsonArray array = value.toArray();
    for (const QJsonValue zone : array)
        zones.append(zone.toString());
    if (!value.isArray() || zones.contains(QString()))
        problems.append(u"azIds must be an array of zone ids"_s);
    else if (zones.isEmpty())
        problems.append(u"azIds must hold at least one zone id"_s);
    return zones;
}

void checkService(const VpcEndpointSettings &settings, QStringList &problems)
{
    static const QRegularExpression endpointService(u"^com\\.amazonaws\\.vpce\\.[^.]+\\.vpce-svc-[0-9a-f]+$"_s);
    static const QRegularExpression awsService(u"^com\\.amazonaws(\\.[a-z0-9][a-z0-9_-]*)+$"_s);
    static const QRegularExpression owner(u"^(amazon|[0-9]{12})$"_s);
    const bool isEndpointService = settings.serviceName.startsWith("com.amazonaws.vpce."_L1);
    const QRegularExpression &form = isEndpointService ? endpointService : awsService;
    if (!settings.serviceName.isEmpty() && !form.match(settings.serviceName).hasMatch())
        problems.append(u"serviceName is not the name of an AWS service or endpoint service"_s);
    if (!settings.serviceRegion.isEmpty() && !isRegionName(settings.serviceRegion))
        problems.append(u"serviceRegion is not an AWS region"_s);
    if (!settings.serviceOwner.isEmpty() && !owner.match(settings.serviceOwner).hasMatch())
        problems.append(u"serviceOwner must be a 12-digit AWS account id or the word amazon"_s);
}

void checkZones(const VpcEndpointSettings &settings, const PrivateSpace &space, QStringList &problems)
{
    QStringList known;
    for (const Zone &zone : space.zones())
        known.append(zone.id);
    for (const QString &zone : settings.azIds) {
        if (!zone.isEmpty() && !known.contains(zone))
            problems.append(u"azIds: "_s % zone % u" is not a zone of private space "_s % space.name);
    }
    QStringList unique = settings.azIds;
    if (unique.removeDuplicates() > 0)
        problems.append(u"azIds must not name a zone twice"_s);
}

} // namespace

std::variant<VpcEndpointSettings, QStringList> readVpcEndpointSettings(
    const QJsonObject &body, const PrivateSpace &space)
{
    QStringList problems;
    VpcEndpointSettings settings;
    settings.name = readText(body, u"name"_s, problems);
    settings.serviceName = readText(body, u"serviceName"_s, problems);
    settings.serviceRegion = readText(body, u"serviceRegion"_s, problems);
    settings.serviceOwner = readText(body, u"serviceOwner"_s, problems);
    settings.azIds = readZones(body.value("azIds"_L1), problems);
    if (settings.name.size() > longestName)
        problems.append(u"name must not be longer than %1 characters"_s.arg(longestName));
    checkService(settings, problems);
    checkZones(settings, space, problems);
    if (!problems.isEmpty())
        return problems;
    return settings;
}

QString spaceRefusal(const PrivateSpace &space)
{
    if (space.degraded)
        return u"Private space "_s % space.name % u" is degraded; try again when it is connected"_s;
    if (!space.network)
        return u"Private space "_s % space.name % u" has no network yet"_s;
    return {};
}

QString entitlementRefusal(const Platform &platform, qsizetype moreZones)
{
    const int assigned = platform.networkConnectionsAssigned();
    const int used = platform.networkConnectionsInUse();
    if (used + moreZones <= assigned)
        return {};
    return u"The maximum of %1 network connections is exceeded: %2 are in use and %3 more are asked for"_s.arg(assigned)
        .arg(used)
        .arg(moreZones);
}

} // namespace simulator
