// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/result.h"

#include <QByteArray>

#include <optional>

namespace hubdeck {

//! Where the queue gets its tokens from. The session implements it (core/session/session.h).
class Authorizer {
public:
    virtual ~Authorizer() = default;
    //! The token to send now; nothing when there is none or it is about to expire and must be renewed first.
    virtual std::optional<QByteArray> currentToken() const = 0;
    //! Gets a new token. Called by the queue only while its gate is closed, so never twice at a time.
    //! Errors: Unauthorized when the user has to sign in again; Network, Timeout, ... when it could not be tried.
    virtual Reply<Done> renewToken() = 0;
};

} // namespace hubdeck
