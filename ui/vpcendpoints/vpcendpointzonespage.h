// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/vpcendpoints/vpcendpointplan.h"
#include "ui/wizards/wizardsteppage.h"

namespace hubdeck {

class ConnectionCount;
class SpaceFacts;
class VpcEndpointZonesForm;

//! Third step: the zones, and what they cost.
class VpcEndpointZonesPage final : public WizardStepPage {
    Q_OBJECT
public:
    VpcEndpointZonesPage(SpaceFacts &facts, ConnectionCount &connections, VpcEndpointPlan &plan, QWidget *parent = nullptr);

    VpcEndpointZonesForm &form() const { return *m_form; }
    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;
    QWidget *firstField() const override;

private:
    void onFormChanged();
    void showZones();
    void suggest();
    QString sentence() const;

    SpaceFacts &m_facts;
    ConnectionCount &m_connections;
    VpcEndpointPlan &m_plan;
    SpaceRef m_shownSpace;
    QStringList m_suggested; // chosen for the user, who may have chosen otherwise since
    bool m_wasComplete = true;
    VpcEndpointZonesForm *m_form;
};

} // namespace hubdeck
