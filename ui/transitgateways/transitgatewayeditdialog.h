// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgateways.h"
#include "ui/transitgateways/transitgatewayparts.h"
#include "ui/widgets/actiondialog.h"

class QLabel;

namespace hubdeck {

class FactList;
class RequestBox;
class TransitGatewayDetailsForm;

//! Changes the name and the routes of a transit gateway. Says before sending what will change, and reads the gateway once more first, so that
//! nobody else's change is overwritten unseen.
class TransitGatewayEditDialog final : public ActionDialog {
    Q_OBJECT
public:
    TransitGatewayEditDialog(const TransitGatewayParts &parts, const TransitGateway &gateway, QWidget *parent = nullptr);

public Q_SLOTS:
    //! While something is sent the dialog only hides: what was sent has an outcome, and it comes back with a refusal.
    void reject() override;

protected:
    void act() override;

private:
    void build();
    void load();
    bool renames() const;
    bool changesRoutes() const;
    void showChanges();
    void setBusy(bool isBusy);
    void onReadAgain(const Result<TransitGateway> &result);
    void sendName();
    void sendRoutes();
    void finish();
    void fail(const ApiError &error, TransitGatewayDraft::Field field);

    TransitGatewayParts m_parts;
    TransitGateway m_gateway; // as it was last read
    QString m_spaceName; // empty: no space uses it
    bool m_isBusy = false;
    bool m_wasRenamed = false;
    TransitGatewayDetailsForm *m_form;
    QLabel *m_nothing;
    FactList *m_changes;
    MessageBanner *m_interruption;
    RequestBox *m_request;
};

} // namespace hubdeck
