// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointdraft.h"

#include "core/cloudhub/servicename.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = VpcEndpointDraft;
using Errors = QList<Draft::Error>;

Draft::Fault faultOf(ServiceNameReading::Fault fault)
{
    switch (fault) {
    case ServiceNameReading::Fault::NotHexadecimal:
        return Draft::Fault::NotHexadecimal;
    case ServiceNameReading::Fault::WrongIdLength:
        return Draft::Fault::WrongIdLength;
    default:
        return Draft::Fault::NotAServiceName;
    }
}

void checkName(const Draft &draft, Errors &errors)
{
    const QString name = draft.name.trimmed();
    const qsizetype length = name.toUcs4().size(); // an emoji is one character to who typed it
    if (name.isEmpty())
        errors.append({Draft::Field::Name, Draft::Fault::Missing, {}});
    else if (length > Draft::kLongestName)
        errors.append({Draft::Field::Name, Draft::Fault::TooLong, QString::number(length)});
}

//! Returns the region in the service name, if there is one.
QString checkServiceName(const Draft &draft, Errors &errors)
{
    const bool isAws = draft.kind == Draft::ServiceKind::AwsService;
    const QString typed = (isAws ? draft.awsService : draft.typedServiceName).trimmed();
    if (typed.isEmpty()) {
        errors.append({Draft::Field::ServiceName, Draft::Fault::Missing, {}});
        return {};
    }
    // The region of an AWS service is checked as a field of its own; any will do here.
    const ServiceNameReading reading = readServiceName(isAws ? awsServiceFullName(typed, u"us-east-1"_s) : typed);
    if (reading.fault != ServiceNameReading::Fault::None)
        errors.append({Draft::Field::ServiceName, faultOf(reading.fault), reading.detail});
    return isAws ? QString() : reading.region;
}

void checkRegion(const Draft &draft, const QString &regionInName, Errors &errors)
{
    const QString region = draft.serviceRegion.trimmed();
    if (region.isEmpty())
        errors.append({Draft::Field::ServiceRegion, Draft::Fault::Missing, {}});
    else if (!looksLikeAwsRegion(region))
        errors.append({Draft::Field::ServiceRegion, Draft::Fault::NotARegion, {}});
    else if (!regionInName.isEmpty() && region != regionInName)
        errors.append({Draft::Field::ServiceRegion, Draft::Fault::RegionDiffersFromName, regionInName});
}

void checkOwner(const Draft &draft, Errors &errors)
{
    static const QRegularExpression account(QRegularExpression::anchoredPattern(u"[0-9]{12}"_s));
    const QString owner = draft.serviceOwner();
    if (owner.isEmpty())
        errors.append({Draft::Field::ServiceOwner, Draft::Fault::Missing, {}});
    else if (owner != u"amazon"_s && !account.match(owner).hasMatch())
        errors.append({Draft::Field::ServiceOwner, Draft::Fault::NotAnOwner, {}});
}

void checkZones(const Draft &draft, const QStringList &spaceZoneIds, Errors &errors)
{
    if (draft.zoneIds.isEmpty())
        errors.append({Draft::Field::Zones, Draft::Fault::NoZone, {}});
    for (const QString &zone : draft.zoneIds) {
        if (!spaceZoneIds.isEmpty() && !spaceZoneIds.contains(zone))
            errors.append({Draft::Field::Zones, Draft::Fault::ZoneNotInSpace, zone});
    }
}

} // namespace

QString VpcEndpointDraft::serviceName() const
{
    if (kind == ServiceKind::AwsService)
        return awsServiceFullName(awsService.trimmed(), serviceRegion.trimmed());
    return typedServiceName.trimmed();
}

QString VpcEndpointDraft::serviceOwner() const
{
    return kind == ServiceKind::AwsService ? u"amazon"_s : typedOwner.trimmed();
}

QList<VpcEndpointDraft::Error> VpcEndpointDraft::validate(const QStringList &spaceZoneIds) const
{
    Errors errors;
    checkName(*this, errors);
    const QString regionInName = checkServiceName(*this, errors);
    checkRegion(*this, regionInName, errors);
    checkOwner(*this, errors);
    checkZones(*this, spaceZoneIds, errors);
    return errors;
}

QJsonObject VpcEndpointDraft::toJson() const
{
    QStringList zones = zoneIds;
    zones.removeDuplicates();
    return {
        {u"name"_s, name.trimmed()},
        {u"serviceName"_s, serviceName()},
        {u"serviceRegion"_s, serviceRegion.trimmed()},
        {u"serviceOwner"_s, serviceOwner()},
        {u"azIds"_s, QJsonArray::fromStringList(zones)},
    };
}

QString endpointServiceId(const QString &serviceName)
{
    return readServiceName(serviceName.trimmed()).endpointServiceId;
}

QStringList zonesToBeginWith(const VpcEndpointDraft &draft, const QString &spaceRegion, const QStringList &spaceZoneIds, std::optional<int> free)
{
    if (spaceZoneIds.size() == 1)
        return spaceZoneIds;
    const bool anyWillDo = draft.serviceOwner() == u"amazon"_s || draft.serviceRegion != spaceRegion;
    return anyWillDo ? spaceZoneIds.mid(0, qBound(0, free.value_or(2), 2)) : QStringList();
}

std::optional<SpaceObstacle> obstacleForNewEndpoint(const PrivateSpace &space, std::optional<int> endpointCount)
{
    switch (space.status) {
    case SpaceStatus::Degraded:
        return SpaceObstacle::Degraded;
    case SpaceStatus::Failed:
        return SpaceObstacle::Failed;
    case SpaceStatus::InProgress:
        return SpaceObstacle::ChangeRunning;
    case SpaceStatus::Active:
    case SpaceStatus::Unknown: // a word this program does not know is no reason to refuse
        break;
    }
    if (space.hasDetails && !space.hasNetwork)
        return SpaceObstacle::NoNetwork;
    if (endpointCount && *endpointCount >= kEndpointsPerSpace)
        return SpaceObstacle::EndpointLimitReached;
    return std::nullopt;
}

} // namespace hubdeck
