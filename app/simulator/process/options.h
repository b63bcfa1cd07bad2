// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace simulator {

//! What the command line asks for.
struct Options {
    enum class Data { Default, Empty, Large };

    quint16 port = 0;
    bool tls = false;
    Data data = Data::Default;
    double speed = 1;
    int rateLimit = 15; //!< requests in any second under /runtimefabric; 0: no limit
    std::chrono::seconds tokenLife {3600};
    std::optional<std::chrono::seconds> ownerAcceptsAfter {20}; //!< simulated; none: never by itself
    bool exitWithStandardInput = false;
};

//! Prints help or version and ends the program when asked to; tells what is wrong and ends it with 2 otherwise.
[[nodiscard]] Options parseCommandLine(const QStringList &arguments);

} // namespace simulator
