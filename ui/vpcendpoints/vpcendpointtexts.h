// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/networkconnections.h"
#include "core/cloudhub/vpcendpointdraft.h"

namespace hubdeck {

//! What is wrong with a field of a draft, as it stands below the field.
QString draftErrorText(const VpcEndpointDraft::Error &error);
//! Why a space cannot take a new endpoint now, in one line.
QString spaceObstacleText(SpaceObstacle obstacle);
//! "Endpoint service" or "AWS service".
QString serviceKindText(VpcEndpointDraft::ServiceKind kind);
//! What this many zones cost and how many connections are left. \a alreadyUsed: those the endpoint has already.
QString connectionUseText(const NetworkConnectionUse &use, int zones, int alreadyUsed = 0);
//! What a DNS name of an endpoint leads to: "All zones", or the one zone that it names.
QString dnsNameReachText(const QString &dnsName);
//! "Free: 14 of 20."
QString freeConnectionsText(const NetworkConnectionUse &use);

} // namespace hubdeck
