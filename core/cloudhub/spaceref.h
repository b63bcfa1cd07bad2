// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/identity.h"

namespace hubdeck {

using SpaceId = Id<struct SpaceTag>;

//! Where a private space is found: its id and the business group whose path leads to it.
struct SpaceRef {
    OrganizationId organization;
    SpaceId space;
    friend bool operator==(const SpaceRef &, const SpaceRef &) = default;
    friend size_t qHash(const SpaceRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.organization, ref.space); }
};

//! The path prefix of everything in a private space, for ApiRequest::pathTemplate; arguments: organization, space.
inline constexpr auto kSpacePath = "/runtimefabric/api/organizations/{organization}/privatespaces/{space}";

} // namespace hubdeck
