// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"

namespace hubdeck {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ApiError unauthorized()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    return error;
}

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

QString Session::Private::secretKey() const
{
    return u"hubdeck/"_s + profile.id;
}

// Ends whatever gets a token now. A sign-in's caller hears Cancelled; those who wait for a token go on waiting for the
// next one.
void Session::Private::abandonAttempt()
{
    const AttemptPtr abandoned = std::exchange(m_attempt, nullptr);
    if (!abandoned)
        return;
    if (abandoned->hasToken)
        token = m_tokenBefore;
    abandoned->cancel.cancel();
    abandoned->answer.finish(failure(ApiError::cancelled()));
}

Session::Private::AttemptPtr Session::Private::beginSignIn(const QString &secret, Keeping keeping)
{
    abandonAttempt();
    if (state != State::SigningIn) {
        m_stateBefore = state;
        m_tokenBefore = token;
    }
    m_attempt = std::make_shared<Attempt>();
    m_attempt->credential = {profile.kind, profile.account, secret};
    m_attempt->keeping = keeping;
    const AttemptPtr attempt = m_attempt;
    setState(State::SigningIn);
    return attempt;
}

Reply<Identity> Session::Private::resume()
{
    const AttemptPtr attempt = beginSignIn({}, Keeping::AsItIs);
    whenSecretDone(m_secrets.read(secretKey()), &m_context, [this, attempt](const SecretResult<QString> &secret) {
        attempt->credential.secret = secret.value_or(QString());
        if (attempt == m_attempt)
            authenticate(attempt);
    });
    return attempt->answer.reply();
}

Reply<Identity> Session::Private::signIn(const QString &secret, Keeping keeping)
{
    const AttemptPtr attempt = beginSignIn(secret, keeping);
    authenticate(attempt);
    return attempt->answer.reply();
}

void Session::Private::authenticate(const AttemptPtr &attempt)
{
    whenDone(m_authenticator.signIn(attempt->credential, attempt->cancel.token()), &m_context,
        [this, attempt](const Result<AccessToken> &result) { onToken(attempt, result); });
}

void Session::Private::onToken(const AttemptPtr &attempt, const Result<AccessToken> &result)
{
    if (attempt != m_attempt)
        return;
    if (attempt->isRenewal)
        return onRenewed(result);
    if (!result)
        return onSignInFailed(attempt, result.error());
    attempt->hasToken = true;
    setToken(*result);
    answerWaiters(Done{});
    whenDone(fetchIdentity(queue, &m_context, {Lane::Interactive, attempt->cancel.token()}), &m_context,
        [this, attempt](const Result<Identity> &who) { onIdentity(attempt, who); });
}

void Session::Private::onIdentity(const AttemptPtr &attempt, const Result<Identity> &result)
{
    if (attempt != m_attempt)
        return;
    if (!result)
        return onSignInFailed(attempt, result.error());
    m_attempt.reset();
    identity = *result;
    setLifetime();
    keepSecret(*attempt);
    setState(State::SignedIn);
    attempt->answer.finish(*result);
}

void Session::Private::onSignInFailed(const AttemptPtr &attempt, const ApiError &error)
{
    ApiError shown = error;
    // A token that opens nothing is as wrong as a password that gives none.
    if (shown.kind == ApiError::Kind::Unauthorized)
        shown.serverCode = signinfault::kWrongCredential;
    m_attempt.reset();
    if (attempt->hasToken)
        setToken(m_tokenBefore);
    setState(m_stateBefore);
    answerWaiters(failure(shown));
    attempt->answer.finish(failure(shown));
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

Reply<Done> Session::Private::renewToken()
{
    // A token that /me refuses while somebody signs in cannot be renewed: that sign-in has failed.
    const bool isIdentifying = m_attempt && m_attempt->hasToken;
    if (isIdentifying || (!m_attempt && state != State::SignedIn))
        return readyReply<Done>(failure(unauthorized()));
    const Answer<Done> waiter;
    m_waiters.push_back(waiter);
    if (m_attempt)
        return waiter.reply();
    if (!renewsSilently()) {
        loseToken(unauthorized());
        return waiter.reply();
    }
    m_attempt = std::make_shared<Attempt>();
    m_attempt->credential = {profile.kind, profile.account, m_secret};
    m_attempt->isRenewal = true;
    authenticate(m_attempt);
    return waiter.reply();
}

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

// A password sign-in does not say how long it lasts, but who signed in has a session timeout.
void Session::Private::setLifetime()
{
    if (!token || token->expiresAt || profile.kind != CredentialKind::UserPassword || identity.sessionTimeout <= 0min)
        return;
    AccessToken limited = *token;
    limited.expiresAt = token->issuedAt.addSecs(std::chrono::seconds(identity.sessionTimeout).count());
    setToken(limited);
}

void Session::Private::keepSecret(const Attempt &attempt)
{
    const bool mayHold = profile.kind == CredentialKind::ConnectedApp
        || (profile.kind == CredentialKind::UserPassword && (attempt.keeping != Keeping::Forget || profile.isDemo));
    m_secret = mayHold ? attempt.credential.secret : QString();
    if (profile.isDemo)
        return;
    if (attempt.keeping == Keeping::Remember)
        m_secrets.write(secretKey(), attempt.credential.secret);
    else if (attempt.keeping == Keeping::Forget)
        m_secrets.remove(secretKey());
}

void Session::Private::cancelSignIn()
{
    if (state != State::SigningIn)
        return;
    const bool hadToken = m_attempt && m_attempt->hasToken;
    abandonAttempt();
    setState(m_stateBefore);
    if (hadToken)
        Q_EMIT q->tokenChanged();
    answerWaiters(token ? Result<Done>(Done{}) : failure(unauthorized()));
}

void Session::Private::signOut(bool forgetSecret)
{
    abandonAttempt();
    m_secret.clear();
    identity = {};
    setToken(std::nullopt);
    setState(State::SignedOut);
    answerWaiters(failure(unauthorized()));
    if (forgetSecret && !profile.isDemo)
        m_secrets.remove(secretKey());
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
void Session::signOut(bool forgetSecret)
{
    d->signOut(forgetSecret);
}

std::optional<QDateTime> Session::tokenExpiresAt() const
{
    return d->token ? d->token->expiresAt : std::nullopt;
}

Reply<Identity> Session::signIn(const QString &secret, bool remember)
{
    return d->signIn(secret, remember ? Private::Keeping::Remember : Private::Keeping::Forget);
}

} // namespace hubdeck
