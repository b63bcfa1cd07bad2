// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/sightings.h"
#include "core/models/transitgatewaymodel.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "ui/settings/preferences.h"
#include "ui/transitgateways/transitgatewayparts.h"

#include <QSettings>
#include <QTemporaryDir>

namespace hubdeck {

//! A business group with two private spaces and some transit gateways, on a fake transport that behaves as the platform does.
struct GatewayScene {
    GatewayScene();

    TransitGatewayParts parts() { return {spaces, gateways, service, accounts, watch, QStringLiteral("https://platform.example")}; }
    static SpaceRef core() { return {{QStringLiteral("rail")}, {QStringLiteral("s1")}}; }
    //! Lets everything come in that was asked for.
    void settle() { clock.advance(std::chrono::seconds(3)); }
    //! Verb and what follows …/organizations/rail of all requests that change something, with their bodies.
    QStringList changes() const;

    QTemporaryDir directory;
    QSettings settings{directory.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Preferences preferences{settings};
    FakeTransport transport;
    FakeClock clock;
    FakeAuthorizer authorizer;
    RequestQueue queue;
    PrivateSpaces spaceService{queue};
    TransitGateways service{queue, clock};
    AwsAccounts accounts{queue};
    Sightings sightings{directory.path(), clock};
    TransitGatewayWatch watch{service, clock};
    PrivateSpaceModel spaces{spaceService, clock};
    TransitGatewayModel gateways{service, watch, sightings, spaces, clock};

    QHash<QString, QJsonArray> there; //!< gateways by space id; those in no space under "rail"
    QHash<QString, TransportReply> answers; //!< instead of the usual ones, by "VERB /tail"

private:
    std::optional<TransportReply> respond(const TransportRequest &request);
    TransportReply change(const TransportRequest &request, const QString &place, const QString &id);
};

//! A gateway as the platform has it. \a spaceName: empty for one that no space uses.
QJsonObject gatewayJson(const QString &id, const QString &name, const QString &attachment, const QString &spaceName = QStringLiteral("rail-core"));

} // namespace hubdeck
