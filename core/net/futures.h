// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/background.h"
#include "core/net/json.h"
#include "core/net/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

#include <memory>

namespace hubdeck {

//! Finishes a Reply exactly once; if it is dropped unfinished the caller gets Cancelled, never silence.
template <typename T>
class Answer {
public:
    Answer()
        : m_state(std::make_shared<State>())
    {
        m_state->promise.start();
    }
    Reply<T> reply() const { return m_state->promise.future(); }
    void finish(Result<T> result) const { m_state->finish(std::move(result)); }
    bool isFinished() const { return m_state->finished; }

private:
    struct State {
        QPromise<Result<T>> promise;
        bool finished = false;
        void finish(Result<T> result)
        {
            if (std::exchange(finished, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
        ~State() { finish(failure(ApiError::cancelled())); }
    };
    std::shared_ptr<State> m_state;
};

//! A reply that is there already; still delivered through the future.
template <typename T>
Reply<T> readyReply(Result<T> result)
{
    Answer<T> answer;
    answer.finish(std::move(result));
    return answer.reply();
}

//! Calls \a next(Result<T>) from the event loop of \a context, which lives in the calling thread, when \a reply is
//! there, unless \a context is gone by then. Never inside this call. A future dropped without a result counts as
//! Cancelled. (QFuture::then with a context is not used: in Qt 6.4 it must not outlive its context, and it runs at once
//! when the future is ready.)
template <typename T, typename Next>
void whenDone(const Reply<T> &reply, QObject *context, Next next)
{
    Q_ASSERT(context && context->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next = std::move(next)]() mutable {
        watcher->deleteLater();
        const Reply<T> done = watcher->future();
        next(done.resultCount() > 0 ? done.result() : Result<T>(failure(ApiError::cancelled())));
    });
    watcher->setFuture(reply);
}

//! Bodies from this size on are decoded in a worker: smaller ones take less than a millisecond. Bytes.
constexpr qsizetype kDecodedInWorker = 64 * 1024;

//! What \a decode makes of \a reply; a decoding error gains what is known of request and reply.
template <typename T, typename Decode>
Result<T> decodedReply(const ApiReply &reply, const ApiRequest &request, const Decode &decode)
{
    Result<T> value = decode(reply);
    if (value)
        return value;
    ApiError error = value.error();
    error.httpStatus = reply.status;
    error.transactionId = reply.transactionId;
    error.host = reply.host;
    error.method = QString::fromLatin1(verbName(request.verb));
    error.path = QString::fromLatin1(request.encodedPath());
    return failure(error);
}

//! The reply decoded by \a decode(const ApiReply &) -> Result<T>, which is pure: it may run in a worker. Errors pass unchanged; a decoding
//! error gains the request's method and path and the host.
template <typename T, typename Decode>
Reply<T> decoded(const Reply<ApiReply> &reply, const ApiRequest &request, QObject *context, Decode decode)
{
    Answer<T> answer;
    whenDone(reply, context, [answer, request, decode](const Result<ApiReply> &result) {
        if (!result)
            return answer.finish(failure(result.error()));
        if (result->body.size() < kDecodedInWorker)
            return answer.finish(decodedReply<T>(*result, request, decode));
        startInWorker([answer, request, decode, reply = *result] { answer.finish(decodedReply<T>(reply, request, decode)); });
    });
    return answer.reply();
}

} // namespace hubdeck
