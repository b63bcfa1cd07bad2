// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpnconnections.h"

#include <QSet>

#include <memory>

namespace hubdeck {

//! One run of VpnConnections::create or addVpn: list, POST, look when the answer is lost, then give the names that the platform ignored.
//! Lives as long as a request or a pause is under way.
class VpnCreationRun final : public std::enable_shared_from_this<VpnCreationRun> {
public:
    //! \a target: the connection that gets one more VPN; empty: a new connection.
    VpnCreationRun(VpnConnections &service, const SpaceRef &space, const VpnConnectionId &target, const VpnConnectionDraft &draft,
        const CallOptions &options);

    Reply<VpnCreation> start();

private:
    void send();
    void take(const Result<ApiReply> &reply);
    void lose(ApiError error);
    void lookLater();
    void look();
    void judge(const QList<VpnConnection> &now);
    void endUnknown();
    void succeed(const VpnConnection &connection, bool wasReconciled);
    void giveNames(qsizetype index);
    QList<VpnConnection> suspects(const QList<VpnConnection> &now) const;
    QList<VpnId> newVpnsOf(const VpnConnection &connection) const;

    VpnConnections &m_service;
    const SpaceRef m_space;
    const VpnConnectionId m_target;
    const VpnConnectionDraft m_draft;
    const CallOptions m_options;
    const Answer<VpnCreation> m_answer;
    bool m_knowsBefore = false; // false when the list could not be understood
    QSet<VpnConnectionId> m_connectionsBefore;
    QSet<VpnId> m_vpnsBefore;
    ApiError m_loss; // why the answer to the POST is not known
    int m_looks = 0;
    VpnCreation m_creation;
};

} // namespace hubdeck
