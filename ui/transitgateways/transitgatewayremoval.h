// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/transitgatewaymodel.h"
#include "ui/widgets/confirmdialog.h"

namespace hubdeck {

//! What detaching these gateways from their spaces asks: which, where, what breaks, what stays. \a pending: a gateway of the same space that
//! waits for its owner, if there is one. A name has to be typed for one that carries traffic, a count for several.
Confirmation transitGatewayDetachment(const QList<TransitGatewayRow> &gateways, const std::optional<TransitGateway> &pending = {});
//! What deleting these gateways from their business groups asks: that AWS keeps them, and that it cannot be undone.
Confirmation transitGatewayDeletion(const QList<TransitGatewayRow> &gateways);

} // namespace hubdeck
