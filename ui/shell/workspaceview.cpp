// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspaceview.h"

#include "core/models/organizationtreemodel.h"
#include "core/models/transitgatewaymodel.h"
#include "core/models/vpcendpointmodel.h"
#include "ui/export/exportdialog.h"
#include "ui/settings/preferences.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/productionband.h"
#include "ui/shell/sidebar.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/messagebanner.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {
constexpr int kSidebarWidth = 224;
constexpr int kInspectorWidth = 320;
const auto kSplitterLayout = u"splitter"_s;
const auto kInspectorHidden = u"inspectorHidden"_s;
}

WorkspaceView::WorkspaceView(const Workspace &workspace, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_sidebar(new Sidebar)
    , m_splitter(new QSplitter)
    , m_stack(new QStackedWidget)
    , m_inspectors(new QStackedWidget)
    , m_band(new ProductionBand)
    , m_messages(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_band);
    m_messages->setContentsMargins(20, 0, 20, 0);
    column->addLayout(m_messages);
    column->addWidget(m_stack, 1);
    m_inspectors->setAutoFillBackground(true);
    m_inspectors->setBackgroundRole(QPalette::Base);
    m_inspectors->setMinimumWidth(240);
    m_sidebar->setMinimumWidth(180);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sidebar, middle, m_inspectors})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(1, 1);

    m_sidebar->setOrganizationTree(&m_workspace.organizationTree);
    connect(m_sidebar, &Sidebar::groupChanged, this, &WorkspaceView::applyScope);
    connect(m_sidebar, &Sidebar::environmentChanged, this, [this] {
        const std::optional<Environment> environment = m_sidebar->environment();
        m_band->setEnvironment(environment && environment->isProduction ? environment->name : QString());
        Q_EMIT pathChanged();
    });
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString &key) { open(key); });
    connect(m_splitter, &QSplitter::splitterMoved, this, &WorkspaceView::saveLayout);
    buildPages();
    restoreLayout();
}

WorkspaceView::~WorkspaceView() = default;

void WorkspaceView::buildPages()
{
    const QList<PlacedPage> placed = createPages(m_workspace, m_preferences, this);
    for (const auto &[section, page] : placed) {
        m_pages += page;
        m_stack->addWidget(page);
        if (page->inspector())
            m_inspectors->addWidget(page->inspector());
        m_sidebar->addPage(section, page);
        connect(page, &Page::countChanged, this, [this, page = page] { m_sidebar->updateCount(page); });
        connect(page, &Page::linkActivated, this, &WorkspaceView::open);
        connect(page, &Page::messageRaised, this, &WorkspaceView::raiseMessage);
        if (TablePane *pane = page->tablePane())
            connect(pane, &TablePane::exportRequested, this, &WorkspaceView::exportCurrentTable);
    }
    const QString last = m_preferences.lastPage();
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&last](const Page *page) { return page->key() == last; });
    showPage(found == m_pages.end() ? m_pages.first() : *found);
}

Page *WorkspaceView::currentPage() const { return static_cast<Page *>(m_stack->currentWidget()); }

void WorkspaceView::showPage(Page *page)
{
    m_stack->setCurrentWidget(page);
    if (page->inspector())
        m_inspectors->setCurrentWidget(page->inspector());
    m_inspectors->setVisible(m_wantsInspector && page->inspector());
    m_sidebar->setCurrentPage(page->key());
    m_preferences.setLastPage(page->key());
    m_sidebar->focusPages();
    Q_EMIT currentPageChanged();
    Q_EMIT pathChanged();
}

void WorkspaceView::open(const QString &pageKey, const QString &objectId, const QString &filter)
{
    for (Page *page : std::as_const(m_pages)) {
        if (page->key() != pageKey)
            continue;
        showPage(page);
        if (!filter.isEmpty() && page->tablePane())
            page->tablePane()->setFilter(filter);
        if (!objectId.isEmpty())
            page->reveal(objectId);
    }
}

