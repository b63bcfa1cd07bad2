// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablepane.h"

#include "core/models/age.h"
#include "ui/errors/errortext.h"
#include "ui/settings/preferences.h"
#include "ui/theme/emphasis.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

TablePane::TablePane(TableModel &table, Preferences &preferences, const TableTexts &texts, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_preferences(preferences)
    , m_texts(texts)
    , m_arranged(new ArrangedModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(8);
    layout->addLayout(m_tools);
    m_secondRow = new QHBoxLayout;
    m_secondRow->setSpacing(8);
    layout->addLayout(m_secondRow);
    m_failures = new MessageBanner;
    m_failures->setObjectName(u"tableFailures"_s);
    m_failures->hide();
    layout->addWidget(m_failures);
    buildView();
    layout->addWidget(m_view, 1);
    buildTools();
    connectModel();
    restoreLayout();
    arrangeTools();
    showState();
}

TablePane::~TablePane()
{
    if (m_saveLayout.isActive())
        saveLayout();
}

void TablePane::saveLayout() { m_preferences.setLayout(m_table.resourceName(), m_view->saveState()); }

void TablePane::buildTools()
{
    m_filter = new FilterEdit(m_texts.filterPlaceholder);
    m_filter->setObjectName(u"tableFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Every word must occur in the row. column:word looks in one column, -word leaves rows out."));
    m_filter->setMinimumWidth(120);
    m_toolGap = new QWidget;
    m_tools->addWidget(m_toolGap, 1);
    m_filterTools += m_filter;
    auto *again = new QPushButton(icon(IconName::Refresh), QString());
    again->setObjectName(u"tableRefresh"_s);
    again->setAccessibleName(tr("Refresh"));
    again->setToolTip(tr("Read everything on this page again (F5)"));
    m_tools->addWidget(again);
    connect(again, &QPushButton::clicked, &m_table, &TableModel::refresh);
    auto *columns = new QPushButton(tr("Columns"));
    columns->setObjectName(u"tableColumns"_s);
    columns->setMenu(m_view->columnsMenu());
    m_tools->addWidget(columns);
    auto *exportButton = new QPushButton(tr("Export…"));
    exportButton->setObjectName(u"tableExport"_s);
    m_tools->addWidget(exportButton);
    connect(exportButton, &QPushButton::clicked, this, &TablePane::exportRequested);
    connect(m_filter, &FilterEdit::filterChanged, m_arranged, &ArrangedModel::setFilterText);
    connect(m_filter, &FilterEdit::leftDownwards, m_view, [this] {
        m_view->setFocus();
        // The focus alone makes a row current, but selects none.
        if (m_view->selectedRows().isEmpty() && m_arranged->rowCount() > 0)
            m_view->selectRow(qMax(0, m_view->currentIndex().row()));
    });
    connect(m_arranged, &ArrangedModel::filterChanged, this, [this] { markInvalid(m_filter, !m_arranged->isFilterValid()); });
}

void TablePane::buildView()
{
    m_arranged->setSourceModel(&m_table);
    m_view = new DataTableView;
    m_view->setObjectName(m_table.resourceName());
    m_view->setAccessibleName(m_texts.accessibleName);
    m_view->setModel(m_arranged);
    m_placeholder = PlaceholderView::over(m_view);
    m_retry = new QAction(tr("Try again"), this);
    connect(m_retry, &QAction::triggered, &m_table, &TableModel::refresh);
    m_failures->addAction(m_retry);
    connect(m_placeholder, &PlaceholderView::actionTriggered, this, [this] {
        if (m_placeholder->state() == PlaceholderView::State::Failed)
            m_table.refresh();
        else if (!m_arranged->filterText().isEmpty())
            setFilter({});
        else if (m_texts.emptyAction)
            m_texts.emptyAction->trigger();
    });
}

void TablePane::connectModel()
{
    connect(&m_table, &TableModel::loadStateChanged, this, &TablePane::showState);
    connect(m_arranged, &ArrangedModel::arranged, this, &TablePane::onMatchesChanged);
    connect(&m_table, &TableModel::merged, this, &TablePane::onMatchesChanged);
    connect(m_view, &DataTableView::selectedRowsChanged, this, &TablePane::selectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePane::currentChanged);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { Q_EMIT activated(index.data(IdRole).toString()); });
    // Dragging a column sends a signal a pixel; the layout is written once it rests.
    m_saveLayout.setSingleShot(true);
    m_saveLayout.setInterval(std::chrono::milliseconds(500));
    connect(m_view, &DataTableView::layoutChangedByUser, &m_saveLayout, qOverload<>(&QTimer::start));
    connect(&m_saveLayout, &QTimer::timeout, this, &TablePane::saveLayout);
    m_ageTick.setInterval(std::chrono::seconds(5));
    connect(&m_ageTick, &QTimer::timeout, this, &TablePane::ageTextChanged);
    m_ageTick.start();
}

void TablePane::restoreLayout()
{
    const QByteArray layout = m_preferences.layout(m_table.resourceName());
    if (layout.isEmpty() || !m_view->restoreState(layout))
        m_view->setDefaultSort(m_view->columnKey(0));
}

void TablePane::addActionButton(QAction *action, bool primary)
{
    auto *button = new QPushButton(action->text(), this); // with a parent: showing it must not open a window
    button->setObjectName(action->objectName() + u"Button"_s);
    if (primary)
        makePrimary(button);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_tools->insertWidget(m_tools->indexOf(m_toolGap), button);
    arrangeTools();
}

void TablePane::addToolWidget(QWidget *widget)
{
    m_filterTools.insert(m_filterTools.size() - 1, widget);
    arrangeTools();
}

void TablePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeTools();
}

