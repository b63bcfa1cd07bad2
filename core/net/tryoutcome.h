// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestqueue.h"

#include <optional>

namespace hubdeck {

//! What one try came to. An error's mayHaveHappened speaks of this try alone; attempts is left to the queue.
struct TryOutcome {
    Result<ApiReply> result;
    bool mayRetry = false; //!< another try may go better, if the request is idempotent
    std::optional<std::chrono::milliseconds> requestedWait; //!< 429 or 503: what the server asked for
};

//! Whether the request may change something on the server.
inline bool isChange(const ApiRequest &request)
{
    return request.verb != Verb::Get;
}

//! Reads an answer, the one place where replies are told apart. \a token is what was sent with it, to keep it out of
//! every text.
TryOutcome readReply(const ApiRequest &request, const TransportReply &reply, const QUrl &platform,
    const QByteArray &token, const QDateTime &utcNow);

//! No answer came in the request's time.
TryOutcome timedOut(const ApiRequest &request, const QUrl &platform, bool mayHaveArrived);

//! An error of \a kind about \a request, before or without any answer.
ApiError errorFor(const ApiRequest &request, const QUrl &platform, ApiError::Kind kind);

} // namespace hubdeck
