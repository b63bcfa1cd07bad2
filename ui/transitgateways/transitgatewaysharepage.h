// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/cancel.h"
#include "core/net/result.h"
#include "ui/transitgateways/transitgatewayparts.h"
#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/wizardsteppage.h"

class QLineEdit;

namespace hubdeck {

class CommandBlock;
class FieldGroup;
class FieldRow;
class MessageBanner;

//! Second step: the gateway's owner shares it with the AWS account of the private space, and says what came of it.
class TransitGatewaySharePage final : public WizardStepPage {
    Q_OBJECT
public:
    using Field = TransitGatewayDraft::Field;

    TransitGatewaySharePage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;
    QWidget *firstField() const override;
    void setServerError(Field field, const QString &text);
    void clearServerErrors();
    QWidget *fieldWidget(Field field) const;

private:
    void askAccount();
    void onAccount(const SpaceRef &space, const Result<QString> &account);
    void onEdited();
    void showErrors();
    void showCommand();

    TransitGatewayParts m_parts;
    TransitGatewayPlan &m_plan;
    QHash<SpaceRef, QString> m_accounts; //!< AWS accounts of spaces, as far as they are known
    bool m_isTouched = false;
    bool m_wasComplete = true;
    QString m_shareRefusal;
    QString m_accountRefusal;
    CancelSource m_cancel;
    FieldGroup *m_group;
    QLineEdit *m_owner;
    QLineEdit *m_gatewayId;
    QLineEdit *m_share;
    FieldRow *m_ownerRow;
    FieldRow *m_shareRow;
    MessageBanner *m_note;
    CommandBlock *m_command;
    class QAction *m_retry;
};

} // namespace hubdeck
