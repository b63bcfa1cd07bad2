// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck {

//! Whether \a host (as in QUrl::host()) is this machine: localhost, 127.0.0.0/8 or ::1. Only there is plain http
//! accepted.
bool isLoopbackHost(const QString &host);

} // namespace hubdeck
