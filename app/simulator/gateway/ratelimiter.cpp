// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/ratelimiter.h"

namespace simulator {

bool RateLimiter::admit(const QString &address, Time now)
{
    if (m_limit == 0)
        return true;
    std::deque<Time> &admitted = m_admitted[address];
    while (!admitted.empty() && now - admitted.front() >= std::chrono::seconds(1))
        admitted.pop_front();
    if (admitted.size() >= size_t(m_limit))
        return false;
    admitted.push_back(now);
    return true;
}

} // namespace simulator
