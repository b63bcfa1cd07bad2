// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/world.h"

#include <QJsonArray>

namespace simulator {

//! The members that every shape of an organization has: ids, name, place in the tree.
[[nodiscard]] QJsonObject organizationIdentity(const Organization &organization, const Platform &platform);
//! The organization object with entitlements, environments, subscription and owner.
[[nodiscard]] QJsonObject organizationJson(const Organization &organization, const World &world);
//! The organization object with its business groups nested in it.
[[nodiscard]] QJsonObject hierarchyJson(const Organization &organization, const World &world);
[[nodiscard]] QJsonObject ownerJson(const User &user);
//! Minutes until a user has to sign in again.
[[nodiscard]] int sessionMinutes(const World &world);

} // namespace simulator
