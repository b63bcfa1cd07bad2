// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secretstore.h"

namespace hubdeck {

SecretReply<QString> MemorySecretStore::read(const QString &key)
{
    const auto secret = m_secrets.constFind(key);
    if (secret == m_secrets.constEnd())
        return readySecret<QString>(tl::unexpected(SecretError{SecretError::Kind::NotFound, {}}));
    return readySecret<QString>(*secret);
}

SecretReply<Done> MemorySecretStore::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return readySecret<Done>(Done{});
}

SecretReply<Done> MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return readySecret<Done>(Done{});
}

} // namespace hubdeck
