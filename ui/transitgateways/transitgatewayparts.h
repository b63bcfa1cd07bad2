// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hubdeck {

class AwsAccounts;
class PrivateSpaceModel;
class TransitGatewayModel;
class TransitGatewayWatch;
class TransitGateways;

//! What the page, the dialogs and the wizard of transit gateways work with. All are borrowed and outlive them.
struct TransitGatewayParts {
    PrivateSpaceModel &spaces;
    TransitGatewayModel &gateways;
    TransitGateways &service;
    AwsAccounts &accounts;
    TransitGatewayWatch &watch;
    QString platform; //!< "https://anypoint.mulesoft.com", for requests as curl
};

} // namespace hubdeck
