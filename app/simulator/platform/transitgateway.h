// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace simulator {

struct PrivateSpace;

//! What a client asks for when it attaches a transit gateway.
struct TransitGatewaySettings {
    QString name;
    QString resourceShareId; //!< the UUID at the end of the ARN of the share in AWS RAM
    QString resourceShareAccount; //!< 12 digits: who shares it
    QStringList routes;

    friend bool operator==(const TransitGatewaySettings &, const TransitGatewaySettings &) = default;
};

//! A stretch of simulated time in which a space begins no other change.
struct Hold {
    qint64 from = 0;
    std::optional<qint64> until; //!< none: no end in sight
};

//! A transit gateway that an organization may use. One that is attached is kept by its space, the others by the platform. Its status
//! follows from when it was attached and what its owner decided.
struct TransitGateway {
    enum class Decision { None, Accepted, Rejected };
    //! What became of the gateway itself in the AWS of its owner.
    enum class Fate { There, Unknown, Deleted };

    //! At speed 1: until AWS knows of the attachment, and from its acceptance, or a change of its routes, until it
    //! carries traffic.
    static constexpr std::chrono::milliseconds discovery {3'000};
    static constexpr std::chrono::milliseconds attaching {4'000};

    QString id; //!< tgw- and 17 digits, not the UUID of the specification
    QString organizationId;
    QString region;
    TransitGatewaySettings settings;
    qint64 askedAt = 0; //!< simulated time of the request to attach
    Fate fate = Fate::There;
    Decision decision = Decision::None;
    qint64 decidedAt = 0; //!< simulated; only with a decision
    qint64 routesChangedAt = 0; //!< simulated; the route tables are written anew then
    //! How long the owner waits before accepting; none: until told to over the control path.
    std::optional<std::chrono::milliseconds> ownerAcceptsAfter;

    //! When the owner has decided or will; nothing while nobody knows. \a start: when the platform began to attach it.
    [[nodiscard]] std::optional<qint64> decisionTime(qint64 start) const;
    //! While it waits for its owner, the space begins nothing else.
    [[nodiscard]] std::optional<Hold> hold(qint64 start) const;
    //! unknown, available or deleted. \a start: none while it waits for its turn.
    [[nodiscard]] QString gatewayStatus(std::optional<qint64> start, qint64 now) const;
    //! unattached, Pending PrivateSpace Attachment, refreshing, available, rejected or deleted.
    [[nodiscard]] QString attachmentStatus(std::optional<qint64> start, qint64 now) const;
};

//! Whether AWS RAM has nothing to show for this share: it does not exist, is in another region, or was not shared with the space's account.
[[nodiscard]] bool isUnknownShare(const QString &resourceShareId);

//! As lists and reads return it. \a space: where it is attached; null when nowhere.
[[nodiscard]] QJsonObject toJson(const TransitGateway &gateway, const PrivateSpace *space, qint64 now);
//! The few members that a change answers with.
[[nodiscard]] QJsonObject toReducedJson(const TransitGateway &gateway);

} // namespace simulator
