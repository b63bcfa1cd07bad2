// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apirequest.h"

#include <chrono>
#include <deque>

namespace hubdeck {

//! Decides when a request may go out so that the server never sees more than the limit in any second.
//!
//! When a request reaches the server is not known here: some time between its sending and its answer. So its place is
//! given away again only a second after its answer, or after the longest believable way there when the answer takes
//! longer than that. A full burst is allowed at once. The background lane leaves the last few places of a burst to the
//! interactive one, and takes them at an even pace: places then become free one by one, and a click waits for the next
//! of them instead of for a whole second.
class RateLimiter {
public:
    //! Names one sending, for answered().
    using Ticket = quint64;

    //! \a perSecond 0: no limit.
    explicit RateLimiter(int perSecond)
        : m_perSecond(perSecond)
    {
    }

    //! How long a request of \a lane has to wait, 0 if it may go now. When all places wait for answers: the earliest it
    //! could be.
    std::chrono::milliseconds delay(Lane lane, std::chrono::milliseconds now);
    //! Takes a place. Call only after delay() said 0.
    Ticket take(Lane lane, std::chrono::milliseconds now);
    //! The answer to a sending is there, or the connection failed.
    void answered(Ticket ticket, std::chrono::milliseconds now);
    //! Requests sent in the second before \a now.
    int sentInLastSecond(std::chrono::milliseconds now) const;

private:
    struct Place {
        Ticket ticket;
        std::chrono::milliseconds freeAt;
    };
    void dropFree(std::chrono::milliseconds now);

    int m_perSecond;
    Ticket m_lastTicket = 0;
    std::chrono::milliseconds m_nextBackground{0};
    std::deque<Place> m_places;
    std::deque<std::chrono::milliseconds> m_sent; // of the last second, for people to see
};

} // namespace hubdeck
