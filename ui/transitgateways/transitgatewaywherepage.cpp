// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaywherepage.h"

#include "core/models/transitgatewaymodel.h"
#include "ui/errors/errortext.h"
#include "ui/transitgateways/transitgatewaytexts.h"
#include "ui/vpcendpoints/spacechoicedelegate.h"
#include "ui/vpcendpoints/spacechoicemodel.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kManySpaces = 8;
constexpr int kListHeight = 220;

SpaceChoiceModel::Verdict verdictOn(const PrivateSpace &space, const TransitGatewayModel &gateways)
{
    const auto there = gateways.gatewaysIn(space.ref);
    const auto count = there ? std::optional(int(there->size())) : std::nullopt;
    const auto obstacle = obstacleForNewGateway(space, count);
    return {obstacle ? gatewayObstacleText(*obstacle) : QString(),
        count ? TransitGatewayWherePage::tr("%1 of %2 gateways").arg(*count).arg(kTransitGatewaysPerSpace) : QString()};
}

} // namespace

TransitGatewayWherePage::TransitGatewayWherePage(const TransitGatewayParts &parts, TransitGatewayPlan &plan, QWidget *parent)
    : WizardStepPage(u"wherePage"_s, parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_choices(new SpaceChoiceModel(parts.spaces, parts.gateways,
          [&gateways = parts.gateways](const PrivateSpace &space) { return verdictOn(space, gateways); }, this))
    , m_filter(new FilterEdit(tr("Filter private spaces"), this))
    , m_list(new QListView(this))
    , m_placeholder(PlaceholderView::over(m_list))
    , m_heldUp(new MessageBanner(this))
{
    setHeading(tr("Which private space should use the gateway?"),
        tr("Its applications will reach the networks behind the gateway. Both must be in the same AWS region."));
    m_list->setObjectName(u"spaces"_s);
    m_list->setAccessibleName(tr("Private spaces"));
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new SpaceChoiceDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(kListHeight);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_filter->setObjectName(u"spaceFilter"_s);
    m_filter->hide();
    m_heldUp->setObjectName(u"heldUp"_s);
    m_heldUp->hide();
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_heldUp);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransitGatewayWherePage::onSelectionChanged);
    // Not activated(): Enter presses the default button already.
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (isComplete() && wizard())
            wizard()->next();
    });
    connect(m_choices, &QAbstractItemModel::modelReset, this, &TransitGatewayWherePage::restoreChoice);
    connect(m_choices, &QAbstractItemModel::dataChanged, this, &TransitGatewayWherePage::restoreChoice);
    connect(m_filter, &FilterEdit::filterChanged, m_choices, &SpaceChoiceModel::setFilter);
    connect(m_filter, &FilterEdit::leftDownwards, m_list, [this] { m_list->setFocus(); });
    connect(&m_parts.spaces, &TableModel::loadStateChanged, this, &TransitGatewayWherePage::showLoadState);
    connect(m_placeholder, &PlaceholderView::actionTriggered, &m_parts.spaces, &TableModel::refresh);
}

void TransitGatewayWherePage::initializePage() { restoreChoice(); }

QWidget *TransitGatewayWherePage::firstField() const { return m_list; }

bool TransitGatewayWherePage::isComplete() const { return m_plan.space.has_value(); }

void TransitGatewayWherePage::onSelectionChanged()
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    takeSpace(selected.constFirst().data(ItemRole).value<PrivateSpaceRow>());
    banner().hide();
    Q_EMIT completeChanged();
}

void TransitGatewayWherePage::takeSpace(const PrivateSpaceRow &row)
{
    m_plan.space = row;
    m_wanted = row.space.ref.space;
    m_plan.place = {row.space.region, row.space.cidrBlock, std::nullopt};
    if (const auto there = m_parts.gateways.gatewaysIn(row.space.ref)) {
        m_plan.place.routesInUse = 0;
        for (const TransitGateway &gateway : *there)
            *m_plan.place.routesInUse += int(gateway.routes.size());
    }
    const auto pending = m_parts.gateways.pendingIn(row.space.ref);
    m_heldUp->setVisible(pending.has_value());
    if (pending)
        m_heldUp->setMessage(Tone::Waiting, tr("Changes of %1 are held up.").arg(row.space.name), heldUpText(*pending, row.space.name));
}

// The list has changed: the space that was chosen is chosen again, unless it can no longer be.
void TransitGatewayWherePage::restoreChoice()
{
    m_filter->setVisible(m_parts.spaces.rowCount() > kManySpaces);
    const QModelIndex wanted = m_choices->indexOf(m_wanted);
    if (wanted.isValid() && (wanted.flags() & Qt::ItemIsSelectable)) {
        m_list->setCurrentIndex(wanted);
        takeSpace(wanted.data(ItemRole).value<PrivateSpaceRow>());
    } else if (wanted.isValid() && m_plan.space) {
        m_plan.space.reset();
        m_list->clearSelection();
        m_heldUp->hide();
        banner().setMessage(Tone::Waiting, tr("%1 cannot take a gateway now").arg(wanted.data().toString()), wanted.data(HintRole).toString());
    }
    showLoadState();
    Q_EMIT completeChanged();
}

void TransitGatewayWherePage::showLoadState()
{
    if (m_parts.spaces.rowCount() > 0)
        return m_placeholder->clear();
    switch (m_parts.spaces.loadState()) {
    case TableModel::LoadState::Idle:
    case TableModel::LoadState::Loading:
        return m_placeholder->showLoading(tr("Reading the private spaces"));
    case TableModel::LoadState::Ready:
        return m_placeholder->showEmpty(IconName::PrivateSpace, tr("There is no private space"),
            tr("A gateway is attached to a private space. Create one first, or look with an account that may see one."));
    case TableModel::LoadState::Failed: {
        const auto failures = m_parts.spaces.failures();
        const ErrorText text = failures.isEmpty() ? ErrorText() : errorText(failures.constFirst().error);
        return m_placeholder->showFailed(text.title, text.text, text.details, tr("Retry"));
    }
    }
}

} // namespace hubdeck
