// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/allowprincipalnote.h"

#include "core/cloudhub/privatelinkcommands.h"
#include "ui/errors/errortext.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/spinner.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

AllowPrincipalNote::AllowPrincipalNote(Content content, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_banner(new MessageBanner(this))
    , m_busy(new QWidget(this))
    , m_busyText(new QLabel(m_busy))
    , m_arn(new CopyField(tr("AWS account of the private space"), {}, this))
    , m_command(new CommandBlock(tr("Command for the owner of the service"), {}, this))
    , m_retry(new QAction(tr("Retry"), this))
{
    setObjectName(u"allowPrincipalNote"_s);
    m_arn->setObjectName(u"accountArn"_s);
    m_arn->setMonospace(true);
    m_command->setObjectName(u"allowCommand"_s);
    m_retry->setObjectName(u"retryAccount"_s);
    auto *busyLine = new QHBoxLayout(m_busy);
    busyLine->setContentsMargins(0, 0, 0, 0);
    busyLine->addWidget(new Spinner(16, m_busy));
    busyLine->addWidget(m_busyText, 1);
    auto *parts = new QWidget(this); // one, so that hidden parts leave no gaps
    auto *lines = new QVBoxLayout(parts);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_busy, m_arn, m_command})
        lines->addWidget(part);
    m_banner->addContent(parts);
    m_banner->addAction(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    connect(m_retry, &QAction::triggered, this, &AllowPrincipalNote::retryRequested);
    showState();
}

void AllowPrincipalNote::setAccount(const PrivateSpace &space, const Fact<QString> &account)
{
    m_space = space;
    m_account = account;
    showState();
}

void AllowPrincipalNote::setService(const QString &serviceName, const QString &serviceRegion)
{
    m_serviceName = serviceName;
    m_serviceRegion = serviceRegion;
    showCommand();
}

void AllowPrincipalNote::showState()
{
    const bool hasAccount = m_account.value.has_value();
    const bool showsArn = hasAccount && m_content == Content::AccountAndCommand;
    if (m_account.error) {
        const ErrorText text = errorText(*m_account.error);
        m_banner->setMessage(Tone::Failed, tr("The AWS account of \u201c%1\u201d could not be read").arg(m_space.name), text.title + u". "_s + text.text,
            text.details);
    } else if (m_content == Content::AccountAndCommand) {
        m_banner->setMessage(Tone::Progress, tr("The AWS account behind \u201c%1\u201d").arg(m_space.name),
            tr("The owner of an endpoint service must let it in before you go on, with this command. The service's own id and region take the "
               "places of %1 and %2.").arg(QLatin1StringView(kUnknownServiceId), QLatin1StringView(kUnknownRegion)));
    } else {
        m_banner->setMessage(Tone::Progress, tr("First the owner of the service must let the AWS account of \u201c%1\u201d in:").arg(m_space.name));
    }
    m_busyText->setText(tr("Asking the platform for the account\u2026"));
    m_busy->setVisible(!hasAccount && !m_account.error);
    m_arn->setVisible(showsArn);
    m_arn->setValue(arn());
    m_retry->setVisible(m_account.error.has_value());
    showCommand();
}

QString AllowPrincipalNote::arn() const
{
    return m_account.value ? accountRootArn(*m_account.value, m_space.region) : QString();
}

void AllowPrincipalNote::showCommand()
{
    const QString command = m_account.value ? allowPrincipalCommand(m_serviceName, m_serviceRegion, arn()) : QString();
    if (m_command->command() != command)
        m_command->setCommand(command);
    m_command->setVisible(!command.isEmpty());
}

} // namespace hubdeck
