// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpnmodel.h"
#include "core/net/result.h"
#include "ui/vpns/vpndialog.h"

namespace hubdeck {

class VpnConnectionForm;
class VpnDeviceForm;

//! Adds a VPN to a connection, as a rule to a second device for redundancy. Kind of routing and local ASN are those of the connection.
//! What was sent is never sent again while nobody knows what became of it.
class VpnAddDialog final : public VpnDialog {
    Q_OBJECT
public:
    VpnAddDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent = nullptr);

public Q_SLOTS:
    //! While something is sent the dialog only hides, and comes back when the platform says no.
    void reject() override;

Q_SIGNALS:
    void added(const hubdeck::VpnConnection &connection, const hubdeck::VpnId &vpn);

protected:
    void act() override;

private:
    VpnConnectionDraft draft() const;
    void check();
    void setBusy(bool isBusy);
    void onAnswer(const Result<VpnCreation> &result);

    VpnDialogParts m_parts;
    VpnConnection m_connection;
    VpnSurroundings m_surroundings;
    VpnConnectionDraft m_shared; // what the connection's VPNs have in common
    bool m_isBusy = false;
    VpnConnectionForm *m_form;
    VpnDeviceForm *m_device;
};

} // namespace hubdeck
