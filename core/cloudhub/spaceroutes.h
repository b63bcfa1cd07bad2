// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/fielderror.h"
#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

//! One line of a space's route table.
struct SpaceRoute {
    enum class Target {
        Local, //!< within the space
        InternetGateway,
        Vpn,
        TransitGateway,
        Unknown, //!< another word; see targetText
    };

    QString destination; //!< "10.90.0.0/16"
    Target target = Target::Unknown;
    QString targetText; //!< as the server says it
    QString status; //!< the platform's word, "active", ...
    QString connectionName; //!< VPN connection or transit gateway it belongs to; empty for the others
    QString connectionId;
    QString errorLevel; //!< empty: none
    QString errorMessage;

    friend bool operator==(const SpaceRoute &, const SpaceRoute &) = default;
};

//! The route table holds at most this many lines.
inline constexpr int kRoutesPerSpace = 95;

//! Destinations that leave a space by the internet gateway, as a person edits them. Other routes are changed on their VPN or transit gateway.
struct GatewayRoutesDraft {
    enum class Field { Destinations };
    enum class Fault {
        NotACidr, //!< detail: the text
        OffBoundary, //!< detail: the block that is meant
        Twice, //!< detail: the block
        TooMany, //!< detail: how many routes the table would have
    };
    using Error = FieldError<Field, Fault>;

    QStringList destinations;

    //! \a others: routes of the table that are not edited here.
    QList<Error> validate(int others) const;
    friend bool operator==(const GatewayRoutesDraft &, const GatewayRoutesDraft &) = default;
};

//! Route tables of private spaces of the CloudHub 2.0 API.
class SpaceRoutes final : public QObject {
    Q_OBJECT
public:
    explicit SpaceRoutes(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET …/privatespaces/{id}/routes. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<SpaceRoute>> list(const SpaceRef &ref, const CallOptions &options = {});
    //! Replaces all routes of the internet gateway. Operation: PATCH …/privatespaces/{id}/routes. Errors: Refused, NotFound, Forbidden.
    Reply<Done> change(const SpaceRef &ref, const GatewayRoutesDraft &draft, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

} // namespace hubdeck
