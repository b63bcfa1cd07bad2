// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace hubdeck {

//! Rows that follow one another.
struct RowRun {
    int first = 0;
    int last = 0;
};

//! Beyond this many runs, rows are moved to the end and removed or inserted at once: views take long over every single signal.
inline constexpr size_t kFewRuns = 8;

//! Neighbours in the ascending \a rows brought together.
inline std::vector<RowRun> runsOf(const std::vector<int> &rows)
{
    std::vector<RowRun> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().last >= row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace hubdeck
