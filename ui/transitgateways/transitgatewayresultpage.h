// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgateways.h"
#include "ui/transitgateways/transitgatewayparts.h"
#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/wizardsteppage.h"

class QLabel;

namespace hubdeck {

class AttachmentSteps;
class CommandBlock;

//! Last step: the attachment on its way, live, and what the owner of the gateway has to do.
class TransitGatewayResultPage final : public WizardStepPage {
    Q_OBJECT
public:
    TransitGatewayResultPage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent = nullptr);

    void follow(const TransitGatewayCreation &creation);
    int nextId() const override { return -1; }

Q_SIGNALS:
    void attachedChanged(bool attached);

private:
    void onSeen(const TransitGateway &gateway);
    void onGone(const TransitGateway &gateway);
    bool isIt(const TransitGateway &gateway) const { return gateway.id == m_gateway.id && gateway.space == m_gateway.space; }
    void showGateway();
    void showHeading(TransitGatewayPhase phase);

    TransitGatewayPlan &m_plan;
    TransitGateway m_gateway;
    bool m_wasReconciled = false;
    AttachmentSteps *m_steps;
    QLabel *m_readFailure;
    MessageBanner *m_owner;
    CommandBlock *m_command;
    QLabel *m_closing;
};

} // namespace hubdeck
