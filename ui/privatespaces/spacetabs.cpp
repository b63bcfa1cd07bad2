// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacetabs.h"

#include "ui/privatespaces/spacenetworktab.h"
#include "ui/privatespaces/spaceportstab.h"

namespace hubdeck {

QList<ObjectTab *> createSpaceTabs(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject)
{
    return {
        new SpaceNetworkTab(workspace, subject),
        new SpacePortsTab(workspace, preferences, subject),
    };
}

} // namespace hubdeck
