// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaywatch.h"

namespace hubdeck {

namespace {

using Watch = ArrivalWatch<TransitGateway, std::pair<SpaceRef, TransitGatewayId>>;

Watch::Subject subjectOf(TransitGateways &gateways)
{
    return {
        [](const TransitGateway &gateway) { return std::pair(gateway.space.value_or(SpaceRef()), gateway.id); },
        [&gateways](const TransitGateway &gateway, const CallOptions &options) { return gateways.get(*gateway.space, gateway.id, options); },
        [](const TransitGateway &gateway) { return gateway.space && isTransitional(phaseOf(gateway)); },
        {},
    };
}

} // namespace

TransitGatewayWatch::TransitGatewayWatch(TransitGateways &gateways, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_watch(*this, clock, subjectOf(gateways),
          {
              [this](int count) { Q_EMIT countChanged(count); },
              [this](const TransitGateway &gateway) { Q_EMIT changed(gateway); },
              [this](const TransitGateway &seen, const TransitGateway &before) { Q_EMIT settled(seen, phaseOf(before)); },
              [this](const TransitGateway &lastSeen) { Q_EMIT gone(lastSeen); },
              [this](const TransitGateway &lastSeen, const ApiError &error) { Q_EMIT readFailed(lastSeen, error); },
          })
{
}

void TransitGatewayWatch::watch(const TransitGateway &gateway) { m_watch.watch(gateway); }

} // namespace hubdeck

#include "moc_transitgatewaywatch.cpp"
