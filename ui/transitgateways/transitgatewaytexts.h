// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgatewaycommands.h"
#include "core/cloudhub/transitgateways.h"

namespace hubdeck {

//! What is wrong with a field of a draft, as it stands below the field.
QString draftErrorText(const TransitGatewayDraft::Error &error);
//! Those of one field in one text; empty when there is none.
QString draftErrorsText(const QList<TransitGatewayDraft::Error> &errors, TransitGatewayDraft::Field field);
//! Why a space cannot take another gateway now, in one line.
QString gatewayObstacleText(GatewayObstacle obstacle);
//! What the commands for the gateway's owner are about.
GatewayShare shareOf(const TransitGateway &gateway);
//! That another gateway of the space waits for its owner and so holds up this change.
QString heldUpText(const TransitGateway &pending, const QString &spaceName);

} // namespace hubdeck
