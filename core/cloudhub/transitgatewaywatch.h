// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/arrivalwatch.h"
#include "core/cloudhub/transitgateways.h"

namespace hubdeck {

//! Reads transit gateways of private spaces that are on their way until they are attached, rejected or lost, in the background lane.
class TransitGatewayWatch final : public QObject {
    Q_OBJECT
public:
    TransitGatewayWatch(TransitGateways &gateways, Clock &clock, QObject *parent = nullptr);

    //! Between two reads of one gateway; default 5 s, not below 1 s. Longer where many are watched.
    void setInterval(std::chrono::milliseconds interval) { m_watch.setInterval(interval); }
    //! Watches \a gateway unless it has arrived, is in no space, or is watched already.
    void watch(const TransitGateway &gateway);
    void forget(const SpaceRef &space, const TransitGatewayId &id) { m_watch.forget({space, id}); }
    int count() const { return m_watch.count(); }

Q_SIGNALS:
    void countChanged(int count);
    //! A read showed something new.
    void changed(const hubdeck::TransitGateway &gateway);
    //! It has arrived, well or not; watching ended. \a from is the phase before.
    void settled(const hubdeck::TransitGateway &gateway, hubdeck::TransitGatewayPhase from);
    //! Somebody detached it; watching ended.
    void gone(const hubdeck::TransitGateway &lastSeen);
    //! A read failed; watching goes on.
    void readFailed(const hubdeck::TransitGateway &lastSeen, const hubdeck::ApiError &error);

private:
    ArrivalWatch<TransitGateway, std::pair<SpaceRef, TransitGatewayId>> m_watch;
};

} // namespace hubdeck
