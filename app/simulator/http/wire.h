// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

namespace simulator {

//! The response as HTTP/1.1 bytes, for answers that do not go through Qt HTTP Server.
[[nodiscard]] QByteArray wireFormat(const Response &response);

} // namespace simulator
