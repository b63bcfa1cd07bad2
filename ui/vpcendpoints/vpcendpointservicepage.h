// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/wizards/wizardsteppage.h"

namespace hubdeck {

class AllowPrincipalNote;
class SpaceFacts;
class VpcEndpointServiceForm;

//! Second step: the service.
class VpcEndpointServicePage final : public WizardStepPage {
    Q_OBJECT
public:
    VpcEndpointServicePage(SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent = nullptr);

    VpcEndpointServiceForm &form() const { return *m_form; }
    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;
    QWidget *firstField() const override;

private:
    void onFormChanged();
    void showFacts();

    SpaceFacts &m_facts;
    VpcEndpointPlan &m_plan;
    bool m_wasComplete = true;
    VpcEndpointServiceForm *m_form;
    AllowPrincipalNote *m_note;
};

} // namespace hubdeck
