// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/router.h"

#include <optional>

namespace simulator {

//! Decodes the body into `request.json` or `request.jsonArray`. Returns the refusal when the type (415) or the content (400) is wrong.
[[nodiscard]] std::optional<Response> decodeBody(Request &request, Route::Body expected);

} // namespace simulator
