// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpointdraft.h"
#include "core/net/clock.h"

#include <QObject>

namespace hubdeck {

using VpcEndpointId = Id<struct VpcEndpointTag>;

//! Provisioning of an endpoint. The words are the platform's own, but for NotRead and Unknown.
enum class VpcEndpointStatus {
    NotRead, //!< known from the list, which does not carry it
    Valid, //!< accepted, being provisioned
    PendingAcceptance, //!< the owner of the service has to accept
    Available,
    Invalid, //!< creation failed
    Unknown, //!< another word; see statusText
};

//! True while the platform or the owner of the service still has to act: worth watching.
bool isTransitional(VpcEndpointStatus status);

//! An outbound VPC endpoint (AWS PrivateLink) of a private space.
struct VpcEndpoint {
    VpcEndpointId id;
    SpaceRef space;
    QString name;
    QString serviceName;
    QString serviceRegion;
    QString serviceOwner; //!< 12 digits or "amazon"
    QStringList zoneIds;
    VpcEndpointStatus status = VpcEndpointStatus::NotRead;
    QString statusText; //!< as the server says it; empty while NotRead
    QString statusMessage;
    QStringList dnsNames;
    QJsonObject unknownMembers; //!< as they came

    friend bool operator==(const VpcEndpoint &, const VpcEndpoint &) = default;
};

//! A draft that stands for \a endpoint, to be edited.
VpcEndpointDraft draftOf(const VpcEndpoint &endpoint);

//! What became of a create call.
struct VpcEndpointCreation {
    VpcEndpoint endpoint; //!< status NotRead when only its id came back
    bool wasReconciled = false; //!< the answer was lost; the endpoint was found by listing
};

//! Outbound VPC endpoints of the CloudHub 2.0 API (not in the vendor's OpenAPI file).
class VpcEndpoints final : public QObject {
    Q_OBJECT
public:
    //! \a clock times the pauses between the looks for an endpoint whose creation was not answered. Both are borrowed and outlive this.
    VpcEndpoints(RequestQueue &queue, Clock &clock, QObject *parent = nullptr);

    //! Without status and DNS names: the list does not carry them. Operation: GET …/vpces. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<VpcEndpoint>> list(const SpaceRef &space, const CallOptions &options = {});
    //! Operation: GET …/vpces/{id}. Errors: NotFound when it is gone.
    Reply<VpcEndpoint> get(const SpaceRef &space, const VpcEndpointId &id, const CallOptions &options = {});

    //! Operations: GET …/vpces (what is there before), then POST …/vpces, sent once. When its answer is lost or names no id, the space is
    //! listed again, up to three times within some seconds, because the server may still be at work:
    //! - one endpoint that was not there before and equals the draft = created (wasReconciled);
    //! - nothing new for that service = the first error, with mayHaveHappened false: not created;
    //! - anything else (the list cannot be had, now or before; several new twins) = UnknownOutcome. A second POST is never sent.
    //! Errors: Refused with the server's sentence; Forbidden; NotFound; Conflict; those of the first list, when nothing was sent yet.
    //! Cancelling after it was sent takes back nothing: the caller gets Cancelled and should list.
    Reply<VpcEndpointCreation> create(const SpaceRef &space, const VpcEndpointDraft &draft, const CallOptions &options = {});
    //! Operation: PATCH …/vpces/{id} with all five members. Errors: Refused, NotFound, Forbidden.
    Reply<VpcEndpoint> change(const SpaceRef &space, const VpcEndpointId &id, const VpcEndpointDraft &draft, const CallOptions &options = {});
    //! Operation: DELETE …/vpces/{id}. One that is already gone counts as deleted: after 404 the space is listed, and only when that
    //! works and the endpoint is not in it, this succeeds. Errors: NotFound, Forbidden, Refused.
    Reply<Done> remove(const SpaceRef &space, const VpcEndpointId &id, const CallOptions &options = {});

    //! The requests as they would be sent, for "copy as curl".
    static ApiRequest createRequest(const SpaceRef &space, const VpcEndpointDraft &draft);
    static ApiRequest changeRequest(const SpaceRef &space, const VpcEndpointId &id, const VpcEndpointDraft &draft);

private:
    RequestQueue &m_queue;
    Clock &m_clock;
};

//! Accepts the documented members and the assumed names of status and DNS names (see README, "What is assumed").
Result<VpcEndpoint> decodeVpcEndpoint(const QJsonValue &json, const SpaceRef &space, const QString &path = {});
VpcEndpointStatus vpcEndpointStatusFromText(const QString &text);

//! The commands with which a service's owner lets the platform's account connect, and accepts an endpoint, are in privatelinkcommands.h.

} // namespace hubdeck
