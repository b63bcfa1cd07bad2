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
    setHeading(tr("In which zones?"), sentence());
    if (m_shownSpace != m_plan.spaceRef()) {
        m_shownSpace = m_plan.spaceRef();
        m_plan.draft.zoneIds.clear(); // they were another space's
        m_suggested.clear();
        m_form->load(m_plan.draft);
    }
    m_connections.ask();
    m_form->setConnectionUse(m_connections.use());
    m_facts.askZones(m_plan.spaceRef());
    showZones();
}

QString VpcEndpointZonesPage::sentence() const
{
    if (m_plan.draft.serviceOwner() == u"amazon"_s)
        return tr("AWS's own services are in nearly every zone. With two zones the connection stays when one of them fails.");
    if (m_plan.space && m_plan.space->space.region != m_plan.draft.serviceRegion)
        return tr("The service is in another region, so any zone will do. With two zones the connection stays when one of them fails.");
    return tr("Choose zones in which the service is, too. Only its owner knows them, so ask first. With two zones the connection stays when one of "
              "them fails.");
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
    if (zones.value) {
        m_form->setZones(*zones.value);
        suggest();
    } else if (zones.error) {
        m_form->showFailed(*zones.error);
    } else {
        m_form->showLoading(m_plan.spaceName());
    }
}

// Follows the service for as long as the user has not chosen otherwise.
void VpcEndpointZonesPage::suggest()
{
    if (!m_plan.space || m_plan.draft.zoneIds != m_suggested)
        return;
    const auto use = m_connections.use();
    const QStringList suggested = zonesToBeginWith(m_plan.draft, m_plan.space->space.region, m_form->spaceZoneIds(), use ? use->free() : std::nullopt);
    if (std::exchange(m_suggested, suggested) == suggested)
        return;
    m_plan.draft.zoneIds = suggested;
    m_form->load(m_plan.draft);
}

} // namespace hubdeck
