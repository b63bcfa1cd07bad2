// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpcendpointmodel.h"

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
    };
    Kind kind = Kind::EndpointPending;
    QString objectId; //!< endpoint, space or group; what IdRole of the table meant by target gives
    QString name; //!< of that object
    QString spaceName; //!< endpoints
    QString groupName; //!< endpoints and spaces
    QString service; //!< endpoints: short name of the service
    QString owner; //!< endpoints: who has to accept
    QString message; //!< the server's own sentence on the state; may be empty
    QDateTime since; //!< UTC; endpoints, invalid when not known
    std::optional<ApiError> error; //!< GroupUnread, SpaceUnread
    friend bool operator==(const AttentionItem &, const AttentionItem &) = default;
};

//! The table an item's object is found in.
enum class AttentionTarget { PrivateSpaces, VpcEndpoints };
AttentionTarget targetOf(AttentionItem::Kind kind);
Tone toneOf(AttentionItem::Kind kind);

//! What the overview lists, worked out from the other tables and kept up with them. The sentences are made in ui from the item.
//! ItemRole: AttentionItem. Column "name" holds the object's name and the tone; sorted by column "urgency", what failed comes first, then
//! what waits for a person, then what is in progress.
class AttentionModel final : public RecordTableModel<AttentionItem> {
    Q_OBJECT
public:
    AttentionModel(PrivateSpaceModel &spaces, VpcEndpointModel &endpoints, Clock &clock, QObject *parent = nullptr);
    ~AttentionModel() override;

    QString resourceName() const override;
    LoadState loadState() const override; //!< Loading while either table loads
    QDateTime asOf() const override; //!< the older of both
    void refresh() override; //!< of both tables

private:
    static Columns<AttentionItem> makeColumns();
    void workOutLater();
    void workOut();
    void addEndpoints(QList<AttentionItem> &items) const;
    void addSpaces(QList<AttentionItem> &items) const;
    void addFailures(QList<AttentionItem> &items) const;

    PrivateSpaceModel &m_spaces;
    VpcEndpointModel &m_endpoints;
    bool m_isPlanned = false;
};

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::AttentionItem)
