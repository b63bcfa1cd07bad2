// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/organizations.h"

namespace hubdeck {

class AvailabilityZones;
class AwsAccounts;
class Clock;
class PrivateSpaceModel;
class VpcEndpointModel;
class VpcEndpoints;
class VpcEndpointWatch;

//! What the VPC endpoint wizard and the edit dialog work with. All are borrowed; when they go, wizard and dialog close.
struct VpcEndpointWizardParts {
    PrivateSpaceModel &spaces;
    VpcEndpointModel &endpoints;
    VpcEndpoints &service;
    AvailabilityZones &zones;
    AwsAccounts &accounts;
    VpcEndpointWatch &watch;
    Organizations &organizations;
    Clock &clock;
    OrganizationId root; //!< whose entitlement counts: the root organization
    QString platform; //!< "https://anypoint.mulesoft.com", for commands to copy
};

} // namespace hubdeck
