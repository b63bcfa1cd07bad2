// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointservicepage.h"

#include "ui/vpcendpoints/allowprincipalnote.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointserviceform.h"
#include "ui/widgets/messagebanner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

VpcEndpointServicePage::VpcEndpointServicePage(SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent)
    : WizardStepPage(u"servicePage"_s, parent)
    , m_facts(facts)
    , m_plan(plan)
    , m_form(new VpcEndpointServiceForm(this))
    , m_note(new AllowPrincipalNote(AllowPrincipalNote::Content::Command, this))
{
    m_form->load(plan.draft);
    body()->addWidget(m_form);
    body()->addWidget(m_note);
    body()->addStretch(1);
    connect(m_form, &VpcEndpointServiceForm::changed, this, &VpcEndpointServicePage::onFormChanged);
    connect(&m_facts, &SpaceFacts::changed, this, &VpcEndpointServicePage::showFacts);
    connect(m_note, &AllowPrincipalNote::retryRequested, this, [this] { m_facts.askAccount(m_plan.spaceRef()); });
}

void VpcEndpointServicePage::initializePage()
{
    setHeading(tr("What should \u201c%1\u201d connect to?").arg(m_plan.spaceName()),
        tr("This one service becomes reachable from the private space. Nothing else does."));
    m_form->setSpace(m_plan.spaceName(), m_plan.space ? m_plan.space->space.region : QString());
    onFormChanged();
}

bool VpcEndpointServicePage::isComplete() const
{
    return !m_form->showsErrors();
}

bool VpcEndpointServicePage::validatePage()
{
    return m_form->showAllErrors();
}

QWidget *VpcEndpointServicePage::firstField() const
{
    return m_form->firstField();
}

void VpcEndpointServicePage::onFormChanged()
{
    const QStringList zones = m_plan.draft.zoneIds; // the zones step's own
    m_plan.draft = m_form->draft();
    m_plan.draft.zoneIds = zones;
    showFacts();
    // Each completeChanged makes the wizard hide and show its content, so only when there is news.
    if (std::exchange(m_wasComplete, isComplete()) != isComplete())
        Q_EMIT completeChanged();
}

void VpcEndpointServicePage::showFacts()
{
    const VpcEndpointDraft &draft = m_plan.draft;
    const bool hasOwner = draft.kind == VpcEndpointDraft::ServiceKind::EndpointService && draft.serviceOwner() != u"amazon"_s;
    m_note->setVisible(hasOwner);
    if (m_plan.space)
        m_note->setAccount(m_plan.space->space, m_facts.account(m_plan.spaceRef()));
    const bool isNamed = !endpointServiceId(draft.serviceName()).isEmpty();
    m_note->setService(isNamed ? draft.serviceName() : QString(), draft.serviceRegion);
}

} // namespace hubdeck
