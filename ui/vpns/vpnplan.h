// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpndraft.h"
#include "core/models/privatespacemodel.h"
#include "ui/vpns/vpndialog.h"

namespace hubdeck {

//! What a person has put together so far in the wizard, which owns it; the pages fill it in.
struct VpnPlan {
    std::optional<PrivateSpaceRow> space;
    VpnSurroundings surroundings; //!< what that space has already
    VpnConnectionDraft draft;

    QString spaceName() const { return space ? space->space.name : QString(); }
    SpaceRef spaceRef() const { return space ? space->space.ref : SpaceRef(); }
};

//! What the wizard works with. All are borrowed; when they go, it closes.
struct VpnWizardParts {
    PrivateSpaceModel &spaces;
    VpnDialogParts vpns;
    QString platform; //!< "https://anypoint.mulesoft.com", for commands to copy
};

} // namespace hubdeck
