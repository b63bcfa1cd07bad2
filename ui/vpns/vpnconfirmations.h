// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/vpnmodel.h"
#include "ui/widgets/confirmdialog.h"

namespace hubdeck {

//! The connections of these rows, each once.
QList<VpnConnection> connectionsOf(const QList<VpnRow> &rows);

//! What each act says before it is done: which VPNs, where, what breaks, and whether it can be undone. For what carries traffic now a name
//! has to be typed. rows: one at least.
Confirmation vpnLogsConfirmation(const QList<VpnRow> &rows);
Confirmation vpnRemovalConfirmation(const QList<VpnRow> &rows);
//! Of the connections of these rows.
Confirmation vpnDeletionConfirmation(const QList<VpnRow> &rows);

} // namespace hubdeck
