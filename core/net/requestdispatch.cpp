// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requestqueue_p.h"
#include "core/net/retryafter.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace hubdeck {

using State = RequestRecord::State;
using WaitReason = RequestRecord::WaitReason;

void RequestQueue::Private::schedulePump()
{
    if (std::exchange(m_pumpPosted, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            m_pumpPosted = false;
            pump();
        },
        Qt::QueuedConnection);
}

void RequestQueue::Private::wakeAfter(milliseconds delay)
{
    const milliseconds at = m_clock.now() + delay;
    if (m_wakeAt && *m_wakeAt <= at)
        return;
    m_wakeAt = at;
    m_clock.callAfter(delay, q, [this, at] {
        if (m_wakeAt != at)
            return;
        m_wakeAt.reset();
        pump();
    });
}

//! Sends whatever may be sent now. Runs after every change and whenever waiting may be over.
void RequestQueue::Private::pump()
{
    const milliseconds now = m_clock.now();
    if (m_pausedUntil > now)
        wakeAfter(m_pausedUntil - now);
    else if (serveLane(Lane::Interactive))
        serveLane(Lane::Background);
    if (m_gate.isRenewing())
        showWaitingForSignIn();
    publishLoad();
}

//! Sends from one lane until it is empty or there is no room. False when the lane has to wait: then the less urgent one
//! has to, too.
bool RequestQueue::Private::serveLane(Lane lane)
{
    while (const RequestEntryPtr entry = nextToSend(lane)) {
        if (entry->request.needsToken && !m_gate.token()) {
            // Nobody to ask: all that need a token are ended, and the loop goes on with the others.
            if (m_gate.authorizer())
                m_gate.renew();
            else
                failThoseWithoutToken(std::nullopt);
            continue;
        }
        const milliseconds delay = m_limiter.delay(lane, m_clock.now());
        if (delay > 0ms)
            wakeAfter(delay);
        if (delay > 0ms || m_inFlight >= placesFor(lane))
            return false;
        send(entry);
    }
    return true;
}

//! The first in line, leaving out those that wait for the token and those meant for an earlier user's.
RequestEntryPtr RequestQueue::Private::nextToSend(Lane lane) const
{
    for (const auto &[number, entry] : m_lanes[size_t(lane)]) {
        if (!entry->request.needsToken || (!m_gate.isRenewing() && entry->identity == m_identity))
            return entry;
    }
    return nullptr;
}

int RequestQueue::Private::placesFor(Lane lane) const
{
    const bool leavesOneFree = lane == Lane::Background && m_limits.maximumInFlight > 2;
    return m_limits.maximumInFlight - (leavesOneFree ? 1 : 0);
}

void RequestQueue::Private::showWaitingForSignIn()
{
    for (const auto &lane : Lanes(m_lanes)) {
        for (const auto &[number, entry] : lane) {
            if (entry->request.needsToken && entry->record.waitReason != WaitReason::SignIn)
                setState(entry, State::Waiting, WaitReason::SignIn);
        }
    }
}

