// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/tokenstore.h"

#include <QUuid>

namespace simulator {

TokenStore::TokenStore(std::chrono::seconds life)
    : m_life(life)
{
    m_clock.start();
}

QString TokenStore::issue(const Identity &identity)
{
    const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_tokens.insert(token, {identity, m_clock.elapsed() + std::chrono::milliseconds(m_life).count()});
    return token;
}

std::optional<Identity> TokenStore::find(const QString &token) const
{
    const auto entry = m_tokens.constFind(token);
    if (entry == m_tokens.constEnd() || m_clock.elapsed() >= entry->expiresAt)
        return std::nullopt;
    return entry->identity;
}

} // namespace simulator
