// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace hubdeck {

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace hubdeck
