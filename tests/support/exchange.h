// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"
#include "tests/support/rawserver.h"

#include <QTcpSocket>
#include <QTest>

namespace hubdeck {

//! Sends one request and keeps what comes back.
struct Exchange {
    Exchange(Transport &transport, const TransportRequest &request)
        : call(transport.send(request, [this](const TransportReply &answer) {
            reply = answer;
            ++answers;
        }))
    {
    }
    Exchange(Transport &transport, Verb verb, const QUrl &url, const QByteArray &body = {})
        : Exchange(transport, TransportRequest{verb, url, {{"Content-Type", "application/json"}}, body})
    {
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return answers > 0; }, 10000);
    }

    TransportReply reply;
    int answers = 0;
    std::unique_ptr<TransportCall> call;
};

inline RawServer::Answer always(const QByteArray &response)
{
    return [response](const RawServer::Request &, QTcpSocket *socket) { socket->write(response); };
}

} // namespace hubdeck
