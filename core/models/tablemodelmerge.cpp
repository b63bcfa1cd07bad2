// SPDX-License-Identifier: GPL-3.0-or-later
// How a TableModel takes in what arrives.
#include "core/models/rowruns.h"
#include "core/models/tablemodel.h"

#include <QSet>

#include <algorithm>

namespace hubdeck {

namespace {
// Larger merges are worked out in a worker: comparing 100,000 rows takes many times longer than a frame.
constexpr int kMergeAtOnce = 2000;
}

//! The table as it is now.
class TableModel::LiveBasis final : public MergeBasis {
public:
    explicit LiveBasis(const TableModel &model)
        : m_model(model)
    {
    }
    int find(const QString &id) const override { return m_model.m_slotOfId.value(id, -1); }
    const RecordPointer &record(int slot) const override { return m_model.slotAt(slot).record; }
    int part(int slot) const override { return m_model.slotAt(slot).part; }
    int slotCount() const override { return m_model.slotCount(); }

private:
    const TableModel &m_model;
};

int TableModel::numberOfPart(const QString &part)
{
    const auto known = m_partNumbers.constFind(part);
    if (known != m_partNumbers.cend())
        return *known;
    m_partNames.append(part);
    const int number = int(m_partNames.size()) - 1;
    m_partNumbers.insert(part, number);
    return number;
}

void TableModel::mergeRecords(const QString &part, int count, IncomingRecord incoming)
{
    const int number = numberOfPart(part);
    m_mergeOfPart.remove(number);
    if (count > kMergeAtOnce) {
        planInBackground(number, count, std::move(incoming));
        return;
    }
    apply(planMerge(LiveBasis(*this), number, count, incoming, m_combine));
}

void TableModel::planInBackground(int part, int count, IncomingRecord incoming)
{
    const quint64 merge = ++m_mergeCount;
    m_mergeOfPart.insert(part, merge);
    auto work = [basis = snapshot(), part, count, incoming = std::move(incoming), combine = m_combine] {
        return planMerge(SnapshotBasis(basis), part, count, incoming, combine);
    };
    m_background.run(std::move(work), [this, part, merge](MergePlan worked) {
        // With it go the records that were replaced; the worker's memory is best given back by a worker.
        const auto plan = freedInBackground(std::make_unique<const MergePlan>(std::move(worked)));
        if (m_mergeOfPart.value(part) != merge)
            return; // overtaken by a newer one, or the part is no longer wanted
        m_mergeOfPart.remove(part);
        apply(*plan);
    });
}

void TableModel::apply(const MergePlan &plan)
{
    std::vector<int> gone;
    for (const MergePlan::Basis &basis : plan.gone) {
        if (slotAt(basis.slot).record == basis.record)
            gone.push_back(basis.slot);
    }
    std::vector<int> changed;
    for (const auto &[basis, record] : plan.changed) {
        if (slotAt(basis.slot).record != basis.record)
            continue;
        replaceRecord(basis.slot, record, plan.part);
        changed.push_back(basis.slot);
    }
    tellChanged(std::move(changed));
    removeSlots(gone);
    std::vector<RecordPointer> added;
    std::copy_if(plan.added.begin(), plan.added.end(), std::back_inserter(added),
        [this](const RecordPointer &record) { return !m_slotOfId.contains(record->id()); });
    appendRecords(added, plan.part);
    Q_EMIT merged();
}

void TableModel::retainParts(const QStringList &parts)
{
    QSet<int> wanted;
    for (const QString &part : parts)
        wanted.insert(numberOfPart(part));
    m_mergeOfPart.removeIf(
        [&wanted](const std::pair<const int &, quint64 &> &merge) { return !wanted.contains(merge.first); });
    std::vector<int> gone;
    for (const int slot : m_slotOfRow) {
        if (!wanted.contains(slotAt(slot).part))
            gone.push_back(slot);
    }
    removeSlots(gone);
}

void TableModel::upsertRecord(const QString &part, RecordPointer record)
{
    const int slot = m_slotOfId.value(record->id(), -1);
    if (slot < 0) {
        appendRecords({std::move(record)}, numberOfPart(part));
    } else if (!slotAt(slot).record->isSameAs(*record)) {
        replaceRecord(slot, record, slotAt(slot).part);
        tellChanged({slot});
    }
}

void TableModel::removeIds(const QStringList &ids)
{
    std::vector<int> gone;
    for (const QString &id : ids) {
        if (const int slot = m_slotOfId.value(id, -1); slot >= 0)
            gone.push_back(slot);
    }
    removeSlots(gone);
}

void TableModel::resetRows()
{
    beginResetModel();
    m_mergeOfPart.clear();
    m_slotOfRow.clear();
    m_slotOfId.clear();
    m_freeSlots.clear();
    m_slots.clear();
    noteChange();
    endResetModel();
}

void TableModel::touchLiveTexts(int column)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

void TableModel::removeSlots(const std::vector<int> &gone)
{
    if (gone.empty())
        return;
    std::vector<int> rows;
    rows.reserve(gone.size());
    for (const int slot : gone)
        rows.push_back(slotAt(slot).row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<RowRun> runs = runsOf(rows);
    if (runs.size() > kFewRuns) {
        std::vector<bool> isGone(m_slotOfRow.size(), false);
        for (const int row : rows)
            isGone[size_t(row)] = true;
        moveRowsToEnd(isGone);
        runs = {{rowCount() - int(rows.size()), rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        dropRows(run->first, run->last);
        endRemoveRows();
    }
}

void TableModel::dropRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const int slot = slotOfRow(row);
        m_slotOfId.remove(slotAt(slot).record->id());
        slotAt(slot) = Slot();
        m_freeSlots.push_back(slot);
    }
    m_slotOfRow.erase(m_slotOfRow.begin() + first, m_slotOfRow.begin() + last + 1);
    for (size_t row = size_t(first); row < m_slotOfRow.size(); ++row)
        slotAt(m_slotOfRow[row]).row = int(row);
    noteChange();
}

void TableModel::moveRowsToEnd(const std::vector<bool> &isGone)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> moved = m_slotOfRow;
    std::stable_partition(moved.begin(), moved.end(), [&](int slot) { return !isGone[size_t(slotAt(slot).row)]; });
    QModelIndexList after;
    after.reserve(before.size());
    const std::vector<int> formerSlots = std::exchange(m_slotOfRow, std::move(moved));
    for (size_t row = 0; row < m_slotOfRow.size(); ++row)
        slotAt(m_slotOfRow[row]).row = int(row);
    for (const QModelIndex &index : before)
        after.append(createIndex(slotAt(formerSlots[size_t(index.row())]).row, index.column()));
    changePersistentIndexList(before, after);
    noteChange();
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TableModel::replaceRecord(int slot, const RecordPointer &record, int part)
{
    slotAt(slot).record = record;
    slotAt(slot).part = part;
    noteChange();
}

void TableModel::tellChanged(std::vector<int> slots)
{
    for (int &slot : slots)
        slot = slotAt(slot).row;
    std::sort(slots.begin(), slots.end());
    for (const RowRun &run : runsOf(slots))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
}

void TableModel::appendRecords(const std::vector<RecordPointer> &added, int part)
{
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    noteChange();
    for (const RecordPointer &record : added) {
        int slot = slotCount();
        if (m_freeSlots.empty()) {
            m_slots.emplace_back();
        } else {
            slot = m_freeSlots.back();
            m_freeSlots.pop_back();
        }
        slotAt(slot) = {record, rowCount(), part, m_revision};
        m_slotOfRow.push_back(slot);
        m_slotOfId.insert(record->id(), slot);
    }
    endInsertRows();
}

void TableModel::noteChange()
{
    ++m_revision;
    m_snapshot.reset();
}

} // namespace hubdeck
