// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/clock.h"

#include <QTimer>

namespace hubdeck {

SystemClock::SystemClock()
{
    m_timer.start();
}

std::chrono::milliseconds SystemClock::now() const
{
    return std::chrono::milliseconds(m_timer.elapsed());
}

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, context, std::move(action));
}

} // namespace hubdeck
