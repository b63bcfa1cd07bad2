// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/arrivalwatch.h"
#include "core/cloudhub/vpcendpoints.h"

namespace hubdeck {

//! Reads endpoints that are on their way until they have arrived, in the background lane, and tells what changed.
//! An endpoint is watched until its status is no longer transitional or it is gone. A failed read is tried again at the next turn.
class VpcEndpointWatch final : public QObject {
    Q_OBJECT
public:
    VpcEndpointWatch(VpcEndpoints &endpoints, Clock &clock, QObject *parent = nullptr);
    ~VpcEndpointWatch() override;

    //! Between two reads of one endpoint; default 5 s, not below 1 s. Longer where many are watched: all together are read at most twice a second.
    void setInterval(std::chrono::milliseconds interval);
    //! Watches \a endpoint unless its status is final or it is watched already. One whose status is NotRead is read at once, others
    //! after an interval.
    void watch(const VpcEndpoint &endpoint);
    void forget(const VpcEndpointId &id);
    int count() const;

Q_SIGNALS:
    void countChanged(int count);
    //! A read showed something new (status, DNS names, message).
    void changed(const hubdeck::VpcEndpoint &endpoint);
    //! It reached Available, Invalid or an unknown word; watching ended. \a from is the status before.
    void settled(const hubdeck::VpcEndpoint &endpoint, hubdeck::VpcEndpointStatus from);
    //! It was deleted by somebody; watching ended.
    void gone(const hubdeck::VpcEndpoint &lastSeen);
    //! A read failed; watching goes on.
    void readFailed(const hubdeck::VpcEndpoint &lastSeen, const hubdeck::ApiError &error);

private:
    ArrivalWatch<VpcEndpoint, VpcEndpointId> m_watch;
};

} // namespace hubdeck
