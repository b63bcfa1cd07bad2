// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointwatch.h"

#include <QPointer>

#include <algorithm>

namespace hubdeck {

namespace {

constexpr std::chrono::milliseconds kShortestInterval = std::chrono::seconds(1);
//! Acceptance may take days: many endpoints that wait for it must not use up the limit of requests.
constexpr std::chrono::milliseconds kBetweenReads = std::chrono::milliseconds(500);

//! From the list or a create call the status is not known yet, so it may still be on its way.
bool isWorthReading(VpcEndpointStatus status)
{
    return status == VpcEndpointStatus::NotRead || isTransitional(status);
}

} // namespace

struct VpcEndpointWatch::Watched {
    VpcEndpoint lastSeen;
    CancelSource calls;
};

VpcEndpointWatch::VpcEndpointWatch(VpcEndpoints &endpoints, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_endpoints(endpoints)
    , m_clock(clock)
{
}

VpcEndpointWatch::~VpcEndpointWatch() = default;

void VpcEndpointWatch::setInterval(std::chrono::milliseconds interval)
{
    m_interval = std::max(interval, kShortestInterval);
}

void VpcEndpointWatch::watch(const VpcEndpoint &endpoint)
{
    if (!isWorthReading(endpoint.status) || m_watched.contains(endpoint.id))
        return;
    const auto watched = std::make_shared<Watched>();
    watched->lastSeen = endpoint;
    m_watched.insert(endpoint.id, watched);
    Q_EMIT countChanged(count());
    if (endpoint.status == VpcEndpointStatus::NotRead)
        read(watched);
    else
        schedule(watched);
}

void VpcEndpointWatch::forget(const VpcEndpointId &id)
{
    if (m_watched.remove(id))
        Q_EMIT countChanged(count());
}

int VpcEndpointWatch::count() const
{
    return int(m_watched.size());
}

void VpcEndpointWatch::schedule(const std::shared_ptr<Watched> &watched)
{
    // Weak: an endpoint that was forgotten, and perhaps is watched anew, is not read on behalf of the old watching.
    const std::chrono::milliseconds interval = std::max(m_interval, count() * kBetweenReads);
    m_clock.callAfter(interval, this, [this, weak = std::weak_ptr(watched)] {
        if (const auto still = weak.lock())
            read(still);
    });
}

void VpcEndpointWatch::read(const std::shared_ptr<Watched> &watched)
{
    const VpcEndpoint &known = watched->lastSeen;
    const CallOptions options{Lane::Background, watched->calls.token()};
    whenDone(m_endpoints.get(known.space, known.id, options), this,
        [this, weak = std::weak_ptr(watched)](const Result<VpcEndpoint> &now) {
            if (const auto still = weak.lock())
                take(still, now);
        });
}

void VpcEndpointWatch::take(const std::shared_ptr<Watched> &watched, const Result<VpcEndpoint> &now)
{
    const VpcEndpoint before = watched->lastSeen;
    if (!now) {
        if (now.error().kind == ApiError::Kind::NotFound) {
            forget(before.id);
            Q_EMIT gone(before);
        } else {
            schedule(watched);
            if (now.error().kind != ApiError::Kind::Cancelled)
                Q_EMIT readFailed(before, now.error());
        }
        return;
    }
    watched->lastSeen = *now;
    const bool isSettled = !isWorthReading(now->status);
    // The bookkeeping comes first: whoever is told may watch, forget or delete.
    if (isSettled)
        forget(before.id);
    else
        schedule(watched);
    const VpcEndpoint seen = *now;
    const QPointer<VpcEndpointWatch> alive(this);
    if (seen != before)
        Q_EMIT changed(seen);
    if (isSettled && alive)
        Q_EMIT settled(seen, before.status);
}

} // namespace hubdeck

#include "moc_vpcendpointwatch.cpp"
