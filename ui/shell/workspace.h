// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hubdeck {

class ActivityModel;
class AttentionModel;
class AvailabilityZones;
class AwsAccounts;
class Clock;
class OrganizationTreeModel;
class Organizations;
class PrivateSpaceModel;
class PrivateSpaces;
class Session;
struct SpaceServices;
class TransitGatewayModel;
class TransitGatewayWatch;
class TransitGateways;
class VpcEndpointModel;
class VpcEndpointWatch;
class VpcEndpoints;
class VpnConnections;
class VpnModel;
class VpnWatch;

//! Everything of core that the pages of one signed-in profile work with. Made by app/desktop, which owns it all and outlives the pages.
struct Workspace {
    Session &session;
    Clock &clock;

    Organizations &organizations;
    PrivateSpaces &privateSpaces;
    AvailabilityZones &availabilityZones;
    AwsAccounts &awsAccounts;
    SpaceServices &spaceServices;
    VpcEndpoints &vpcEndpoints;
    VpcEndpointWatch &vpcEndpointWatch;
    TransitGateways &transitGateways;
    TransitGatewayWatch &transitGatewayWatch;
    VpnConnections &vpnConnections;
    VpnWatch &vpnWatch;

    OrganizationTreeModel &organizationTree;
    PrivateSpaceModel &privateSpaceModel;
    VpcEndpointModel &vpcEndpointModel;
    TransitGatewayModel &transitGatewayModel;
    VpnModel &vpnModel;
    AttentionModel &attentionModel;
    ActivityModel &activityModel;
};

} // namespace hubdeck