MessageBanner *WorkspaceView::raiseMessage(Tone tone, const QString &title, const QString &text, const QString &details)
{
    // Good news replaces older good news; of the rest three at most, since the page needs the room more.
    QList<MessageBanner *> shown;
    for (int i = 0; i < m_messages->count(); ++i)
        shown += static_cast<MessageBanner *>(m_messages->itemAt(i)->widget());
    for (MessageBanner *older : std::as_const(shown)) {
        if ((tone == Tone::Good && older->tone() == Tone::Good) || m_messages->count() >= 3) {
            m_messages->removeWidget(older);
            older->hide();
            older->deleteLater();
        }
    }
    auto *banner = new MessageBanner;
    banner->setObjectName(u"windowMessage"_s);
    banner->setMessage(tone, title, text, details);
    banner->setClosable(true);
    connect(banner, &MessageBanner::closed, banner, &QObject::deleteLater);
    m_messages->addWidget(banner);
    m_messages->setContentsMargins(20, 12, 20, 0);
    m_messages->setSpacing(8);
    connect(banner, &QObject::destroyed, m_messages, [layout = m_messages] {
        if (layout->count() == 0)
            layout->setContentsMargins(20, 0, 20, 0);
    });
    return banner;
}

void WorkspaceView::setInspectorShown(bool shown)
{
    m_wantsInspector = shown;
    m_inspectors->setVisible(shown && currentPage()->inspector());
    m_preferences.setLayout(kInspectorHidden, shown ? QByteArray() : "1");
}

bool WorkspaceView::isInspectorShown() const { return m_wantsInspector; }

QStringList WorkspaceView::path() const
{
    QStringList path = m_workspace.organizationTree.pathOf(m_sidebar->group());
    if (path.isEmpty())
        path += tr("All groups");
    if (const std::optional<Environment> environment = m_sidebar->environment())
        path += environment->name;
    return path << currentPage()->title();
}

void WorkspaceView::applyScope()
{
    m_workspace.privateSpaceModel.setOrganizations(m_workspace.organizationTree.withDescendants(m_sidebar->group()));
    m_workspace.privateSpaceModel.refresh();
    m_workspace.vpcEndpointModel.refresh();
    Q_EMIT pathChanged();
}

QList<Command> WorkspaceView::objectCommands()
{
    QList<Command> commands;
    const QList<PrivateSpaceRow> spaces = m_workspace.privateSpaceModel.rows();
    for (const PrivateSpaceRow &row : spaces) {
        commands += {row.space.name, tr("Private space"), IconName::PrivateSpace,
            [this, id = row.space.ref.space.value] { open(u"privatespaces"_s, id); }};
    }
    const QList<VpcEndpointRow> endpoints = m_workspace.vpcEndpointModel.rows();
    for (const VpcEndpointRow &row : endpoints) {
        commands += {row.endpoint.name, tr("VPC endpoint in %1").arg(row.spaceName), IconName::VpcEndpoint,
            [this, id = row.endpoint.id.value] { open(u"vpcendpoints"_s, id); }};
    }
    const QList<TransitGatewayRow> gateways = m_workspace.transitGatewayModel.rows();
    for (const TransitGatewayRow &row : gateways) {
        commands += {row.gateway.name, row.spaceName.isEmpty() ? tr("Transit gateway") : tr("Transit gateway in %1").arg(row.spaceName),
            IconName::TransitGateway, [this, id = transitGatewayRowId(row.gateway)] { open(u"transitgateways"_s, id); }};
    }
    return commands;
}

void WorkspaceView::exportCurrentTable()
{
    TablePane *pane = currentPage()->tablePane();
    if (pane)
        (new ExportDialog(currentPage()->title(), *pane, m_preferences, window()))->open();
}

void WorkspaceView::saveLayout() { m_preferences.setLayout(kSplitterLayout, m_splitter->saveState()); }

void WorkspaceView::restoreLayout()
{
    m_wantsInspector = m_preferences.layout(kInspectorHidden).isEmpty();
    m_inspectors->setVisible(m_wantsInspector && currentPage()->inspector());
    const QByteArray state = m_preferences.layout(kSplitterLayout);
    if (state.isEmpty() || !m_splitter->restoreState(state))
        m_splitter->setSizes({kSidebarWidth, 1000, kInspectorWidth});
}

void WorkspaceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // On a small window the page needs the room more than the inspector does.
    if (m_preferences.layout(kSplitterLayout).isEmpty())
        m_splitter->setSizes({width() < 1200 ? 192 : kSidebarWidth, 1000, width() < 1200 ? 248 : kInspectorWidth});
}

} // namespace hubdeck
