// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaypage.h"

#include "ui/errors/errortext.h"
#include "ui/shell/inspectorpane.h"
#include "ui/tables/tablepane.h"
#include "ui/transitgateways/transitgatewayeditdialog.h"
#include "ui/transitgateways/transitgatewayremoval.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/transitgateways/transitgatewaywizard.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Phase = TransitGatewayPhase;

} // namespace

TransitGatewayPage::TransitGatewayPage(const TransitGatewayParts &parts, Preferences &preferences, QWidget *parent)
    : TablePage(parent)
    , m_parts(parts)
    , m_attach(new QAction(tr("Attach gateway…"), this))
    , m_attachAgain(new QAction(tr("Attach again…"), this))
    , m_edit(new QAction(tr("Edit…"), this))
    , m_detach(new QAction(tr("Detach…"), this))
    , m_delete(new QAction(tr("Delete from group…"), this))
    , m_readAgain(new QAction(tr("Read again"), this))
{
    buildActions();
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter by name, status, space, owner…");
    texts.accessibleName = tr("Transit gateways");
    texts.emptyIcon = IconName::TransitGateway;
    texts.emptyTitle = tr("No transit gateways yet");
    texts.emptyText = tr("A transit gateway of yours on AWS joins a private space with your other networks there.");
    texts.emptyAction = m_attach;
    texts.loadingTitle = tr("Reading transit gateways…");
    build(title(), parts.gateways, preferences, texts);
    // Deleting is for what is attached nowhere: it stands in the inspector there, and a small window has no room for more.
    tablePane()->addActionButton(m_attach, true);
    tablePane()->addActionButton(m_edit);
    tablePane()->addActionButton(m_detach);
    tablePane()->view().setContextActions(pageActions());
    connect(tablePane(), &TablePane::activated, m_edit, &QAction::trigger);
}

void TransitGatewayPage::buildActions()
{
    m_attach->setObjectName(u"attachGateway"_s);
    m_attach->setShortcut(QKeySequence::New);
    m_attach->setToolTip(tr("Join a private space with a transit gateway on AWS"));
    m_attachAgain->setObjectName(u"attachGatewayAgain"_s);
    m_edit->setObjectName(u"editGateway"_s);
    m_edit->setToolTip(tr("Change its name and its routes"));
    m_detach->setObjectName(u"detachGateway"_s);
    m_detach->setToolTip(tr("Take it from its private space; the business group keeps it"));
    m_delete->setObjectName(u"deleteGateway"_s);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_readAgain->setObjectName(u"readGatewayAgain"_s);
    addActions({m_attach, m_delete});
    connect(m_attach, &QAction::triggered, this, &TransitGatewayPage::attach);
    connect(m_attachAgain, &QAction::triggered, this, &TransitGatewayPage::attachAgain);
    connect(m_edit, &QAction::triggered, this, &TransitGatewayPage::edit);
    connect(m_detach, &QAction::triggered, this, &TransitGatewayPage::detachSelected);
    connect(m_delete, &QAction::triggered, this, &TransitGatewayPage::deleteSelected);
    connect(m_readAgain, &QAction::triggered, this, &TransitGatewayPage::readAgain);
}

QString TransitGatewayPage::key() const { return u"transitgateways"_s; }
QString TransitGatewayPage::title() const { return tr("Transit Gateways"); }
QList<QAction *> TransitGatewayPage::pageActions() const { return {m_attach, m_attachAgain, m_edit, m_detach, m_delete, m_readAgain}; }

QString TransitGatewayPage::sentence() const
{
    const QString gateways = tr("%n gateway(s)", nullptr, m_parts.gateways.rowCount());
    return tr("They join your spaces with your networks on AWS. %1 in %2")
        .arg(gateways, tr("%n business group(s)", nullptr, int(m_parts.spaces.organizations().size())));
}

QList<TransitGatewayRow> TransitGatewayPage::selected() const { return selectedRows<TransitGatewayRow>(*tablePane()); }

