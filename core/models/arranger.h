// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/filterquery.h"
#include "core/models/tablesnapshot.h"

#include <atomic>

namespace hubdeck {

//! Which rows to show, and in which order.
struct ArrangeWish {
    FilterQuery filter;
    int sortColumn = -1; //!< -1: the order of the table
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    friend bool operator==(const ArrangeWish &, const ArrangeWish &) = default;
};

struct SortKeys;

//! A wish fulfilled for a snapshot. Keeps what the next arrangement can use again.
struct Arrangement {
    SnapshotPointer table;
    ArrangeWish wish;
    std::shared_ptr<const SortKeys> keys; //!< null: order of the table
    std::shared_ptr<const std::vector<int>> order; //!< all rows, sorted
    std::vector<int> slots; //!< of the rows shown, in their order
};

using ArrangementPointer = std::shared_ptr<const Arrangement>;

//! Sorts and filters; for a worker, touches nothing else. Sort keys and orders of \a last are used again where they still hold.
//! Texts compare as people read them, cells without a value come last either way, equal ones in the order of their ids.
//! Null when \a isCancelled became true on the way.
ArrangementPointer arrange(
    const SnapshotPointer &table, const ArrangeWish &wish, const ArrangementPointer &last, const std::atomic<bool> &isCancelled);

} // namespace hubdeck
