// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpnconnections.h"

#include <QHash>
#include <QSet>

namespace hubdeck {

//! Reads connections that are on their way until they have arrived, in the background lane, and tells what changed: those with a VPN being
//! made or removed, and those of which something was asked to be removed. A failed read is tried again at the next turn.
class VpnWatch final : public QObject {
    Q_OBJECT
public:
    //! Both are borrowed and outlive this.
    VpnWatch(VpnConnections &service, Clock &clock, QObject *parent = nullptr);
    ~VpnWatch() override;

    //! Between two reads of one connection; default 5 s, not below 1 s. Longer where many are watched: all together are read at most twice a
    //! second.
    void setInterval(std::chrono::milliseconds interval);
    //! Watches \a connection if it is on its way and not watched already; the first read is after an interval.
    void watch(const VpnConnection &connection);
    //! Watches until these VPNs (all of them: the connection) are gone, even if the platform goes on calling them available for a while;
    //! for ten minutes at most.
    void watchRemoval(const VpnConnection &connection, const QList<VpnId> &leaving);
    void forget(const VpnConnectionId &id);
    int count() const;

Q_SIGNALS:
    void countChanged(int count);
    //! A read showed something new.
    void changed(const hubdeck::VpnConnection &connection);
    //! Nothing of it is on its way any more; watching ended. \a kept: VPNs that were to go and are still there.
    void settled(const hubdeck::VpnConnection &connection, const QList<hubdeck::VpnId> &kept);
    //! A read said NotFound; watching ended.
    void gone(const hubdeck::VpnConnection &lastSeen);
    //! A read failed; watching goes on.
    void readFailed(const hubdeck::VpnConnection &lastSeen, const hubdeck::ApiError &error);

private:
    struct Watched;
    bool isWorthReading(const Watched &watched) const;
    void begin(const VpnConnection &connection, const QList<VpnId> &leaving);
    void read(const std::shared_ptr<Watched> &watched);
    void schedule(const std::shared_ptr<Watched> &watched);
    void take(const std::shared_ptr<Watched> &watched, const Result<VpnConnection> &now);
    VpnConnections &m_service;
    Clock &m_clock;
    std::chrono::milliseconds m_interval = std::chrono::seconds(5);
    QHash<VpnConnectionId, std::shared_ptr<Watched>> m_watched;
};

} // namespace hubdeck
