// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connection.h"

namespace hubdeck {

Connection::Connection(const Profile &profile, Transport &transport, Clock &clock, SecretStore &secrets, const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_session(profile, transport, clock, secrets)
    , m_organizations(m_session.queue())
    , m_environments(m_session.queue())
    , m_privateSpaces(m_session.queue())
    , m_availabilityZones(m_session.queue())
    , m_awsAccounts(m_session.queue())
    , m_spaceServices(m_session.queue())
    , m_vpcEndpoints(m_session.queue(), clock)
    , m_watch(m_vpcEndpoints, clock)
    , m_transitGateways(m_session.queue(), clock)
    , m_transitGatewayWatch(m_transitGateways, clock)
    , m_sightings(dataDirectory, clock)
    , m_vpnConnections(m_session.queue(), clock)
    , m_vpnWatch(m_vpnConnections, clock)
    , m_organizationTree(m_environments)
    , m_privateSpaceModel(m_privateSpaces, clock)
    , m_vpcEndpointModel(m_vpcEndpoints, m_watch, m_sightings, m_privateSpaceModel, clock)
    , m_transitGatewayModel(m_transitGateways, m_transitGatewayWatch, m_sightings, m_privateSpaceModel, clock)
    , m_vpnModel(m_vpnConnections, m_vpnWatch, m_privateSpaceModel, clock)
    , m_attentionModel(m_privateSpaceModel, m_vpcEndpointModel, m_vpnModel, m_transitGatewayModel, clock)
    , m_activityModel(clock)
{
    m_activityModel.observe(m_session.queue());
}

Connection::~Connection() = default;

Workspace Connection::workspace()
{
    return {m_session, m_clock, m_organizations, m_privateSpaces, m_availabilityZones, m_awsAccounts, m_spaceServices, m_vpcEndpoints, m_watch,
        m_transitGateways, m_transitGatewayWatch, m_vpnConnections, m_vpnWatch, m_organizationTree, m_privateSpaceModel, m_vpcEndpointModel, m_transitGatewayModel,
        m_vpnModel, m_attentionModel, m_activityModel};
}

void Connection::begin()
{
    const QList<OrganizationRef> &groups = m_session.identity().organizations;
    m_organizationTree.setOrganizations(groups);
    m_privateSpaceModel.setOrganizations(groups);
    readAgain();
}

void Connection::readAgain()
{
    m_privateSpaceModel.refresh();
    m_vpcEndpointModel.refresh();
    m_transitGatewayModel.refresh();
    m_vpnModel.refresh();
    m_organizationTree.loadAll();
}

} // namespace hubdeck
