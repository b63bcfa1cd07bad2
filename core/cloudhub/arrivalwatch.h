// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/clock.h"
#include "core/net/futures.h"

#include <QHash>
#include <QPointer>

#include <algorithm>

namespace hubdeck {

//! Reads things that are on their way until they have arrived, in the background lane, and tells what changed. A thing is watched until it is
//! no longer on its way or it is gone; a failed read is tried again at the next turn. The work behind the watches of the resources, which
//! make signals of what it tells.
template <typename Item, typename Key>
class ArrivalWatch {
public:
    //! What is watched.
    struct Subject {
        std::function<Key(const Item &)> keyOf;
        std::function<Reply<Item>(const Item &, const CallOptions &)> read; //!< NotFound means gone
        std::function<bool(const Item &)> isOnItsWay; //!< worth reading again
        std::function<bool(const Item &)> wasNeverRead; //!< to be read at once; may be empty: never the case
    };
    //! Who is told. Each may watch, forget, or delete the owner.
    struct Listener {
        std::function<void(int)> countChanged;
        std::function<void(const Item &)> changed;
        std::function<void(const Item &seen, const Item &before)> settled;
        std::function<void(const Item &lastSeen)> gone;
        std::function<void(const Item &lastSeen, const ApiError &)> readFailed;
    };

    //! \a owner has this as a member and so lives as long; both are borrowed.
    ArrivalWatch(QObject &owner, Clock &clock, Subject subject, Listener listener)
        : m_owner(owner), m_clock(clock), m_subject(std::move(subject)), m_listener(std::move(listener))
    {
    }

    //! Between two reads of one thing; default 5 s, not below 1 s.
    void setInterval(std::chrono::milliseconds interval) { m_interval = std::max(interval, kShortestInterval); }

    void watch(const Item &item)
    {
        const Key key = m_subject.keyOf(item);
        if (!m_subject.isOnItsWay(item) || m_watched.contains(key))
            return;
        const auto watched = std::make_shared<Watched>();
        watched->lastSeen = item;
        m_watched.insert(key, watched);
        m_listener.countChanged(count());
        if (m_subject.wasNeverRead && m_subject.wasNeverRead(item))
            read(watched);
        else
            schedule(watched);
    }
    void forget(const Key &key)
    {
        if (m_watched.remove(key))
            m_listener.countChanged(count());
    }
    int count() const { return int(m_watched.size()); }

private:
    struct Watched {
        Item lastSeen;
        CancelSource calls;
    };
    static constexpr std::chrono::milliseconds kShortestInterval = std::chrono::seconds(1);
    //! An arrival may take days: many things on their way must not use up the limit of requests.
    static constexpr std::chrono::milliseconds kBetweenReads = std::chrono::milliseconds(500);

    void schedule(const std::shared_ptr<Watched> &watched)
    {
        // Weak: a thing that was forgotten, and perhaps is watched anew, is not read on behalf of the old watching.
        const std::chrono::milliseconds interval = std::max(m_interval, count() * kBetweenReads);
        m_clock.callAfter(interval, &m_owner, [this, weak = std::weak_ptr(watched)] {
            if (const auto still = weak.lock())
                read(still);
        });
    }
    void read(const std::shared_ptr<Watched> &watched)
    {
        const CallOptions options{Lane::Background, watched->calls.token()};
        whenDone(m_subject.read(watched->lastSeen, options), &m_owner, [this, weak = std::weak_ptr(watched)](const Result<Item> &now) {
            if (const auto still = weak.lock())
                take(still, now);
        });
    }
    void take(const std::shared_ptr<Watched> &watched, const Result<Item> &now)
    {
        const Item before = watched->lastSeen;
        if (!now)
            return takeError(watched, before, now.error());
        watched->lastSeen = *now;
        const bool isSettled = !m_subject.isOnItsWay(*now);
        // The bookkeeping comes first: whoever is told may watch, forget or delete.
        if (isSettled)
            forget(m_subject.keyOf(before));
        else
            schedule(watched);
        const Item seen = *now;
        const QPointer<QObject> alive(&m_owner);
        if (!(seen == before))
            m_listener.changed(seen);
        if (isSettled && alive)
            m_listener.settled(seen, before);
    }
    void takeError(const std::shared_ptr<Watched> &watched, const Item &before, const ApiError &error)
    {
        if (error.kind == ApiError::Kind::NotFound) {
            forget(m_subject.keyOf(before));
            m_listener.gone(before);
            return;
        }
        schedule(watched);
        if (error.kind != ApiError::Kind::Cancelled)
            m_listener.readFailed(before, error);
    }

    QObject &m_owner;
    Clock &m_clock;
    const Subject m_subject;
    const Listener m_listener;
    std::chrono::milliseconds m_interval = std::chrono::seconds(5);
    QHash<Key, std::shared_ptr<Watched>> m_watched;
};

} // namespace hubdeck
