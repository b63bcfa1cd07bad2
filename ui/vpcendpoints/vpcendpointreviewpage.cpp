// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointreviewpage.h"

#include "core/cloudhub/vpcendpoints.h"
#include "ui/vpcendpoints/connectioncount.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/regioncombo.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString ownerText(const VpcEndpointDraft &draft)
{
    return draft.serviceOwner() == u"amazon"_s ? VpcEndpointReviewPage::tr("Amazon. Nobody has to accept the connection.")
                                               : VpcEndpointReviewPage::tr("%1. They have to accept the connection.").arg(draft.serviceOwner());
}

} // namespace

VpcEndpointReviewPage::VpcEndpointReviewPage(ConnectionCount &connections, Submission &submission, const QString &platform,
    VpcEndpointPlan &plan, QWidget *parent)
    : ReviewStepPage(submission, platform, parent)
    , m_connections(connections)
    , m_plan(plan)
{
    setHeading(tr("Is this right?"), tr("Creating takes a few minutes, and longer if the owner of the service has to accept."));
    connect(&m_connections, &ConnectionCount::changed, this, &VpcEndpointReviewPage::showSettings);
}

void VpcEndpointReviewPage::initializePage()
{
    showSettings();
    setRequest(VpcEndpoints::createRequest(m_plan.spaceRef(), m_plan.draft));
    ReviewStepPage::initializePage();
}

void VpcEndpointReviewPage::showSettings()
{
    if (!m_plan.space)
        return;
    const VpcEndpointDraft &draft = m_plan.draft;
    const auto use = m_connections.use();
    facts().clear();
    facts().addFact(tr("Name"), draft.name.trimmed());
    facts().addFact(tr("Private space"), m_plan.spaceName() + u"  \u00b7  "_s + m_plan.space->groupName);
    facts().addFact(serviceKindText(draft.kind), draft.serviceName(), true);
    facts().addFact(tr("Service region"), awsRegionText(draft.serviceRegion));
    facts().addFact(tr("Service owner"), ownerText(draft));
    facts().addFact(tr("Zones"), draft.zoneIds.join(u", "_s));
    facts().addFact(tr("Network connections"),
        tr("%1 will be used. %2").arg(draft.zoneIds.size()).arg(use ? freeConnectionsText(*use) : tr("Counting how many are free\u2026")));
}

ReviewWords VpcEndpointReviewPage::words() const
{
    const QString name = m_plan.draft.name.trimmed();
    ReviewWords words;
    words.sending = tr("Creating \u201c%1\u201d in \u201c%2\u201d\u2026").arg(name, m_plan.spaceName());
    words.looking = tr("Looking whether \u201c%1\u201d is there\u2026").arg(name);
    words.unknown = tr("It is not known whether \u201c%1\u201d was created").arg(name);
    words.notThere = tr("\u201c%1\u201d is not in \u201c%2\u201d").arg(name, m_plan.spaceName());
    words.mayBeSent = tr("You can create the endpoint now.");
    words.nothingDone = tr("Nothing was created; what you entered is kept.");
    words.whenLeft = tr("Hubdeck keeps looking what becomes of it, puts the endpoint into the table, and comes back here only if the platform says no.");
    return words;
}

} // namespace hubdeck
