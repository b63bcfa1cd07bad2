// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"

namespace hubdeck {

using namespace Qt::StringLiterals;

Session::Private::Private(Session *session, const Profile &profileToUse, Transport &transport, Clock &clock,
    SecretStore &secrets, const QueueLimits &limits)
    : profile(profileToUse)
    , q(session)
    , m_clock(clock)
    , m_secrets(secrets)
    , queue(profileToUse.platform, transport, clock, limits)
    , m_authenticator(queue, clock)
{
    queue.setAuthorizer(session);
}

QString Session::Private::secretKey() const { return Session::secretKey(profile.id); }

Reply<Done> Session::Private::signOut(bool forgetSecret)
{
    const std::optional<AccessToken> old = token;
    abandonAttempt();
    m_secret.clear();
    m_tokenBefore.reset();
    identity = {};
    setToken(std::nullopt);
    setState(State::SignedOut);
    answerWaiters(failure(notSignedIn()));
    // The queue ends what waits for a token, and whoever signs in next shares no answer that is still on its way.
    queue.setAuthorizer(nullptr);
    queue.setAuthorizer(q);
    if (forgetSecret && !profile.isDemo)
        m_secrets.remove(secretKey());
    return revoke(old);
}

Reply<Done> Session::Private::revoke(const std::optional<AccessToken> &old)
{
    const bool isOwn = profile.kind != CredentialKind::BearerToken && !profile.isDemo;
    return old && isOwn ? m_authenticator.revoke(*old) : readyReply<Done>(Done{});
}

void Session::Private::setToken(const std::optional<AccessToken> &newToken)
{
    token = newToken;
    Q_EMIT q->tokenChanged();
}

void Session::Private::setState(State newState)
{
    if (newState == state)
        return;
    state = newState;
    Q_EMIT q->stateChanged(newState);
}

void Session::Private::answerWaiters(const Result<Done> &result)
{
    for (const Answer<Done> &waiter : std::exchange(m_waiters, {}))
        waiter.finish(result);
}

Session::Session(const Profile &profile, Transport &transport, Clock &clock, SecretStore &secrets,
    const QueueLimits &limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, profile, transport, clock, secrets, limits))
{
}

Session::~Session() = default;

const Profile &Session::profile() const
{
    return d->profile;
}

Session::State Session::state() const
{
    return d->state;
}

RequestQueue &Session::queue()
{
    return d->queue;
}

const Identity &Session::identity() const
{
    return d->identity;
}

bool Session::renewsSilently() const
{
    return d->renewsSilently();
}

std::optional<QByteArray> Session::currentToken() const
{
    return d->usableToken();
}

Reply<Done> Session::renewToken()
{
    return d->renewToken();
}

Reply<Identity> Session::resume()
{
    return d->resume();
}

void Session::cancelSignIn()
{
    d->cancelSignIn();
}

Reply<Done> Session::signOut(bool forgetSecret)
{
    return d->signOut(forgetSecret);
}

std::optional<QDateTime> Session::tokenExpiresAt() const
{
    return d->token ? d->token->expiresAt : std::nullopt;
}

Reply<Identity> Session::signIn(const QString &secret, bool remember)
{
    return d->signIn(secret, remember ? Private::Keeping::Remember : Private::Keeping::Forget);
}

QString Session::secretKey(const QString &profileId) { return u"hubdeck/"_s + profileId; }

} // namespace hubdeck
