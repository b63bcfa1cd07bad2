// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/page.h"

namespace simulator {

//! The object that CloudHub 2.0 wraps around a page of private spaces.
[[nodiscard]] QJsonObject springPage(const QJsonArray &content, const Page &page, qsizetype total, bool sorted);

} // namespace simulator
