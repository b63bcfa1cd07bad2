// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/authenticator.h"
#include "core/session/session.h"

#include <vector>

namespace hubdeck {

//! For who needs a token while nobody is signed in.
inline ApiError notSignedIn()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    return error;
}

class Session::Private {
public:
    //! What to do with the secret that gave a token.
    enum class Keeping { AsItIs, Remember, Forget };
    //! One run of getting a token, by a person's sign-in or by a renewal; a newer one takes over from it.
    struct Attempt {
        Credential credential;
        Keeping keeping = Keeping::AsItIs;
        CancelSource cancel;
        Answer<Identity> answer; //!< of a sign-in
        bool isRenewal = false;
        bool hasToken = false; //!< a sign-in that only waits for who it is
    };

    Private(Session *session, const Profile &profileToUse, Transport &transport, Clock &clock, SecretStore &secrets,
        const QueueLimits &limits);

    Reply<Identity> resume();
    Reply<Identity> signIn(const QString &secret, Keeping keeping);
    void cancelSignIn();
    Reply<Done> signOut(bool forgetSecret);
    Reply<Done> renewToken();
    std::optional<QByteArray> usableToken() const;
    bool renewsSilently() const { return !m_secret.isEmpty(); }

    const Profile profile;
    State state = State::SignedOut;
    Identity identity;
    std::optional<AccessToken> token;

private:
    using AttemptPtr = std::shared_ptr<Attempt>;
    AttemptPtr beginSignIn(const QString &secret, Keeping keeping);
    void abandonAttempt();
    void authenticate(const AttemptPtr &attempt);
    void onToken(const AttemptPtr &attempt, const Result<AccessToken> &result);
    void onRenewed(const Result<AccessToken> &result);
    void onIdentity(const AttemptPtr &attempt, const Result<Identity> &result);
    void onSignInFailed(const AttemptPtr &attempt, const ApiError &error);
    void keepSecret(const Attempt &attempt);
    Reply<Done> revoke(const std::optional<AccessToken> &old);
    void setLifetime();
    void loseToken(const ApiError &error);
    void setToken(const std::optional<AccessToken> &newToken);
    void setState(State newState);
    void answerWaiters(const Result<Done> &result);
    QString secretKey() const;

    Session *const q;
    Clock &m_clock;
    SecretStore &m_secrets;
    QString m_secret; // kept only to renew the token with
    std::optional<AccessToken> m_tokenBefore; // what a sign-in under way goes back to when it fails
    State m_stateBefore = State::SignedOut;
    AttemptPtr m_attempt;
    std::vector<Answer<Done>> m_waiters; // the queue, waiting for a token

public:
    RequestQueue queue;

private:
    Authenticator m_authenticator;
    QObject m_context; // goes first, so nothing that ends with the queue calls back
};

} // namespace hubdeck
