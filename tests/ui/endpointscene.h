// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/organizations.h"
#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/sightings.h"
#include "core/models/vpcendpointmodel.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"
#include "ui/vpcendpoints/vpcendpointwizardparts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

class QWidget;

namespace hubdeck {

//! A small organization behind a fake transport, with the services and tables that the endpoint wizard and dialogs work with. Spaces:
//! rail-core (eu-central-1, can take endpoints), ferry-eu (eu-west-1, can), degraded-1, no-network, full (20 endpoints). Every test may
//! change what the platform answers, before and while things are open.
class EndpointScene {
public:
    EndpointScene();
    //! Without rows in the tables: they are read when the wizard opens.
    enum class Tables { Filled, Empty };
    explicit EndpointScene(Tables tables);

    VpcEndpointWizardParts parts();
    static SpaceRef spaceRef(const QString &id);

    //! Answers by verb and what follows the space's path, before anything else: {"POST /vpces", reply}. Nothing in it: the request hangs.
    QHash<QString, std::optional<TransportReply>> answers;
    QHash<QString, QJsonArray> endpoints; //!< by space id, as the platform holds them
    QString statusOfNew = QStringLiteral("Valid");
    int entitled = 20;

    QJsonObject *find(const QString &endpointId); //!< copy of what the platform holds; valid until the next call
    void change(const QString &endpointId, const QJsonObject &members); //!< as if somebody else did
    int count(const QString &verbAndTail) const; //!< requests sent so far
    QJsonObject lastBody(const QString &verbAndTail) const;
    //! Answers the oldest request of that kind that hangs.
    bool answer(const QString &verbAndTail, const TransportReply &reply);

    //! Handles events until it is so; false when it is not within some seconds. Time does not move.
    bool until(const std::function<bool()> &condition);
    void settle(); //!< handles what is pending

    QTemporaryDir directory;
    FakeClock clock;
    FakeTransport transport;
    FakeAuthorizer authorizer;
    RequestQueue queue;
    PrivateSpaces spaceService;
    VpcEndpoints service;
    AvailabilityZones zones;
    AwsAccounts accounts;
    Organizations organizations;
    VpcEndpointWatch watch;
    Sightings sightings;
    PrivateSpaceModel spaces;
    VpcEndpointModel table;

private:
    std::optional<TransportReply> respond(const TransportRequest &request);
    TransportReply respondForSpace(const QString &space, const QString &verbAndTail, const QJsonObject &body);
    TransportReply create(const QString &space, const QJsonObject &body);
    QJsonObject m_found;
    int m_created = 0;
};

//! An endpoint as the platform holds it.
QJsonObject endpointJson(const QString &id, const QString &name, const QString &status, const QStringList &zones = {QStringLiteral("euc1-az2")});
//! A refusal in the words of the platform.
TransportReply refusal(const QString &message, const QStringList &details = {}, int status = 400);

} // namespace hubdeck
