// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/authorizer.h"
#include "core/net/futures.h"

#include <QList>

namespace hubdeck {

//! Gives the token a test sets, and lets the test decide how a renewal ends.
//!
//!     FakeAuthorizer authorizer;            // token "token-1"
//!     authorizer.token.reset();             // expired: the queue will ask for a renewal
//!     authorizer.succeed("token-2");        // the renewal under way ends well
class FakeAuthorizer final : public Authorizer {
public:
    std::optional<QByteArray> token = "token-1";
    int renewals = 0; //!< how often renewToken() was called
    QList<Result<Done>> outcomes; //!< taken in turn, at once; when empty, the test calls succeed() or fail()
    QByteArray nextToken; //!< token after an outcome of success

    std::optional<QByteArray> currentToken() const override { return token; }

    Reply<Done> renewToken() override
    {
        ++renewals;
        m_renewal = {};
        if (!outcomes.isEmpty())
            end(outcomes.takeFirst());
        return m_renewal.reply();
    }

    void succeed(const QByteArray &newToken)
    {
        nextToken = newToken;
        end(Done{});
    }
    void fail(const ApiError &error) { end(failure(error)); }
    bool isRenewing() const { return renewals > 0 && !m_renewal.isFinished(); }

private:
    void end(const Result<Done> &result)
    {
        if (result)
            token = nextToken;
        m_renewal.finish(result);
    }
    Answer<Done> m_renewal;
};

} // namespace hubdeck
