// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnpage.h"

#include "core/models/choicemodel.h"
#include "core/models/vpnmodel.h"
#include "core/net/futures.h"
#include "core/session/session.h"
#include "ui/errors/errortext.h"
#include "ui/shell/inspectorpane.h"
#include "ui/shell/workspace.h"
#include "ui/tables/tablepane.h"
#include "ui/vpns/vpnadddialog.h"
#include "ui/vpns/vpnconfirmations.h"
#include "ui/vpns/vpneditdialog.h"
#include "ui/vpns/vpnguidedialog.h"
#include "ui/vpns/vpninspector.h"
#include "ui/vpns/vpnwizard.h"
#include "ui/widgets/datatableview.h"

#include <QAction>
#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QList<VpnId> idsOf(const VpnConnection &connection)
{
    QList<VpnId> ids;
    for (const Vpn &vpn : connection.vpns)
        ids.append(vpn.id);
    return ids;
}

bool writesNoLogs(const VpnRow &row)
{
    return !row.member().isLogged().value_or(true);
}

} // namespace

VpnPage::VpnPage(const Workspace &workspace, Preferences &preferences, QWidget *parent)
    : TablePage(parent)
    , m_workspace(workspace)
    , m_new(new QAction(tr("New VPN…"), this))
    , m_edit(new QAction(tr("Edit…"), this))
    , m_add(new QAction(tr("Add VPN…"), this))
    , m_guide(new QAction(tr("Device guide…"), this))
    , m_enableLogs(new QAction(tr("Enable logs…"), this))
    , m_remove(new QAction(tr("Remove…"), this))
    , m_delete(new QAction(tr("Delete connection…"), this))
    , m_readAgain(new QAction(tr("Read again"), this))
{
    buildActions();
    TableTexts texts;
    texts.filterPlaceholder = tr("Filter by name, address, space, status…");
    texts.accessibleName = tr("VPNs");
    texts.emptyIcon = IconName::Vpn;
    texts.emptyTitle = tr("No VPNs yet");
    texts.emptyText = tr("A VPN connects a private space with the network of a site through two encrypted tunnels.");
    texts.emptyAction = m_new;
    texts.loadingTitle = tr("Reading VPNs…");
    build(title(), workspace.vpnModel, preferences, texts);
    buildSpaceChoice();
    tablePane()->addActionButton(m_new, true);
    tablePane()->addActionButton(m_edit);
    tablePane()->addActionButton(m_remove);
    tablePane()->addToolWidget(m_space);
    tablePane()->view().setContextActions(pageActions());
    connect(tablePane(), &TablePane::activated, m_edit, &QAction::trigger);
    connect(&workspace.vpnModel, &VpnModel::removalFailed, this, &VpnPage::onRemovalFailed);
}

void VpnPage::buildActions()
{
    m_new->setObjectName(u"newVpnConnection"_s);
    m_new->setShortcut(QKeySequence::New);
    m_new->setToolTip(tr("Connect a private space with the network of a site"));
    m_edit->setObjectName(u"editVpn"_s);
    m_edit->setToolTip(tr("Change names, static networks and who initiates the tunnels"));
    m_add->setObjectName(u"addVpn"_s);
    m_add->setToolTip(tr("Add a VPN to the connection, for redundancy"));
    m_guide->setObjectName(u"vpnGuide"_s);
    m_guide->setToolTip(tr("How the device at the remote end has to be configured"));
    m_enableLogs->setObjectName(u"enableVpnLogs"_s);
    m_enableLogs->setToolTip(tr("Switch on the logs of the selected VPNs, for good"));
    m_remove->setObjectName(u"removeVpn"_s);
    m_remove->setToolTip(tr("Remove the selected VPNs; with the last one goes the connection"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_delete->setObjectName(u"deleteVpnConnection"_s);
    m_delete->setToolTip(tr("Delete the connection with all its VPNs"));
    m_readAgain->setObjectName(u"readVpnAgain"_s);
    addActions({m_new, m_remove});
    connect(m_new, &QAction::triggered, this, [this] { openWizard(); });
    connect(m_edit, &QAction::triggered, this, &VpnPage::edit);
    connect(m_add, &QAction::triggered, this, &VpnPage::addVpn);
    connect(m_guide, &QAction::triggered, this, &VpnPage::openGuide);
    connect(m_enableLogs, &QAction::triggered, this, &VpnPage::enableLogs);
    connect(m_remove, &QAction::triggered, this, &VpnPage::removeSelected);
    connect(m_delete, &QAction::triggered, this, &VpnPage::deleteConnections);
    connect(m_readAgain, &QAction::triggered, this, [this] {
        for (const VpnConnection &connection : connectionsOf(selection()))
            m_workspace.vpnModel.readAgain(connection.space, connection.id);
    });
}

void VpnPage::buildSpaceChoice()
{
    m_space = new QComboBox;
    m_space->setObjectName(u"vpnSpace"_s);
    m_space->setAccessibleName(tr("Private space"));
    m_space->setToolTip(tr("Show the VPNs of one private space or of all"));
    m_space->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_space->setMaximumWidth(200);
    m_spaceChoices = new ChoiceModel(this);
    updateSpaceChoices();
    m_space->setModel(m_spaceChoices);
    connect(&m_workspace.privateSpaceModel, &TableModel::merged, this, &VpnPage::updateSpaceChoices);
    connect(m_space, &QComboBox::activated, this, [this](int index) { showSpace(m_spaceChoices->choices().at(index).id); });
}

void VpnPage::updateSpaceChoices()
{
    QList<Choice> choices;
    const QList<PrivateSpaceRow> rows = m_workspace.privateSpaceModel.rows();
    for (const PrivateSpaceRow &row : rows)
        choices += Choice{row.space.ref.space.value, row.space.name, row.groupName, true};
    std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.text.localeAwareCompare(b.text) < 0; });
    choices.prepend(Choice{{}, tr("All spaces"), {}, true});
    m_spaceChoices->setChoices(choices);
}

