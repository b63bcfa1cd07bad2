// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/transitgatewaydraft.h"
#include "core/models/privatespacemodel.h"

namespace hubdeck {

//! What a person has put together so far in the wizard, which owns it; the pages fill it in.
struct TransitGatewayPlan {
    std::optional<PrivateSpaceRow> space;
    TransitGatewayDraft draft;
    TransitGatewayPlace place; //!< what is known of the space

    QString spaceName() const { return space ? space->space.name : QString(); }
    SpaceRef spaceRef() const { return space ? space->space.ref : SpaceRef(); }
};

} // namespace hubdeck