void TablePane::arrangeTools()
{
    constexpr int kRoomForFilter = 150;
    int needed = kRoomForFilter;
    for (int i = 0; i < m_tools->count(); ++i) {
        QWidget *tool = m_tools->itemAt(i)->widget();
        if (tool != m_toolGap && !m_filterTools.contains(tool))
            needed += tool->sizeHint().width() + m_tools->spacing();
    }
    for (const QWidget *tool : std::as_const(m_filterTools))
        needed += tool == m_filter ? 0 : tool->sizeHint().width() + m_tools->spacing();
    const bool twoRows = needed > width();
    QHBoxLayout *row = twoRows ? m_secondRow : m_tools;
    if (std::all_of(m_filterTools.begin(), m_filterTools.end(), [row](QWidget *tool) { return row->indexOf(tool) >= 0; }))
        return;
    for (QWidget *tool : std::as_const(m_filterTools)) {
        m_tools->removeWidget(tool);
        m_secondRow->removeWidget(tool);
        const int place = twoRows ? m_secondRow->count() : m_tools->indexOf(m_toolGap);
        row->insertWidget(place, tool, tool == m_filter ? 1 : 0);
    }
    m_toolGap->setVisible(twoRows);
    setTabOrder(m_filter, m_view);
}

void TablePane::setFilter(const QString &text)
{
    m_filter->setText(text);
    m_arranged->setFilterText(text);
}

QString TablePane::filter() const { return m_filter->text(); }

void TablePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TablePane::reveal(const QString &id)
{
    m_toReveal = id;
    revealPending();
}

void TablePane::revealPending()
{
    if (m_toReveal.isEmpty())
        return;
    const bool isHidden = m_table.rowForId(m_toReveal) >= 0 && !m_arranged->indexForId(m_toReveal).isValid() && !m_arranged->isArranging();
    if (isHidden && !m_arranged->filterText().isEmpty())
        setFilter({});
    const QModelIndex index = m_arranged->indexForId(m_toReveal);
    if (!index.isValid())
        return;
    m_toReveal.clear();
    // Not by the view: it would toggle the row while Ctrl is held.
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_view->setFocus();
}

QString TablePane::currentId() const
{
    const QModelIndexList rows = m_view->selectedRows();
    const QModelIndex current = m_view->currentIndex();
    for (const QModelIndex &row : rows) {
        if (row.row() == current.row())
            return row.data(IdRole).toString();
    }
    return rows.isEmpty() ? QString() : rows.first().data(IdRole).toString();
}

QStringList TablePane::selectedIds() const
{
    QStringList ids;
    const QModelIndexList rows = m_view->selectedRows();
    for (const QModelIndex &row : rows)
        ids += row.data(IdRole).toString();
    return ids;
}

QString TablePane::ageText() const
{
    const TableModel::Progress progress = m_table.progress();
    if (m_table.loadState() == TableModel::LoadState::Loading)
        return progress.total > 1 ? tr("reading %1 of %2…").arg(progress.done + 1).arg(progress.total) : tr("reading…");
    const QDateTime asOf = m_table.asOf();
    if (!asOf.isValid())
        return {};
    const std::chrono::milliseconds age(asOf.msecsTo(QDateTime::currentDateTimeUtc()));
    return age < std::chrono::seconds(5) ? tr("read just now") : tr("read %1 ago").arg(shortAge(age));
}

void TablePane::onMatchesChanged()
{
    revealPending();
    showState();
}

void TablePane::showState()
{
    showFailures();
    Q_EMIT ageTextChanged();
    if (m_arranged->rowCount() > 0)
        return m_placeholder->clear();
    const TableModel::LoadState state = m_table.loadState();
    if (m_table.rowCount() > 0) {
        m_placeholder->showEmpty(IconName::Filter, tr("Nothing matches the filter"),
            tr("%n row(s) are hidden by it.", nullptr, m_table.rowCount()), tr("Empty the filter"));
    } else if (state == TableModel::LoadState::Failed && !m_table.failures().isEmpty()) {
        const ErrorText text = errorText(m_table.failures().first().error);
        m_placeholder->showFailed(text.title, text.text, text.details, tr("Try again"));
    } else if (state == TableModel::LoadState::Ready) {
        m_placeholder->showEmpty(m_texts.emptyIcon, m_texts.emptyTitle, m_texts.emptyText,
            m_texts.emptyAction && m_texts.emptyAction->isEnabled() ? m_texts.emptyAction->text() : QString());
    } else {
        m_placeholder->showLoading(m_texts.loadingTitle);
    }
}

void TablePane::showFailures()
{
    const QList<PartFailure> failures = m_table.failures();
    if (failures.isEmpty() || m_table.rowCount() == 0)
        return m_failures->hide();
    // One cause is told once, with what it kept from being read.
    QStringList causes, details;
    QHash<QString, QStringList> namesOf;
    for (const PartFailure &failure : failures) {
        const ErrorText text = errorText(failure.error);
        if (!causes.contains(text.title))
            causes += text.title;
        namesOf[text.title] += failure.title;
        details += failure.title + u'\n' + text.details;
    }
    QStringList lines;
    for (const QString &cause : std::as_const(causes)) {
        constexpr int kNamed = 4;
        const QStringList &names = namesOf[cause];
        QString line = cause + u": "_s + names.mid(0, kNamed).join(u", "_s);
        if (names.size() > kNamed)
            line += tr(" and %1 more").arg(names.size() - kNamed);
        lines += line;
    }
    m_failures->setMessage(Tone::Failed, tr("Not everything could be read; some rows may be old or missing"), lines.join(u'\n'), details.join(u"\n\n"_s));
}

} // namespace hubdeck