QString VpnPage::key() const { return u"vpns"_s; }
QString VpnPage::title() const { return tr("VPNs"); }
QList<QAction *> VpnPage::pageActions() const { return {m_new, m_edit, m_add, m_guide, m_enableLogs, m_readAgain, m_remove, m_delete}; }

QString VpnPage::sentence() const
{
    const VpnModel &model = m_workspace.vpnModel;
    return tr("Encrypted tunnels between your spaces and your sites. %1 in %2")
        .arg(tr("%n VPN(s)", nullptr, model.rowCount()), tr("%n connection(s)", nullptr, model.connectionCount()));
}

void VpnPage::showSpace(const QString &spaceId)
{
    const std::optional<PrivateSpaceRow> row = m_workspace.privateSpaceModel.find(SpaceId{spaceId});
    m_workspace.vpnModel.setSpace(row ? std::optional(row->space.ref) : std::nullopt);
    m_space->setCurrentIndex(qMax(0, m_spaceChoices->rowForId(row ? spaceId : QString())));
}

QList<VpnRow> VpnPage::selection() const { return selectedRows<VpnRow>(*tablePane()); }

void VpnPage::updateActions()
{
    const QList<VpnRow> rows = selection();
    const bool anyBusy = std::any_of(rows.begin(), rows.end(), [](const VpnRow &row) { return row.isBusy; });
    const bool areVpns = std::none_of(rows.begin(), rows.end(), [](const VpnRow &row) { return row.vpn.isEmpty(); });
    const bool canChange = !rows.isEmpty() && !anyBusy;
    m_edit->setEnabled(canChange && rows.size() == 1 && areVpns);
    m_add->setEnabled(canChange && rows.size() == 1);
    m_guide->setEnabled(rows.size() == 1 && areVpns);
    m_enableLogs->setEnabled(canChange && std::all_of(rows.begin(), rows.end(), writesNoLogs));
    m_remove->setEnabled(canChange && areVpns);
    m_delete->setEnabled(canChange);
    m_readAgain->setEnabled(!rows.isEmpty());
}

void VpnPage::inspect(InspectorPane &inspector, const QString &id)
{
    const std::optional<VpnRow> row = m_workspace.vpnModel.find(id);
    if (!row)
        return inspector.showNothing(tr("Select a VPN to see both tunnels, its settings and what to do next."));
    inspectVpn(inspector, *row, {m_enableLogs, m_guide, m_add});
    inspector.addAction(m_edit);
    inspector.addAction(m_guide);
    inspector.addAction(m_remove);
}

void VpnPage::openWizard(const QString &spaceId)
{
    auto *wizard = new VpnWizard({m_workspace.privateSpaceModel, {m_workspace.vpnModel, m_workspace.vpnConnections},
                                     m_workspace.session.profile().platform.toString()},
        window());
    if (!spaceId.isEmpty())
        wizard->choose(SpaceId{spaceId});
    connect(wizard, &VpnWizard::created, this, [this](const VpnConnection &connection) {
        if (!connection.vpns.isEmpty())
            reveal(VpnRow{connection, connection.vpns.constFirst().id, {}, {}}.id());
    });
    wizard->show();
}

