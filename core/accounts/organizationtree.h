// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/organizations.h"

namespace hubdeck {

//! Every group that \a identity may see: those of the sign-in answer, and below them the children that are named there
//! without being listed. In tree order. A child that may not be seen (403, 404) is left out; any other failure fails
//! the whole. Operation: GET /accounts/api/organizations/{id}, only for what the sign-in answer leaves open.
Reply<QList<OrganizationRef>> fetchOrganizationTree(
    RequestQueue &queue, const Identity &identity, QObject *context, const CallOptions &options = {});

} // namespace hubdeck
