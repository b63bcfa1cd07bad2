// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpnconnections.h"
#include "ui/wizards/submission.h"

#include <QSet>

namespace hubdeck {

//! Creates one connection, at most once.
class VpnCreator final : public Submission {
    Q_OBJECT
public:
    explicit VpnCreator(VpnConnections &service, QObject *parent = nullptr);

    //! Only when Ready. \a present: connections of the space that are known to be there before.
    void create(const SpaceRef &space, const VpnConnectionDraft &draft, const QSet<VpnConnectionId> &present);

Q_SIGNALS:
    void created(const hubdeck::VpnCreation &creation);

protected:
    void look() override;

private:
    void onCreated(const VpnCreation &creation);
    void onListed(const QList<VpnConnection> &connections);

    VpnConnections &m_service;
    SpaceRef m_space;
    QString m_name;
    QSet<VpnConnectionId> m_present;
};

} // namespace hubdeck
