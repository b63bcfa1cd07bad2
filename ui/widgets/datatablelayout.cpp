// SPDX-License-Identifier: GPL-3.0-or-later
// What DataTableView does with its columns: keys, hiding, defaults, saving.
#include "core/models/tablerole.h"
#include "ui/widgets/datatableview.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>

namespace hubdeck {

namespace {

constexpr quint32 kMagic = 0x48444c31; // "HDL1"
constexpr quint32 kMostColumns = 500;
constexpr int kLeastWidth = 48;
constexpr int kMostWidth = 4000;
constexpr int kLeastDefault = 72;
constexpr int kMostDefault = 340;

// Ticking several columns should not take several visits.
class StayingMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->position().toPoint());
        if (action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        QAction *action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

QString DataTableView::columnKey(int section) const
{
    return model() ? model()->headerData(section, Qt::Horizontal, IdRole).toString() : QString();
}

int DataTableView::columnOf(const QString &key) const
{
    const int count = model() ? model()->columnCount(rootIndex()) : 0;
    for (int column = 0; column < count; ++column) {
        if (columnKey(column) == key)
            return column;
    }
    return -1;
}

QList<int> DataTableView::shownColumns() const
{
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns << logical;
    }
    return columns;
}

bool DataTableView::isColumnShown(const QString &key) const
{
    const int column = columnOf(key);
    return column >= 0 && !isColumnHidden(column);
}

void DataTableView::setColumnShown(const QString &key, bool shown)
{
    const int column = columnOf(key);
    if (column < 0 || column == 0 || isColumnHidden(column) == !shown)
        return;
    setColumnHidden(column, !shown);
    if (shown && columnWidth(column) < kLeastWidth)
        setColumnWidth(column, defaultWidth(column));
    Q_EMIT layoutChangedByUser();
}

void DataTableView::setDefaultSort(const QString &key, Qt::SortOrder order)
{
    m_defaultSortKey = key;
    m_defaultSortOrder = order;
    onColumnsReady();
}

QMenu *DataTableView::columnsMenu()
{
    if (!m_columnsMenu) {
        m_columnsMenu = new StayingMenu(this);
        connect(m_columnsMenu, &QMenu::aboutToShow, this, [this] { fillColumnsMenu(m_columnsMenu); });
    }
    return m_columnsMenu;
}

void DataTableView::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        const QString key = columnKey(column);
        connect(action, &QAction::toggled, this, [this, key](bool shown) { setColumnShown(key, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, [this] {
        resetColumns();
        Q_EMIT layoutChangedByUser();
    });
}

int DataTableView::defaultWidth(int section) const
{
    const int wanted = model()->headerData(section, Qt::Horizontal, WidthRole).toInt();
    if (wanted > 0)
        return wanted;
    const int content = qMax(sizeHintForColumn(section), horizontalHeader()->sectionSizeHint(section));
    return qBound(kLeastDefault, content, kMostDefault);
}

void DataTableView::onColumnsReady()
{
    if (!model() || model()->columnCount(rootIndex()) == 0)
        return;
    if (m_pending)
        applyLayout(*std::exchange(m_pending, std::nullopt));
    else
        applyDefaults();
}

void DataTableView::applyDefaults()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    m_widthsByContent = model()->rowCount(rootIndex()) == 0;
    for (int column = 0; column < model()->columnCount(rootIndex()); ++column) {
        setColumnHidden(column, column != 0 && model()->headerData(column, Qt::Horizontal, HiddenByDefaultRole).toBool());
        setColumnWidth(column, defaultWidth(column));
    }
    sortByColumn(qMax(0, columnOf(m_defaultSortKey)), m_defaultSortOrder);
}

void DataTableView::resetColumns()
{
    if (!model())
        return;
    const QScopedValueRollback<bool> guard(m_applying, true);
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    applyDefaults();
}

QByteArray DataTableView::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const QHeaderView *header = horizontalHeader();
    out << kMagic << quint32(header->count());
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = isColumnHidden(column);
        out << columnKey(column) << qint32(hidden ? 0 : columnWidth(column)) << hidden;
    }
    out << columnKey(header->sortIndicatorSection()) << qint32(header->sortIndicatorOrder());
    return bytes;
}

std::optional<DataTableView::Layout> DataTableView::decode(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint32 count = 0;
    in >> magic >> count;
    if (magic != kMagic || count > kMostColumns)
        return std::nullopt;
    Layout layout;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Column column;
        qint32 width = 0;
        in >> column.key >> width >> column.hidden;
        column.width = width;
        layout.columns << column;
    }
    qint32 order = 0;
    in >> layout.sortKey >> order;
    if (in.status() != QDataStream::Ok)
        return std::nullopt;
    layout.sortOrder = order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    return layout;
}

bool DataTableView::restoreState(const QByteArray &state)
{
    const std::optional<Layout> layout = decode(state);
    if (!layout)
        return false;
    if (model() && model()->columnCount(rootIndex()) > 0)
        applyLayout(*layout);
    else
        m_pending = layout;
    return true;
}

void DataTableView::applyLayout(const Layout &layout)
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    resetColumns();
    m_widthsByContent = false; // the widths are the user's now
    QHeaderView *header = horizontalHeader();
    int visual = 0;
    for (const Column &saved : layout.columns) {
        const int column = columnOf(saved.key);
        if (column < 0)
            continue;
        if (column != 0)
            header->moveSection(header->visualIndex(column), qMax(1, visual));
        setColumnHidden(column, saved.hidden && column != 0);
        if (saved.width >= kLeastWidth)
            setColumnWidth(column, qMin(saved.width, kMostWidth));
        ++visual;
    }
    if (const int column = columnOf(layout.sortKey); column >= 0)
        sortByColumn(column, layout.sortOrder);
}

} // namespace hubdeck
