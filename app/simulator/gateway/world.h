// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/faults.h"
#include "app/simulator/gateway/ratelimiter.h"
#include "app/simulator/gateway/statistics.h"
#include "app/simulator/gateway/tokenstore.h"
#include "app/simulator/platform/platform.h"
#include "app/simulator/platform/simulatedclock.h"
#include "app/simulator/process/options.h"

namespace simulator {

//! All that handlers work on.
struct World {
    explicit World(const Options &options);

    Options options;
    SimulatedClock clock;
    Platform platform;
    TokenStore tokens;
    RateLimiter rateLimiter;
    Statistics statistics;
    Faults faults;
};

} // namespace simulator
