// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointresultpage.h"

#include "core/cloudhub/privatelinkcommands.h"
#include "core/cloudhub/vpcendpointwatch.h"
#include "core/models/vpcendpointmodel.h"
#include "ui/errors/errortext.h"
#include "ui/theme/textstyle.h"
#include "ui/vpcendpoints/provisioningsteps.h"
#include "ui/vpcendpoints/spacefacts.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QLabel *wrappedLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

VpcEndpointResultPage::VpcEndpointResultPage(const VpcEndpointWizardParts &parts, SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent)
    : WizardStepPage(u"resultPage"_s, parent)
    , m_watch(parts.watch)
    , m_clock(parts.clock)
    , m_facts(facts)
    , m_plan(plan)
    , m_readFailure(wrappedLabel(u"readFailure"_s, this))
    , m_owner(new MessageBanner(Tone::Waiting, tr("The owner of the service has to accept the connection"),
          tr("Send them this command. They run it with the rights of their AWS account."), this))
    , m_acceptCommand(new CommandBlock(tr("Command to accept the connection"), {}, this))
    , m_dns(new QWidget(this))
    , m_closing(wrappedLabel(u"closing"_s, this))
{
    setFinalPage(true);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 14, 16, 14);
    m_steps = new ProvisioningSteps(panel);
    panelLayout->addWidget(m_steps);
    panelLayout->addWidget(m_readFailure);
    textstyle::makeHint(m_readFailure);
    m_readFailure->hide();
    m_owner->setObjectName(u"ownersPart"_s);
    m_acceptCommand->setObjectName(u"acceptCommand"_s);
    m_owner->addContent(m_acceptCommand);
    m_owner->hide();
    m_dns->setObjectName(u"dns"_s);
    auto *dnsLayout = new QVBoxLayout(m_dns);
    dnsLayout->setContentsMargins(0, 0, 0, 0);
    m_dnsNames = new FactList(m_dns);
    m_dnsNames->setObjectName(u"dnsNames"_s);
    dnsLayout->addWidget(new SectionTitle(tr("DNS names to use in applications"), m_dns));
    dnsLayout->addWidget(m_dnsNames);
    m_dns->hide();
    textstyle::makeMuted(m_closing);
    for (QWidget *part : std::initializer_list<QWidget *>{panel, m_owner, m_dns, m_closing})
        body()->addWidget(part);
    body()->addStretch(1);
    connectWatch();
    connect(&m_facts, &SpaceFacts::changed, this, &VpcEndpointResultPage::showOwnersPart);
}

void VpcEndpointResultPage::connectWatch()
{
    connect(&m_watch, &VpcEndpointWatch::changed, this, &VpcEndpointResultPage::onSeen);
    connect(&m_watch, &VpcEndpointWatch::settled, this, &VpcEndpointResultPage::onSeen);
    connect(&m_watch, &VpcEndpointWatch::gone, this, &VpcEndpointResultPage::onGone);
    connect(&m_watch, &VpcEndpointWatch::readFailed, this, &VpcEndpointResultPage::onReadFailed);
}

void VpcEndpointResultPage::follow(const VpcEndpointCreation &creation)
{
    m_endpoint = creation.endpoint;
    m_wasReconciled = creation.wasReconciled;
    m_steps->start(m_endpoint, m_clock.utcNow());
    showEndpoint();
}

void VpcEndpointResultPage::onSeen(const VpcEndpoint &endpoint)
{
    if (endpoint.id != m_endpoint.id)
        return;
    m_endpoint = endpoint;
    m_readFailure->hide();
    m_steps->follow(m_endpoint, m_clock.utcNow());
    showEndpoint();
}

void VpcEndpointResultPage::onGone(const VpcEndpoint &endpoint)
{
    if (endpoint.id != m_endpoint.id)
        return;
    m_steps->stop();
    m_owner->hide();
    m_closing->hide();
    setHeading(tr("\u201c%1\u201d was deleted").arg(m_endpoint.name), tr("Somebody deleted it while it was being set up. There is nothing more to wait for."));
}