void TransitGatewayPage::updateActions()
{
    const QList<TransitGatewayRow> rows = selected();
    const bool anyBusy = std::any_of(rows.begin(), rows.end(), [](const TransitGatewayRow &row) { return row.isBusy; });
    const auto inSpaces = std::count_if(rows.begin(), rows.end(), [](const TransitGatewayRow &row) { return row.gateway.space.has_value(); });
    const bool anyElsewhere
        = std::any_of(rows.begin(), rows.end(), [](const TransitGatewayRow &row) { return !row.gateway.space && row.phase != Phase::Detached; });
    m_attachAgain->setEnabled(rows.size() == 1 && !anyBusy && rows.first().phase == Phase::Detached);
    m_edit->setEnabled(rows.size() == 1 && !anyBusy);
    m_detach->setEnabled(!rows.isEmpty() && !anyBusy && inSpaces == rows.size());
    m_delete->setEnabled(!rows.isEmpty() && !anyBusy && inSpaces == 0 && !anyElsewhere);
    m_delete->setToolTip(inSpaces > 0 ? tr("Detach it first: only a gateway that no private space uses can be deleted")
                                      : tr("Take it from the business group; AWS keeps it"));
    m_readAgain->setEnabled(!rows.isEmpty());
}

void TransitGatewayPage::attach() { openWizard({}); }

void TransitGatewayPage::attachAgain()
{
    const QList<TransitGatewayRow> rows = selected();
    if (rows.size() == 1)
        openWizard(draftOf(rows.first().gateway));
}

void TransitGatewayPage::edit()
{
    const QList<TransitGatewayRow> rows = selected();
    if (rows.size() == 1)
        (new TransitGatewayEditDialog(m_parts, rows.first().gateway, window()))->show();
}

void TransitGatewayPage::openWizard(const TransitGatewayDraft &draft)
{
    auto *wizard = new TransitGatewayWizard(m_parts, draft, window());
    connect(wizard, &TransitGatewayWizard::attached, this, [this](const TransitGateway &gateway) { reveal(transitGatewayRowId(gateway)); });
    wizard->show();
}

void TransitGatewayPage::readAgain()
{
    const QList<TransitGatewayRow> rows = selected();
    for (const TransitGatewayRow &row : rows)
        m_parts.gateways.readAgain(row.gateway);
}

void TransitGatewayPage::detachSelected()
{
    const QList<TransitGatewayRow> rows = selected();
    if (rows.isEmpty())
        return;
    const auto pending = m_parts.gateways.pendingIn(*rows.constFirst().gateway.space);
    ConfirmDialog::ask(transitGatewayDetachment(rows, pending), window(), this, [this, rows] {
        for (const TransitGatewayRow &row : rows)
            detach(row);
    });
}

void TransitGatewayPage::detach(const TransitGatewayRow &row)
{
    m_parts.gateways.setBusy(row.gateway, true);
    whenDone(m_parts.service.detach(*row.gateway.space, row.gateway.id), this, [this, row](const Result<Done> &result) {
        m_parts.gateways.setBusy(row.gateway, false);
        if (!result)
            return tellFailure(tr("%1 was not detached: %2").arg(row.gateway.name), result.error());
        m_parts.gateways.noteDetached(row.gateway);
        Q_EMIT messageRaised(Tone::Good, tr("%1 was detached from %2").arg(row.gateway.name, row.spaceName),
            tr("%1 keeps it in its list. Delete it there to be rid of it.").arg(row.groupName));
    });
}

void TransitGatewayPage::deleteSelected()
{
    const QList<TransitGatewayRow> rows = selected();
    if (rows.isEmpty())
        return;
    ConfirmDialog::ask(transitGatewayDeletion(rows), window(), this, [this, rows] {
        for (const TransitGatewayRow &row : rows)
            remove(row);
    });
}

void TransitGatewayPage::remove(const TransitGatewayRow &row)
{
    m_parts.gateways.setBusy(row.gateway, true);
    whenDone(m_parts.service.removeFromOrganization(row.gateway.organization, row.gateway.id), this, [this, row](const Result<Done> &result) {
        m_parts.gateways.setBusy(row.gateway, false);
        if (!result)
            return tellFailure(tr("%1 was not deleted: %2").arg(row.gateway.name), result.error());
        m_parts.gateways.forget(row.gateway);
        Q_EMIT messageRaised(Tone::Good, tr("%1 was deleted from %2").arg(row.gateway.name, row.groupName),
            tr("Its share in AWS is still there. The owner, account %1, deletes it with the command under Details.").arg(row.gateway.resourceShareAccount),
            deleteShareCommand(shareOf(row.gateway)));
    });
}

void TransitGatewayPage::tellFailure(const QString &what, const ApiError &error)
{
    const ErrorText text = errorText(error);
    Q_EMIT messageRaised(Tone::Failed, what.arg(text.title), text.text, text.details);
}

