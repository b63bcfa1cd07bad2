// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpnhealth.h"
#include "core/cloudhub/vpnwatch.h"
#include "core/models/privatespacemodel.h"

namespace hubdeck {

//! A VPN as the table shows it: a member together with the connection it belongs to.
struct VpnRow {
    VpnConnection connection; //!< with all members
    VpnId vpn; //!< which of them; empty for a connection without any
    QString spaceName;
    QString groupName; //!< business group of the space
    bool isBusy = false; //!< a change or removal is under way

    QString id() const { return connection.id.value + u'/' + vpn.value; }
    //! The member; an empty one for a connection without any.
    Vpn member() const;
    friend bool operator==(const VpnRow &, const VpnRow &) = default;
};

//! The VPNs of all spaces of a PrivateSpaceModel, or of one of them, one row for each. The connections of a space are read as soon as the
//! space is known. Connections on their way are given to the watch, and what it sees is taken over. Parts: space ids. ItemRole: VpnRow.
//! IdRole: VpnRow::id(). BusyRole: isBusy.
class VpnModel final : public RecordTableModel<VpnRow> {
    Q_OBJECT
public:
    //! All are borrowed and outlive the model. It begins to read with the first refresh().
    VpnModel(VpnConnections &service, VpnWatch &watch, PrivateSpaceModel &spaces, Clock &clock, QObject *parent = nullptr);
    ~VpnModel() override;

    //! Narrows the table to one space, or widens it to all. A change of subject: resets, and reads if it has been reading.
    void setSpace(const std::optional<SpaceRef> &space);
    std::optional<SpaceRef> space() const { return m_space; }

    std::optional<VpnRow> find(const QString &rowId) const { return rowWithId(rowId); }
    //! The connections of a space; nothing while they were not read.
    std::optional<QList<VpnConnection>> connectionsIn(const SpaceId &space) const;
    //! Different connections among the rows.
    int connectionCount() const;
    //! Every space in scope was read successfully.
    bool isComplete() const;

    //! A connection seen elsewhere: created, changed or read by somebody. Watched if it is on its way.
    void note(const VpnConnection &connection);
    //! These VPNs were asked to be removed (all of them: the connection): busy until they are gone, which the watch finds out.
    void noteRemoval(const VpnConnection &connection, const QList<VpnId> &leaving);
    //! Marks a VPN whose change is under way.
    void setBusy(const QString &rowId, bool isBusy);
    //! Reads one connection again, now.
    void readAgain(const SpaceRef &space, const VpnConnectionId &id);

    static Columns<VpnRow> columns();
    QString resourceName() const override;
    LoadState loadState() const override;
    QList<PartFailure> failures() const override; //!< groups whose spaces could not be listed, then spaces whose VPNs could not
    void refresh() override;
    void cancel() override;

Q_SIGNALS:
    //! The platform took a removal and has not carried it out for ten minutes.
    void removalFailed(const hubdeck::VpnConnection &connection, const QList<hubdeck::VpnId> &kept);

protected:
    bool isBusy(const TableRecord &record) const override;

private:
    void scopeLater();
    void updateScope();
    void updateNames();
    void listSpace(const SpaceRef &space);
    void onListed(const SpaceRef &space, const Result<QList<VpnConnection>> &result);
    void take(const VpnConnection &seen);
    void onSettled(const VpnConnection &connection, const QList<VpnId> &kept);
    void forget(const VpnConnection &connection);
    QList<VpnRow> rowsFor(const VpnConnection &connection) const;
    QStringList idsOf(const VpnConnectionId &connection) const;

    VpnConnections &m_service;
    VpnWatch &m_watch;
    PrivateSpaceModel &m_spaces;
    std::optional<SpaceRef> m_space;
    QHash<SpaceId, SpaceRef> m_scope;
    QSet<QString> m_busy; // row ids
    ReadQueue<SpaceRef> m_lists;
    CancelSource m_cancel;
    bool m_hasBegun = false;
    bool m_isScopePlanned = false;
};

//! "Up", "1 of 2 tunnels up", "Both tunnels down", "Setting up", ...; a word that is not known comes as the server says it.
QString vpnHealthWord(const Vpn &vpn);
Tone vpnHealthTone(VpnHealth health);
//! "Up", "Down"; a word that is not known as it comes, a dash where there is no such tunnel.
QString tunnelWord(const VpnTunnel &tunnel);
Tone tunnelTone(TunnelStatus status);
QString vpnRedundancyWord(VpnRedundancy redundancy);
//! "BGP, AS 65020" or "Static, 2 networks".
QString vpnRoutingText(const Vpn &vpn);
//! The name of a VPN for people: its own, else its remote address.
QString vpnDisplayName(const Vpn &vpn);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::VpnRow)
