// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/identity.h"

#include <QElapsedTimer>
#include <QHash>

#include <chrono>
#include <optional>

namespace simulator {

//! Opaque tokens and whom they were given to. They live in real seconds: a fast clock must not sign people out.
class TokenStore {
public:
    explicit TokenStore(std::chrono::seconds life);

    [[nodiscard]] std::chrono::seconds life() const { return m_life; }
    [[nodiscard]] QString issue(const Identity &identity);
    //! Nothing for a token that is unknown, expired or revoked.
    [[nodiscard]] std::optional<Identity> find(const QString &token) const;
    void revoke(const QString &token) { m_tokens.remove(token); }
    void revokeAll() { m_tokens.clear(); }

private:
    struct Entry {
        Identity identity;
        qint64 expiresAt = 0;
    };

    std::chrono::seconds m_life;
    QElapsedTimer m_clock;
    QHash<QString, Entry> m_tokens;
};

} // namespace simulator
