// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/platform.h"
#include "app/simulator/process/options.h"

namespace simulator {

//! What the platform holds at the start; `now` is the simulated time, the ids are always the same.
[[nodiscard]] Platform dataset(Options::Data data, qint64 now);

[[nodiscard]] Platform defaultDataset(qint64 now);
[[nodiscard]] Platform emptyDataset();
[[nodiscard]] Platform largeDataset(qint64 now);

} // namespace simulator
