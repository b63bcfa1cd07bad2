// SPDX-License-Identifier: GPL-3.0-or-later
// How an ArrangedModel shows an arrangement with few signals.
#include "core/models/arrangedmodel.h"
#include "core/models/rowruns.h"

#include <algorithm>

namespace hubdeck {

void ArrangedModel::numberRows()
{
    m_proxyRows.assign(size_t(m_table->slotCount()), -1);
    for (size_t row = 0; row < m_slots.size(); ++row)
        m_proxyRows[size_t(m_slots[row])] = int(row);
}

void ArrangedModel::show(const std::vector<int> &slots)
{
    std::vector<int> target;
    target.reserve(slots.size());
    // Rows that went since the snapshot are skipped, also where a newer row has taken their slot.
    std::copy_if(slots.begin(), slots.end(), std::back_inserter(target), [this](int slot) {
        return slot < m_table->slotCount() && m_table->slotAt(slot).record
            && m_table->slotAt(slot).birth <= m_last->table->revision();
    });
    std::vector<bool> isWanted(size_t(m_table->slotCount()), false);
    for (const int slot : target)
        isWanted[size_t(slot)] = true;
    keepOnly(isWanted);
    if (insertInPlace(target))
        return;
    std::vector<int> added;
    std::copy_if(target.begin(), target.end(), std::back_inserter(added),
        [this](int slot) { return size_t(slot) >= m_proxyRows.size() || m_proxyRows[size_t(slot)] < 0; });
    append(added);
    if (m_slots != target)
        reorder(std::move(target));
}

void ArrangedModel::keepOnly(const std::vector<bool> &isWanted)
{
    std::vector<int> gone;
    for (size_t row = 0; row < m_slots.size(); ++row) {
        if (!isWanted[size_t(m_slots[row])])
            gone.push_back(int(row));
    }
    if (gone.empty())
        return;
    std::vector<RowRun> runs = runsOf(gone);
    if (runs.size() > kFewRuns) {
        std::vector<int> moved = m_slots;
        std::stable_partition(moved.begin(), moved.end(), [&](int slot) { return isWanted[size_t(slot)]; });
        reorder(std::move(moved));
        runs = {{rowCount() - int(gone.size()), rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_slots.erase(m_slots.begin() + run->first, m_slots.begin() + run->last + 1);
        numberRows();
        endRemoveRows();
    }
}

// A few new rows among others that keep their order come straight to their places. False when it takes more than that.
bool ArrangedModel::insertInPlace(const std::vector<int> &slots)
{
    std::vector<int> added;
    size_t kept = 0;
    for (size_t row = 0; row < slots.size(); ++row) {
        if (kept < m_slots.size() && m_slots[kept] == slots[row])
            ++kept;
        else
            added.push_back(int(row));
    }
    const std::vector<RowRun> runs = runsOf(added);
    if (kept < m_slots.size() || runs.size() > kFewRuns)
        return false;
    for (const RowRun &run : runs) {
        beginInsertRows({}, run.first, run.last);
        m_slots.insert(m_slots.begin() + run.first, slots.begin() + run.first, slots.begin() + run.last + 1);
        numberRows();
        endInsertRows();
    }
    return true;
}

void ArrangedModel::append(const std::vector<int> &added)
{
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    m_slots.insert(m_slots.end(), added.begin(), added.end());
    numberRows();
    endInsertRows();
}

void ArrangedModel::reorder(std::vector<int> slots)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> former = std::exchange(m_slots, std::move(slots));
    numberRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(m_proxyRows[size_t(former[size_t(index.row())])], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ArrangedModel::onRowsAboutToBeRemoved(int first, int last)
{
    std::vector<bool> isWanted(size_t(m_table->slotCount()), true);
    for (int row = first; row <= last; ++row)
        isWanted[size_t(m_table->slotOfRow(row))] = false;
    keepOnly(isWanted);
}

void ArrangedModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    std::vector<int> rows;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (const QModelIndex shown = mapFromSource(topLeft.siblingAtRow(row)); shown.isValid())
            rows.push_back(shown.row());
    }
    std::sort(rows.begin(), rows.end());
    for (const RowRun &run : runsOf(rows))
        Q_EMIT dataChanged(
            createIndex(run.first, topLeft.column()), createIndex(run.last, bottomRight.column()), roles);
    // Texts that only tell an age and marks of work under way neither sort nor filter.
    const bool isOnlyShown = !roles.isEmpty() && !roles.contains(SortRole);
    if (!isOnlyShown)
        arrangeLater();
}

} // namespace hubdeck
