// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faketransport.h"

namespace hubdeck {

//! Answers sign-in, /me and everything else on a fake transport. It gives the tokens token-1, token-2, ... and takes
//! those it has not expired; token-1 is good from the start, for those who paste one.
class FakePlatform {
public:
    static constexpr QLatin1StringView kSecret{"S3cret-of-a-kind"}; //!< password and client secret of everybody

    explicit FakePlatform(FakeTransport &transport);

    QString secret = kSecret;
    int lifetime = 3600; //!< of a client's token, in seconds
    int sessionTimeout = 60; //!< of a person, in minutes
    bool tokensHang = false;
    bool identityHangs = false;
    bool identityIsForbidden = false;
    bool thingsHang = false; //!< all other paths
    std::optional<TransportReply> tokenReply; //!< instead of a token
    int tokensGiven = 0;

    void expireTokens() { m_firstValid = qMax(tokensGiven, 1) + 1; }

private:
    std::optional<TransportReply> respond(const TransportRequest &request);
    TransportReply giveToken(const QByteArray &body);
    bool takesTokenOf(const TransportRequest &request) const;
    TransportReply identity() const;
    int m_firstValid = 1;
};

} // namespace hubdeck
