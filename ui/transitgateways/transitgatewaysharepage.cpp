// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaysharepage.h"

#include "core/cloudhub/awsaccounts.h"
#include "ui/errors/errortext.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

TransitGatewaySharePage::TransitGatewaySharePage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent)
    : WizardStepPage(u"sharePage"_s, parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_group(new FieldGroup(FieldRow::LabelPlace::Left, this))
    , m_owner(new QLineEdit(this))
    , m_gatewayId(new QLineEdit(this))
    , m_share(new QLineEdit(this))
    , m_note(new MessageBanner(this))
    , m_command(new CommandBlock(tr("Command for the owner of the gateway"), {}, this))
    , m_retry(new QAction(tr("Retry"), this))
{
    m_owner->setObjectName(u"shareOwner"_s);
    m_owner->setPlaceholderText(u"773390115824"_s);
    m_gatewayId->setObjectName(u"gatewayId"_s);
    m_gatewayId->setPlaceholderText(u"tgw-\u2026"_s);
    m_share->setObjectName(u"resourceShare"_s);
    m_share->setPlaceholderText(u"arn:aws:ram:\u2026:resource-share/\u2026"_s);
    m_note->setObjectName(u"shareNote"_s);
    m_command->setObjectName(u"shareCommand"_s);
    m_command->setMaximumLines(6);
    m_ownerRow = m_group->addField(tr("&Owner's AWS account"), m_owner);
    m_group->addField(tr("&Gateway id"), m_gatewayId, tr("Only for the command below."));
    m_group->addWidget(m_note);
    m_shareRow = m_group->addField(tr("Resource &share"), m_share, tr("The resourceShareArn that the command prints."));
    m_note->addContent(m_command);
    m_note->addAction(m_retry);
    body()->addWidget(m_group);
    body()->addStretch(1);
    for (QLineEdit *edit : {m_owner, m_gatewayId, m_share})
        connect(edit, &QLineEdit::textEdited, this, &TransitGatewaySharePage::onEdited);
    connect(m_retry, &QAction::triggered, this, &TransitGatewaySharePage::askAccount);
}

void TransitGatewaySharePage::initializePage()
{
    setHeading(tr("Share the gateway with %1").arg(m_plan.spaceName()),
        tr("The owner of the gateway shares it once, through AWS Resource Access Manager, with the account of the private space."));
    if (m_share->text().isEmpty())
        m_share->setText(m_plan.draft.typedShare);
    if (m_owner->text().isEmpty())
        m_owner->setText(m_plan.draft.typedAccount);
    showErrors();
    showCommand();
    askAccount();
}

void TransitGatewaySharePage::askAccount()
{
    const SpaceRef space = m_plan.spaceRef();
    if (m_accounts.contains(space))
        return;
    m_note->setMessage(Tone::Progress, tr("Asking for the AWS account of %1\u2026").arg(m_plan.spaceName()));
    m_retry->setVisible(false);
    whenDone(m_parts.accounts.get(space, {Lane::Interactive, m_cancel.token()}), this,
        [this, space](const Result<QString> &account) { onAccount(space, account); });
}

void TransitGatewaySharePage::onAccount(const SpaceRef &space, const Result<QString> &account)
{
    if (account)
        m_accounts.insert(space, *account);
    if (space != m_plan.spaceRef())
        return;
    showCommand();
    if (!account) {
        const ErrorText text = errorText(account.error());
        m_note->setMessage(Tone::Waiting, tr("The AWS account of %1 could not be read").arg(m_plan.spaceName()),
            tr("%1 Put it in place of %2 in the command.").arg(text.text, QString::fromLatin1(kUnknownSpaceAccount)), text.details);
        m_retry->setVisible(true);
    }
}

void TransitGatewaySharePage::showCommand()
{
    const QString account = m_accounts.value(m_plan.spaceRef());
    // Half an id in a command would only look like a whole one.
    static const QRegularExpression owner(QRegularExpression::anchoredPattern(u"[0-9]{12}"_s));
    static const QRegularExpression gateway(QRegularExpression::anchoredPattern(u"tgw-[0-9a-f]{8,17}"_s));
    const auto whole = [](const QLineEdit *edit, const QRegularExpression &form) {
        const QString text = edit->text().trimmed();
        return form.match(text).hasMatch() ? text : QString();
    };
    m_command->setCommand(shareGatewayCommand(
        {m_plan.place.region, whole(m_owner, owner), account, whole(m_gatewayId, gateway), m_plan.spaceName(), {}}));
    m_retry->setVisible(false);
    if (!account.isEmpty())
        m_note->setMessage(Tone::Progress, tr("The owner runs this in %1").arg(m_plan.place.region),
            tr("It shares the gateway with account %1, the one of %2. Was it shared with that account before, the old share will do.")
                .arg(account, m_plan.spaceName()));
}

void TransitGatewaySharePage::onEdited()
{
    m_plan.draft.typedShare = m_share->text();
    m_plan.draft.typedAccount = m_owner->text();
    m_shareRefusal.clear();
    m_accountRefusal.clear();
    showErrors();
    showCommand();
    if (std::exchange(m_wasComplete, isComplete()) != isComplete())
        Q_EMIT completeChanged();
}

void TransitGatewaySharePage::showErrors()
{
    const auto errors = m_plan.draft.validate(m_plan.place);
    m_shareRow->setError(!m_shareRefusal.isEmpty() ? m_shareRefusal : m_isTouched ? draftErrorsText(errors, Field::Share) : QString());
    m_ownerRow->setError(!m_accountRefusal.isEmpty() ? m_accountRefusal : m_isTouched ? draftErrorsText(errors, Field::Account) : QString());
}

bool TransitGatewaySharePage::isComplete() const { return !m_shareRow->hasError() && !m_ownerRow->hasError(); }

bool TransitGatewaySharePage::validatePage()
{
    m_isTouched = true;
    m_plan.draft.typedShare = m_share->text();
    m_plan.draft.typedAccount = m_owner->text();
    showErrors();
    if (isComplete())
        return true;
    m_wasComplete = false;
    (m_ownerRow->hasError() ? m_owner : m_share)->setFocus();
    Q_EMIT completeChanged();
    return false;
}

QWidget *TransitGatewaySharePage::firstField() const { return m_owner; }

QWidget *TransitGatewaySharePage::fieldWidget(Field field) const { return field == Field::Account ? m_owner : m_share; }

void TransitGatewaySharePage::setServerError(Field field, const QString &text)
{
    (field == Field::Account ? m_accountRefusal : m_shareRefusal) = text;
    showErrors();
}

void TransitGatewaySharePage::clearServerErrors()
{
    m_shareRefusal.clear();
    m_accountRefusal.clear();
    showErrors();
}

} // namespace hubdeck
