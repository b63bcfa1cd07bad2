// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/environments.h"
#include "core/accounts/organizations.h"
#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/privatespaces.h"
#include "core/cloudhub/sightings.h"
#include "core/cloudhub/spaceservices.h"
#include "core/cloudhub/transitgatewaywatch.h"
#include "core/cloudhub/vpcendpoints.h"
#include "core/cloudhub/vpcendpointwatch.h"
#include "core/models/activitymodel.h"
#include "core/models/attentionmodel.h"
#include "core/models/organizationtreemodel.h"
#include "core/models/privatespacemodel.h"
#include "core/models/transitgatewaymodel.h"
#include "core/models/vpcendpointmodel.h"
#include "core/models/vpnmodel.h"
#include "core/session/session.h"
#include "ui/shell/workspace.h"

namespace hubdeck {

//! One profile's session with every service and model on top of it, from the first sign-in to the last sign-out.
class Connection final : public QObject {
    Q_OBJECT
public:
    //! All are borrowed and outlive the connection. \a dataDirectory: where what was seen is remembered.
    Connection(const Profile &profile, Transport &transport, Clock &clock, SecretStore &secrets, const QString &dataDirectory,
        QObject *parent = nullptr);
    ~Connection() override;

    Session &session() { return m_session; }
    const Session &session() const { return m_session; }
    VpcEndpointWatch &watch() { return m_watch; }
    Workspace workspace();
    //! After the first sign-in: gives the models their subject and starts reading.
    void begin();
    //! After another sign-in: reads again what the ended session may have left unread.
    void readAgain();

private:
    Clock &m_clock;
    Session m_session;
    Organizations m_organizations;
    Environments m_environments;
    PrivateSpaces m_privateSpaces;
    AvailabilityZones m_availabilityZones;
    AwsAccounts m_awsAccounts;
    SpaceServices m_spaceServices;
    VpcEndpoints m_vpcEndpoints;
    VpcEndpointWatch m_watch;
    TransitGateways m_transitGateways;
    TransitGatewayWatch m_transitGatewayWatch;
    Sightings m_sightings;
    VpnConnections m_vpnConnections;
    VpnWatch m_vpnWatch;
    OrganizationTreeModel m_organizationTree;
    PrivateSpaceModel m_privateSpaceModel;
    VpcEndpointModel m_vpcEndpointModel;
    TransitGatewayModel m_transitGatewayModel;
    VpnModel m_vpnModel;
    AttentionModel m_attentionModel;
    ActivityModel m_activityModel;
};

} // namespace hubdeck
