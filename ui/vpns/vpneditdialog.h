// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpnmodel.h"
#include "core/net/result.h"
#include "ui/vpns/vpndialog.h"

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace hubdeck {

class FactList;
class FieldGroup;
class FieldRow;

//! Changes what can change about a VPN: the names, static networks and who initiates its tunnels. Says before sending what will change and
//! that a change of initiation restarts every VPN of the connection. Reads the connection once more first, so that nobody else's change is
//! overwritten unseen.
class VpnEditDialog final : public VpnDialog {
    Q_OBJECT
public:
    VpnEditDialog(const VpnDialogParts &parts, const VpnRow &row, QWidget *parent = nullptr);

public Q_SLOTS:
    //! While something is sent the dialog only hides: what was sent has an outcome, and it comes back with a refusal.
    void reject() override;

protected:
    void act() override;

private:
    void build();
    QComboBox *makeInitiation(int tunnel);
    QString connectionName() const; //!< as entered
    VpnChange change() const;
    bool renamesConnection() const;
    void showChanges();
    bool showErrors();
    void setBusy(bool isBusy);
    void onReadAgain(const Result<VpnConnection> &result);
    void sendName();
    void sendChange();
    void finish(const VpnConnection &connection);
    void fail(const ApiError &error);

    VpnDialogParts m_parts;
    VpnConnection m_connection; // as it was last read
    VpnId m_id;
    Vpn m_vpn;
    bool m_isBusy = false;
    FieldGroup *m_form;
    QLineEdit *m_connectionName;
    QLineEdit *m_name;
    QPlainTextEdit *m_routes = nullptr; // null: it routes by BGP
    std::array<QComboBox *, 2> m_initiation{};
    FieldRow *m_connectionNameRow;
    FieldRow *m_nameRow;
    FieldRow *m_routesRow = nullptr;
    MessageBanner *m_restart;
    QLabel *m_nothing;
    FactList *m_changes;
};

} // namespace hubdeck
