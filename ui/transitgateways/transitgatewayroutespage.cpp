// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayroutespage.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

TransitGatewayRoutesPage::TransitGatewayRoutesPage(TransitGatewayPlan &plan, QWidget *parent)
    : WizardStepPage(u"routesPage"_s, parent)
    , m_plan(plan)
    , m_form(new TransitGatewayDetailsForm(this))
{
    m_form->load(plan.draft);
    body()->addWidget(m_form);
    body()->addStretch(1);
    connect(m_form, &TransitGatewayDetailsForm::changed, this, &TransitGatewayRoutesPage::onChanged);
}

void TransitGatewayRoutesPage::initializePage()
{
    setHeading(tr("What is behind the gateway?"), tr("What %1 sends to these ranges goes to the gateway. You can change them later.").arg(m_plan.spaceName()));
    m_form->setPlace(m_plan.place, m_plan.spaceName());
}

bool TransitGatewayRoutesPage::validatePage()
{
    onChanged();
    const bool isRight = m_form->showAllErrors();
    m_wasComplete = isComplete();
    Q_EMIT completeChanged();
    return isRight;
}

void TransitGatewayRoutesPage::onChanged()
{
    const TransitGatewayDraft details = m_form->draft();
    m_plan.draft.name = details.name;
    m_plan.draft.routes = details.routes;
    if (std::exchange(m_wasComplete, isComplete()) != isComplete())
        Q_EMIT completeChanged();
}

} // namespace hubdeck
