// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QStandardPaths>

namespace hubdeck {

//! Where files are offered to be saved: the user's documents, or the home directory where that folder was never made.
inline QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() && !documents.isEmpty() ? documents : QDir::homePath();
}

} // namespace hubdeck
