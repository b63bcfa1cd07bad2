// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatableview.h"

#include "core/models/tablerole.h"
#include "ui/theme/icons.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/celldelegate.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace hubdeck {

DataTableView::DataTableView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on to the next control
    setCornerButtonEnabled(false);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(CellDelegate::kRowHeight);
    verticalHeader()->setDefaultSectionSize(CellDelegate::kRowHeight);

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setResizeContentsPrecision(50);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &point) { columnsMenu()->popup(header->mapToGlobal(point)); });
    const auto changed = [this] {
        if (!m_applying)
            Q_EMIT layoutChangedByUser();
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, changed);
    // Rows are as wide as the view (see paintEvent), so a changed column repaints what lies beside it.
    connect(header, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
}

void DataTableView::setModel(QAbstractItemModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    QTableView::setModel(model);
    if (!model)
        return;
    m_modelConnections << connect(model, &QAbstractItemModel::columnsInserted, this, &DataTableView::onColumnsReady);
    m_modelConnections << connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_widthsByContent && this->model()->rowCount() > 0)
            applyDefaults();
    });
    onColumnsReady();
}

void DataTableView::setContextActions(const QList<QAction *> &actions)
{
    m_contextActions = actions;
}

QMenu *DataTableView::createContextMenu()
{
    auto *menu = new QMenu(this);
    menu->addActions(m_contextActions);
    if (!m_contextActions.isEmpty())
        menu->addSeparator();
    QAction *rows = menu->addAction(icon(IconName::Copy), tr("Copy rows"), this, &DataTableView::copyRows);
    rows->setShortcut(QKeySequence::Copy);
    QAction *cell = menu->addAction(tr("Copy cell"), this, &DataTableView::copyCell);
    cell->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    rows->setEnabled(selectionModel() && selectionModel()->hasSelection());
    cell->setEnabled(currentIndex().isValid());
    return menu;
}

void DataTableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        where = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    menu->popup(where);
}

QModelIndexList DataTableView::selectedRows() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString DataTableView::cellText(const QModelIndex &index) const
{
    const QVariant own = index.data(ExportRole);
    QString text = own.isValid() ? own.toString() : index.data(Qt::DisplayRole).toString();
    // One row stays one line of as many cells as columns.
    return text.replace(u'\t', u' ').replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ');
}

QString DataTableView::rowsAsText(const QModelIndexList &rows) const
{
    const QList<int> columns = shownColumns();
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << model()->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << cellText(row.siblingAtColumn(column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void DataTableView::copyRows()
{
    const QModelIndexList rows = selectedRows();
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(rowsAsText(rows));
}

void DataTableView::copyCell()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(cellText(currentIndex()));
}

void DataTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        event->accept();
    } else if (event->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_C)) {
        copyCell();
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DataTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT selectedRowsChanged();
}

// A row reaches to the right edge of the view, also where the columns end before it.
void DataTableView::paintEvent(QPaintEvent *event)
{
    const int end = horizontalHeader()->length() - horizontalHeader()->offset();
    if (end < viewport()->width() && model() && selectionModel()) {
        const ThemeColors &colors = ThemeColors::of(this);
        QPainter painter(viewport());
        const int first = rowAt(0);
        for (int row = first; row >= 0 && row < model()->rowCount(rootIndex()); ++row) {
            const int top = rowViewportPosition(row);
            if (top > viewport()->height())
                break;
            const QRect rest(end, top, viewport()->width() - end, rowHeight(row));
            if (selectionModel()->isRowSelected(row, rootIndex()))
                painter.fillRect(rest, colors.accentBackground);
            painter.fillRect(QRect(rest.left(), rest.bottom(), rest.width(), 1), colors.line);
        }
    }
    QTableView::paintEvent(event);
}

void DataTableView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    if (m_widthsByContent)
        applyDefaults();
}

} // namespace hubdeck
