// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayresultpage.h"

#include "core/cloudhub/transitgatewaywatch.h"
#include "core/models/transitgatewaymodel.h"
#include "ui/errors/errortext.h"
#include "ui/theme/textstyle.h"
#include "ui/transitgateways/attachmentsteps.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/panel.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Phase = TransitGatewayPhase;

QLabel *wrappedLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

TransitGatewayResultPage::TransitGatewayResultPage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent)
    : WizardStepPage(u"resultPage"_s, parent)
    , m_plan(plan)
    , m_readFailure(wrappedLabel(u"readFailure"_s, this))
    , m_owner(new MessageBanner(this))
    , m_command(new CommandBlock(tr("Command to accept the attachment"), {}, this))
    , m_closing(wrappedLabel(u"closing"_s, this))
{
    setFinalPage(true);
    auto *panel = new Panel(this);
    auto *panelLayout = new QVBoxLayout(panel);
    panelLayout->setContentsMargins(16, 14, 16, 14);
    m_steps = new AttachmentSteps(panel);
    panelLayout->addWidget(m_steps);
    panelLayout->addWidget(m_readFailure);
    textstyle::makeHint(m_readFailure);
    m_readFailure->hide();
    m_owner->setObjectName(u"ownersPart"_s);
    m_command->setObjectName(u"acceptCommand"_s);
    m_owner->addContent(m_command);
    m_owner->hide();
    textstyle::makeMuted(m_closing);
    m_closing->setText(tr("You can close this window. Hubdeck keeps watching the gateway."));
    for (QWidget *part : std::initializer_list<QWidget *>{panel, m_owner, m_closing})
        body()->addWidget(part);
    body()->addStretch(1);
    connect(&parts.watch, &TransitGatewayWatch::changed, this, &TransitGatewayResultPage::onSeen);
    connect(&parts.watch, &TransitGatewayWatch::gone, this, &TransitGatewayResultPage::onGone);
    connect(&parts.watch, &TransitGatewayWatch::readFailed, this, [this](const TransitGateway &gateway, const ApiError &error) {
        if (!isIt(gateway))
            return;
        m_readFailure->setText(tr("The last look failed; Hubdeck looks again. %1").arg(errorLine(error)));
        m_readFailure->show();
    });
}

void TransitGatewayResultPage::follow(const TransitGatewayCreation &creation)
{
    m_gateway = creation.gateway;
    m_wasReconciled = creation.wasReconciled;
    showGateway();
}

void TransitGatewayResultPage::onSeen(const TransitGateway &gateway)
{
    if (!isIt(gateway))
        return;
    m_gateway = gateway;
    m_readFailure->hide();
    showGateway();
}

void TransitGatewayResultPage::onGone(const TransitGateway &gateway)
{
    if (!isIt(gateway))
        return;
    m_steps->setPhase(Phase::Detached);
    m_owner->hide();
    m_closing->hide();
    setHeading(tr("%1 was detached").arg(m_gateway.name), tr("Somebody detached it meanwhile. There is nothing more to wait for."));
}

void TransitGatewayResultPage::showGateway()
{
    const Phase phase = phaseOf(m_gateway);
    showHeading(phase);
    m_steps->setPhase(phase);
    m_owner->setVisible(phase == Phase::PendingAcceptance);
    if (phase == Phase::PendingAcceptance) {
        m_command->setCommand(acceptAttachmentCommand(shareOf(m_gateway)));
        m_owner->setMessage(Tone::Waiting, tr("The owner of the gateway has to accept the attachment"),
            tr("Until then every other change of %1 waits. Send this to the owner of account %2; in the AWS console it is under VPC, Transit "
               "gateway attachments.").arg(m_plan.spaceName(), m_gateway.resourceShareAccount));
    }
    if (m_wasReconciled && banner().isHidden())
        banner().setMessage(Tone::Progress, tr("The platform's answer was lost, but the gateway is there"),
            tr("Hubdeck found it by listing the private space. The request was sent once."));
    m_closing->setVisible(isTransitional(phase));
    Q_EMIT attachedChanged(phase == Phase::Attached);
}

void TransitGatewayResultPage::showHeading(Phase phase)
{
    const QString name = m_gateway.name;
    switch (phase) {
    case Phase::LookedFor:
        return setHeading(tr("%1 is on its way").arg(name), tr("AWS shows the platform what is shared with it. That takes some minutes."));
    case Phase::PendingAcceptance:
        return setHeading(tr("%1 waits for its owner").arg(name), tr("The platform has done its part."));
    case Phase::Attaching:
        return setHeading(tr("%1 is being attached").arg(name), tr("Its owner has accepted. The routes are being set up."));
    case Phase::Attached:
        return setHeading(tr("%1 is attached").arg(name),
            tr("Your networks need a route back: to %1, through the gateway.").arg(m_plan.place.cidrBlock.isEmpty() ? m_plan.spaceName() : m_plan.place.cidrBlock));
    case Phase::Rejected:
        return setHeading(tr("%1 was rejected").arg(name), tr("Its owner rejected the attachment. Detach it before you try again."));
    case Phase::Lost:
        return setHeading(tr("%1 is gone").arg(name), tr("Its owner deleted the gateway in AWS. Detach it here."));
    case Phase::Detached:
    case Phase::Unknown:
        break;
    }
    setHeading(tr("%1: %2").arg(name, transitGatewayWord(m_gateway)), tr("Hubdeck does not know this state. The platform may have new ones."));
}

} // namespace hubdeck
