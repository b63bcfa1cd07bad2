// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/platform.h"

#include <variant>

namespace simulator {

//! Reads what is to be attached from a request body. All that is wrong with its form comes back instead.
[[nodiscard]] std::variant<TransitGatewaySettings, QStringList> readTransitGatewaySettings(
    const QJsonObject &body, const PrivateSpace &space);

//! Reads the routes of a transit gateway of that space.
[[nodiscard]] std::variant<QStringList, QStringList> readTransitGatewayRoutes(const QJsonValue &value, const PrivateSpace &space);

//! Reads a new name; what is wrong with it is appended.
[[nodiscard]] QString readTransitGatewayName(const QJsonObject &body, QStringList &problems);

} // namespace simulator
