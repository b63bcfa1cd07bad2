// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/identity.h"
#include "core/net/authorizer.h"
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

    //! transport, clock and secrets are borrowed and outlive the session.
    Session(const Profile &profile, Transport &transport, Clock &clock, SecretStore &secrets, QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const;
    State state() const;
    RequestQueue &queue();
    const Identity &identity() const; //!< of who is signed in; empty before
    std::optional<QDateTime> tokenExpiresAt() const;
    //! The token's end can be met without asking the user: connected app, and user and password kept in the secret store.
    bool renewsSilently() const;

    //! Signs in with what the secret store has under the profile; Unauthorized with signinfault::kWrongCredential when it has nothing.
    Reply<Identity> resume();
    //! Signs in with \a secret; on success it is kept in the secret store when \a remember.
    Reply<Identity> signIn(const QString &secret, bool remember);
    //! Forgets the token; the secret too when \a forgetSecret.
    void signOut(bool forgetSecret);

    std::optional<QByteArray> currentToken() const override;
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
