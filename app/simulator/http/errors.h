// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/http/message.h"

namespace simulator {

//! Each API of the platform has its own shape of error bodies; which one speaks is told by the path.
enum class Api { CloudHub, ApplicationManager, Accounts, Control, Gateway };

[[nodiscard]] Api apiOf(QStringView path);

//! An error in the shape of that API.
[[nodiscard]] Response refusal(Api api, int status, const QString &message);

//! A CloudHub 2.0 error: the first message, and all of them in `errors` when there are several.
[[nodiscard]] Response cloudHubRefusal(int status, const QStringList &messages);

} // namespace simulator
