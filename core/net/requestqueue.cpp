// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requestqueue.h"

#include "core/net/requestqueue_p.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace hubdeck {

RequestQueue::Private::Private(RequestQueue *queue, const QUrl &platformUrl, Transport &transportToUse,
    Clock &clockToUse, const QueueLimits &queueLimits, std::function<double()> randomSource)
    : platform(platformUrl)
    , q(queue)
    , m_transport(transportToUse)
    , m_clock(clockToUse)
    , m_limits(queueLimits)
    , m_random(randomSource ? std::move(randomSource) : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_limiter(queueLimits.requestsPerSecond)
    , m_gate([this](const Result<Done> &result) { onRenewed(result); })
{
    m_publishedLoad = load();
}

QByteArray RequestQueue::Private::mergeKey(const ApiRequest &request) const
{
    // Answers to one user must not reach another, so the identity is part of it.
    return request.encodedTarget() + ' ' + QByteArray::number(request.timeout.count())
        + (request.needsToken ? " token " : " open ") + (request.isSecret ? "secret " : "")
        + QByteArray::number(m_identity);
}

Reply<ApiReply> RequestQueue::Private::submit(const ApiRequest &request)
{
    if (request.cancel.isCancelled() || !request.hasUsablePath()) {
        ApiError error = ApiError::cancelled();
        if (!request.cancel.isCancelled()) {
            error = errorFor(request, platform, ApiError::Kind::Protocol);
            error.serverMessage = u"not sent: a part of the path is empty"_s;
        }
        const Answer<ApiReply> answer;
        finishLater(answer, error);
        return answer.reply();
    }
    const QByteArray key = isChange(request) ? QByteArray() : mergeKey(request);
    const RequestEntryPtr shared = joinable(request, key);
    const RequestEntryPtr entry = shared ? shared : newEntry(request, key);
    const Reply<ApiReply> reply = addWaiter(entry, request);
    if (shared) {
        ++entry->record.sharedBy;
        if (request.lane == Lane::Interactive && entry->lane == Lane::Background) {
            const bool isInLine = laneOf(entry).erase(entry->record.number) > 0;
            entry->lane = Lane::Interactive;
            if (isInLine)
                laneOf(entry).emplace(entry->record.number, entry);
        }
    }
    Q_EMIT q->requestChanged(entry->record);
    schedulePump();
    return reply;
}

RequestEntryPtr RequestQueue::Private::joinable(const ApiRequest &request, const QByteArray &key) const
{
    if (isChange(request))
        return nullptr;
    const RequestEntryPtr entry = m_merging.value(key).lock();
    if (!entry || (entry->isInFlight() && entry->currentTry->changesEnded != m_changesEnded))
        return nullptr;
    return entry;
}

RequestEntryPtr RequestQueue::Private::newEntry(const ApiRequest &request, const QByteArray &key)
{
    const auto entry = std::make_shared<RequestEntry>();
    entry->request = request;
    entry->request.cancel = {}; // belongs to one caller of perhaps many
    entry->mergeKey = key;
    entry->lane = request.lane;
    entry->identity = m_identity;
    entry->queuedAt = m_clock.now();
    entry->record.number = ++m_lastNumber;
    entry->record.request = entry->request;
    if (request.isSecret)
        entry->record.request.body.clear();
    entry->record.queuedAt = m_clock.utcNow();
    m_entries.emplace(entry->record.number, entry);
    laneOf(entry).emplace(entry->record.number, entry);
    if (!key.isEmpty())
        m_merging.insert(key, entry);
    return entry;
}

Reply<ApiReply> RequestQueue::Private::addWaiter(const RequestEntryPtr &entry, const ApiRequest &request)
{
    RequestWaiter waiter;
    waiter.number = ++m_lastWaiter;
    waiter.cancel = request.cancel;
    waiter.cancelNumber = request.cancel.onCancel(
        q, [this, weak = std::weak_ptr(entry), number = waiter.number] { cancel(weak, number); });
    const Reply<ApiReply> reply = waiter.answer.reply();
    entry->waiters.push_back(std::move(waiter));
    return reply;
}

void RequestQueue::Private::finishLater(const Answer<ApiReply> &answer, const ApiError &error)
{
    QMetaObject::invokeMethod(
        q, [answer, error] { answer.finish(failure(error)); }, Qt::QueuedConnection);
}

void RequestQueue::Private::cancel(const std::weak_ptr<RequestEntry> &weak, quint64 number)
{
    const RequestEntryPtr entry = weak.lock();
    if (!entry)
        return;
    const auto waiter = std::find_if(entry->waiters.begin(), entry->waiters.end(),
        [number](const RequestWaiter &candidate) { return candidate.number == number; });
    if (waiter == entry->waiters.end())
        return;
    ApiError error = errorFor(entry->request, platform, ApiError::Kind::Cancelled);
    error.attempts = entry->record.attempts;
    error.mayHaveHappened = isChange(entry->request) && (entry->isInFlight() || entry->answerWasLost);
    finishLater(waiter->answer, error);
    entry->waiters.erase(waiter);
    if (entry->isWanted()) {
        --entry->record.sharedBy;
        Q_EMIT q->requestChanged(entry->record);
        return;
    }
    // A change that was sent is not aborted: that would not undo it, and the activity list should tell how it ended.
    if (entry->isInFlight() && isChange(entry->request))
        return;
    if (entry->isInFlight())
        endTry(entry);
    finish(entry, failure(error));
}

void RequestQueue::Private::forget(const RequestEntryPtr &entry)
{
    m_entries.erase(entry->record.number);
    laneOf(entry).erase(entry->record.number);
    const auto merging = m_merging.constFind(entry->mergeKey);
    if (merging != m_merging.constEnd() && merging->lock() == entry)
        m_merging.erase(merging);
}

void RequestQueue::Private::finish(const RequestEntryPtr &entry, Result<ApiReply> result)
{
    forget(entry);
    if (result) {
        result->attempts = entry->record.attempts;
    } else {
        result.error().attempts = entry->record.attempts;
        result.error().mayHaveHappened = entry->answerWasLost;
        entry->record.error = result.error();
    }
    entry->record.duration = m_clock.now() - entry->queuedAt;
    const std::vector<RequestWaiter> waiters = std::exchange(entry->waiters, {});
    setState(entry, RequestRecord::State::Done);
    for (const RequestWaiter &waiter : waiters) {
        waiter.cancel.forget(waiter.cancelNumber);
        waiter.answer.finish(result);
    }
    schedulePump();
}

void RequestQueue::Private::setState(
    const RequestEntryPtr &entry, RequestRecord::State state, RequestRecord::WaitReason reason, milliseconds wait)
{
    entry->record.state = state;
    entry->record.waitReason = reason;
    entry->record.waitTime = wait;
    Q_EMIT q->requestChanged(entry->record);
}

void RequestQueue::Private::setAuthorizer(Authorizer *authorizer)
{
    if (authorizer == m_gate.authorizer())
        return;
    const bool replaces = m_gate.authorizer() != nullptr;
    m_gate.setAuthorizer(authorizer);
    if (replaces) {
        ++m_identity;
        // Later, because callers may be answered only from the event loop.
        QMetaObject::invokeMethod(
            q, [this] { failThoseForEarlierUser(); }, Qt::QueuedConnection);
    }
    schedulePump();
}

QueueLoad RequestQueue::Private::load() const
{
    const milliseconds now = m_clock.now();
    QueueLoad load;
    load.waiting = int(m_entries.size()) - m_inFlight;
    load.inFlight = m_inFlight;
    load.sentInLastSecond = m_limiter.sentInLastSecond(now);
    load.limitPerSecond = m_limits.requestsPerSecond;
    load.pausedFor = std::max(m_pausedUntil - now, 0ms);
    load.isSigningIn = m_gate.isRenewing();
    return load;
}

void RequestQueue::Private::publishLoad()
{
    const QueueLoad current = load();
    // The rate in use falls by itself; look again when it has.
    if (current.sentInLastSecond > 0)
        wakeAfter(1s);
    if (current == m_publishedLoad)
        return;
    m_publishedLoad = current;
    Q_EMIT q->loadChanged(current);
}

RequestQueue::RequestQueue(const QUrl &platform, Transport &transport, Clock &clock, QueueLimits limits,
    std::function<double()> random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, platform, transport, clock, limits, std::move(random)))
{
}

RequestQueue::~RequestQueue() = default;

QUrl RequestQueue::platform() const
{
    return d->platform;
}

void RequestQueue::setAuthorizer(Authorizer *authorizer)
{
    d->setAuthorizer(authorizer);
}

Reply<ApiReply> RequestQueue::submit(const ApiRequest &request)
{
    return d->submit(request);
}

QueueLoad RequestQueue::load() const
{
    return d->load();
}

} // namespace hubdeck

#include "moc_requestqueue.cpp"
