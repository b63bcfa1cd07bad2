// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgatewaydraft.h"
#include "core/net/clock.h"

#include <QObject>

namespace hubdeck {

using TransitGatewayId = Id<struct TransitGatewayTag>;

//! What the platform sees of the gateway itself in the AWS account of its owner.
enum class GatewayState {
    NotSeen, //!< the platform's word is "unknown": AWS shows it no such gateway (yet)
    Available,
    Refreshing,
    Deleted,
    Unknown, //!< another word; see TransitGateway::gatewayText
};

//! How far its attachment to a private space is.
enum class AttachmentState {
    Unattached,
    PendingAcceptance, //!< the owner has to accept it in AWS; every other change of the space waits
    Refreshing,
    Available,
    Rejected,
    Deleted,
    Unknown, //!< another word; see TransitGateway::attachmentText
};

//! Both states and the place taken together, as one word for people.
enum class TransitGatewayPhase {
    LookedFor, //!< asked for; AWS has not shown the gateway to the platform yet
    PendingAcceptance,
    Attaching,
    Attached,
    Rejected, //!< must be detached before trying again
    Lost, //!< its owner deleted it in AWS; the platform detaches it after 14 days
    Detached, //!< the organization has it, no space uses it
    Unknown,
};

//! A transit gateway of a private space, or one that only the organization has.
struct TransitGateway {
    TransitGatewayId id; //!< "tgw-0b7e…"
    OrganizationId organization; //!< whose path leads to it
    std::optional<SpaceRef> space; //!< nothing when it came from the organization's list
    QString spaceName; //!< the space it is attached to, as the platform names it; may be empty
    QString name;
    QString accountId; //!< AWS account of the space; may be empty
    QString region;
    QString resourceShareId;
    QString resourceShareAccount; //!< its owner, 12 digits
    GatewayState gateway = GatewayState::Unknown;
    QString gatewayText; //!< as the server says it
    AttachmentState attachment = AttachmentState::Unknown;
    QString attachmentText;
    QString consoleLink; //!< where AWS shows it; may be empty
    QStringList routes; //!< ranges that are sent to it
    QJsonObject unknownMembers; //!< as they came

    friend bool operator==(const TransitGateway &, const TransitGateway &) = default;
};

TransitGatewayPhase phaseOf(const TransitGateway &gateway);
//! True while the platform or the owner still has to act: worth watching.
bool isTransitional(TransitGatewayPhase phase);
//! A draft that stands for \a gateway, to be edited or attached again.
TransitGatewayDraft draftOf(const TransitGateway &gateway);

//! What became of an attach call.
struct TransitGatewayCreation {
    TransitGateway gateway;
    bool wasReconciled = false; //!< the answer was lost; the gateway was found by listing
};

//! Transit gateways of the CloudHub 2.0 API. Where the specification and what real clients send differ, the clients are followed; a server
//! that does not know that path (404, 405) gets the specification's variant.
class TransitGateways final : public QObject {
    Q_OBJECT
public:
    //! \a clock times the pauses between the looks for a gateway whose attachment was not answered. Both are borrowed and outlive this.
    TransitGateways(RequestQueue &queue, Clock &clock, QObject *parent = nullptr);

    //! Operation: GET …/privatespaces/{id}/transitgateways. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<TransitGateway>> list(const SpaceRef &space, const CallOptions &options = {});
    //! Attached and detached ones. Operation: GET /organizations/{org}/transitgateways. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<TransitGateway>> listInOrganization(const OrganizationId &organization, const CallOptions &options = {});
    //! Operation: GET …/transitgateways/{id}; when that is not found, GET …/transitgateways, which alone proves that it is gone.
    //! Errors: NotFound when it is not attached there any more.
    Reply<TransitGateway> get(const SpaceRef &space, const TransitGatewayId &id, const CallOptions &options = {});

    //! Operations: GET …/transitgateways (what is there before), then POST …/transitgateways, sent once; see ReconciledCreation for what
    //! happens when its answer is lost. Errors: Refused with the server's sentence; Conflict (the share is in use); Forbidden;
    //! UnknownOutcome.
    Reply<TransitGatewayCreation> attach(const SpaceRef &space, const TransitGatewayDraft &draft, const CallOptions &options = {});
    //! Replaces all routes. The answer is not a whole gateway: read it again. Operation: PATCH …/transitgateways/{id} {routes}, else
    //! PATCH …/transitgateways/{id}/routes. Errors: Refused, NotFound, Forbidden.
    Reply<Done> changeRoutes(const SpaceRef &space, const TransitGatewayId &id, const QStringList &routes, const CallOptions &options = {});
    //! Operation: PATCH /organizations/{org}/transitgateways/{id} {name}, else, for one in a space, PATCH …/transitgateways/{id} {name}.
    //! Errors: Refused, NotFound, Forbidden.
    Reply<Done> rename(const TransitGateway &gateway, const QString &name, const CallOptions &options = {});
    //! Takes it from the space; the organization keeps it. One that is not in the space any more counts as detached: after 404 the space is
    //! listed, and only when that works and the gateway is not in it, this succeeds. Operation: DELETE …/transitgateways/{id}.
    //! Errors: NotFound, Forbidden, Refused, Conflict.
    Reply<Done> detach(const SpaceRef &space, const TransitGatewayId &id, const CallOptions &options = {});
    //! Takes one that is attached to no space from the organization. AWS keeps the gateway and its share. A 404 is treated as by detach().
    //! Operation: DELETE /organizations/{org}/transitgateways/{id}. Errors: Conflict or Refused while it is attached; Forbidden.
    Reply<Done> removeFromOrganization(const OrganizationId &organization, const TransitGatewayId &id, const CallOptions &options = {});

    //! Ranges that are sent to one gateway. Operations: GET …/transitgateways/{id}/routes, or, for one that is in no space,
    //! GET /organizations/{org}/transitgateways/{id}/routes. Errors: NotFound, Forbidden, Protocol.
    Reply<QStringList> routes(const TransitGateway &gateway, const CallOptions &options = {});
    //! Those of all gateways of a space. Operation: GET …/transitgateways/routes. Errors: NotFound, Forbidden, Protocol.
    Reply<QStringList> routesIn(const SpaceRef &space, const CallOptions &options = {});

    //! The requests as they would be sent, for "copy as curl".
    static ApiRequest attachRequest(const SpaceRef &space, const TransitGatewayDraft &draft);
    static ApiRequest routesRequest(const SpaceRef &space, const TransitGatewayId &id, const QStringList &routes);
    static ApiRequest renameRequest(const OrganizationId &organization, const TransitGatewayId &id, const QString &name);

private:
    Reply<Done> submit(const ApiRequest &request, const std::optional<ApiRequest> &otherwise = {});
    Reply<Done> remove(const ApiRequest &request, const TransitGatewayId &id, std::function<Reply<QList<TransitGateway>>()> list);
    Reply<QStringList> readRoutes(const ApiRequest &request);
    RequestQueue &m_queue;
    Clock &m_clock;
};

//! \a space: the one whose list or read this came from; nothing for the organization's.
Result<TransitGateway> decodeTransitGateway(const QJsonValue &json, const OrganizationId &organization, const std::optional<SpaceRef> &space,
    const QString &path = {});
GatewayState gatewayStateFromText(const QString &text);
AttachmentState attachmentStateFromText(const QString &text);

} // namespace hubdeck
