// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/session/profile.h"

#include <QDateTime>

#include <optional>

namespace hubdeck {

//! What proves who signs in: account as in the profile, and the secret (client secret, password or the token itself).
struct Credential {
    CredentialKind kind = CredentialKind::ConnectedApp;
    QString account;
    QString secret;
};

struct AccessToken {
    QByteArray value;
    std::optional<QDateTime> expiresAt; //!< UTC; unknown for a password sign-in before the session timeout is read, and for a pasted token
};

//! Why a sign-in gave no token although the server answered; carried in ApiError::serverCode.
namespace signinfault {
inline constexpr auto kWrongCredential = "wrong-credential"; //!< kind Unauthorized
inline constexpr auto kMultiFactor = "multi-factor"; //!< kind Refused: the account wants a browser sign-in
inline constexpr auto kOtherPlatform = "other-platform"; //!< kind Refused: HTTP 418
inline constexpr auto kDisabled = "disabled"; //!< kind Forbidden: the user is disabled
}

//! Trades a credential for a token. A bearer token is returned as it is.
//! Operations: POST /accounts/login (user and password), POST /accounts/api/v2/oauth2/token (client credentials).
//! Errors: Unauthorized (wrong secret), Forbidden, Refused (see signinfault), Network, Tls, Proxy, Timeout, RateLimited, Server, Protocol.
class Authenticator final : public QObject {
    Q_OBJECT
public:
    Authenticator(RequestQueue &queue, Clock &clock, QObject *parent = nullptr);
    Reply<AccessToken> signIn(const Credential &credential, const CancelToken &cancel = {});

private:
    RequestQueue &m_queue;
    Clock &m_clock;
};

} // namespace hubdeck
