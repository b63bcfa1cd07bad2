// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpnwherepage.h"

#include "core/models/vpnmodel.h"
#include "ui/errors/errortext.h"
#include "ui/vpcendpoints/spacechoicedelegate.h"
#include "ui/vpcendpoints/spacechoicemodel.h"
#include "ui/vpns/vpntexts.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kManySpaces = 8;
constexpr int kListHeight = 170;

SpaceChoiceModel::Judge judgeBy(const VpnModel &table)
{
    return [&table](const PrivateSpace &space) {
        const auto connections = table.connectionsIn(space.ref.space);
        const auto count = connections ? std::optional(surroundingsIn(*connections).vpnCount) : std::nullopt;
        const auto obstacle = obstacleForNewVpn(space, count);
        return SpaceChoiceModel::Verdict{obstacle ? vpnObstacleText(*obstacle) : QString(),
            count ? VpnWherePage::tr("%1 of %2 VPNs").arg(*count).arg(kVpnsPerSpace) : QString()};
    };
}

} // namespace

VpnWherePage::VpnWherePage(const VpnWizardParts &parts, VpnPlan &plan, QWidget *parent)
    : WizardStepPage(u"wherePage"_s, parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_choices(new SpaceChoiceModel(parts.spaces, parts.vpns.table, judgeBy(parts.vpns.table), this))
    , m_filter(new FilterEdit(tr("Filter private spaces"), this))
    , m_list(new QListView(this))
    , m_placeholder(PlaceholderView::over(m_list))
{
    setHeading(tr("Which private space should be connected?"), tr("Its applications and the networks of your site will reach each other."));
    m_list->setObjectName(u"spaces"_s);
    m_list->setAccessibleName(tr("Private spaces"));
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new SpaceChoiceDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(kListHeight);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_filter->setObjectName(u"spaceFilter"_s);
    m_filter->hide();
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VpnWherePage::onSelectionChanged);
    // Not activated(): Enter presses the default button already.
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (isComplete() && wizard())
            wizard()->next();
    });
    connect(m_choices, &QAbstractItemModel::modelReset, this, &VpnWherePage::restoreChoice);
    connect(m_choices, &QAbstractItemModel::dataChanged, this, &VpnWherePage::restoreChoice);
    connect(m_filter, &FilterEdit::filterChanged, m_choices, &SpaceChoiceModel::setFilter);
    connect(m_filter, &FilterEdit::leftDownwards, m_list, [this] { m_list->setFocus(); });
    connect(&parts.spaces, &TableModel::loadStateChanged, this, &VpnWherePage::showLoadState);
    connect(m_placeholder, &PlaceholderView::actionTriggered, &parts.spaces, &TableModel::refresh);
}

void VpnWherePage::initializePage() { restoreChoice(); }

QWidget *VpnWherePage::firstField() const { return m_list; }

bool VpnWherePage::isComplete() const { return m_plan.space.has_value(); }

void VpnWherePage::choose(const SpaceId &space)
{
    m_wanted = space;
    restoreChoice();
}

void VpnWherePage::take(const PrivateSpaceRow &row)
{
    m_plan.space = row;
    m_wanted = row.space.ref.space;
    m_plan.surroundings = surroundingsIn(m_parts.vpns.table.connectionsIn(m_wanted).value_or(QList<VpnConnection>()));
}

void VpnWherePage::onSelectionChanged()
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    take(selected.constFirst().data(ItemRole).value<PrivateSpaceRow>());
    banner().hide();
    Q_EMIT completeChanged();
}

// The list has changed: the space that was chosen is chosen again, unless it can no longer be.
void VpnWherePage::restoreChoice()
{
    m_filter->setVisible(m_parts.spaces.rowCount() > kManySpaces);
    const QModelIndex wanted = m_choices->indexOf(m_wanted);
    if (wanted.isValid() && wanted.flags() & Qt::ItemIsSelectable) {
        m_list->setCurrentIndex(wanted);
        take(wanted.data(ItemRole).value<PrivateSpaceRow>());
    } else if (wanted.isValid() && m_plan.space) {
        m_plan.space.reset();
        m_list->clearSelection();
        banner().setMessage(Tone::Waiting, tr("“%1” cannot take a VPN now").arg(wanted.data().toString()), wanted.data(HintRole).toString());
    }
    showLoadState();
    Q_EMIT completeChanged();
}

void VpnWherePage::showLoadState()
{
    if (m_parts.spaces.rowCount() > 0)
        return m_placeholder->clear();
    switch (m_parts.spaces.loadState()) {
    case TableModel::LoadState::Idle:
    case TableModel::LoadState::Loading:
        return m_placeholder->showLoading(tr("Reading the private spaces"));
    case TableModel::LoadState::Ready:
        return m_placeholder->showEmpty(IconName::PrivateSpace, tr("There is no private space"),
            tr("A VPN belongs to a private space. Create one first, or look with an account that may see one."));
    case TableModel::LoadState::Failed: {
        const auto failures = m_parts.spaces.failures();
        const ErrorText text = failures.isEmpty() ? ErrorText() : errorText(failures.constFirst().error);
        return m_placeholder->showFailed(text.title, text.text, text.details, tr("Retry"));
    }
    }
}

} // namespace hubdeck
