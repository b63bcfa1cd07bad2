// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

namespace hubdeck {

//! Stand in allowPrincipalCommand() for what is not known yet.
inline constexpr auto kUnknownServiceId = "SERVICE_ID";
inline constexpr auto kUnknownRegion = "REGION";

//! The command with which a service's owner lets the platform's account connect. The service id comes from the full service name, and so
//! does the region when \a serviceRegion is empty. Without a service name it is the command with SERVICE_ID, and REGION where that is not
//! given, to be filled in. Empty for an AWS service: everybody may connect to those.
QString allowPrincipalCommand(const QString &serviceName, const QString &serviceRegion, const QString &principalArn);

//! AWS's own id of the endpoint ("vpce-0a1b…"), which the platform shows only inside DNS names; empty while there are none.
QString awsEndpointId(const VpcEndpoint &endpoint);

//! Stands in acceptConnectionCommand() for an id that is not known.
inline constexpr auto kUnknownAwsEndpointId = "VPCE_ID";

//! What a service's owner runs to accept the pending connection. One command where AWS's id of the endpoint is known. Where it is not:
//! a command that lists the pending connections, a shell comment that says to put the id from there in place of VPCE_ID, and the command
//! to accept. \a account (of the private space, twelve digits) narrows the listing; may be empty. Empty for an AWS service.
QString acceptConnectionCommand(const VpcEndpoint &endpoint, const QString &account = {});

} // namespace hubdeck
