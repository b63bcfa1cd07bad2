// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace simulator {

//! Ends the event loop on SIGTERM, SIGINT or SIGHUP, on Windows when the console asks for it.
void quitOnSignals(QObject *parent);

//! Ends the event loop when standard input is closed.
void quitOnClosedStandardInput(QObject *parent);

} // namespace simulator
