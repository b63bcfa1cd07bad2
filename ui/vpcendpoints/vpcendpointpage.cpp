// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointpage.h"

#include "core/cloudhub/privatelinkcommands.h"
#include "core/models/choicemodel.h"
#include "core/models/vpcendpointmodel.h"
#include "core/session/session.h"
#include "ui/errors/errortext.h"
#include "ui/shell/inspectorpane.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/theme/textstyle.h"
#include "ui/vpcendpoints/vpcendpointdeletion.h"
#include "ui/vpcendpoints/vpcendpointeditdialog.h"
#include "ui/vpcendpoints/vpcendpointtexts.h"
#include "ui/vpcendpoints/vpcendpointwizard.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

VpcEndpointWizardParts wizardParts(const Workspace &workspace)
{
    OrganizationId root;
    for (const OrganizationRef &group : workspace.session.identity().organizations) {
        if (group.parent.isEmpty())
            root = group.id;
    }
    return {workspace.privateSpaceModel, workspace.vpcEndpointModel, workspace.vpcEndpoints, workspace.availabilityZones,
        workspace.awsAccounts, workspace.vpcEndpointWatch, workspace.organizations, workspace.clock, root,
        workspace.session.profile().platform.toString()};
}

} // namespace

VpcEndpointPage::VpcEndpointPage(const Workspace &workspace, Preferences &preferences, QWidget *parent)
    : TablePage(parent)
    , m_workspace(workspace)
    , m_new(new QAction(tr("New endpoint…"), this))
    , m_edit(new QAction(tr("Edit…"), this))
    , m_delete(new QAction(tr("Delete…"), this))
    , m_readAgain(new QAction(tr("Read status again"), this))
{
    buildActions();
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter by name, service, space, status…");
    texts.accessibleName = tr("VPC endpoints");
    texts.emptyIcon = IconName::VpcEndpoint;
    texts.emptyTitle = tr("No VPC endpoints yet");
    texts.emptyText = tr("A VPC endpoint lets your applications reach one service on AWS without leaving its private network.");
    texts.emptyAction = m_new;
    texts.loadingTitle = tr("Reading VPC endpoints…");
    build(title(), workspace.vpcEndpointModel, preferences, texts);
    buildSpaceChoice();
    tablePane()->addActionButton(m_new, true);
    tablePane()->addActionButton(m_edit);
    tablePane()->addActionButton(m_delete);
    tablePane()->addToolWidget(m_space);
    tablePane()->view().setContextActions(pageActions());
    connect(tablePane(), &TablePane::activated, m_edit, &QAction::trigger);
}

void VpcEndpointPage::buildActions()
{
    m_new->setObjectName(u"newEndpoint"_s);
    m_new->setShortcut(QKeySequence::New);
    m_new->setToolTip(tr("Connect a private space to a service on AWS"));
    m_edit->setObjectName(u"editEndpoint"_s);
    m_delete->setObjectName(u"deleteEndpoint"_s);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_readAgain->setObjectName(u"readEndpointAgain"_s);
    addActions({m_new, m_delete});
    connect(m_new, &QAction::triggered, this, [this] { openWizard(); });
    connect(m_edit, &QAction::triggered, this, &VpcEndpointPage::edit);
    connect(m_delete, &QAction::triggered, this, &VpcEndpointPage::removeSelected);
    connect(m_readAgain, &QAction::triggered, this, [this] {
        const QList<VpcEndpoint> endpoints = selectedEndpoints();
        for (const VpcEndpoint &endpoint : endpoints)
            m_workspace.vpcEndpointModel.readAgain(endpoint.id);
    });
}

void VpcEndpointPage::buildSpaceChoice()
{
    m_space = new QComboBox;
    m_space->setObjectName(u"endpointSpace"_s);
    m_space->setAccessibleName(tr("Private space"));
    m_space->setToolTip(tr("Show the endpoints of one private space or of all"));
    m_space->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_space->setMaximumWidth(200);
    m_spaceChoices = new ChoiceModel(this);
    updateSpaceChoices();
    m_space->setModel(m_spaceChoices);
    connect(&m_workspace.privateSpaceModel, &TableModel::merged, this, &VpcEndpointPage::updateSpaceChoices);
    connect(m_space, &QComboBox::activated, this, [this](int index) { showSpace(m_spaceChoices->choices().at(index).id); });
}

