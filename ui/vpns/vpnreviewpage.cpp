// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnreviewpage.h"

#include "core/cloudhub/vpnconnections.h"
#include "ui/vpns/vpntexts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

VpnReviewPage::VpnReviewPage(Submission &submission, const QString &platform, VpnPlan &plan, QWidget *parent)
    : ReviewStepPage(submission, platform, parent)
    , m_plan(plan)
{
    setHeading(tr("Is this right?"), tr("Making a VPN takes 10 to 15 minutes. Then the device at the other end has to be configured."));
    auto *forever = new MessageBanner(Tone::Waiting, tr("Most of this can never change later"), vpnForeverText(), this);
    forever->setObjectName(u"forever"_s);
    body()->insertWidget(1, forever);
}

void VpnReviewPage::initializePage()
{
    showSettings();
    // What is shown and copied never holds a key; what is sent does.
    ApiRequest shown = VpnConnections::createRequest(m_plan.spaceRef(), m_plan.draft.withoutKeys());
    shown.isSecret = false;
    setRequest(shown);
    ReviewStepPage::initializePage();
}

void VpnReviewPage::showSettings()
{
    if (!m_plan.space)
        return;
    const VpnConnectionDraft &draft = m_plan.draft;
    facts().clear();
    facts().addFact(tr("Name"), draft.name.trimmed());
    facts().addFact(tr("Private space"), m_plan.spaceName() + u"  \u00b7  "_s + m_plan.space->groupName);
    if (draft.routing == VpnConnectionDraft::Routing::Bgp)
        facts().addFact(tr("Routing"), tr("BGP, your AS %1, the platform's AS %2").arg(draft.remoteAsn.trimmed(), draft.localAsn.trimmed()));
    else
        facts().addFact(tr("Routing"), tr("Static: %1").arg(draft.routeList().join(u", "_s)));
    for (int index = 0; index < draft.vpns.size(); ++index) {
        const VpnDraft &vpn = draft.vpns.at(index);
        const QString name = vpn.name.trimmed().isEmpty() ? tr("VPN %1").arg(index + 1) : vpn.name.trimmed();
        facts().addFact(name, tr("to %1, %2").arg(vpn.remoteAddress.trimmed(), vpn.hasOwnKeys ? tr("with your own keys") : tr("with keys made by AWS")));
    }
    facts().addFact(tr("Redundancy"), draft.vpns.size() > 1 ? tr("Two devices: when one is lost, the connection goes on.")
                                                            : tr("One device: when it is lost, so is the connection."));
    facts().addFact(tr("Network connections"), tr("%1 will be used.").arg(draft.vpns.size()));
}

ReviewWords VpnReviewPage::words() const
{
    const QString name = m_plan.draft.name.trimmed();
    ReviewWords words;
    words.sending = tr("Creating “%1” in “%2”…").arg(name, m_plan.spaceName());
    words.looking = tr("Looking whether “%1” is there…").arg(name);
    words.unknown = tr("It is not known whether “%1” was created").arg(name);
    words.notThere = tr("“%1” is not in “%2”").arg(name, m_plan.spaceName());
    words.mayBeSent = tr("You can create the connection now.");
    words.nothingDone = tr("Nothing was created; what you entered is kept.");
    words.whenLeft = tr("Hubdeck keeps looking what becomes of it, puts the connection into the table, and comes back here only if the platform says no.");
    return words;
}

} // namespace hubdeck
