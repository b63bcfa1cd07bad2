// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/session/credential.h"

#include <QObject>

namespace hubdeck {

//! Trades a credential for a token. A bearer token is returned as it is, without "Bearer" and blanks around it.
//! Operations: POST /accounts/login (user and password), POST /accounts/api/v2/oauth2/token (client credentials).
//! Errors: Unauthorized (wrong secret), Forbidden, Refused (see signinfault), Network, Tls, Proxy, Timeout,
//! RateLimited, Server, Protocol. None of them holds anything that was sent, or any part of an answer that could be a
//! token.
class Authenticator final : public QObject {
    Q_OBJECT
public:
    Authenticator(RequestQueue &queue, Clock &clock, QObject *parent = nullptr);
    Reply<AccessToken> signIn(const Credential &credential, const CancelToken &cancel = {});
    //! Tells the platform that nobody will use the token again. Operation: POST /accounts/api/v2/oauth2/revoke; tried once, for a few
    //! seconds. Errors: those of every call but Unauthorized.
    Reply<Done> revoke(const AccessToken &token);

private:
    RequestQueue &m_queue;
    Clock &m_clock;
};

} // namespace hubdeck
