// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/authorizer.h"
#include "core/net/clock.h"
#include "core/net/requestrecord.h"
#include "core/net/transport.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace hubdeck {

//! An answer of status 200 to 299, or 304: a change asked for what is so already.
struct ApiReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QString transactionId;
    QString host; //!< who answered, as in ApiError
    int attempts = 1; //!< above 1, an earlier try may have had its effect already
};

//! What the queue keeps to. The defaults are the platform's documented limit and a client's good manners.
struct QueueLimits {
    int requestsPerSecond = 15; //!< in any second; 0: no limit
    int maximumInFlight = 6; //!< of which the background lane leaves one free for the interactive one
    //! Of an idempotent request after Network, Timeout, 500, 502, 503, 504 or an answer cut short.
    int maximumAttempts = 3;
    int maximumRefusals = 5; //!< 429 answers to one request before it fails with RateLimited
    std::chrono::milliseconds firstBackoff = std::chrono::milliseconds(500); //!< doubled each time
    std::chrono::milliseconds longestBackoff = std::chrono::seconds(8);
};

//! All traffic to one host. One per host, because the platform counts requests per remote address whatever asks.
//!
//! Keeps within the limit in any second, serves the interactive lane first, sends identical GETs once, closes a gate
//! while the token is renewed, pauses as a whole on 429, retries what may be retried, and takes back what is cancelled.
//! A request that changes something and whose answer was lost is never sent again: it fails with mayHaveHappened set,
//! and its service looks (see VpcEndpoints::create). "Identical" means that the joining caller could not tell the
//! difference: a GET that was sent before a change ended is not joined after it.
class RequestQueue final : public QObject {
    Q_OBJECT
public:
    //! \a random gives numbers in [0, 1) for the jitter of the backoff. transport, clock and authorizer are borrowed
    //! and outlive the queue.
    RequestQueue(const QUrl &platform, Transport &transport, Clock &clock, QueueLimits limits = {},
        std::function<double()> random = {}, QObject *parent = nullptr);
    ~RequestQueue() override;

    QUrl platform() const;
    //! Whoever gives tokens for this host; without one, requests that need a token fail with Unauthorized.
    //! Requests that still wait for another authorizer's token fail with Unauthorized: they were meant for another
    //! user.
    void setAuthorizer(Authorizer *authorizer);

    //! The answer, or: every kind of ApiError but UnknownOutcome. Finished from the event loop, also when cancelled
    //! (Kind::Cancelled). A cancelled change that was sent already is not aborted: its caller gets Cancelled with
    //! mayHaveHappened, its record goes on to Done.
    Reply<ApiReply> submit(const ApiRequest &request);

    QueueLoad load() const;

Q_SIGNALS:
    //! A request was queued, sent, made to wait, or is done.
    void requestChanged(const hubdeck::RequestRecord &record);
    void loadChanged(const hubdeck::QueueLoad &load);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdeck
