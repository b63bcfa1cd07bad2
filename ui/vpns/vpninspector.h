// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace hubdeck {

class InspectorPane;
struct VpnRow;

//! What the notes of the inspector offer. Borrowed; may be null.
struct VpnInspectorActions {
    QAction *enableLogs = nullptr;
    QAction *guide = nullptr;
    QAction *add = nullptr;
};

//! Fills \a inspector for a VPN: what its state means and what to do, its settings, both tunnels. What the platform never tells is called
//! not readable.
void inspectVpn(InspectorPane &inspector, const VpnRow &row, const VpnInspectorActions &actions);

} // namespace hubdeck
