// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ratelimiter.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace hubdeck {

namespace {

constexpr milliseconds kWindow = 1000ms;
constexpr milliseconds kLongestWayThere = 250ms;
constexpr milliseconds kMargin = 5ms; // clocks count whole milliseconds, and the server's counts its own

} // namespace

milliseconds RateLimiter::delay(Lane lane, milliseconds now)
{
    if (m_perSecond == 0)
        return 0ms;
    dropFree(now);
    milliseconds wait = 0ms;
    const int free = m_perSecond - int(m_places.size());
    if (free <= 0) {
        const auto first = std::min_element(
            m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return a.freeAt < b.freeAt; });
        wait = first->freeAt - now;
    }
    const int keptForInteractive = m_perSecond / 3;
    if (lane == Lane::Background && free <= keptForInteractive)
        wait = std::max(wait, m_nextBackground - now);
    return wait;
}

RateLimiter::Ticket RateLimiter::take(Lane lane, milliseconds now)
{
    const Ticket ticket = ++m_lastTicket;
    while (!m_sent.empty() && m_sent.front() <= now - kWindow)
        m_sent.pop_front();
    m_sent.push_back(now);
    if (m_perSecond == 0)
        return ticket;
    m_places.push_back({ticket, now + kLongestWayThere + kWindow + kMargin});
    if (lane == Lane::Background)
        m_nextBackground = now + kWindow / m_perSecond;
    return ticket;
}

void RateLimiter::answered(Ticket ticket, milliseconds now)
{
    const auto place = std::find_if(
        m_places.begin(), m_places.end(), [ticket](const Place &candidate) { return candidate.ticket == ticket; });
    if (place != m_places.end())
        place->freeAt = std::min(place->freeAt, now + kWindow + kMargin);
}

int RateLimiter::sentInLastSecond(milliseconds now) const
{
    return int(std::count_if(m_sent.begin(), m_sent.end(), [now](milliseconds at) { return at > now - kWindow; }));
}

void RateLimiter::dropFree(milliseconds now)
{
    std::erase_if(m_places, [now](const Place &place) { return place.freeAt <= now; });
}

} // namespace hubdeck
