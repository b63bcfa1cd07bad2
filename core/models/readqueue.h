// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <deque>
#include <functional>

namespace hubdeck {

//! Things to be read one after the other, a few at a time, so that a large table does not fill the request queue and what becomes urgent
//! can still be put first.
template <typename Key>
class ReadQueue {
public:
    //! \a start begins one read; whoever began it calls done().
    explicit ReadQueue(std::function<void(const Key &)> start, int atATime = 4) : m_start(std::move(start)), m_atATime(atATime) {}

    //! Adds \a key unless it waits or is being read already; an urgent one that waits is moved to the front.
    void add(const Key &key, bool isUrgent = false)
    {
        if (m_running.contains(key))
            return;
        if (m_known.contains(key)) {
            if (!isUrgent)
                return;
            std::erase(m_waiting, key);
        }
        m_known.insert(key);
        if (isUrgent)
            m_waiting.push_front(key);
        else
            m_waiting.push_back(key);
    }
    //! Begins as many reads as may run.
    void run()
    {
        while (!m_waiting.empty() && m_running.size() < m_atATime) {
            const Key key = m_waiting.front();
            m_waiting.pop_front();
            m_known.remove(key);
            m_running.insert(key);
            m_start(key);
        }
    }
    void done(const Key &key)
    {
        m_running.remove(key);
        run();
    }
    void drop(const Key &key)
    {
        if (m_known.remove(key))
            std::erase(m_waiting, key);
    }
    //! Forgets what waits and what runs; answers of what ran are then strangers: see isRunning().
    void clear()
    {
        m_waiting.clear();
        m_known.clear();
        m_running.clear();
    }
    bool isRunning(const Key &key) const { return m_running.contains(key); }
    qsizetype count() const { return qsizetype(m_waiting.size()) + m_running.size(); }

private:
    std::function<void(const Key &)> m_start;
    const int m_atATime;
    std::deque<Key> m_waiting;
    QSet<Key> m_known;
    QSet<Key> m_running;
};

} // namespace hubdeck
