// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/authgate.h"
#include "core/net/requestentry.h"
#include "core/net/tryoutcome.h"

#include <array>
#include <map>

namespace hubdeck {

//! Inside of the queue. requestqueue.cpp: what callers see (submit, cancel, records); requestdispatch.cpp: sending and
//! what becomes of it.
class RequestQueue::Private {
public:
    Private(RequestQueue *queue, const QUrl &platformUrl, Transport &transportToUse, Clock &clockToUse,
        const QueueLimits &queueLimits, std::function<double()> randomSource);

    // What callers see.
    Reply<ApiReply> submit(const ApiRequest &request);
    void cancel(const std::weak_ptr<RequestEntry> &entry, quint64 waiter);
    void setAuthorizer(Authorizer *authorizer);
    QueueLoad load() const;

    // Sending.
    void schedulePump();
    void pump();
    void wakeAfter(std::chrono::milliseconds delay);

    const QUrl platform;

private:
    using Lanes = std::array<std::map<quint64, RequestEntryPtr>,
        2>; // by number, so what is sent again comes before what is newer

    RequestEntryPtr joinable(const ApiRequest &request, const QByteArray &mergeKey) const;
    RequestEntryPtr newEntry(const ApiRequest &request, const QByteArray &mergeKey);
    QByteArray mergeKey(const ApiRequest &request) const;
    Reply<ApiReply> addWaiter(const RequestEntryPtr &entry, const ApiRequest &request);
    void finishLater(const Answer<ApiReply> &answer, const ApiError &error);

    std::map<quint64, RequestEntryPtr> &laneOf(const RequestEntryPtr &entry) { return m_lanes[size_t(entry->lane)]; }
    void forget(const RequestEntryPtr &entry);
    void finish(const RequestEntryPtr &entry, Result<ApiReply> result);
    void setState(const RequestEntryPtr &entry, RequestRecord::State state,
        RequestRecord::WaitReason reason = RequestRecord::WaitReason::None, std::chrono::milliseconds wait = {});
    void publishLoad();

    void showWaitingForSignIn();
    bool serveLane(Lane lane);
    RequestEntryPtr nextToSend(Lane lane) const;
    int placesFor(Lane lane) const;
    void send(const RequestEntryPtr &entry);
    TransportRequest transportRequest(const RequestEntry &entry) const;
    void onReply(const std::weak_ptr<RequestEntry> &entry, const TransportReply &reply);
    void onTimeout(const std::weak_ptr<RequestEntry> &entry);
    std::unique_ptr<RequestEntry::Try> endTry(const RequestEntryPtr &entry);
    void decide(const RequestEntryPtr &entry, const RequestEntry::Try &ended, const TryOutcome &outcome);
    void onTokenRefused(const RequestEntryPtr &entry, const RequestEntry::Try &ended, const ApiError &error);
    void onRateLimited(const RequestEntryPtr &entry, const TryOutcome &outcome);
    void retryLater(const RequestEntryPtr &entry, const TryOutcome &outcome);
    void onRenewed(const Result<Done> &result);
    bool isForEarlierUser(const RequestEntry &entry) const;
    void failThoseForEarlierUser();
    void failThoseWithoutToken(const std::optional<ApiError> &reason);
    void failWaiting(const std::function<bool(const RequestEntry &)> &isMeant, const std::optional<ApiError> &reason);
    std::chrono::milliseconds backoffAfter(int tries) const;

    RequestQueue *const q;
    Transport &m_transport;
    Clock &m_clock;
    const QueueLimits m_limits;
    const std::function<double()> m_random;
    RateLimiter m_limiter;
    AuthGate m_gate;

    std::map<quint64, RequestEntryPtr> m_entries; // all that are not done
    Lanes m_lanes; // those that may be sent as soon as there is room
    QHash<QByteArray, std::weak_ptr<RequestEntry>> m_merging;
    quint64 m_lastNumber = 0;
    quint64 m_lastWaiter = 0;
    quint64 m_changesEnded = 0;
    int m_identity = 0;
    int m_inFlight = 0;
    std::chrono::milliseconds m_pausedUntil{0};
    std::optional<std::chrono::milliseconds> m_wakeAt;
    bool m_pumpPosted = false;
    QueueLoad m_publishedLoad;
};

} // namespace hubdeck
