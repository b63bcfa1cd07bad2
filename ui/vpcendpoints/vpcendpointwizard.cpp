// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointwizard.h"

#include "core/cloudhub/vpcendpointwatch.h"
#include "core/models/vpcendpointmodel.h"
#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointcreator.h"
#include "ui/vpcendpoints/vpcendpointrefusal.h"
#include "ui/vpcendpoints/vpcendpointresultpage.h"
#include "ui/vpcendpoints/vpcendpointreviewpage.h"
#include "ui/vpcendpoints/vpcendpointserviceform.h"
#include "ui/vpcendpoints/vpcendpointservicepage.h"
#include "ui/vpcendpoints/vpcendpointwherepage.h"
#include "ui/vpcendpoints/vpcendpointzonesform.h"
#include "ui/vpcendpoints/vpcendpointzonespage.h"
#include "ui/widgets/messagebanner.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Concern = VpcEndpointRefusal::Concern;
using Page = VpcEndpointWizard::Page;

StepWizardTexts texts()
{
    return {VpcEndpointWizard::tr("Create VPC endpoint"), VpcEndpointWizard::tr("&Create endpoint"), VpcEndpointWizard::tr("Creating\u2026"),
        VpcEndpointWizard::tr("Nothing is created before you choose \u201cCreate endpoint\u201d.")};
}

Page pageOf(Concern concern)
{
    switch (concern) {
    case Concern::Space:
        return Page::Where;
    case Concern::Name:
    case Concern::ServiceName:
    case Concern::ServiceRegion:
    case Concern::ServiceOwner:
        return Page::Service;
    case Concern::Zones:
        return Page::Zones;
    case Concern::Unknown:
        break;
    }
    return Page::Review;
}

VpcEndpointDraft::Field fieldOf(Concern concern)
{
    switch (concern) {
    case Concern::Name:
        return VpcEndpointDraft::Field::Name;
    case Concern::ServiceRegion:
        return VpcEndpointDraft::Field::ServiceRegion;
    case Concern::ServiceOwner:
        return VpcEndpointDraft::Field::ServiceOwner;
    default:
        return VpcEndpointDraft::Field::ServiceName;
    }
}

} // namespace

VpcEndpointWizard::VpcEndpointWizard(const VpcEndpointWizardParts &parts, QWidget *parent)
    : StepWizard(u"vpcEndpointWizard"_s, texts(), parent)
    , m_parts(parts)
    , m_facts(new SpaceFacts(parts.accounts, parts.zones, this))
    , m_connections(new ConnectionCount(parts.organizations, parts.root, parts.spaces, parts.endpoints, this))
    , m_creator(new VpcEndpointCreator(parts.service, this))
{
    addPages();
    connect(m_creator, &VpcEndpointCreator::created, this, &VpcEndpointWizard::onCreated);
    if (parts.spaces.loadState() == TableModel::LoadState::Idle)
        parts.spaces.refresh();
    if (parts.endpoints.loadState() == TableModel::LoadState::Idle)
        parts.endpoints.refresh();
    m_connections->ask();
    start(parts.service);
}

void VpcEndpointWizard::addPages()
{
    m_where = new VpcEndpointWherePage(m_parts, *m_facts, m_plan, this);
    m_service = new VpcEndpointServicePage(*m_facts, m_plan, this);
    m_zones = new VpcEndpointZonesPage(*m_facts, *m_connections, m_plan, this);
    m_review = new VpcEndpointReviewPage(*m_connections, *m_creator, m_parts.platform, m_plan, this);
    m_result = new VpcEndpointResultPage(m_parts, *m_facts, m_plan, this);
    addStep(int(Page::Where), m_where, tr("Where"));
    addStep(int(Page::Service), m_service, tr("Service"));
    addStep(int(Page::Zones), m_zones, tr("Zones"));
    addReview(int(Page::Review), m_review, tr("Review"));
    addStep(int(Page::Result), m_result, tr("Result"));
    connect(m_result, &VpcEndpointResultPage::availableChanged, this, &VpcEndpointWizard::setAllDone);
}

void VpcEndpointWizard::choose(const SpaceId &space)
{
    m_where->choose(space);
}

void VpcEndpointWizard::send()
{
    QSet<VpcEndpointId> present;
    for (const VpcEndpointRow &row : m_parts.endpoints.rows())
        present.insert(row.endpoint.id);
    m_where->banner().hide();
    m_service->form().clearServerErrors();
    m_zones->form().setServerError({});
    m_creator->create(m_plan.spaceRef(), m_plan.draft, present);
}

void VpcEndpointWizard::onCreated(const VpcEndpointCreation &creation)
{
    m_parts.endpoints.note(creation.endpoint);
    m_parts.watch.watch(creation.endpoint);
    Q_EMIT created(creation.endpoint);
    m_result->follow(creation);
    goOn();
}

bool VpcEndpointWizard::showRefusal(const ApiError &error)
{
    QList<VpcEndpointRefusal> refusals = readVpcEndpointRefusal(error);
    refusals.removeIf([](const VpcEndpointRefusal &refusal) { return refusal.concern == Concern::Unknown; });
    if (refusals.isEmpty())
        return false;
    const auto earliest = std::min_element(refusals.cbegin(), refusals.cend(),
        [](const auto &left, const auto &right) { return pageOf(left.concern) < pageOf(right.concern); });
    goBackTo(int(pageOf(earliest->concern)));
    for (const VpcEndpointRefusal &refusal : std::as_const(refusals))
        showOnItsPage(refusal);
    if (pageOf(earliest->concern) == Page::Service)
        focusLater(m_service->form().fieldWidget(fieldOf(earliest->concern)));
    return true;
}

void VpcEndpointWizard::showOnItsPage(const VpcEndpointRefusal &refusal)
{
    switch (pageOf(refusal.concern)) {
    case Page::Where:
        m_where->banner().setMessage(Tone::Failed, tr("The platform refused"), refusal.text);
        break;
    case Page::Service:
        m_service->form().setServerError(fieldOf(refusal.concern), refusal.text);
        break;
    default:
        m_zones->form().setServerError(refusal.text);
    }
}

void VpcEndpointWizard::reject()
{
    if (m_creator->state() == Submission::State::Unknown)
        m_parts.endpoints.refresh(); // it may be there
    StepWizard::reject();
}

} // namespace hubdeck
