// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/identity.h"

namespace hubdeck {

//! Puts parents before their children and siblings in the order of their names. A parent that is not in the list, or
//! that is its own descendant, is cleared, so the result is always a forest; of several groups with one id the first
//! stays.
QList<OrganizationRef> inTreeOrder(QList<OrganizationRef> organizations);

} // namespace hubdeck
