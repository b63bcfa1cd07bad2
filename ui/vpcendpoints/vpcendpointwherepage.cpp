// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointwherepage.h"

#include "core/models/vpcendpointmodel.h"
#include "ui/errors/errortext.h"
#include "ui/vpcendpoints/allowprincipalnote.h"
#include "ui/vpcendpoints/spacechoicedelegate.h"
#include "ui/vpcendpoints/spacechoicemodel.h"
#include "ui/vpcendpoints/vpcendpointwizardparts.h"
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

} // namespace

VpcEndpointWherePage::VpcEndpointWherePage(const VpcEndpointWizardParts &parts, SpaceFacts &facts, VpcEndpointPlan &plan, QWidget *parent)
    : WizardStepPage(u"wherePage"_s, parent)
    , m_spaces(parts.spaces)
    , m_facts(facts)
    , m_plan(plan)
    , m_choices(new SpaceChoiceModel(parts.spaces, parts.endpoints, this))
    , m_filter(new FilterEdit(tr("Filter private spaces"), this))
    , m_list(new QListView(this))
    , m_placeholder(PlaceholderView::over(m_list))
    , m_note(new AllowPrincipalNote(AllowPrincipalNote::Content::AccountAndCommand, this))
{
    setHeading(tr("Where should the endpoint be?"), tr("Applications in the private space you choose will reach the service."));
    m_list->setObjectName(u"spaces"_s);
    m_list->setAccessibleName(tr("Private spaces"));
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new SpaceChoiceDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(kListHeight);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_filter->setObjectName(u"spaceFilter"_s);
    m_filter->hide();
    m_note->hide();
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_note);

    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VpcEndpointWherePage::onSelectionChanged);
    // Not activated(): Enter presses the default button already.
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (isComplete() && wizard())
            wizard()->next();
    });
    connect(m_choices, &QAbstractItemModel::modelReset, this, &VpcEndpointWherePage::restoreChoice);
    connect(m_choices, &QAbstractItemModel::dataChanged, this, &VpcEndpointWherePage::restoreChoice);
    connect(m_filter, &FilterEdit::filterChanged, m_choices, &SpaceChoiceModel::setFilter);
    connect(m_filter, &FilterEdit::leftDownwards, m_list, [this] { m_list->setFocus(); });
    connect(&m_facts, &SpaceFacts::changed, this, &VpcEndpointWherePage::showFacts);
    connect(&m_spaces, &TableModel::loadStateChanged, this, &VpcEndpointWherePage::restoreChoice);
    connect(m_placeholder, &PlaceholderView::actionTriggered, &m_spaces, &TableModel::refresh);
    connect(m_note, &AllowPrincipalNote::retryRequested, this, [this] { m_facts.askAccount(m_plan.spaceRef()); });
}

void VpcEndpointWherePage::initializePage()
{
    restoreChoice();
}

QWidget *VpcEndpointWherePage::firstField() const
{
    return m_list;
}

void VpcEndpointWherePage::choose(const SpaceId &space)
{
    m_wanted = space;
    restoreChoice();
}

bool VpcEndpointWherePage::isComplete() const
{
    return m_plan.space.has_value();
}

void VpcEndpointWherePage::onSelectionChanged()
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    m_plan.space = selected.constFirst().data(ItemRole).value<PrivateSpaceRow>();
    m_wanted = m_plan.spaceRef().space;
    banner().hide();
    m_facts.askAccount(m_plan.spaceRef());
    m_facts.askZones(m_plan.spaceRef()); // two steps ahead, so that nobody waits there
    showFacts();
    Q_EMIT completeChanged();
}

// The list has changed: the space that was chosen is chosen again, unless it can no longer be.
void VpcEndpointWherePage::restoreChoice()
{
    m_filter->setVisible(m_spaces.rowCount() > kManySpaces);
    if (m_wanted.isEmpty() && m_spaces.loadState() == TableModel::LoadState::Ready)
        m_wanted = m_choices->onlyChoice();
    const QModelIndex wanted = m_choices->indexOf(m_wanted);
    const bool canBeChosen = wanted.flags() & Qt::ItemIsSelectable;
    if (wanted.isValid() && canBeChosen) {
        m_list->setCurrentIndex(wanted);
        m_plan.space = wanted.data(ItemRole).value<PrivateSpaceRow>();
        showFacts();
    } else if (wanted.isValid() && m_plan.space) {
        m_plan.space.reset();
        m_list->clearSelection();
        banner().setMessage(Tone::Waiting, tr("\u201c%1\u201d cannot take an endpoint now").arg(wanted.data().toString()), wanted.data(HintRole).toString());
    }
    showLoadState();
    Q_EMIT completeChanged();
}

void VpcEndpointWherePage::showLoadState()
{
    if (m_spaces.rowCount() > 0)
        return m_placeholder->clear();
    switch (m_spaces.loadState()) {
    case TableModel::LoadState::Idle:
    case TableModel::LoadState::Loading:
        return m_placeholder->showLoading(tr("Reading the private spaces"));
    case TableModel::LoadState::Ready:
        return m_placeholder->showEmpty(IconName::PrivateSpace, tr("There is no private space"),
            tr("A VPC endpoint belongs to a private space. Create one first, or look with an account that may see one."));
    case TableModel::LoadState::Failed: {
        const auto failures = m_spaces.failures();
        const ErrorText text = failures.isEmpty() ? ErrorText() : errorText(failures.constFirst().error);
        return m_placeholder->showFailed(text.title, text.text, text.details, tr("Retry"));
    }
    }
}

void VpcEndpointWherePage::showFacts()
{
    m_note->setVisible(m_plan.space.has_value());
    if (!m_plan.space)
        return;
    // The note takes room from the list; what is chosen stays in sight.
    QMetaObject::invokeMethod(m_list, [list = m_list] { list->scrollTo(list->currentIndex()); }, Qt::QueuedConnection);
    m_note->setAccount(m_plan.space->space, m_facts.account(m_plan.spaceRef()));
}

} // namespace hubdeck