void VpcEndpointPage::updateSpaceChoices()
{
    QList<Choice> choices;
    const QList<PrivateSpaceRow> rows = m_workspace.privateSpaceModel.rows();
    for (const PrivateSpaceRow &row : rows)
        choices += Choice{row.space.ref.space.value, row.space.name, row.groupName, true};
    std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.text.localeAwareCompare(b.text) < 0; });
    choices.prepend(Choice{{}, tr("All spaces"), {}, true});
    m_spaceChoices->setChoices(choices);
}

QString VpcEndpointPage::key() const { return u"vpcendpoints"_s; }
QString VpcEndpointPage::title() const { return tr("VPC Endpoints"); }
QList<QAction *> VpcEndpointPage::pageActions() const { return {m_new, m_edit, m_delete, m_readAgain}; }

QString VpcEndpointPage::sentence() const
{
    const VpcEndpointModel &model = m_workspace.vpcEndpointModel;
    const QString endpoints = tr("%n endpoint(s)", nullptr, model.rowCount());
    const int spaces = model.space() ? 1 : m_workspace.privateSpaceModel.rowCount();
    return tr("Private connections from your spaces to services on AWS. %1 in %2").arg(endpoints, tr("%n space(s)", nullptr, spaces));
}

void VpcEndpointPage::showSpace(const QString &spaceId)
{
    const std::optional<PrivateSpaceRow> row = m_workspace.privateSpaceModel.find(SpaceId{spaceId});
    m_workspace.vpcEndpointModel.setSpace(row ? std::optional(row->space.ref) : std::nullopt);
    m_space->setCurrentIndex(qMax(0, m_spaceChoices->rowForId(row ? spaceId : QString())));
}

QList<VpcEndpoint> VpcEndpointPage::selectedEndpoints() const
{
    QList<VpcEndpoint> endpoints;
    const QList<VpcEndpointRow> rows = selectedRows<VpcEndpointRow>(*tablePane());
    for (const VpcEndpointRow &row : rows)
        endpoints += row.endpoint;
    return endpoints;
}

void VpcEndpointPage::updateActions()
{
    const QList<VpcEndpointRow> rows = selectedRows<VpcEndpointRow>(*tablePane());
    const bool anyBusy = std::any_of(rows.begin(), rows.end(), [](const VpcEndpointRow &row) { return row.isBusy; });
    m_edit->setEnabled(rows.size() == 1 && !anyBusy);
    m_delete->setEnabled(!rows.isEmpty() && !anyBusy);
    m_readAgain->setEnabled(!rows.isEmpty());
}

void VpcEndpointPage::openWizard(const QString &spaceId)
{
    auto *wizard = new VpcEndpointWizard(wizardParts(m_workspace), window());
    if (!spaceId.isEmpty())
        wizard->choose(SpaceId{spaceId});
    connect(wizard, &VpcEndpointWizard::created, this, [this](const VpcEndpoint &endpoint) { reveal(endpoint.id.value); });
    wizard->show();
}

void VpcEndpointPage::edit()
{
    const QList<VpcEndpoint> endpoints = selectedEndpoints();
    if (endpoints.size() != 1)
        return;
    (new VpcEndpointEditDialog(wizardParts(m_workspace), endpoints.first(), window()))->show();
}

void VpcEndpointPage::removeSelected()
{
    const QList<VpcEndpointRow> rows = selectedRows<VpcEndpointRow>(*tablePane());
    if (rows.isEmpty())
        return;
    confirmVpcEndpointDeletion(rows, window(), this, [this, rows] {
        for (const VpcEndpointRow &row : rows)
            remove(row.endpoint);
    });
}

void VpcEndpointPage::remove(const VpcEndpoint &endpoint)
{
    m_workspace.vpcEndpointModel.setBusy(endpoint.id, true);
    whenDone(m_workspace.vpcEndpoints.remove(endpoint.space, endpoint.id), this,
        [this, endpoint](const Result<Done> &result) { onRemoved(endpoint, result); });
}

