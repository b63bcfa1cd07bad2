// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apirequest.h"
#include "core/net/result.h"

#include <QDateTime>

#include <optional>

namespace hubdeck {

//! The life of one request as the status bar and the activity list show it. Holds no token and no body of a secret
//! request.
struct RequestRecord {
    enum class State { Queued, Sent, Waiting, Done };
    //! What a Waiting request waits for.
    enum class WaitReason { None, RateLimited, Retry, SignIn };

    quint64 number = 0; //!< counts from 1 in the order of submission, per queue
    ApiRequest request; //!< body emptied when the request is secret
    State state = State::Queued;
    WaitReason waitReason = WaitReason::None;
    std::chrono::milliseconds waitTime{0}; //!< Waiting: how long until the next try
    QDateTime queuedAt; //!< UTC
    std::chrono::milliseconds duration{0}; //!< Done: from queueing to the answer
    int attempts = 0; //!< times it was sent
    int sharedBy = 1; //!< callers that wait for this one answer
    int httpStatus = 0;
    QString transactionId;
    std::optional<ApiError> error; //!< Done without success
};

//! How busy a queue is, for the status bar.
struct QueueLoad {
    int waiting = 0; //!< not yet sent
    int inFlight = 0;
    int sentInLastSecond = 0;
    int limitPerSecond = 0;
    std::chrono::milliseconds pausedFor{0}; //!< the server asked for silence; 0 if not
    bool isSigningIn = false; //!< the gate is closed while the token is renewed

    friend bool operator==(const QueueLoad &, const QueueLoad &) = default;
};

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::RequestRecord)
Q_DECLARE_METATYPE(hubdeck::QueueLoad)
