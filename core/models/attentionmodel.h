// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/transitgatewaymodel.h"
#include "core/models/vpcendpointmodel.h"
#include "core/models/vpnmodel.h"

namespace hubdeck {

//! A thing that wants a person, or will.
struct AttentionItem {
    enum class Kind {
        EndpointPending, //!< the owner of the service has to accept
        EndpointInvalid, //!< its creation failed
        SpaceDegraded, //!< disconnected
        SpaceFailed, //!< its last change failed
        SpaceInProgress, //!< a change is running: nothing to do but to know
        GroupUnread, //!< the spaces of a business group could not be read
        SpaceUnread, //!< the endpoints of a space could not be read
        VpnDown, //!< no tunnel of a VPN is up; one of two down is normal while AWS maintains it, and not told
        VpnFailed, //!< it could not be set up
        GatewayPending, //!< its owner has to accept the attachment, and every other change of the space waits for it
        GatewayRejected, //!< the owner refused; to be detached before trying again
        GatewayLost, //!< deleted in AWS
        SpaceUpgradable, //!< a newer version of its infrastructure can be had
    };
    Kind kind = Kind::EndpointPending;
    QString objectId; //!< endpoint, space, group, VPN or gateway; what IdRole of the table meant by target gives
    QString name; //!< of that object
    QString spaceName; //!< endpoints, VPNs and gateways
    QString groupName; //!< all but GroupUnread and SpaceUnread
    QString service; //!< endpoints: short name of the service
    QString owner; //!< endpoints and gateways: who has to accept
    QString message; //!< the server's own sentence on the state; may be empty
    QDateTime since; //!< UTC; endpoints and gateways, invalid when not known
    std::optional<ApiError> error; //!< GroupUnread, SpaceUnread
    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

//! The table an item's object is found in.
enum class AttentionTarget { PrivateSpaces, VpcEndpoints, Vpns, TransitGateways };
AttentionTarget targetOf(AttentionItem::Kind kind);
Tone toneOf(AttentionItem::Kind kind);

//! What the overview lists, worked out from the other tables and kept up with them. The sentences are made in ui from the item.
//! ItemRole: AttentionItem. Column "name" holds the object's name and the tone; sorted by column "urgency", what failed comes first, then
//! what waits for a person, then what is in progress.
class AttentionModel final : public RecordTableModel<AttentionItem> {
    Q_OBJECT
public:
    AttentionModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, VpnModel &vpns, TransitGatewayModel &gateways, Clock &clock,
        QObject *parent = nullptr);
    ~AttentionModel() override;

    QString resourceName() const override;
    LoadState loadState() const override; //!< Loading while one of the tables loads
    QDateTime asOf() const override; //!< the oldest of them
    void refresh() override; //!< of all tables

private:
    static Columns<AttentionItem> makeColumns();
    void workOutLater();
    void workOut();
    QList<TableModel *> tables() const;
    void addEndpoints(QList<AttentionItem> &items) const;
    void addVpns(QList<AttentionItem> &items) const;
    void addGateways(QList<AttentionItem> &items) const;
    void addSpaces(QList<AttentionItem> &items) const;
    void addFailures(QList<AttentionItem> &items) const;

    PrivateSpaceModel &m_spaces;
    VpcEndpointModel &m_endpoints;
    VpnModel &m_vpns;
    TransitGatewayModel &m_gateways;
    bool m_isPlanned = false;
};

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::AttentionItem)
