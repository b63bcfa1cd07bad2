// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/apierror.h"

#include <tl/expected.hpp>

#include <QFuture>

namespace hubdeck {

//! A value or the reason why there is none. tl::expected stands in for std::expected, which C++20 lacks.
template <typename T>
using Result = tl::expected<T, ApiError>;

//! Answer of a call that has nothing to say but that it succeeded.
struct Done {
    friend bool operator==(const Done &, const Done &) = default;
};

inline tl::unexpected<ApiError> failure(ApiError error)
{
    return tl::unexpected<ApiError>(std::move(error));
}

//! What every asynchronous call of core returns. Finished from the event loop, never inside the call that made it.
template <typename T>
using Reply = QFuture<Result<T>>;

} // namespace hubdeck
