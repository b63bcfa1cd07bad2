// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hubdeck {

//! Text as a search compares it: lower case, without accents, line breaks as blanks, in UTF-8. "Zürich" and "ZURICH" are the same.
QByteArray foldedForSearch(QStringView text);

} // namespace hubdeck
