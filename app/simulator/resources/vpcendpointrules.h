// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/platform.h"

#include <variant>

namespace simulator {

//! Reads the settings from a request body, all five members. All that is wrong with their form comes back instead.
[[nodiscard]] std::variant<VpcEndpointSettings, QStringList> readVpcEndpointSettings(
    const QJsonObject &body, const PrivateSpace &space);

//! Why the space cannot take or change endpoints now; empty when it can.
[[nodiscard]] QString spaceRefusal(const PrivateSpace &space);

//! Why this many more zones exceed the entitlement of the root organization; empty when they do not.
[[nodiscard]] QString entitlementRefusal(const Platform &platform, qsizetype moreZones);

} // namespace simulator
