// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arrangedmodel.h"

namespace hubdeck {

//! One arrangement being worked out.
struct ArrangedModel::Job {
    ArrangeWish wish;
    std::atomic<bool> isCancelled = false;
};

ArrangedModel::ArrangedModel(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

ArrangedModel::~ArrangedModel()
{
    dropJob();
}

void ArrangedModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    dropJob();
    m_last.reset();
    m_slots.clear();
    m_proxyRows.clear();
    m_table = qobject_cast<TableModel *>(model);
    Q_ASSERT(!model || m_table);
    QAbstractProxyModel::setSourceModel(model);
    if (m_table)
        connectTable();
    m_filter = m_table ? FilterQuery(m_filterText, m_table->snapshot()->columns()) : FilterQuery();
    endResetModel();
    arrangeNow();
}

void ArrangedModel::connectTable()
{
    const auto keep = [this](const QMetaObject::Connection &connection) { m_connections.append(connection); };
    keep(connect(m_table, &QAbstractItemModel::dataChanged, this, &ArrangedModel::onDataChanged));
    keep(connect(m_table, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged));
    keep(connect(m_table, &QAbstractItemModel::rowsInserted, this, &ArrangedModel::arrangeLater));
    keep(connect(m_table, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { onRowsAboutToBeRemoved(first, last); }));
    keep(connect(m_table, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_sortColumn < 0)
            arrangeLater();
    }));
    const auto clear = [this] {
        dropJob();
        m_last.reset();
        m_slots.clear();
        m_proxyRows.clear();
    };
    keep(connect(m_table, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); }));
    keep(connect(m_table, &QAbstractItemModel::modelReset, this, [this, clear] {
        clear();
        endResetModel();
        arrangeLater();
    }));
    keep(connect(m_table, &QObject::destroyed, this, [this, clear] {
        beginResetModel();
        m_table = nullptr;
        clear();
        endResetModel();
    }));
}

void ArrangedModel::setFilterText(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    const FilterQuery former = m_filter;
    m_filter = m_table ? FilterQuery(text, m_table->snapshot()->columns()) : FilterQuery();
    Q_EMIT filterChanged();
    if (m_filter != former)
        onWishChanged();
}

void ArrangedModel::sort(int column, Qt::SortOrder order)
{
    if (m_sortColumn == column && m_sortOrder == order)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    onWishChanged();
}

ArrangeWish ArrangedModel::wish() const
{
    const bool hasColumn = m_sortColumn < columnCount();
    return {m_filter, hasColumn ? m_sortColumn : -1, m_sortOrder};
}

void ArrangedModel::onWishChanged()
{
    dropJob(); // nobody waits for what it would show
    arrangeNow();
}

void ArrangedModel::dropJob()
{
    if (m_job)
        m_job->isCancelled = true;
    m_job.reset();
}

void ArrangedModel::arrangeLater()
{
    m_isDue = true;
    tellArranging();
    if (std::exchange(m_isPlanned, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isPlanned = false;
            // A job under way is let finish, else a table that fills steadily would never be shown; finish() then
            // begins anew.
            if (m_isDue && !m_job)
                arrangeNow();
        },
        Qt::QueuedConnection);
}

void ArrangedModel::arrangeNow()
{
    m_isDue = false;
    if (!m_table)
        return;
    const bool isSmall = m_table->rowCount() <= m_synchronousLimit;
    auto job = std::make_shared<Job>();
    job->wish = wish();
    if (isSmall) {
        finish(arrange(m_table->snapshot(), job->wish, m_last, job->isCancelled));
        return;
    }
    m_job = job;
    tellArranging();
    m_background.run(
        [job, table = m_table->snapshot(), last = m_last] { return arrange(table, job->wish, last, job->isCancelled); },
        [this, job](const ArrangementPointer &arrangement) {
            if (m_job != job || !arrangement)
                return;
            m_job.reset();
            finish(arrangement);
        });
}

void ArrangedModel::finish(const ArrangementPointer &arrangement)
{
    m_last = arrangement;
    show(arrangement->slots);
    if (m_isDue)
        arrangeLater();
    tellArranging();
    if (!isArranging())
        Q_EMIT arranged();
}

void ArrangedModel::tellArranging()
{
    if (std::exchange(m_wasArranging, isArranging()) != isArranging())
        Q_EMIT arrangingChanged(isArranging());
}

QList<int> ArrangedModel::sourceRows() const
{
    QList<int> rows;
    rows.reserve(rowCount());
    for (const int slot : m_slots)
        rows.append(m_table->slotAt(slot).row);
    return rows;
}

QModelIndex ArrangedModel::indexForId(const QString &id, int column) const
{
    return m_table ? mapFromSource(m_table->indexForId(id, column)) : QModelIndex();
}

QModelIndex ArrangedModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!m_table || !proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    return m_table->index(m_table->slotAt(m_slots[size_t(proxyIndex.row())]).row, proxyIndex.column());
}

QModelIndex ArrangedModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!m_table || !sourceIndex.isValid())
        return {};
    const size_t slot = size_t(m_table->slotOfRow(sourceIndex.row()));
    const int row = slot < m_proxyRows.size() ? m_proxyRows[slot] : -1;
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QModelIndex ArrangedModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ArrangedModel::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex ArrangedModel::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int ArrangedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_slots.size());
}

int ArrangedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : m_table->columnCount();
}

bool ArrangedModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() > 0 && columnCount() > 0;
}

QVariant ArrangedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks by way of a row, and there may be none.
    if (orientation == Qt::Horizontal)
        return m_table ? m_table->headerData(section, orientation, role) : QVariant();
    return QAbstractItemModel::headerData(section, orientation, role);
}

} // namespace hubdeck
