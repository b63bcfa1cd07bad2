// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgatewaywatch.h"
#include "core/models/spacetablemodel.h"

namespace hubdeck {

class Sightings;

//! A transit gateway as the table shows it.
struct TransitGatewayRow {
    TransitGateway gateway;
    TransitGatewayPhase phase = TransitGatewayPhase::Unknown;
    QString spaceName; //!< empty for one that is attached nowhere
    QString groupName; //!< business group of the space, or the one that has the gateway
    QDateTime since; //!< UTC; since when Hubdeck has seen it in its present phase, invalid when never seen
    bool isBusy = false; //!< a change of it is under way
    friend bool operator==(const TransitGatewayRow &, const TransitGatewayRow &) = default;
};

//! What IdRole gives for a gateway: the platform may one day attach one gateway to two spaces.
QString transitGatewayRowId(const TransitGateway &gateway);

//! The transit gateways of all spaces of a PrivateSpaceModel, and those that its business groups have but no space uses. Gateways on their way
//! are given to the watch, and what it sees is taken over. Parts: space ids, and "group " with an organization id for its list. ItemRole:
//! TransitGatewayRow. IdRole: transitGatewayRowId(). BusyRole: isBusy.
class TransitGatewayModel final : public SpaceTableModel<TransitGatewayRow> {
    Q_OBJECT
public:
    //! All are borrowed and outlive the model. It begins to read with the first refresh().
    TransitGatewayModel(TransitGateways &service, TransitGatewayWatch &watch, Sightings &sightings, PrivateSpaceModel &spaces, Clock &clock,
        QObject *parent = nullptr);
    ~TransitGatewayModel() override;

    std::optional<TransitGatewayRow> find(const QString &rowId) const { return rowWithId(rowId); }
    //! Gateways attached to a space; nothing while its list was not read.
    std::optional<QList<TransitGateway>> gatewaysIn(const SpaceRef &space) const;
    //! The gateway that waits for its owner in that space, and so holds up every other change of it.
    std::optional<TransitGateway> pendingIn(const SpaceRef &space) const;

    //! A gateway seen elsewhere: attached, changed or read by somebody. Watched if it is on its way.
    void note(const TransitGateway &gateway);
    //! It is no longer in its space: its row goes, and what its business group has is read again.
    void noteDetached(const TransitGateway &gateway);
    //! It is nowhere any more.
    void forget(const TransitGateway &gateway);
    //! Marks a gateway whose change is under way.
    void setBusy(const TransitGateway &gateway, bool isBusy);
    //! Reads it again, now: the list of its space, or of its business group.
    void readAgain(const TransitGateway &gateway);

    static Columns<TransitGatewayRow> columns();
    QString resourceName() const override;

protected:
    bool isBusy(const TableRecord &record) const override;
    void readSource(const SpaceRef &source, const CallOptions &options) override;
    QList<SpaceRef> moreSources() const override;
    void onScopeChanged() override;

private:
    void onListed(const SpaceRef &source, const Result<QList<TransitGateway>> &result);
    void showGroups();
    TransitGatewayRow rowFor(const TransitGateway &gateway) const;
    void put(const TransitGateway &gateway);
    void planTick(const TransitGatewayRow &row);

    TransitGateways &m_service;
    TransitGatewayWatch &m_watch;
    Sightings &m_sightings;
    QHash<SpaceRef, QList<TransitGateway>> m_listed; // as last read, by source
    QSet<QString> m_busy;
    bool m_isTickPlanned = false;
};

//! "Attached", "Pending acceptance", "Not attached", …; for a state that is not known, the server's word.
QString transitGatewayWord(const TransitGateway &gateway);
Tone transitGatewayTone(TransitGatewayPhase phase);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::TransitGatewayRow)
