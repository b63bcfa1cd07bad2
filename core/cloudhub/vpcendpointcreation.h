// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

namespace hubdeck {

//! What VpcEndpoints::create does; see there and ReconciledCreation.
Reply<VpcEndpointCreation> createVpcEndpoint(VpcEndpoints &endpoints, RequestQueue &queue, Clock &clock, const SpaceRef &space,
    const VpcEndpointDraft &draft, const CallOptions &options);

//! The endpoint that \a answer (to a create or change) tells of. Members that the answer does not carry are those of the draft.
Result<VpcEndpoint> endpointFromAnswer(const QJsonObject &answer, const VpcEndpointDraft &draft, const SpaceRef &space);

} // namespace hubdeck
