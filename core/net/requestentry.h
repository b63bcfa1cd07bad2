// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/net/ratelimiter.h"
#include "core/net/requestqueue.h"

#include <memory>
#include <vector>

namespace hubdeck {

//! Somebody who waits for an answer.
struct RequestWaiter {
    quint64 number = 0;
    Answer<ApiReply> answer;
    CancelToken cancel;
    quint64 cancelNumber = 0; // of the action registered with cancel
};

//! One request on its way through the queue, for one or more callers.
struct RequestEntry {
    //! One sending of it.
    struct Try {
        std::unique_ptr<TransportCall> call;
        QObject timeoutContext;
        RateLimiter::Ticket ticket = 0;
        QByteArray token;
        int renewalFailures = 0; // of the gate, when sent
        quint64 changesEnded = 0; // of the queue, when sent
    };

    ApiRequest request;
    QByteArray mergeKey; // of a GET: what an identical one has in common with it
    Lane lane = Lane::Interactive; // of the most urgent caller
    int identity = 0; // which authorizer's token it is meant for
    std::chrono::milliseconds queuedAt{0};
    RequestRecord record;
    std::vector<RequestWaiter> waiters;

    std::unique_ptr<Try> currentTry; // while it is in flight
    int failures = 0; // tries that ended in Network, Timeout, ...
    int refusals = 0; // 429 answers
    bool isReplay = false; // a 401 has been answered with another try
    bool answerWasLost = false; // some try may have had its effect

    bool isInFlight() const { return currentTry != nullptr; }
    bool isWanted() const { return !waiters.empty(); }
};

using RequestEntryPtr = std::shared_ptr<RequestEntry>;

} // namespace hubdeck
