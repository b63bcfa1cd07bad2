// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

#include <optional>

namespace simulator {

//! The part of a list that a client asks for.
struct Page {
    qsizetype offset = 0;
    qsizetype limit = 0;

    //! What of this many items lies on the page.
    [[nodiscard]] qsizetype begin(qsizetype total) const { return std::min(offset, total); }
    [[nodiscard]] qsizetype end(qsizetype total) const { return std::min(offset + limit, total); }
};

//! Reads `offset` and `limit`; nothing when they are no numbers or out of range.
[[nodiscard]] std::optional<Page> requestedPage(const Request &request, int usualLimit, int mostLimit);

} // namespace simulator
