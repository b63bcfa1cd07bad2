// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace hubdeck {

//! However long a server asks for silence, the queue asks again after this time.
constexpr std::chrono::milliseconds kLongestRetryAfter = std::chrono::minutes(5);

//! The value of a Retry-After header, seconds or HTTP date, as a time from \a utcNow on: at least 0, at most
//! kLongestRetryAfter. Nothing when it is neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &utcNow);

//! How long a 429 or 503 asks to wait: Retry-After or, for Access Management, X-RateLimit-Reset (epoch seconds).
std::optional<std::chrono::milliseconds> requestedWait(const HttpHeaders &headers, const QDateTime &utcNow);

//! Wait before try \a retry + 1 (\a retry counts from 1): doubled each time up to \a longest, of which a random half is
//! taken off. \a random is in [0, 1).
std::chrono::milliseconds backoff(
    int retry, std::chrono::milliseconds first, std::chrono::milliseconds longest, double random);

} // namespace hubdeck
