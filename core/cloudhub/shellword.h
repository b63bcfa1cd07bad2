// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck {

//! \a text as one word of a POSIX shell, whatever is in it; left bare where that is safe, so that ordinary commands read well.
QString shellWord(const QString &text);

} // namespace hubdeck
