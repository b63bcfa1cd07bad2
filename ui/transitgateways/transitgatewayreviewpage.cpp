// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayreviewpage.h"

#include "core/cloudhub/transitgateways.h"
#include "ui/widgets/factlist.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

TransitGatewayReviewPage::TransitGatewayReviewPage(Submission &submission, const QString &platform, TransitGatewayPlan &plan, QWidget *parent)
    : ReviewStepPage(submission, platform, parent)
    , m_plan(plan)
{
}

void TransitGatewayReviewPage::initializePage()
{
    setHeading(tr("Is this right?"),
        tr("From then on until the owner accepts, every other change of %1 waits. Ask them to be ready.").arg(m_plan.spaceName()));
    const TransitGatewayDraft &draft = m_plan.draft;
    facts().clear();
    facts().addFact(tr("Name"), draft.name.trimmed());
    facts().addFact(tr("Private space"), m_plan.spaceName() + u"  \u00b7  "_s + (m_plan.space ? m_plan.space->groupName : QString()));
    facts().addFact(tr("Region"), m_plan.place.region);
    facts().addFact(tr("Owner"), tr("%1. They have to accept the attachment.").arg(draft.resourceShareAccount()));
    facts().addFact(tr("Resource share"), draft.resourceShareId(), true);
    facts().addFact(tr("Routes"), draft.tidyRoutes().join(u", "_s));
    facts().addFact(tr("Network connections"), tr("1 will be used."));
    setRequest(TransitGateways::attachRequest(m_plan.spaceRef(), draft));
    ReviewStepPage::initializePage();
}

ReviewWords TransitGatewayReviewPage::words() const
{
    const QString name = m_plan.draft.name.trimmed();
    ReviewWords words;
    words.sending = tr("Attaching \u201c%1\u201d to \u201c%2\u201d\u2026").arg(name, m_plan.spaceName());
    words.looking = tr("Looking whether \u201c%1\u201d is there\u2026").arg(name);
    words.unknown = tr("It is not known whether \u201c%1\u201d was attached").arg(name);
    words.notThere = tr("\u201c%1\u201d is not in \u201c%2\u201d").arg(name, m_plan.spaceName());
    words.mayBeSent = tr("You can attach the gateway now.");
    words.nothingDone = tr("Nothing was attached; what you entered is kept.");
    words.whenLeft = tr("Hubdeck keeps looking what becomes of it, puts the gateway into the table, and comes back here only if the platform says no.");
    return words;
}

} // namespace hubdeck