void VpcEndpointPage::onRemoved(const VpcEndpoint &endpoint, const Result<Done> &result)
{
    m_workspace.vpcEndpointModel.setBusy(endpoint.id, false);
    if (result)
        return m_workspace.vpcEndpointModel.forget(endpoint.id);
    const ErrorText text = errorText(result.error());
    Q_EMIT messageRaised(Tone::Failed, tr("\u201c%1\u201d was not deleted: %2").arg(endpoint.name, text.title), text.text, text.details);
}

void VpcEndpointPage::inspect(InspectorPane &inspector, const QString &id)
{
    const std::optional<VpcEndpointRow> row = m_workspace.vpcEndpointModel.find(VpcEndpointId{id});
    if (!row)
        return inspector.showNothing(tr("Select an endpoint to see its state, its DNS names and what to do next."));
    inspector.begin(row->endpoint.name, row->isBusy ? Tone::Progress : vpcEndpointStatusTone(row->endpoint.status), vpcEndpointStatusWord(row->endpoint));
    addNextStep(inspector, *row);
    addFacts(inspector, *row);
    inspector.addAction(m_edit);
    inspector.addAction(m_delete);
}

void VpcEndpointPage::addNextStep(InspectorPane &inspector, const VpcEndpointRow &row)
{
    const VpcEndpoint &endpoint = row.endpoint;
    if (row.readError) {
        const ErrorText text = errorText(*row.readError);
        inspector.addNote(Tone::Failed, tr("The status could not be read: %1").arg(text.title), text.text)->setDetails(text.details);
    }
    if (endpoint.status == VpcEndpointStatus::PendingAcceptance) {
        MessageBanner *note = inspector.addNote(Tone::Waiting, tr("The service owner has to accept this connection."),
            tr("Send this to the owner of account %1:").arg(endpoint.serviceOwner));
        note->addContent(new CommandBlock(tr("Command for the service owner"), acceptConnectionCommand(endpoint)));
    } else if (endpoint.status == VpcEndpointStatus::Invalid) {
        inspector.addNote(Tone::Failed, tr("AWS could not create this endpoint."),
            endpoint.statusMessage.isEmpty() ? tr("Check the service name, its region and that its owner allows your space's AWS account. Then delete this endpoint and make a new one.") : endpoint.statusMessage);
    } else if (endpoint.status == VpcEndpointStatus::Valid) {
        inspector.addNote(Tone::Progress, tr("AWS is making this endpoint."), tr("That takes a few minutes. Hubdeck keeps looking."));
    }
}

void VpcEndpointPage::addFacts(InspectorPane &inspector, const VpcEndpointRow &row)
{
    const VpcEndpoint &endpoint = row.endpoint;
    inspector.addFact(tr("Endpoint id"), endpoint.id.value, true);
    inspector.addFact(tr("Private space"), row.spaceName);
    inspector.addFact(tr("Business group"), row.groupName);
    inspector.addFact(tr("Service"), endpoint.serviceName, true);
    inspector.addFact(tr("Region"), endpoint.serviceRegion);
    inspector.addFact(tr("Owner"), endpoint.serviceOwner, true);
    inspector.addFact(tr("Zones"), endpoint.zoneIds.join(u", "_s));
    if (row.since.isValid())
        inspector.addFact(tr("Seen so since"), QLocale().toString(row.since.toLocalTime(), QLocale::ShortFormat));
    if (endpoint.dnsNames.isEmpty()) {
        inspector.addFact(tr("DNS names"), endpoint.status == VpcEndpointStatus::PendingAcceptance ? tr("none until it is accepted") : tr("none"));
        return;
    }
    inspector.addSection(tr("DNS names"));
    for (const QString &name : endpoint.dnsNames) {
        auto *one = new QWidget;
        auto *layout = new QVBoxLayout(one);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        auto *reach = new QLabel(dnsNameReachText(name));
        textstyle::makeHint(reach);
        layout->addWidget(reach);
        layout->addWidget(new CopyField(tr("DNS name, %1").arg(reach->text()), name));
        inspector.addWidget(one);
    }
}

} // namespace hubdeck
