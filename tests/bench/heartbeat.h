// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace hubdeck::bench {

//! Measures how long the main thread does not come back to its event loop: a timer beats every millisecond, and the longest pause between
//! two beats is what a person would feel as a freeze.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start(1);
        restart();
    }
    void restart()
    {
        m_longest = 0;
        m_sinceBeat.restart();
    }
    //! Milliseconds.
    double longestStop()
    {
        beat();
        return double(m_longest) / 1e6;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_sinceBeat.nsecsElapsed()), m_sinceBeat.restart(); }
    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_longest = 0;
};

} // namespace hubdeck::bench
