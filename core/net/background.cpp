// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/background.h"

#include <QThreadPool>

namespace hubdeck {

Q_GLOBAL_STATIC(QThreadPool, workers)

void startInWorker(std::function<void()> work)
{
    workers->start(std::move(work));
}

bool waitForWorkers()
{
    return workers->waitForDone();
}

} // namespace hubdeck
