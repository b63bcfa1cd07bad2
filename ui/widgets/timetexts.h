// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace hubdeck {

//! A time as the person at the screen and as the platform has it: "Sat, 20 Jun 2026 02:00 (00:00 UTC)". The day in UTC is told where it is
//! another one. Empty for an invalid time.
QString localAndUtc(const QDateTime &time);

} // namespace hubdeck
