// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mergeplan.h"

#include <QHash>

namespace hubdeck {

SnapshotBasis::SnapshotBasis(SnapshotPointer snapshot)
    : m_snapshot(std::move(snapshot))
{
    m_slotOfId.reserve(m_snapshot->rowCount());
    for (int row = 0; row < m_snapshot->rowCount(); ++row) {
        const int slot = m_snapshot->slotOf(row);
        if (size_t(slot) >= m_rowOfSlot.size())
            m_rowOfSlot.resize(size_t(slot) + 1, -1);
        m_rowOfSlot[size_t(slot)] = row;
        m_slotOfId.insert(m_snapshot->record(row)->id(), slot);
    }
}

int SnapshotBasis::part(int slot) const
{
    const int row = m_rowOfSlot[size_t(slot)];
    return row < 0 ? -1 : m_snapshot->partOf(row);
}

MergePlan planMerge(
    const MergeBasis &basis, int part, int count, const IncomingRecord &incoming, const CombineRecords &combine)
{
    MergePlan plan;
    plan.part = part;
    QHash<QString, size_t> addedIndex;
    std::vector<bool> isKept(size_t(basis.slotCount()), false);
    for (int i = 0; i < count; ++i) {
        RecordPointer record = incoming(i);
        const int slot = basis.find(record->id());
        if (slot < 0) {
            const auto known = addedIndex.constFind(record->id());
            if (known != addedIndex.cend()) {
                plan.added[*known] = std::move(record); // said twice: the later one counts
                continue;
            }
            addedIndex.insert(record->id(), plan.added.size());
            plan.added.push_back(std::move(record));
            continue;
        }
        const RecordPointer &present = basis.record(slot);
        const bool isOtherPart = basis.part(slot) != part;
        if (combine)
            record = combine(record, present, isOtherPart);
        const bool isSame = record == present || record->isSameAs(*present);
        if (!isOtherPart)
            isKept[size_t(slot)] = true;
        if (!isSame)
            plan.changed.push_back({{slot, present}, std::move(record)});
    }
    for (int slot = 0; slot < basis.slotCount(); ++slot) {
        if (!isKept[size_t(slot)] && basis.part(slot) == part)
            plan.gone.push_back({slot, basis.record(slot)});
    }
    return plan;
}

} // namespace hubdeck
