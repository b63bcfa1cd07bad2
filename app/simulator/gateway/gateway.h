// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/world.h"
#include "app/simulator/http/router.h"

namespace simulator {

//! What every request passes on its way to a handler, in this order: counting, rate limit, faults, the table of
//! operations (404, 405), token (401), right to write (403), content type (415), JSON (400).
class Gateway {
public:
    Gateway(World &world, const Router &router)
        : m_world(world)
        , m_router(router)
    {
    }

    [[nodiscard]] Response handle(Request request);

private:
    [[nodiscard]] Response handleCounted(Request &request);
    [[nodiscard]] Response route(Request &request);
    [[nodiscard]] std::optional<Response> authenticate(Request &request, const Route &route) const;
    [[nodiscard]] bool exceedsLimit(const Request &request);

    World &m_world;
    const Router &m_router;
};

} // namespace simulator
