// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/privatespacepage.h"

#include "core/models/privatespacemodel.h"
#include "core/models/vpcendpointmodel.h"
#include "ui/errors/errortext.h"
#include "ui/privatespaces/spacewindow.h"
#include "ui/shell/inspectorpane.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/regioncombo.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hubdeck {

PrivateSpacePage::PrivateSpacePage(const Workspace &workspace, Preferences &preferences, QWidget *parent)
    : TablePage(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_open(new QAction(tr("Open"), this))
    , m_showEndpoints(new QAction(tr("Show endpoints"), this))
    , m_newEndpoint(new QAction(tr("New endpoint…"), this))
    , m_readAgain(new QAction(tr("Read again"), this))
{
    buildActions();
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter by name, status, region, group…");
    texts.accessibleName = tr("Private spaces");
    texts.emptyIcon = IconName::PrivateSpace;
    texts.emptyTitle = tr("No private spaces");
    texts.emptyText = tr("The chosen business groups have none, or your account may not see them.");
    texts.loadingTitle = tr("Reading private spaces…");
    build(title(), workspace.privateSpaceModel, preferences, texts);
    tablePane()->view().setContextActions(pageActions());
    tablePane()->addActionButton(m_open);
    connect(tablePane(), &TablePane::activated, m_open, &QAction::trigger);
}

void PrivateSpacePage::buildActions()
{
    m_open->setObjectName(u"openSpace"_s);
    m_open->setToolTip(tr("Show everything of the space in a window of its own (Enter)"));
    connect(m_open, &QAction::triggered, this, &PrivateSpacePage::openSelected);
    m_showEndpoints->setObjectName(u"showEndpoints"_s);
    m_newEndpoint->setObjectName(u"newEndpointInSpace"_s);
    m_readAgain->setObjectName(u"readSpaceAgain"_s);
    connect(m_showEndpoints, &QAction::triggered, this, [this] { Q_EMIT endpointsRequested(tablePane()->currentId()); });
    connect(m_newEndpoint, &QAction::triggered, this, [this] { Q_EMIT newEndpointRequested(tablePane()->currentId()); });
    connect(m_readAgain, &QAction::triggered, this, [this] {
        const auto rows = selectedRows<PrivateSpaceRow>(*tablePane());
        for (const PrivateSpaceRow &row : rows)
            m_workspace.privateSpaceModel.readAgain(row.space.ref);
    });
}

void PrivateSpacePage::openSelected()
{
    const auto rows = selectedRows<PrivateSpaceRow>(*tablePane());
    for (const PrivateSpaceRow &row : rows)
        SpaceWindow::open(m_workspace, m_preferences, row.space.ref, window());
}

QString PrivateSpacePage::key() const { return u"privatespaces"_s; }
QString PrivateSpacePage::title() const { return tr("Private Spaces"); }

QList<QAction *> PrivateSpacePage::pageActions() const { return {m_open, m_showEndpoints, m_newEndpoint, m_readAgain}; }

QString PrivateSpacePage::sentence() const
{
    const PrivateSpaceModel &model = m_workspace.privateSpaceModel;
    return tr("Isolated networks that run your applications. %1 in %2")
        .arg(tr("%n space(s)", nullptr, model.rowCount()), tr("%n business group(s)", nullptr, int(model.organizations().size())));
}

void PrivateSpacePage::updateActions()
{
    const bool one = tablePane()->selectedIds().size() == 1;
    m_open->setEnabled(!tablePane()->selectedIds().isEmpty());
    m_showEndpoints->setEnabled(one);
    m_newEndpoint->setEnabled(one);
    m_readAgain->setEnabled(!tablePane()->selectedIds().isEmpty());
}

void PrivateSpacePage::inspect(InspectorPane &inspector, const QString &id)
{
    const std::optional<PrivateSpaceRow> row = m_workspace.privateSpaceModel.find(SpaceId{id});
    if (!row)
        return inspector.showNothing(tr("Select a private space to see its network, addresses and what is in it."));
    const PrivateSpace &space = row->space;
    inspector.begin(space.name, spaceStatusTone(space.status), spaceStatusWord(space));
    addNotes(inspector, *row);
    inspector.addFact(tr("Space id"), space.ref.space.value, true);
    inspector.addFact(tr("Business group"), row->groupName);
    inspector.addFact(tr("Region"), space.region.isEmpty() ? tr("none yet") : awsRegionText(space.region));
    const std::optional<int> endpoints = m_workspace.vpcEndpointModel.countIn(space.ref.space);
    inspector.addFact(tr("VPC endpoints"), endpoints ? tr("%1 of %2").arg(*endpoints).arg(kEndpointsPerSpace) : tr("not read yet"));
    inspector.addFact(tr("VPNs"), space.vpnCount ? QString::number(*space.vpnCount) : tr("not known"));
    inspector.addFact(tr("Transit gateways"), space.transitGatewayCount ? QString::number(*space.transitGatewayCount) : tr("not known"));
    if (space.hasDetails)
        addNetworkFacts(inspector, *row);
    inspector.addAction(m_open);
    inspector.addAction(m_showEndpoints);
}

void PrivateSpacePage::addNotes(InspectorPane &inspector, const PrivateSpaceRow &row)
{
    const PrivateSpace &space = row.space;
    if (row.detailsError) {
        const ErrorText text = errorText(*row.detailsError);
        inspector.addNote(Tone::Failed, text.title, text.text)->setDetails(text.details);
    }
    switch (space.status) {
    case SpaceStatus::Degraded:
        inspector.addNote(Tone::Failed, tr("The platform has lost its connection to this space."),
            space.statusMessage.isEmpty() ? tr("Applications may go on running, changes are not possible. If it lasts, open a support case.") : space.statusMessage);
        break;
    case SpaceStatus::Failed:
        inspector.addNote(Tone::Failed, tr("The last change of this space failed."), space.statusMessage);
        break;
    case SpaceStatus::InProgress:
        inspector.addNote(Tone::Progress, tr("A change is running."), tr("Other changes have to wait until it has ended. It may take up to half an hour."));
        break;
    case SpaceStatus::Active:
    case SpaceStatus::Unknown:
        break;
    }
    if (space.hasDetails && !space.hasNetwork)
        inspector.addNote(Tone::Waiting, tr("This space has no network yet."), tr("Create its private network in Runtime Manager before endpoints, VPNs or applications can use it."));
}

void PrivateSpacePage::addNetworkFacts(InspectorPane &inspector, const PrivateSpaceRow &row)
{
    const PrivateSpace &space = row.space;
    inspector.addFact(tr("Applications"), QString::number(space.applicationCount));
    if (!space.version.isEmpty())
        inspector.addFact(tr("Version"), space.version);
    if (!space.hasNetwork)
        return;
    inspector.addSection(tr("Network"));
    inspector.addFact(tr("CIDR block"), space.cidrBlock, true);
    if (!space.reservedCidrs.isEmpty())
        inspector.addFact(tr("Reserved"), space.reservedCidrs.join(u", "_s), true);
    const auto addAddresses = [&inspector](const QString &label, const QStringList &addresses) {
        if (!addresses.isEmpty())
            inspector.addFact(label, addresses.join(u", "_s), true);
    };
    addAddresses(tr("Inbound IPs"), space.inboundStaticIps);
    addAddresses(tr("Outbound IPs"), space.outboundStaticIps);
    addAddresses(tr("DNS target"), QStringList(space.dnsTarget).filter(QRegularExpression(u".+"_s)));
    addAddresses(tr("Internal DNS"), QStringList(space.internalDnsTarget).filter(QRegularExpression(u".+"_s)));
}

} // namespace hubdeck
