// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "core/accounts/organizations.h"
#include "core/cloudhub/networkconnections.h"
#include "core/models/attentionmodel.h"
#include "core/models/organizationtreemodel.h"
#include "core/session/session.h"
#include "ui/errors/errortext.h"
#include "ui/overview/attentionrow.h"
#include "ui/overview/attentiontext.h"
#include "ui/overview/totalcard.h"
#include "ui/shell/workspace.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/titles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString pageOf(AttentionItem::Kind kind)
{
    switch (targetOf(kind)) {
    case AttentionTarget::VpcEndpoints:
        return u"vpcendpoints"_s;
    case AttentionTarget::Vpns:
        return u"vpns"_s;
    case AttentionTarget::TransitGateways:
        return u"transitgateways"_s;
    case AttentionTarget::PrivateSpaces:
        break;
    }
    return u"privatespaces"_s;
}

void clearLayout(QLayout *layout)
{
    while (const auto item = std::unique_ptr<QLayoutItem>(layout->takeAt(0))) {
        if (item->widget())
            item->widget()->deleteLater();
    }
}

} // namespace

OverviewPage::OverviewPage(const Workspace &workspace, QWidget *parent) : Page(parent), m_workspace(workspace)
{
    QVBoxLayout *layout = makeScrollingColumn();
    m_title = new PageTitle(title());
    layout->addWidget(m_title);
    layout->addWidget(buildTotals());
    layout->addWidget(buildAttention());
    layout->addWidget(buildSignIn());
    layout->addStretch();

    connect(&workspace.attentionModel, &TableModel::merged, this, &OverviewPage::updateLater);
    connect(&workspace.attentionModel, &TableModel::loadStateChanged, this, &OverviewPage::updateLater);
    connect(&workspace.privateSpaceModel, &TableModel::merged, this, &OverviewPage::updateLater);
    connect(&workspace.vpcEndpointModel, &TableModel::merged, this, &OverviewPage::updateLater);
    connect(&workspace.session, &Session::stateChanged, this, &OverviewPage::updateLater);
    connect(&workspace.session, &Session::tokenChanged, this, &OverviewPage::updateLater);
    m_tick.setInterval(std::chrono::seconds(20));
    connect(&m_tick, &QTimer::timeout, this, &OverviewPage::updateLater);
    m_tick.start();
    m_byUrgency.setSourceModel(&workspace.attentionModel);
    m_byUrgency.sort(workspace.attentionModel.columnForKey(u"urgency"_s));
    connect(&m_byUrgency, &ArrangedModel::arranged, this, &OverviewPage::updateLater);
    readEntitlement();
    update();
}

QString OverviewPage::key() const { return u"overview"_s; }
QString OverviewPage::title() const { return tr("Overview"); }

void OverviewPage::refresh()
{
    m_workspace.privateSpaceModel.refresh();
    m_workspace.vpcEndpointModel.refresh();
    readEntitlement();
}

int OverviewPage::needsPersonCount() const
{
    const QList<AttentionItem> items = m_workspace.attentionModel.rows();
    return int(std::count_if(items.begin(), items.end(), [](const AttentionItem &item) { return toneOf(item.kind) != Tone::Progress; }));
}

std::optional<int> OverviewPage::count() const
{
    const int count = needsPersonCount();
    return count > 0 ? std::optional(count) : std::nullopt;
}

QWidget *OverviewPage::buildTotals()
{
    auto *row = new QWidget;
    m_totals = new QHBoxLayout(row);
    m_totals->setContentsMargins(0, 0, 0, 0);
    m_totals->setSpacing(12);
    return row;
}

QWidget *OverviewPage::buildAttention()
{
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 12, 1, 8);
    layout->setSpacing(0);
    auto *heading = new QLabel(tr("Needs attention"));
    heading->setContentsMargins(16, 0, 16, 8);
    textstyle::makeHeading(heading);
    layout->addWidget(heading);
    m_items = new QVBoxLayout;
    m_items->setSpacing(0);
    layout->addLayout(m_items);
    return panel;
}

QWidget *OverviewPage::buildSignIn()
{
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    auto *heading = new QLabel(tr("Sign-in and limits"));
    textstyle::makeHeading(heading);
    layout->addWidget(heading);
    m_signIn = new FactList;
    m_signIn->setLabelWidth(168);
    layout->addWidget(m_signIn);
    return panel;
}

void OverviewPage::updateLater()
{
    if (!std::exchange(m_isUpdatePlanned, true))
        QMetaObject::invokeMethod(this, [this] { update(); }, Qt::QueuedConnection);
}

void OverviewPage::update()
{
    m_isUpdatePlanned = false;
    m_title->setSentence(m_workspace.attentionModel.loadState() == TableModel::LoadState::Loading
            ? tr("Still reading; what is found so far is shown.")
            : tr("What needs you, over every business group you may see."));
    updateTotals();
    updateAttention();
    updateSignIn();
    Q_EMIT countChanged();
}