TransportRequest RequestQueue::Private::transportRequest(const RequestEntry &entry) const
{
    TransportRequest request;
    request.verb = entry.request.verb;
    QByteArray base = platform.toEncoded(
        QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    request.url = QUrl::fromEncoded(QByteArray(base + entry.request.encodedTarget()), QUrl::StrictMode);
    request.headers = {{"User-Agent", "Hubdeck/" HUBDECK_VERSION}, {"Accept", "application/json"},
        {"X-Request-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}};
    if (!entry.request.contentType.isEmpty())
        request.headers.emplaceBack("Content-Type", entry.request.contentType);
    if (entry.request.needsToken)
        request.headers.emplaceBack("Authorization", "Bearer " + entry.currentTry->token);
    request.body = entry.request.body;
    return request;
}

void RequestQueue::Private::send(const RequestEntryPtr &entry)
{
    laneOf(entry).erase(entry->record.number);
    entry->currentTry = std::make_unique<RequestEntry::Try>();
    RequestEntry::Try &current = *entry->currentTry;
    if (entry->request.needsToken)
        current.token = m_gate.token().value_or(QByteArray());
    current.renewalFailures = m_gate.failures();
    current.changesEnded = m_changesEnded;
    current.ticket = m_limiter.take(entry->lane, m_clock.now());
    ++m_inFlight;
    ++entry->record.attempts;
    const std::weak_ptr weak(entry);
    m_clock.callAfter(entry->request.timeout, &current.timeoutContext, [this, weak] { onTimeout(weak); });
    current.call = m_transport.send(
        transportRequest(*entry), [this, weak](const TransportReply &reply) { onReply(weak, reply); });
    setState(entry, State::Sent);
}

void RequestQueue::Private::onReply(const std::weak_ptr<RequestEntry> &weak, const TransportReply &reply)
{
    const RequestEntryPtr entry = weak.lock();
    if (!entry || !entry->isInFlight())
        return;
    const std::unique_ptr<RequestEntry::Try> ended = endTry(entry);
    entry->record.httpStatus = reply.httpStatus;
    entry->record.transactionId = QString::fromLatin1(reply.header("X-ANYPNT-TRX-ID"));
    decide(entry, *ended, readReply(entry->request, reply, platform, ended->token, m_clock.utcNow()));
}

void RequestQueue::Private::onTimeout(const std::weak_ptr<RequestEntry> &weak)
{
    const RequestEntryPtr entry = weak.lock();
    if (!entry || !entry->isInFlight())
        return;
    const std::unique_ptr<RequestEntry::Try> ended = endTry(entry);
    entry->record.httpStatus = 0;
    entry->record.transactionId.clear();
    decide(entry, *ended, timedOut(entry->request, platform, ended->call->mayHaveArrived()));
}

//! Takes the try out of the entry. Its call is aborted, if it still runs, when the caller lets go of it.
std::unique_ptr<RequestEntry::Try> RequestQueue::Private::endTry(const RequestEntryPtr &entry)
{
    m_limiter.answered(entry->currentTry->ticket, m_clock.now());
    --m_inFlight;
    if (isChange(entry->request))
        ++m_changesEnded;
    return std::exchange(entry->currentTry, nullptr);
}

void RequestQueue::Private::decide(
    const RequestEntryPtr &entry, const RequestEntry::Try &ended, const TryOutcome &outcome)
{
    if (outcome.result)
        return finish(entry, outcome.result);
    const ApiError &error = outcome.result.error();
    entry->answerWasLost |= error.mayHaveHappened;
    // Never again with another user's token, nor when nobody waits for it.
    if (!entry->isWanted() || isForEarlierUser(*entry))
        return finish(entry, outcome.result);
    if (error.kind == ApiError::Kind::Unauthorized && entry->request.needsToken)
        return onTokenRefused(entry, ended, error);
    if (error.kind == ApiError::Kind::RateLimited)
        return onRateLimited(entry, outcome);
    if (outcome.mayRetry && entry->request.idempotent && ++entry->failures < m_limits.maximumAttempts)
        return retryLater(entry, outcome);
    finish(entry, outcome.result);
}

void RequestQueue::Private::onTokenRefused(
    const RequestEntryPtr &entry, const RequestEntry::Try &ended, const ApiError &error)
{
    if (entry->isReplay)
        return finish(entry, failure(error));
    // Sent before a renewal failed, refused after it: the user has been asked, once is enough.
    if (ended.renewalFailures != m_gate.failures())
        return finish(entry, failure(m_gate.lastFailure()));
    entry->isReplay = true;
    m_gate.refuse(ended.token);
    laneOf(entry).emplace(entry->record.number, entry);
    setState(entry, State::Waiting, WaitReason::SignIn);
    schedulePump();
}

void RequestQueue::Private::onRateLimited(const RequestEntryPtr &entry, const TryOutcome &outcome)
{
    if (++entry->refusals > m_limits.maximumRefusals)
        return finish(entry, outcome.result);
    const milliseconds wait = outcome.requestedWait.value_or(backoffAfter(entry->refusals));
    m_pausedUntil = std::max(m_pausedUntil, m_clock.now() + wait);
    laneOf(entry).emplace(entry->record.number, entry);
    setState(entry, State::Waiting, WaitReason::RateLimited, m_pausedUntil - m_clock.now());
    schedulePump();
}

void RequestQueue::Private::retryLater(const RequestEntryPtr &entry, const TryOutcome &outcome)
{
    const milliseconds wait = std::max(outcome.requestedWait.value_or(0ms), backoffAfter(entry->failures));
    m_clock.callAfter(wait, q, [this, weak = std::weak_ptr(entry)] {
        const RequestEntryPtr waiting = weak.lock();
        if (!waiting || waiting->record.state == State::Done)
            return;
        laneOf(waiting).emplace(waiting->record.number, waiting);
        schedulePump();
    });
    setState(entry, State::Waiting, WaitReason::Retry, wait);
    schedulePump();
}

milliseconds RequestQueue::Private::backoffAfter(int tries) const
{
    return backoff(tries, m_limits.firstBackoff, m_limits.longestBackoff, m_random());
}

void RequestQueue::Private::onRenewed(const Result<Done> &result)
{
    if (!result)
        return failThoseWithoutToken(result.error());
    const auto entries = m_entries;
    for (const auto &[number, entry] : entries) {
        if (entry->record.waitReason == WaitReason::SignIn)
            setState(entry, State::Queued);
    }
    schedulePump();
}

bool RequestQueue::Private::isForEarlierUser(const RequestEntry &entry) const
{
    return entry.request.needsToken && entry.identity != m_identity;
}

void RequestQueue::Private::failThoseForEarlierUser()
{
    failWaiting([this](const RequestEntry &entry) { return isForEarlierUser(entry); }, std::nullopt);
}

//! Ends all that wait and need a token with \a reason or, without one, with Unauthorized.
void RequestQueue::Private::failThoseWithoutToken(const std::optional<ApiError> &reason)
{
    failWaiting([](const RequestEntry &entry) { return entry.request.needsToken; }, reason);
}

void RequestQueue::Private::failWaiting(
    const std::function<bool(const RequestEntry &)> &isMeant, const std::optional<ApiError> &reason)
{
    const auto entries = m_entries; // a copy: whoever hears of an end may submit or cancel
    for (const auto &[number, entry] : entries) {
        if (!entry->isInFlight() && m_entries.contains(number) && isMeant(*entry))
            finish(entry, failure(reason.value_or(errorFor(entry->request, platform, ApiError::Kind::Unauthorized))));
    }
}

} // namespace hubdeck
