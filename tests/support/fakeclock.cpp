// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace hubdeck {

namespace {

class EventCounter final : public QObject {
public:
    bool eventFilter(QObject *, QEvent *) override
    {
        ++count;
        return false;
    }
    int count = 0;
};

} // namespace

QDateTime FakeClock::utcNow() const
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()).addMSecs(m_now.count());
}

void FakeClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action)
{
    m_calls.emplace(m_now + std::max(delay, std::chrono::milliseconds(0)), Call{context, std::move(action)});
}

void FakeClock::advance(std::chrono::milliseconds time)
{
    const std::chrono::milliseconds end = m_now + time;
    deliverEvents();
    while (!m_calls.empty() && m_calls.begin()->first <= end)
        makeFirstCall();
    m_now = end;
    deliverEvents();
}

bool FakeClock::advanceToNext()
{
    deliverEvents();
    std::erase_if(m_calls, [](const auto &call) { return call.second.context.isNull(); });
    if (m_calls.empty())
        return false;
    makeFirstCall();
    return true;
}

int FakeClock::plannedCalls() const
{
    return int(
        std::count_if(m_calls.begin(), m_calls.end(), [](const auto &call) { return !call.second.context.isNull(); }));
}

void FakeClock::makeFirstCall()
{
    const auto first = m_calls.begin();
    m_now = std::max(m_now, first->first);
    const Call call = std::move(first->second);
    m_calls.erase(first);
    if (call.context)
        call.action();
    deliverEvents();
}

void FakeClock::deliverEvents()
{
    // One round delivers what was posted before it; what it posts in turn is left for the next.
    EventCounter counter;
    QCoreApplication::instance()->installEventFilter(&counter);
    do {
        counter.count = 0;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (counter.count > 0);
}

} // namespace hubdeck
