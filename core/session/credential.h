// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

#include <QByteArray>
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
    QDateTime issuedAt; //!< UTC; when it was asked for, so never later than the platform counts from
    std::optional<QDateTime>
        expiresAt; //!< UTC; unknown for a password sign-in before the session timeout is read, and for a pasted token
};

//! Why a sign-in gave no token although the server answered; carried in ApiError::serverCode.
namespace signinfault {
inline constexpr QLatin1StringView kWrongCredential{"wrong-credential"}; //!< kind Unauthorized
inline constexpr QLatin1StringView kMultiFactor{"multi-factor"}; //!< kind Refused: the account wants a browser sign-in
inline constexpr QLatin1StringView kOtherPlatform{"other-platform"}; //!< kind Refused: HTTP 418
inline constexpr QLatin1StringView kDisabled{"disabled"}; //!< kind Forbidden: the user is disabled
}

} // namespace hubdeck
