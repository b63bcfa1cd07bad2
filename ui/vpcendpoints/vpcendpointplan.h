// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpointdraft.h"
#include "core/models/privatespacemodel.h"

namespace hubdeck {

//! What a person has put together so far in the wizard, which owns it; the pages fill it in.
struct VpcEndpointPlan {
    std::optional<PrivateSpaceRow> space;
    VpcEndpointDraft draft;

    QString spaceName() const { return space ? space->space.name : QString(); }
    SpaceRef spaceRef() const { return space ? space->space.ref : SpaceRef(); }
};

} // namespace hubdeck
