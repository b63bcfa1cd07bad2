// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/transport.h"

namespace hubdeck {

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray TransportReply::header(QByteArrayView name) const
{
    return headerValue(headers, name);
}

} // namespace hubdeck
