// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace hubdeck {

//! Time as the queue, the session and the watchers see it. A seam: tests use a clock that moves only when told
//! (tests/support/fakeclock.h).
class Clock {
public:
    virtual ~Clock() = default;

    //! Steady time since some fixed point; never jumps with the wall clock.
    virtual std::chrono::milliseconds now() const = 0;
    //! The wall clock, UTC.
    virtual QDateTime utcNow() const = 0;
    //! Calls \a action once from the event loop after \a delay, unless \a context is gone by then.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) = 0;
};

//! The machine's own clock.
class SystemClock final : public Clock {
public:
    SystemClock();
    std::chrono::milliseconds now() const override;
    QDateTime utcNow() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;

private:
    QElapsedTimer m_timer;
};

} // namespace hubdeck
