// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointwatch.h"

namespace hubdeck {

namespace {

//! From the list or a create call the status is not known yet, so it may still be on its way.
bool isWorthReading(const VpcEndpoint &endpoint)
{
    return endpoint.status == VpcEndpointStatus::NotRead || isTransitional(endpoint.status);
}

ArrivalWatch<VpcEndpoint, VpcEndpointId>::Subject subjectOf(VpcEndpoints &endpoints)
{
    return {
        [](const VpcEndpoint &endpoint) { return endpoint.id; },
        [&endpoints](const VpcEndpoint &endpoint, const CallOptions &options) { return endpoints.get(endpoint.space, endpoint.id, options); },
        isWorthReading,
        [](const VpcEndpoint &endpoint) { return endpoint.status == VpcEndpointStatus::NotRead; },
    };
}

} // namespace

VpcEndpointWatch::VpcEndpointWatch(VpcEndpoints &endpoints, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_watch(*this, clock, subjectOf(endpoints),
          {
              [this](int count) { Q_EMIT countChanged(count); },
              [this](const VpcEndpoint &endpoint) { Q_EMIT changed(endpoint); },
              [this](const VpcEndpoint &seen, const VpcEndpoint &before) { Q_EMIT settled(seen, before.status); },
              [this](const VpcEndpoint &lastSeen) { Q_EMIT gone(lastSeen); },
              [this](const VpcEndpoint &lastSeen, const ApiError &error) { Q_EMIT readFailed(lastSeen, error); },
          })
{
}

VpcEndpointWatch::~VpcEndpointWatch() = default;

void VpcEndpointWatch::setInterval(std::chrono::milliseconds interval) { m_watch.setInterval(interval); }
void VpcEndpointWatch::watch(const VpcEndpoint &endpoint) { m_watch.watch(endpoint); }
void VpcEndpointWatch::forget(const VpcEndpointId &id) { m_watch.forget(id); }
int VpcEndpointWatch::count() const { return m_watch.count(); }

} // namespace hubdeck

#include "moc_vpcendpointwatch.cpp"
