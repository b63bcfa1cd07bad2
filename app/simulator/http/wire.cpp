// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/wire.h"

namespace simulator {

QByteArray wireFormat(const Response &response)
{
    // The reason phrase may be empty since HTTP/1.1 (RFC 9112, 4), the blank before it may not.
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + " \r\n";
    if (!response.contentType.isEmpty())
        bytes += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n\r\n";
    return bytes + response.body;
}

} // namespace simulator
