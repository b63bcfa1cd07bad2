// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace simulator {

//! What --help says above the options: users, what happens with time, control paths and faults.
[[nodiscard]] QString helpText();

} // namespace simulator
