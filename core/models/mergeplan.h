// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tablesnapshot.h"

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

namespace hubdeck {

//! What has to be done to a table so that one of its parts holds the rows that arrived. In slots, see TableModel.
struct MergePlan {
    //! A row as it was when the plan was made. One that has changed since is newer than what arrived and stays.
    struct Basis {
        int slot = -1;
        RecordPointer record;
    };
    int part = -1;
    std::vector<Basis> gone;
    std::vector<std::pair<Basis, RecordPointer>> changed;
    std::vector<RecordPointer> added;
};

//! Where a plan looks up what is there: the table itself, or a snapshot of it in a worker.
class MergeBasis {
public:
    virtual ~MergeBasis() = default;
    virtual int find(const QString &id) const = 0; //!< slot, -1 when there is none
    virtual const RecordPointer &record(int slot) const = 0;
    virtual int part(int slot) const = 0;
    virtual int slotCount() const = 0; //!< slots are below it; free ones have part -1
};

//! A snapshot as basis.
class SnapshotBasis final : public MergeBasis {
public:
    explicit SnapshotBasis(SnapshotPointer snapshot);
    int find(const QString &id) const override { return m_slotOfId.value(id, -1); }
    const RecordPointer &record(int slot) const override { return m_snapshot->record(m_rowOfSlot[size_t(slot)]); }
    int part(int slot) const override;
    int slotCount() const override { return int(m_rowOfSlot.size()); }

private:
    SnapshotPointer m_snapshot;
    std::vector<int> m_rowOfSlot;
    QHash<QString, int> m_slotOfId;
};

//! One incoming row, and how it and the row of its id that is there make one. See TableModel.
using IncomingRecord = std::function<RecordPointer(int index)>;
using CombineRecords = std::function<RecordPointer(const RecordPointer &incoming, const RecordPointer &present, bool isOtherPart)>;

MergePlan planMerge(const MergeBasis &basis, int part, int count, const IncomingRecord &incoming, const CombineRecords &combine);

} // namespace hubdeck
