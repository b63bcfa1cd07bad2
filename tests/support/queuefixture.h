// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/net/requestqueue.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

namespace hubdeck {

//! A queue on fakes: no network, no real time, no jitter.
//!
//!     QueueFixture f;
//!     f.transport.on(u"GET /a"_s, jsonReply(200, "{}"));
//!     const auto a = f.submit(ApiRequest::get(u"/a"_s));
//!     f.run();
//!     QVERIFY(f.result(a));
struct QueueFixture {
    explicit QueueFixture(const QueueLimits &limits = {})
        : queue(QUrl(QStringLiteral("https://anypoint.example")), transport, clock, limits, [this] { return random; })
    {
        transport.setClock(&clock);
        queue.setAuthorizer(&authorizer);
        QObject::connect(&queue, &RequestQueue::requestChanged, &queue,
            [this](const RequestRecord &record) { records.append(record); });
    }

    //! Submits and returns the index for result().
    int submit(const ApiRequest &request)
    {
        const int index = int(results.size());
        results.emplace_back();
        whenDone(queue.submit(request), &queue, [this, index](const Result<ApiReply> &result) {
            results[size_t(index)] = result;
            finished += index;
        });
        return index;
    }
    //! Delivers events without moving the time.
    void run() { FakeClock::deliverEvents(); }
    void advance(std::chrono::milliseconds time) { clock.advance(time); }
    //! Moves the time on until \a index is done, at most for an hour.
    bool finish(int index)
    {
        const auto end = clock.now() + std::chrono::hours(1);
        while (!isDone(index) && clock.now() < end && clock.advanceToNext()) { }
        return isDone(index);
    }

    bool isDone(int index) const { return results[size_t(index)].has_value(); }
    bool succeeded(int index) const { return isDone(index) && results[size_t(index)]->has_value(); }
    ApiError error(int index) const
    {
        if (!isDone(index) || succeeded(index))
            qFatal("request %d has no error", index);
        return results[size_t(index)]->error();
    }
    QByteArray body(int index) const { return succeeded(index) ? results[size_t(index)]->value().body : QByteArray(); }
    //! The latest record of a request, by its number.
    RequestRecord record(quint64 number) const
    {
        for (auto it = records.crbegin(); it != records.crend(); ++it) {
            if (it->number == number)
                return *it;
        }
        return {};
    }
    QList<RequestRecord::State> statesOf(quint64 number) const
    {
        QList<RequestRecord::State> states;
        for (const RequestRecord &record : records) {
            if (record.number == number && (states.isEmpty() || states.last() != record.state))
                states += record.state;
        }
        return states;
    }

    double random = 0; //!< what the queue's jitter draws; 0: the full backoff
    FakeClock clock;
    FakeTransport transport;
    FakeAuthorizer authorizer;
    RequestQueue queue;
    QList<RequestRecord> records; //!< every requestChanged, in order
    std::vector<std::optional<Result<ApiReply>>> results;
    QList<int> finished; //!< indexes in the order of their end
};

} // namespace hubdeck
