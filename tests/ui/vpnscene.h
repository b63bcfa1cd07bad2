// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/connection.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace hubdeck {

//! A group with one private space, rail-core, behind a fake transport, signed in and read. What the platform holds may be changed at any
//! time. Connections: depot (a up, b with one tunnel down), yard (c, both tunnels down, no logs).
class VpnScene {
public:
    VpnScene();

    bool open(); //!< signs in and reads; false when that does not come to an end
    Workspace workspace() { return m_connection->workspace(); }
    VpnModel &table() { return workspace().vpnModel; }

    //! Answers by verb and what follows the space's path: {"PATCH /connections/depot/vpns/a", reply}; before anything else.
    QHash<QString, TransportReply> answers;
    QJsonArray connections; //!< as the platform holds them
    QStringList requests() const; //!< changes sent so far, verb and tail
    QJsonObject lastBody(const QString &verbAndTail) const;

    //! Handles events, and lets time pass, until it is so; false when it is not within some seconds.
    bool until(const std::function<bool()> &condition);

    QTemporaryDir directory;
    FakeClock clock;
    FakeTransport transport;
    MemorySecretStore secrets;

private:
    std::optional<TransportReply> respond(const TransportRequest &request);
    TransportReply respondForSpace(const QString &verbAndTail, const QJsonObject &body);
    std::unique_ptr<Connection> m_connection;
};

//! A member as the platform holds it.
QJsonObject vpnJson(const QString &id, const QString &status, const QString &first, const QString &second, bool isLogged = true);

} // namespace hubdeck
