// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/secretstore.h"

namespace hubdeck {

//! A keychain that works until a test gives it a fault.
class FailingSecretStore final : public SecretStore {
public:
    std::optional<SecretError> fault;
    MemorySecretStore kept; //!< what the keychain holds while it works
    int calls = 0;

    SecretReply<QString> read(const QString &key) override
    {
        ++calls;
        return fault ? readySecret<QString>(tl::unexpected(*fault)) : kept.read(key);
    }
    SecretReply<Done> write(const QString &key, const QString &secret) override
    {
        ++calls;
        return fault ? readySecret<Done>(tl::unexpected(*fault)) : kept.write(key, secret);
    }
    SecretReply<Done> remove(const QString &key) override
    {
        ++calls;
        return fault ? readySecret<Done>(tl::unexpected(*fault)) : kept.remove(key);
    }
};

} // namespace hubdeck
