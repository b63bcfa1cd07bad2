// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnwatch.h"

#include "core/net/futures.h"

#include <QPointer>

#include <algorithm>

namespace hubdeck {

namespace {

constexpr std::chrono::milliseconds kShortestInterval = std::chrono::seconds(1);
//! A VPN takes a quarter of an hour: several must not use up the limit of requests.
constexpr std::chrono::milliseconds kBetweenReads = std::chrono::milliseconds(500);
constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(10);

} // namespace

struct VpnWatch::Watched {
    VpnConnection lastSeen;
    QList<VpnId> leaving; //!< asked to go and not yet seen gone
    std::chrono::milliseconds leavingSince{0};
    CancelSource calls;
};

VpnWatch::VpnWatch(VpnConnections &service, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
}

VpnWatch::~VpnWatch() = default;

void VpnWatch::setInterval(std::chrono::milliseconds interval)
{
    m_interval = std::max(interval, kShortestInterval);
}

void VpnWatch::watch(const VpnConnection &connection)
{
    if (isTransitional(connection) && !m_watched.contains(connection.id))
        begin(connection, {});
}

void VpnWatch::watchRemoval(const VpnConnection &connection, const QList<VpnId> &leaving)
{
    QList<VpnId> all = leaving;
    if (const auto watched = m_watched.value(connection.id))
        all += watched->leaving;
    forget(connection.id);
    begin(connection, all);
}

void VpnWatch::begin(const VpnConnection &connection, const QList<VpnId> &leaving)
{
    const auto watched = std::make_shared<Watched>();
    watched->lastSeen = connection;
    watched->leaving = leaving;
    watched->leavingSince = m_clock.now();
    m_watched.insert(connection.id, watched);
    Q_EMIT countChanged(count());
    schedule(watched);
}

void VpnWatch::forget(const VpnConnectionId &id)
{
    if (m_watched.remove(id))
        Q_EMIT countChanged(count());
}

int VpnWatch::count() const
{
    return int(m_watched.size());
}

bool VpnWatch::isWorthReading(const Watched &watched) const
{
    return isTransitional(watched.lastSeen) || (!watched.leaving.isEmpty() && m_clock.now() - watched.leavingSince < kPatience);
}

void VpnWatch::schedule(const std::shared_ptr<Watched> &watched)
{
    // Weak: one that was forgotten, and perhaps is watched anew, is not read on behalf of the old watching.
    const std::chrono::milliseconds interval = std::max(m_interval, count() * kBetweenReads);
    m_clock.callAfter(interval, this, [this, weak = std::weak_ptr(watched)] {
        if (const auto still = weak.lock())
            read(still);
    });
}

void VpnWatch::read(const std::shared_ptr<Watched> &watched)
{
    const VpnConnection &known = watched->lastSeen;
    whenDone(m_service.get(known.space, known.id, {Lane::Background, watched->calls.token()}), this,
        [this, weak = std::weak_ptr(watched)](const Result<VpnConnection> &now) {
            if (const auto still = weak.lock())
                take(still, now);
        });
}

void VpnWatch::take(const std::shared_ptr<Watched> &watched, const Result<VpnConnection> &now)
{
    const VpnConnection before = watched->lastSeen;
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
    watched->leaving.removeIf([&now](const VpnId &id) { return !now->find(id); });
    const QList<VpnId> kept = watched->leaving;
    const bool isSettled = !isWorthReading(*watched);
    // The bookkeeping comes first: whoever is told may watch, forget or delete.
    if (isSettled)
        forget(before.id);
    else
        schedule(watched);
    const VpnConnection seen = *now;
    const QPointer<VpnWatch> alive(this);
    if (seen != before)
        Q_EMIT changed(seen);
    if (isSettled && alive)
        Q_EMIT settled(seen, kept);
}

} // namespace hubdeck

#include "moc_vpnwatch.cpp"