void VpcEndpointResultPage::onReadFailed(const VpcEndpoint &endpoint, const ApiError &error)
{
    if (endpoint.id != m_endpoint.id)
        return;
    m_readFailure->setText(tr("The last look failed; Hubdeck looks again. %1").arg(errorLine(error)));
    m_readFailure->show();
}

void VpcEndpointResultPage::showEndpoint()
{
    showHeading();
    showOutcome();
    showOwnersPart();
    showDnsNames();
    Q_EMIT availableChanged(m_endpoint.status == VpcEndpointStatus::Available);
    m_closing->setText(tr("You can close this window. Hubdeck keeps watching the endpoint and tells you when it is done."));
    m_closing->setVisible(m_endpoint.status == VpcEndpointStatus::NotRead || isTransitional(m_endpoint.status));
}

void VpcEndpointResultPage::showHeading()
{
    const QString name = m_endpoint.name;
    switch (m_endpoint.status) {
    case VpcEndpointStatus::NotRead:
    case VpcEndpointStatus::Valid:
        return setHeading(tr("\u201c%1\u201d is on its way").arg(name), tr("This takes a few minutes. The steps below follow it."));
    case VpcEndpointStatus::PendingAcceptance:
        return setHeading(tr("\u201c%1\u201d waits for the owner of the service").arg(name), tr("The platform has done its part."));
    case VpcEndpointStatus::Available:
        return setHeading(tr("\u201c%1\u201d is available").arg(name),
            tr("Applications in \u201c%1\u201d can reach the service under the names below.").arg(m_plan.spaceName()));
    case VpcEndpointStatus::Invalid:
        return setHeading(tr("\u201c%1\u201d could not be set up").arg(name), tr("The endpoint exists, but it is not usable."));
    case VpcEndpointStatus::Unknown:
        return setHeading(tr("\u201c%1\u201d: %2").arg(name, vpcEndpointStatusWord(m_endpoint)), tr("Hubdeck does not know this state. The platform may have new ones."));
    }
}

void VpcEndpointResultPage::showOutcome()
{
    if (m_endpoint.status == VpcEndpointStatus::Invalid) {
        const QString reason = m_endpoint.statusMessage.isEmpty() ? tr("The platform gives no reason.") : m_endpoint.statusMessage;
        banner().setMessage(Tone::Failed, reason,
            tr("Check the service's name, region and owner, and that the owner lets your AWS account in. Then delete this endpoint and create "
               "it again: until then it keeps its network connections."));
    } else if (m_wasReconciled && banner().isHidden()) {
        banner().setMessage(Tone::Progress, tr("The platform's answer was lost, but the endpoint is there"),
            tr("Hubdeck found it by listing the private space. The request was sent once."));
    }
}

void VpcEndpointResultPage::showOwnersPart()
{
    const bool isPending = m_endpoint.status == VpcEndpointStatus::PendingAcceptance;
    const QString account = m_facts.account(m_plan.spaceRef()).value.value_or(QString());
    const QString command = isPending ? acceptConnectionCommand(m_endpoint, account) : QString();
    if (m_acceptCommand->command() != command)
        m_acceptCommand->setCommand(command);
    m_acceptCommand->setVisible(!command.isEmpty());
    m_owner->setVisible(isPending);
}

void VpcEndpointResultPage::showDnsNames()
{
    const bool isThere = m_endpoint.status == VpcEndpointStatus::Available;
    m_dnsNames->clear();
    m_dnsNames->setLabelWidth(104);
    int number = 0;
    for (const QString &name : std::as_const(m_endpoint.dnsNames)) {
        auto *field = new CopyField(tr("DNS name %1").arg(++number), name, m_dnsNames);
        field->setMonospace(true);
        m_dnsNames->addFact(dnsNameReachText(name), field);
    }
    m_dns->setVisible(isThere && !m_endpoint.dnsNames.isEmpty());
}

} // namespace hubdeck
