// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"

namespace hubdeck {

using namespace std::chrono_literals;

namespace {

// How long before its end a token counts as over, so that it does not end on the way to the server.
qint64 marginFor(qint64 lifetimeMilliseconds)
{
    return std::min<qint64>(lifetimeMilliseconds / 10, std::chrono::milliseconds(60s).count());
}

// The server said no to the credential, as opposed to a sign-in that could not be tried.
bool isRefusal(const ApiError &error)
{
    return error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::Forbidden
        || error.kind == ApiError::Kind::Refused;
}

} // namespace

std::optional<QByteArray> Session::Private::usableToken() const
{
    if (!token)
        return std::nullopt;
    // Without a way to renew it, the token is good until the server says otherwise.
    if (token->expiresAt && renewsSilently()) {
        const qint64 margin = marginFor(token->issuedAt.msecsTo(*token->expiresAt));
        if (m_clock.utcNow().msecsTo(*token->expiresAt) <= margin)
            return std::nullopt;
    }
    return token->value;
}

Reply<Done> Session::Private::renewToken()
{
    // A token that /me refuses while somebody signs in cannot be renewed: that sign-in has failed.
    const bool isIdentifying = m_attempt && m_attempt->hasToken;
    if (isIdentifying || (!m_attempt && state != State::SignedIn))
        return readyReply<Done>(failure(notSignedIn()));
    const Answer<Done> waiter;
    m_waiters.push_back(waiter);
    if (m_attempt)
        return waiter.reply();
    if (!renewsSilently()) {
        loseToken(notSignedIn());
        return waiter.reply();
    }
    m_attempt = std::make_shared<Attempt>();
    m_attempt->credential = {profile.kind, profile.account, m_secret};
    m_attempt->isRenewal = true;
    authenticate(m_attempt);
    return waiter.reply();
}

void Session::Private::onRenewed(const Result<AccessToken> &result)
{
    m_attempt.reset();
    if (result) {
        setToken(*result);
        setLifetime();
        return answerWaiters(Done{});
    }
    if (isRefusal(result.error()))
        return loseToken(result.error());
    answerWaiters(failure(result.error()));
}

// A password sign-in does not say how long it lasts, but who signed in has a session timeout.
void Session::Private::setLifetime()
{
    if (!token || token->expiresAt || profile.kind != CredentialKind::UserPassword || identity.sessionTimeout <= 0min)
        return;
    AccessToken limited = *token;
    limited.expiresAt = token->issuedAt.addSecs(std::chrono::seconds(identity.sessionTimeout).count());
    setToken(limited);
}

void Session::Private::loseToken(const ApiError &error)
{
    m_secret.clear();
    setToken(std::nullopt);
    setState(State::NeedsSignIn);
    // Whatever the reason, for a request it is one: nobody is signed in.
    ApiError asked = error;
    asked.kind = ApiError::Kind::Unauthorized;
    answerWaiters(failure(asked));
    Q_EMIT q->signInNeeded(error);
}

} // namespace hubdeck
