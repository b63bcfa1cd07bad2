// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clock.h"

#include <QPointer>
#include <QTimeZone>

#include <map>

namespace hubdeck {

//! A clock that moves only when a test says so. It starts at 0 ms and at 2026-01-01 00:00:00 UTC.
//!
//!     FakeClock clock;
//!     clock.callAfter(2s, this, [&] { fired = true; });
//!     clock.advance(2s); // fired is true now
class FakeClock final : public Clock {
public:
    std::chrono::milliseconds now() const override { return m_now; }
    QDateTime utcNow() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;

    //! Moves on by \a time, stopping at each call that becomes due, and delivers posted events before, between and
    //! after.
    void advance(std::chrono::milliseconds time);
    //! Moves to the next call that is due and makes it. False when nothing is planned.
    bool advanceToNext();
    //! Calls that are planned and whose context still lives.
    int plannedCalls() const;
    //! Delivers what has been posted to the event loop, without moving the time.
    static void deliverEvents();

private:
    struct Call {
        QPointer<QObject> context;
        std::function<void()> action;
    };
    void makeFirstCall();

    std::chrono::milliseconds m_now{0};
    std::multimap<std::chrono::milliseconds, Call> m_calls; // equal times keep the order of insertion
};

} // namespace hubdeck