void VpnPage::edit()
{
    const QList<VpnRow> rows = selection();
    if (rows.size() == 1 && m_edit->isEnabled())
        (new VpnEditDialog({m_workspace.vpnModel, m_workspace.vpnConnections}, rows.constFirst(), window()))->show();
}

void VpnPage::addVpn()
{
    const QList<VpnRow> rows = selection();
    if (rows.size() != 1)
        return;
    auto *dialog = new VpnAddDialog({m_workspace.vpnModel, m_workspace.vpnConnections}, rows.constFirst(), window());
    connect(dialog, &VpnAddDialog::added, this,
        [this](const VpnConnection &connection, const VpnId &vpn) { reveal(VpnRow{connection, vpn, {}, {}}.id()); });
    dialog->show();
}

void VpnPage::openGuide()
{
    const QList<VpnRow> rows = selection();
    if (rows.size() == 1)
        (new VpnGuideDialog({m_workspace.vpnModel, m_workspace.vpnConnections}, rows.constFirst(), window()))->show();
}

void VpnPage::enableLogs()
{
    const QList<VpnRow> rows = selection();
    if (rows.isEmpty())
        return;
    ConfirmDialog::ask(vpnLogsConfirmation(rows), window(), this, [this, rows] {
        for (const VpnRow &row : rows)
            sendEnableLogs(row);
    });
}

void VpnPage::sendEnableLogs(const VpnRow &row)
{
    m_workspace.vpnModel.setBusy(row.id(), true);
    whenDone(m_workspace.vpnConnections.enableLogs(row.connection.space, row.connection.id, row.member()), this,
        [this, row](const Result<VpnConnection> &result) {
            m_workspace.vpnModel.setBusy(row.id(), false);
            if (result)
                m_workspace.vpnModel.note(*result);
            else
                tellFailure(tr("The logs of %1 were not enabled").arg(vpnDisplayName(row.member())), result.error());
        });
}

void VpnPage::removeSelected()
{
    const QList<VpnRow> rows = selection();
    if (rows.isEmpty())
        return;
    ConfirmDialog::ask(vpnRemovalConfirmation(rows), window(), this, [this, rows] {
        for (const VpnRow &row : rows)
            sendRemoval(row);
    });
}

void VpnPage::sendRemoval(const VpnRow &row)
{
    m_workspace.vpnModel.setBusy(row.id(), true);
    whenDone(m_workspace.vpnConnections.removeVpn(row.connection.space, row.connection.id, row.vpn), this,
        [this, row](const Result<Done> &result) {
            if (result)
                return m_workspace.vpnModel.noteRemoval(row.connection, {row.vpn});
            m_workspace.vpnModel.setBusy(row.id(), false);
            tellFailure(tr("%1 was not removed").arg(vpnDisplayName(row.member())), result.error());
        });
}

void VpnPage::deleteConnections()
{
    const QList<VpnConnection> connections = connectionsOf(selection());
    if (connections.isEmpty())
        return;
    ConfirmDialog::ask(vpnDeletionConfirmation(selection()), window(), this, [this, connections] {
        for (const VpnConnection &connection : connections)
            sendDeletion(connection);
    });
}

void VpnPage::setBusy(const VpnConnection &connection, bool isBusy)
{
    QList<VpnId> ids = idsOf(connection);
    if (ids.isEmpty())
        ids.append(VpnId());
    for (const VpnId &id : std::as_const(ids))
        m_workspace.vpnModel.setBusy(VpnRow{connection, id, {}, {}}.id(), isBusy);
}

void VpnPage::sendDeletion(const VpnConnection &connection)
{
    setBusy(connection, true);
    whenDone(m_workspace.vpnConnections.remove(connection.space, connection.id), this, [this, connection](const Result<Done> &result) {
        if (result)
            return m_workspace.vpnModel.noteRemoval(connection, idsOf(connection));
        setBusy(connection, false);
        tellFailure(tr("%1 was not deleted").arg(connection.name), result.error());
    });
}

void VpnPage::onRemovalFailed(const VpnConnection &connection)
{
    Q_EMIT messageRaised(Tone::Failed, tr("%1 is still there").arg(connection.name),
        tr("The platform took the removal ten minutes ago and has not carried it out. Look at it again later, or ask MuleSoft support."));
}

void VpnPage::tellFailure(const QString &title, const ApiError &error)
{
    const ErrorText text = errorText(error);
    Q_EMIT messageRaised(Tone::Failed, tr("%1: %2").arg(title, text.title), text.text, text.details);
}

} // namespace hubdeck
