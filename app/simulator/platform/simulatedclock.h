// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>

namespace simulator {

//! The platform's time in milliseconds since the epoch. It starts with the real time and runs `speed` times as fast.
//! States are worked out from it when they are asked for, so nothing needs a timer.
class SimulatedClock {
public:
    explicit SimulatedClock(double speed = 1)
        : m_speed(speed)
    {
        m_elapsed.start();
    }

    [[nodiscard]] qint64 now() const { return m_start + qint64(double(m_elapsed.elapsed()) * m_speed); }

private:
    qint64 m_start = QDateTime::currentMSecsSinceEpoch();
    double m_speed;
    QElapsedTimer m_elapsed;
};

constexpr qint64 toMilliseconds(std::chrono::milliseconds duration) { return duration.count(); }

} // namespace simulator
