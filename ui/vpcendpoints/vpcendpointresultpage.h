// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/vpcendpoints/vpcendpointwizardparts.h"
#include "ui/wizards/wizardsteppage.h"

#include "core/cloudhub/vpcendpoints.h"

class QLabel;

namespace hubdeck {

class CommandBlock;
class FactList;
class ProvisioningSteps;
class SpaceFacts;

//! Last step: the endpoint on its way, live, and what the owner of the service has to do.
class VpcEndpointResultPage final : public WizardStepPage {
    Q_OBJECT
public:
    VpcEndpointResultPage(const VpcEndpointWizardParts &parts, SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent = nullptr);

    void follow(const VpcEndpointCreation &creation);
    int nextId() const override { return -1; }

Q_SIGNALS:
    void availableChanged(bool available);

private:
    void connectWatch();
    void onSeen(const VpcEndpoint &endpoint);
    void onGone(const VpcEndpoint &endpoint);
    void onReadFailed(const VpcEndpoint &endpoint, const ApiError &error);
    void showEndpoint();
    void showHeading();
    void showOwnersPart();
    void showDnsNames();
    void showOutcome();

    VpcEndpointWatch &m_watch;
    Clock &m_clock;
    SpaceFacts &m_facts;
    VpcEndpointPlan &m_plan;
    VpcEndpoint m_endpoint;
    bool m_wasReconciled = false;
    ProvisioningSteps *m_steps;
    QLabel *m_readFailure;
    MessageBanner *m_owner;
    CommandBlock *m_acceptCommand;
    QWidget *m_dns;
    FactList *m_dnsNames;
    QLabel *m_closing;
};

} // namespace hubdeck
