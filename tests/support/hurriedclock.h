// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clock.h"

namespace hubdeck {

//! A real clock on which time runs \a factor times as fast: timeouts, pauses and intervals of half a minute pass in a second.
//! For end-to-end tests against the simulator; start that with `--rate-limit 0`, since the queue's second is shorter too.
class HurriedClock final : public Clock {
public:
    explicit HurriedClock(int factor) : m_factor(factor) {}
    std::chrono::milliseconds now() const override { return m_real.now() * m_factor; }
    QDateTime utcNow() const override { return m_real.utcNow(); }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override
    {
        m_real.callAfter(delay / m_factor, context, std::move(action));
    }

private:
    SystemClock m_real;
    int m_factor;
};

} // namespace hubdeck
