// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/world.h"
#include "app/simulator/http/errors.h"
#include "app/simulator/http/router.h"

namespace simulator {

//! Path of all private spaces of an organization, and of one of them.
inline constexpr QStringView spacesPath = u"/runtimefabric/api/organizations/{organization}/privatespaces";
inline constexpr QStringView spacePath = u"/runtimefabric/api/organizations/{organization}/privatespaces/{space}";

//! A handler that gets the private space of the path; it refuses with 404 when there is none in that organization.
template <typename Handler>
Route::Handler onPrivateSpace(World &world, Handler handler)
{
    return [&world, handler](const Request &request) {
        PrivateSpace *space
            = world.platform.findPrivateSpace(request.argument(u"organization"), request.argument(u"space"));
        return space ? handler(*space, request) : cloudHubRefusal(404, {QStringLiteral("Private space not found")});
    };
}

} // namespace simulator
