// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/secretfile.h"

#include <QSaveFile>

namespace hubdeck {

QString writeSecretFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // Before the first byte of the secret is in it.
    const bool isPrivate = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isPrivate || file.write(content) != content.size()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return reason;
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace hubdeck