void OverviewPage::updateTotals()
{
    clearLayout(m_totals);
    const auto card = [this](const QString &caption, const QString &value, const QString &page, const QString &filter) {
        auto *total = new TotalCard(caption, value);
        connect(total, &QAbstractButton::clicked, this, [this, page, filter] { Q_EMIT linkActivated(page, {}, filter); });
        m_totals->addWidget(total);
    };
    const auto number = [](const TableModel &model, int value) {
        return model.loadState() == TableModel::LoadState::Failed ? u"–"_s : QString::number(value);
    };
    const VpcEndpointModel &endpoints = m_workspace.vpcEndpointModel;
    const QList<VpcEndpointRow> rows = endpoints.rows();
    const auto countOf = [&rows](VpcEndpointStatus status) {
        return int(std::count_if(rows.begin(), rows.end(), [status](const VpcEndpointRow &row) { return row.endpoint.status == status; }));
    };
    card(tr("Private spaces"), number(m_workspace.privateSpaceModel, m_workspace.privateSpaceModel.rowCount()), u"privatespaces"_s, {});
    card(tr("VPC endpoints"), number(endpoints, endpoints.rowCount()), u"vpcendpoints"_s, {});
    card(tr("Available"), number(endpoints, countOf(VpcEndpointStatus::Available)), u"vpcendpoints"_s, u"status:available"_s);
    card(tr("Pending acceptance"), number(endpoints, countOf(VpcEndpointStatus::PendingAcceptance)), u"vpcendpoints"_s, u"status:pending"_s);
}

void OverviewPage::updateAttention()
{
    clearLayout(m_items);
    QList<AttentionItem> items;
    for (int row = 0; row < m_byUrgency.rowCount(); ++row)
        items += m_byUrgency.index(row, 0).data(ItemRole).value<AttentionItem>();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const AttentionItem &item : items) {
        auto *row = new AttentionRow(toneOf(item.kind), attentionText(item, now));
        row->setObjectName(u"attention-"_s + item.name);
        connect(row, &QAbstractButton::clicked, this, [this, item] { Q_EMIT linkActivated(pageOf(item.kind), item.objectId); });
        m_items->addWidget(row);
    }
    if (!items.isEmpty())
        return;
    auto *nothing = new QLabel(m_workspace.attentionModel.loadState() == TableModel::LoadState::Loading ? tr("Reading spaces, endpoints, VPNs and transit gateways…")
                                                                                                       : tr("Nothing. Every space is active, every VPN is up, and nothing waits to be accepted."));
    nothing->setContentsMargins(16, 8, 16, 8);
    textstyle::makeMuted(nothing);
    m_items->addWidget(nothing);
}

void OverviewPage::updateSignIn()
{
    const Session &session = m_workspace.session;
    const Identity &identity = session.identity();
    m_signIn->clear();
    m_signIn->addFact(tr("Signed in as"), identity.clientName.isEmpty() ? identity.displayName : tr("%1 (connected app)").arg(identity.clientName));
    m_signIn->addFact(tr("Platform"), session.profile().isDemo ? tr("simulated, on this computer") : session.profile().platform.host());
    m_signIn->addFact(tr("Business groups"), QString::number(identity.organizations.size()));
    const int limit = m_workspace.session.queue().load().limitPerSecond;
    m_signIn->addFact(tr("Request limit"), tr("%1 per second; Hubdeck keeps below it by itself").arg(limit));
    QList<PrivateSpace> spaces;
    QList<VpcEndpoint> endpoints;
    const QList<PrivateSpaceRow> spaceRows = m_workspace.privateSpaceModel.rows();
    for (const PrivateSpaceRow &row : spaceRows)
        spaces += row.space;
    const QList<VpcEndpointRow> endpointRows = m_workspace.vpcEndpointModel.rows();
    for (const VpcEndpointRow &row : endpointRows)
        endpoints += row.endpoint;
    const bool complete = m_workspace.vpcEndpointModel.isComplete() && !m_workspace.vpcEndpointModel.space();
    const int used = countNetworkConnections({}, spaces, endpoints, complete).used;
    const QString usedText = complete ? QString::number(used) : tr("at least %1").arg(used);
    m_signIn->addFact(tr("Network connections"),
        m_entitledConnections ? tr("%1 of %2 in use").arg(usedText).arg(*m_entitledConnections) : tr("%1 in use; %2").arg(usedText, m_entitlementNote));
}

void OverviewPage::readEntitlement()
{
    m_entitlementNote = tr("reading the entitlement…");
    const QList<OrganizationRef> &groups = m_workspace.session.identity().organizations;
    const auto root = std::find_if(groups.begin(), groups.end(), [](const OrganizationRef &group) { return group.parent.isEmpty(); });
    if (root == groups.end()) {
        m_entitlementNote = tr("the entitlement is not visible to you");
        return;
    }
    whenDone(m_workspace.organizations.get(root->id, {Lane::Background, {}}), this, [this](const Result<Organization> &result) {
        m_entitledConnections.reset();
        if (result && result->networkConnections)
            m_entitledConnections = int(result->networkConnections->assigned);
        m_entitlementNote = result ? tr("the platform does not tell the entitlement") : errorText(result.error()).title;
        updateLater();
    });
}

} // namespace hubdeck
