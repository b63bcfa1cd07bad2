// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/awsregions.h"
#include "core/cloudhub/awsservices.h"
#include "core/cloudhub/fielderror.h"
#include "core/cloudhub/privatespaces.h"

#include <QStringList>

#include <optional>

namespace hubdeck {

//! A VPC endpoint as a person describes it before it exists, or changes it.
struct VpcEndpointDraft {
    enum class ServiceKind {
        AwsService, //!< one of AWS's own: the name is built from service and region, the owner is "amazon"
        EndpointService, //!< somebody's PrivateLink service, by its full name
    };
    enum class Field { Name, ServiceName, ServiceRegion, ServiceOwner, Zones };
    enum class Fault {
        Missing,
        TooLong, //!< name above 255 characters; detail: how many there are
        NotAServiceName, //!< neither com.amazonaws.vpce.<region>.vpce-svc-<hex> nor an AWS service; detail: the part at fault, empty: too short
        NotHexadecimal, //!< after vpce-svc-; detail: the first character that is not
        WrongIdLength, //!< after vpce-svc- neither 8 nor 17 digits; detail: how many there are
        RegionDiffersFromName, //!< detail: the region in the service name
        NotARegion,
        NotAnOwner, //!< neither 12 digits nor "amazon"
        ZoneNotInSpace, //!< detail: the zone
        NoZone,
    };
    using Error = FieldError<Field, Fault>;

    static constexpr int kLongestName = 255;

    QString name;
    ServiceKind kind = ServiceKind::EndpointService;
    QString awsService; //!< AwsService: "sqs", "kinesis-streams", "s3-global.accesspoint"
    QString typedServiceName; //!< EndpointService
    QString serviceRegion;
    QString typedOwner; //!< EndpointService
    QStringList zoneIds;

    //! The name that is sent: built for an AWS service, else as typed, without surrounding blanks.
    QString serviceName() const;
    //! "amazon" for an AWS service, else as typed.
    QString serviceOwner() const;
    //! What the server would refuse, as far as it is known, in the order of the fields. \a spaceZoneIds: empty = not known, not checked.
    QList<Error> validate(const QStringList &spaceZoneIds = {}) const;
    //! The body of create and change: all five members, without surrounding blanks and each zone once.
    QJsonObject toJson() const;

    friend bool operator==(const VpcEndpointDraft &, const VpcEndpointDraft &) = default;
};

//! "vpce-svc-0a1b…" of a full endpoint service name; empty for an AWS service and for anything else.
QString endpointServiceId(const QString &serviceName);

//! Zones to begin with while nobody has chosen any: two where any will do, so that one may fail. None for an endpoint service in the space's
//! own region, because only its owner knows the zones it is in, unless the space has but one. \a free: network connections that are left;
//! nothing when not known.
QStringList zonesToBeginWith(const VpcEndpointDraft &draft, const QString &spaceRegion, const QStringList &spaceZoneIds, std::optional<int> free);

//! Why a space cannot take a new endpoint now.
enum class SpaceObstacle { Degraded, Failed, ChangeRunning, NoNetwork, EndpointLimitReached };
inline constexpr int kEndpointsPerSpace = 20;
//! \a endpointCount: endpoints the space has; nothing when not known.
std::optional<SpaceObstacle> obstacleForNewEndpoint(const PrivateSpace &space, std::optional<int> endpointCount);

} // namespace hubdeck
