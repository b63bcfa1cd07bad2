// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/fielderror.h"
#include "core/cloudhub/privatespaces.h"

#include <optional>

namespace hubdeck {

//! What is known of the space a transit gateway is to be attached to. What is empty is not checked.
struct TransitGatewayPlace {
    QString region;
    QString cidrBlock;
    std::optional<int> routesInUse; //!< entries that the space's other transit gateways take; nothing when not known
};

//! A transit gateway as a person describes it before it is attached, or changes it.
struct TransitGatewayDraft {
    enum class Field { Name, Share, Account, Routes };
    enum class Fault {
        Missing,
        TooLong, //!< name above 255 characters; detail: how many there are
        NotAShare, //!< neither the UUID of a resource share nor its whole ARN
        ShareInOtherRegion, //!< detail: the region in the ARN
        NotAnAccount, //!< not 12 digits
        AccountDiffersFromShare, //!< detail: the account in the ARN
        NotARange, //!< detail: what is no range of IPv4 addresses
        WithinSpace, //!< equal to the space's own range or inside it; detail: the route
        Reserved, //!< overlaps 169.254.168.0/22; detail: the route
        Twice, //!< detail: the route
        TooManyRoutes, //!< detail: how many a space can still take
    };
    using Error = FieldError<Field, Fault>;

    static constexpr int kLongestName = 255;
    //! Entries of a space's route table. The network itself and the way to the internet take two.
    static constexpr int kRoutesPerSpace = 95;
    static constexpr int kRoutesOfTheSpace = 2;

    QString name;
    QString typedShare; //!< the share's UUID, or its ARN as the owner's console shows it
    QString typedAccount; //!< may be empty when the ARN names it
    QStringList routes; //!< ranges of addresses, as typed

    QString resourceShareId() const; //!< the UUID; empty when there is none in what was typed
    QString resourceShareAccount() const; //!< as typed, else from the ARN
    QStringList tidyRoutes() const; //!< without blanks around them and without empty ones

    //! What the server would refuse, as far as it is known, in the order of the fields.
    QList<Error> validate(const TransitGatewayPlace &place = {}) const;
    QList<Error> validateName() const;
    QList<Error> validateRoutes(const TransitGatewayPlace &place = {}) const;
    //! The body of the request to attach.
    QJsonObject toJson() const;

    friend bool operator==(const TransitGatewayDraft &, const TransitGatewayDraft &) = default;
};

inline constexpr int kTransitGatewaysPerSpace = 5;
//! Why a space cannot take another transit gateway now.
enum class GatewayObstacle { Degraded, Failed, ChangeRunning, NoNetwork, LimitReached };
//! \a gatewayCount: how many the space has; nothing when not known.
std::optional<GatewayObstacle> obstacleForNewGateway(const PrivateSpace &space, std::optional<int> gatewayCount);

} // namespace hubdeck
