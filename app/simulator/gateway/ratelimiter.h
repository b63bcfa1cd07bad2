// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <deque>

namespace simulator {

//! At most so many requests in any second from one address, in real time. Refused requests do not count.
class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;

    //! 0 switches the limit off.
    explicit RateLimiter(int requestsPerSecond)
        : m_limit(requestsPerSecond)
    {
    }

    [[nodiscard]] bool admit(const QString &address, Time now);

private:
    int m_limit;
    QHash<QString, std::deque<Time>> m_admitted;
};

} // namespace simulator
