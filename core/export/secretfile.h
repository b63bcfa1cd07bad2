// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hubdeck {

//! Writes \a content, a secret that the user wants in a file, so that nobody but the user may read it, where the file system knows such
//! things. An existing file is replaced as a whole or not at all. Returns the system's sentence when it fails, else nothing.
QString writeSecretFile(const QString &path, const QByteArray &content);

} // namespace hubdeck
