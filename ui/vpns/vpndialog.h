// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actiondialog.h"

namespace hubdeck {

class VpnConnections;
class VpnModel;

//! What the dialogs on VPNs work with. Borrowed; when the service goes, they close.
struct VpnDialogParts {
    VpnModel &table;
    VpnConnections &service;
};

using VpnDialog = ActionDialog;

} // namespace hubdeck
