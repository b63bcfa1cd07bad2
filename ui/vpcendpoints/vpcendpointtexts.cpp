// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointtexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = VpcEndpointDraft;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::VpcEndpointTexts)
public:
    static QString missing(Draft::Field field);
    static QString fault(const Draft::Error &error);
    static QString obstacle(SpaceObstacle obstacle);
    static QString kind(Draft::ServiceKind kind);
    static QString cost(int zones);
    static QString reach(const QString &dnsName);
    static QString freeOnes(const NetworkConnectionUse &use);
    static QString use(const NetworkConnectionUse &use, int zones, int alreadyUsed);
};

QString Texts::missing(Draft::Field field)
{
    switch (field) {
    case Draft::Field::Name:
        return tr("Give the endpoint a name.");
    case Draft::Field::ServiceName:
        return tr("Say which service it is.");
    case Draft::Field::ServiceRegion:
        return tr("Choose the region the service is in.");
    case Draft::Field::ServiceOwner:
        return tr("Enter the AWS account that owns the service.");
    case Draft::Field::Zones:
        return tr("Choose at least one zone.");
    }
    Q_UNREACHABLE();
}

QString Texts::fault(const Draft::Error &error)
{
    switch (error.fault) {
    case Draft::Fault::Missing:
        return missing(error.field);
    case Draft::Fault::TooLong:
        return tr("A name has at most %1 characters; this one has %2.").arg(Draft::kLongestName).arg(error.detail);
    case Draft::Fault::NotAServiceName:
        if (error.detail.isEmpty())
            return tr("The name is not complete. It ends with vpce-svc- and 17 digits, or with an AWS service.");
        return tr("\u201c%1\u201d does not belong here. A name looks like com.amazonaws.vpce.REGION.vpce-svc-ID.").arg(error.detail);
    case Draft::Fault::NotHexadecimal:
        return tr("The part after vpce-svc- must be hexadecimal: %1 is not.").arg(error.detail);
    case Draft::Fault::WrongIdLength:
        return tr("The part after vpce-svc- has 17 digits, 8 in old services. Here it has %1.").arg(error.detail);
    case Draft::Fault::RegionDiffersFromName:
        return tr("The service name says %1.").arg(error.detail);
    case Draft::Fault::NotARegion:
        return tr("This is not an AWS region. One looks like eu-central-1.");
    case Draft::Fault::NotAnOwner:
        return tr("An owner is an AWS account of 12 digits, or \u201camazon\u201d.");
    case Draft::Fault::ZoneNotInSpace:
        return tr("%1 is not a zone of this private space.").arg(error.detail);
    case Draft::Fault::NoZone:
        return missing(Draft::Field::Zones);
    }
    Q_UNREACHABLE();
}

QString Texts::obstacle(SpaceObstacle obstacle)
{
    switch (obstacle) {
    case SpaceObstacle::Degraded:
        return tr("Degraded: the platform has lost contact with it.");
    case SpaceObstacle::Failed:
        return tr("Its last change failed and must be put right first.");
    case SpaceObstacle::ChangeRunning:
        return tr("Another change is running. Come back when it is done.");
    case SpaceObstacle::NoNetwork:
        return tr("It has no network yet. Create one first.");
    case SpaceObstacle::EndpointLimitReached:
        return tr("It has %1 VPC endpoints, the most a private space can have.").arg(kEndpointsPerSpace);
    }
    Q_UNREACHABLE();
}

QString Texts::kind(Draft::ServiceKind kind)
{
    return kind == Draft::ServiceKind::AwsService ? tr("AWS service") : tr("Endpoint service");
}

QString Texts::cost(int zones)
{
    if (zones == 0)
        return tr("Each zone uses one network connection of your organization.");
    return zones == 1 ? tr("1 zone uses 1 network connection of your organization.")
                      : tr("%1 zones use %1 network connections of your organization.").arg(zones);
}

QString Texts::use(const NetworkConnectionUse &use, int zones, int alreadyUsed)
{
    QString text = cost(zones);
    if (alreadyUsed > 0)
        text += u' ' + tr("The endpoint has %1 now.").arg(alreadyUsed);
    return text + u' ' + freeOnes(use);
}

QString Texts::freeOnes(const NetworkConnectionUse &use)
{
    const auto free = use.free();
    if (!free)
        return tr("How many there are is not known.");
    if (!use.isComplete)
        return tr("In use: at least %1 of %2; not everything could be counted.").arg(use.used).arg(*use.entitled);
    return tr("Free: %1 of %2.").arg(*free).arg(*use.entitled);
}

// A name for one zone has the zone's name before the first dot: "vpce-0f1e-q7r8-eu-central-1a.vpce-svc-…".
QString Texts::reach(const QString &dnsName)
{
    static const QRegularExpression pattern(u"-([a-z]{2}(?:-[a-z]+)+-\\d[a-z])$"_s);
    const QString zone = pattern.match(dnsName.section(u'.', 0, 0)).captured(1);
    return zone.isEmpty() ? tr("All zones") : zone;
}

} // namespace

QString draftErrorText(const VpcEndpointDraft::Error &error)
{
    return Texts::fault(error);
}

QString spaceObstacleText(SpaceObstacle obstacle)
{
    return Texts::obstacle(obstacle);
}

QString serviceKindText(VpcEndpointDraft::ServiceKind kind)
{
    return Texts::kind(kind);
}

QString connectionUseText(const NetworkConnectionUse &use, int zones, int alreadyUsed)
{
    return Texts::use(use, zones, alreadyUsed);
}

QString dnsNameReachText(const QString &dnsName)
{
    return Texts::reach(dnsName);
}

QString freeConnectionsText(const NetworkConnectionUse &use)
{
    return Texts::freeOnes(use);
}

} // namespace hubdeck
