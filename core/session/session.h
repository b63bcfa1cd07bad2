// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/identity.h"
#include "core/net/requestqueue.h"
#include "core/session/credential.h"
#include "core/session/secretstore.h"

#include <QObject>

#include <memory>

namespace hubdeck {

//! One signed-in profile: its queue, its token, who it is. Renews the token silently where the credential allows it.
class Session final : public QObject, public Authorizer {
    Q_OBJECT
public:
    enum class State {
        SignedOut,
        SigningIn,
        SignedIn,
        NeedsSignIn, //!< was signed in; the token is gone and could not be renewed. What is on screen stays.
    };
    Q_ENUM(State)

    //! The profile has an id: its secret is kept under it. transport, clock and secrets are borrowed and outlive the
    //! session.
    Session(const Profile &profile, Transport &transport, Clock &clock, SecretStore &secrets,
        const QueueLimits &limits = {}, QObject *parent = nullptr);
    ~Session() override;

    //! Where the secret store has the secret of that profile.
    static QString secretKey(const QString &profileId);

    const Profile &profile() const;
    State state() const;
    RequestQueue &queue();
    const Identity &identity() const; //!< of who is signed in; empty before
    std::optional<QDateTime> tokenExpiresAt() const; //!< UTC; nothing where the platform does not say
    //! The token's end can be met without asking the user: connected app, and user and password that were to be
    //! remembered. The secret is then held in memory too; a password that was not to be remembered is forgotten as soon
    //! as it gave a token.
    bool renewsSilently() const;

    //! Signs in with what the secret store has under the profile; Unauthorized with signinfault::kWrongCredential when
    //! it has nothing.
    Reply<Identity> resume();
    //! Signs in with \a secret; on success it is kept in the secret store when \a remember, else what was kept there is
    //! forgotten. Nothing of a demo profile is kept. A sign-in under way is given up: its caller gets Cancelled.
    //! Errors: those of Authenticator and fetchIdentity(); the session is then as it was before.
    Reply<Identity> signIn(const QString &secret, bool remember);
    //! Gives up a sign-in under way; the session is as it was before it.
    void cancelSignIn();
    //! Forgets the token at once; the secret too when \a forgetSecret. A token that the session got by itself is revoked: the answer is
    //! there when the platform knows, or could not be told within a few seconds. One that was pasted stays good for whoever else has it.
    Reply<Done> signOut(bool forgetSecret);

    //! Nothing from a little before the token's end (the last 10 % of its life, at most a minute) where it renews
    //! silently.
    std::optional<QByteArray> currentToken() const override;
    //! While a sign-in or a renewal is under way this waits for its token instead of asking for another.
    //! A renewal that could not be tried (Network, ...) leaves the session signed in; only a refusal ends it.
    Reply<Done> renewToken() override;

Q_SIGNALS:
    void stateChanged(hubdeck::Session::State state);
    void tokenChanged();
    //! The token could not be renewed for \a error; sign-in is needed to go on. Open forms stay as they are.
    void signInNeeded(const hubdeck::ApiError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdeck
