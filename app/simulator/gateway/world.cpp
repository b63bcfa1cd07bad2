// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/world.h"

#include "app/simulator/datasets/datasets.h"

namespace simulator {

World::World(const Options &chosen)
    : options(chosen)
    , clock(chosen.speed)
    , platform(dataset(chosen.data, clock.now()))
    , tokens(chosen.tokenLife)
    , rateLimiter(chosen.rateLimit)
{
}

} // namespace simulator
