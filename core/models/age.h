// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace hubdeck {

//! A time span in its largest unit, rounded down: "40 s", "12 min", "2 h", "5 d". Below a second, and for negative ones: "0 s".
QString shortAge(std::chrono::milliseconds age);

} // namespace hubdeck
