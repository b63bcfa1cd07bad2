// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transitgateways/transitgatewaydetailsform.h"
#include "ui/transitgateways/transitgatewayplan.h"
#include "ui/wizards/wizardsteppage.h"

namespace hubdeck {

//! Third step: how the gateway is called, and what is sent to it.
class TransitGatewayRoutesPage final : public WizardStepPage {
    Q_OBJECT
public:
    explicit TransitGatewayRoutesPage(TransitGatewayPlan &plan, QWidget *parent = nullptr);

    TransitGatewayDetailsForm &form() const { return *m_form; }
    void initializePage() override;
    bool isComplete() const override { return !m_form->showsErrors(); }
    bool validatePage() override;
    QWidget *firstField() const override { return m_form->firstField(); }

private:
    void onChanged();

    TransitGatewayPlan &m_plan;
    TransitGatewayDetailsForm *m_form;
    bool m_wasComplete = true;
};

} // namespace hubdeck
