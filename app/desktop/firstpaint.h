// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace hubdeck {

//! Prints "painted" on standard output once \a window has been painted for the first time.
inline void announceFirstPaint(QWidget &window)
{
    class Watcher final : public QObject {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint && !m_isSeen) {
                m_isSeen = true;
                // Behind the painting itself and whatever it still has to flush.
                QTimer::singleShot(0, this, [] {
                    std::puts("painted");
                    std::fflush(stdout);
                });
            }
            return false;
        }

    private:
        bool m_isSeen = false;
    };
    window.installEventFilter(new Watcher(&window));
}

} // namespace hubdeck
