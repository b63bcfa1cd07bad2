// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace hubdeck {

FirstPaint::FirstPaint(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.installEventFilter(this);
}

void FirstPaint::announce()
{
    then([] {
        std::puts("painted");
        std::fflush(stdout);
    });
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        // Behind the painting itself and whatever it still has to flush.
        QTimer::singleShot(0, this, [actions = std::move(m_actions)] {
            for (const std::function<void()> &action : actions)
                action();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hubdeck

#include "moc_firstpaint.cpp"