void TransitGatewayPage::inspect(InspectorPane &inspector, const QString &id)
{
    const std::optional<TransitGatewayRow> row = m_parts.gateways.find(id);
    if (!row)
        return inspector.showNothing(tr("Select a gateway to see its state, its routes and what to do next."));
    inspector.begin(row->gateway.name, row->isBusy ? Tone::Progress : transitGatewayTone(row->phase), transitGatewayWord(row->gateway));
    addHeldUp(inspector, *row);
    addNextStep(inspector, *row);
    addFacts(inspector, *row);
    if (row->gateway.space) {
        inspector.addAction(m_edit);
        inspector.addAction(m_detach);
        return;
    }
    inspector.addAction(m_attachAgain);
    inspector.addAction(m_delete);
}

void TransitGatewayPage::addHeldUp(InspectorPane &inspector, const TransitGatewayRow &row)
{
    const auto pending = row.gateway.space ? m_parts.gateways.pendingIn(*row.gateway.space) : std::nullopt;
    if (pending && pending->id != row.gateway.id)
        inspector.addNote(Tone::Waiting, tr("Changes of %1 are held up.").arg(row.spaceName), heldUpText(*pending, row.spaceName));
}

void TransitGatewayPage::addNextStep(InspectorPane &inspector, const TransitGatewayRow &row)
{
    const TransitGateway &gateway = row.gateway;
    switch (row.phase) {
    case Phase::PendingAcceptance:
        inspector.addNote(Tone::Waiting, tr("Its owner has to accept the attachment."),
            tr("Until then every other change of %1 waits. Send this to the owner of account %2:").arg(row.spaceName, gateway.resourceShareAccount))
            ->addContent(new CommandBlock(tr("Command for the owner of the gateway"), acceptAttachmentCommand(shareOf(gateway))));
        break;
    case Phase::LookedFor:
        inspector.addNote(Tone::Waiting, tr("AWS does not show this gateway to the platform."),
            tr("A new one takes some minutes. If it stays so, check that account %1 shares it in %2, with this command. After 14 days the platform "
               "detaches it by itself.").arg(gateway.resourceShareAccount, gateway.region))
            ->addContent(new CommandBlock(tr("Command for the owner of the gateway"), shareGatewayCommand(shareOf(gateway))));
        break;
    case Phase::Attaching:
        inspector.addNote(Tone::Progress, tr("The platform is setting up its routes."), tr("Hubdeck keeps looking."));
        break;
    case Phase::Rejected:
        inspector.addNote(Tone::Failed, tr("Its owner rejected the attachment."),
            tr("Ask the owner of account %1 why. Before you can try again, detach it.").arg(gateway.resourceShareAccount));
        break;
    case Phase::Lost:
        inspector.addNote(Tone::Failed, tr("Its owner deleted it in AWS."),
            tr("Nothing reaches the networks behind it. Detach it; otherwise the platform does so after 14 days."));
        break;
    case Phase::Detached:
        inspector.addNote(Tone::Progress, tr("No private space uses it."),
            tr("%1 still has it in its list, and AWS its share. Delete it from the group when nobody needs it.").arg(row.groupName));
        break;
    case Phase::Attached:
    case Phase::Unknown:
        break;
    }
}

void TransitGatewayPage::addFacts(InspectorPane &inspector, const TransitGatewayRow &row)
{
    const TransitGateway &gateway = row.gateway;
    inspector.addFact(tr("Gateway id"), gateway.id.value, true);
    inspector.addFact(tr("Private space"), row.spaceName.isEmpty() ? tr("none") : row.spaceName);
    inspector.addFact(tr("Business group"), row.groupName);
    inspector.addFact(tr("Region"), gateway.region);
    inspector.addFact(tr("Owner"), gateway.resourceShareAccount, true);
    inspector.addFact(tr("Resource share"), gateway.resourceShareId, true);
    if (!gateway.accountId.isEmpty())
        inspector.addFact(tr("Account of space"), gateway.accountId, true);
    if (!gateway.consoleLink.isEmpty())
        inspector.addFact(tr("In AWS"), gateway.consoleLink, true);
    if (row.since.isValid())
        inspector.addFact(tr("Seen so since"), QLocale().toString(row.since.toLocalTime(), QLocale::ShortFormat));
    if (gateway.routes.isEmpty())
        return inspector.addFact(tr("Routes"), tr("none"));
    inspector.addSection(tr("Routes to it"));
    auto *routes = new CommandBlock(tr("Routes to it"), gateway.routes.join(u'\n'));
    routes->setMaximumLines(9);
    inspector.addWidget(routes);
}

} // namespace hubdeck
