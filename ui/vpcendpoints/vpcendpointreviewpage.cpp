// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointreviewpage.h"

#include "ui/errors/errortext.h"
#include "ui/theme/textstyle.h"
#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/requestbox.h"
#include "ui/vpcendpoints/vpcendpointcreator.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kLabelWidth = 136;

QString ownerText(const VpcEndpointDraft &draft)
{
    return draft.serviceOwner() == u"amazon"_s ? VpcEndpointReviewPage::tr("Amazon. Nobody has to accept the connection.")
                                               : VpcEndpointReviewPage::tr("%1. They have to accept the connection.").arg(draft.serviceOwner());
}

} // namespace

VpcEndpointReviewPage::VpcEndpointReviewPage(ConnectionCount &connections, VpcEndpointCreator &creator, const QString &platform,
    VpcEndpointPlan &plan, QWidget *parent)
    : WizardStepPage(u"reviewPage"_s, parent)
    , m_connections(connections)
    , m_creator(creator)
    , m_platform(platform)
    , m_plan(plan)
    , m_request(new RequestBox(this))
    , m_look(new QAction(tr("Look again"), this))
    , m_leave(new QAction(tr("Close and keep looking"), this))
{
    setCommitPage(true);
    setHeading(tr("Is this right?"), tr("Creating takes a few minutes, and longer if the owner of the service has to accept."));
    m_look->setObjectName(u"lookAgain"_s);
    m_leave->setObjectName(u"closeAndKeepLooking"_s);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 10, 16, 10);
    m_facts = new FactList(panel);
    m_facts->setObjectName(u"settings"_s);
    m_facts->setLabelWidth(kLabelWidth);
    panelLayout->addWidget(m_facts);
    body()->addWidget(panel);
    body()->addWidget(m_request);
    body()->addStretch(1);
    banner().addAction(m_look);
    banner().addAction(m_leave);
    m_look->setVisible(false);
    m_leave->setVisible(false);

    connect(m_look, &QAction::triggered, &m_creator, &VpcEndpointCreator::lookAgain);
    connect(m_leave, &QAction::triggered, this, &VpcEndpointReviewPage::leaveRequested);
    connect(&m_creator, &VpcEndpointCreator::stateChanged, this, &VpcEndpointReviewPage::onStateChanged);
    connect(&m_creator, &VpcEndpointCreator::outcomeUnknown, this, &VpcEndpointReviewPage::showUnknown);
    connect(&m_creator, &VpcEndpointCreator::nothingFound, this, &VpcEndpointReviewPage::showNothingFound);
    connect(&m_connections, &ConnectionCount::changed, this, &VpcEndpointReviewPage::showSettings);
}

void VpcEndpointReviewPage::initializePage()
{
    showSettings();
    m_request->setRequest(VpcEndpoints::createRequest(m_plan.spaceRef(), m_plan.draft), m_platform);
    onStateChanged();
}

void VpcEndpointReviewPage::showSettings()
{
    if (!m_plan.space)
        return;
    const VpcEndpointDraft &draft = m_plan.draft;
    const auto use = m_connections.use();
    m_facts->clear();
    m_facts->addFact(tr("Name"), draft.name.trimmed());
    m_facts->addFact(tr("Private space"), m_plan.spaceName() + u"  \u00b7  "_s + m_plan.space->groupName);
    auto *service = new CopyField(serviceKindText(draft.kind), draft.serviceName(), m_facts);
    textstyle::setPixelSize(service, textstyle::kLabel); // so that an endpoint service's name is seen whole
    m_facts->addFact(serviceKindText(draft.kind), service);
    m_facts->addFact(tr("Service region"), awsRegionText(draft.serviceRegion));
    m_facts->addFact(tr("Service owner"), ownerText(draft));
    m_facts->addFact(tr("Zones"), draft.zoneIds.join(u", "_s));
    m_facts->addFact(tr("Network connections"),
        tr("%1 will be used. %2").arg(draft.zoneIds.size()).arg(use ? freeConnectionsText(*use) : tr("Counting how many are free\u2026")));
}

bool VpcEndpointReviewPage::isComplete() const
{
    return m_creator.state() == VpcEndpointCreator::State::Ready || m_creator.state() == VpcEndpointCreator::State::Created;
}

void VpcEndpointReviewPage::onStateChanged()
{
    m_look->setVisible(m_creator.state() == VpcEndpointCreator::State::Unknown);
    m_leave->setVisible(false);
    switch (m_creator.state()) {
    case VpcEndpointCreator::State::Ready:
    case VpcEndpointCreator::State::Created:
        banner().hide();
        break;
    case VpcEndpointCreator::State::Sending:
        banner().setMessage(Tone::Progress, tr("Creating %1 in %2\u2026").arg(m_plan.draft.name.trimmed(), m_plan.spaceName()));
        break;
    case VpcEndpointCreator::State::Looking:
        banner().setMessage(Tone::Progress, tr("Looking whether %1 is there\u2026").arg(m_plan.draft.name.trimmed()));
        break;
    case VpcEndpointCreator::State::Unknown:
        break;
    }
    Q_EMIT completeChanged();
}

void VpcEndpointReviewPage::showFailure(const ApiError &error)
{
    const ErrorText text = errorText(error);
    banner().setMessage(Tone::Failed, text.title, tr("%1 Nothing was created; what you entered is kept.").arg(text.text), text.details);
}

void VpcEndpointReviewPage::showUnknown(const ApiError &error)
{
    QString text = tr("The request was sent, but its answer was lost and the space could not be checked. Look again in a moment. Hubdeck does "
                      "not send it a second time, so that there are not two.");
    if (error.kind != ApiError::Kind::UnknownOutcome)
        text += u' ' + errorLine(error);
    banner().setMessage(Tone::Waiting, tr("It is not known whether %1 was created").arg(m_plan.draft.name.trimmed()), text,
        errorText(error).details);
}

void VpcEndpointReviewPage::showNothingFound()
{
    banner().setMessage(Tone::Waiting, tr("%1 is not in %2").arg(m_plan.draft.name.trimmed(), m_plan.spaceName()),
        tr("The request seems to have been lost on its way. You can create the endpoint now."));
}

void VpcEndpointReviewPage::askWhetherToLeave()
{
    m_leave->setVisible(true);
    banner().setMessage(Tone::Waiting, tr("The request has already been sent"),
        tr("It cannot be taken back. You can close this window: Hubdeck keeps looking what becomes of it, puts the endpoint into the table, "
           "and comes back here only if the platform says no."));
}

} // namespace hubdeck
