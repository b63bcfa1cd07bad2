// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/authgate.h"

#include "core/net/futures.h"

namespace hubdeck {

void AuthGate::setAuthorizer(Authorizer *authorizer)
{
    m_renewal.reset();
    m_refused.clear();
    m_authorizer = authorizer;
}

std::optional<QByteArray> AuthGate::token() const
{
    if (!m_authorizer || isRenewing())
        return std::nullopt;
    const std::optional<QByteArray> token = m_authorizer->currentToken();
    return token == m_refused ? std::nullopt : token;
}

void AuthGate::renew()
{
    if (!m_authorizer || isRenewing())
        return;
    m_renewal = std::make_unique<QObject>();
    whenDone(m_authorizer->renewToken(), m_renewal.get(), [this](const Result<Done> &result) { onRenewed(result); });
}

void AuthGate::refuse(const QByteArray &refused)
{
    if (token() != refused)
        return;
    m_refused = refused;
    renew();
}

void AuthGate::onRenewed(const Result<Done> &result)
{
    // This runs inside a slot of an object that lives in m_renewal.
    m_renewal.release()->deleteLater();
    Result<Done> outcome = result;
    if (outcome && !token()) {
        ApiError error;
        error.kind = ApiError::Kind::Unauthorized;
        outcome = failure(error);
    }
    if (!outcome) {
        ++m_failures;
        m_lastFailure = outcome.error();
    }
    m_renewed(outcome);
}

} // namespace hubdeck
