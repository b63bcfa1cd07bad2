// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointzonespage.h"

#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointzonesform.h"
#include "ui/widgets/messagebanner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

VpcEndpointZonesPage::VpcEndpointZonesPage(SpaceFacts &facts, ConnectionCount &connections, VpcEndpointPlan &plan, QWidget *parent)
    : WizardStepPage(u"zonesPage"_s, parent)
    , m_facts(facts)
    , m_connections(connections)
    , m_plan(plan)
    , m_form(new VpcEndpointZonesForm(this))
{
    body()->addWidget(m_form);
    body()->addStretch(1);
    connect(m_form, &VpcEndpointZonesForm::changed, this, &VpcEndpointZonesPage::onFormChanged);
    connect(m_form, &VpcEndpointZonesForm::retryRequested, this, [this] { m_facts.askZones(m_plan.spaceRef()); });
    connect(&m_facts, &SpaceFacts::changed, this, &VpcEndpointZonesPage::showZones);
    connect(&m_connections, &ConnectionCount::changed, this, [this] { m_form->setConnectionUse(m_connections.use()); });
}

void VpcEndpointZonesPage::initializePage()
{
    const bool sameRegion = m_plan.space && m_plan.space->space.region == m_plan.draft.serviceRegion;
    setHeading(tr("In which zones?"), sameRegion
            ? tr("Choose zones in which the service is present too; its owner can tell. Two keep the connection alive when one fails.")
            : tr("The service is in another region, so any zone will do. Two keep the connection alive when one fails."));
    if (m_shownSpace != m_plan.spaceRef()) {
        m_shownSpace = m_plan.spaceRef();
        m_plan.draft.zoneIds.clear(); // they were another space's
        m_form->load(m_plan.draft);
    }
    m_connections.ask();
    m_form->setConnectionUse(m_connections.use());
    m_facts.askZones(m_plan.spaceRef());
    showZones();
}

bool VpcEndpointZonesPage::isComplete() const
{
    const bool isReading = m_facts.zones(m_plan.spaceRef()).isLoading;
    return !isReading && !m_form->showsErrors();
}

bool VpcEndpointZonesPage::validatePage()
{
    return m_form->showAllErrors();
}

QWidget *VpcEndpointZonesPage::firstField() const
{
    return m_form->firstField();
}

void VpcEndpointZonesPage::onFormChanged()
{
    m_plan.draft.zoneIds = m_form->draft().zoneIds;
    if (std::exchange(m_wasComplete, isComplete()) != isComplete())
        Q_EMIT completeChanged();
}

void VpcEndpointZonesPage::showZones()
{
    if (m_shownSpace != m_plan.spaceRef())
        return;
    const auto zones = m_facts.zones(m_shownSpace);
    if (zones.value)
        m_form->setZones(*zones.value);
    else if (zones.error)
        m_form->showFailed(*zones.error);
    else
        m_form->showLoading(m_plan.spaceName());
}

} // namespace hubdeck
