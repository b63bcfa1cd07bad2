// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"

namespace hubdeck {

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
    m_tokenBefore.reset();
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

void Session::Private::cancelSignIn()
{
    if (state != State::SigningIn)
        return;
    const bool hadToken = m_attempt && m_attempt->hasToken;
    abandonAttempt();
    setState(m_stateBefore);
    if (hadToken)
        Q_EMIT q->tokenChanged();
    answerWaiters(token ? Result<Done>(Done{}) : failure(notSignedIn()));
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

} // namespace hubdeck
