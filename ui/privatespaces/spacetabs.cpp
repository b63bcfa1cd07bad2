// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privatespaces/spacetabs.h"

#include "ui/privatespaces/advancedtab.h"
#include "ui/privatespaces/environmentstab.h"
#include "ui/privatespaces/firewalltab.h"
#include "ui/privatespaces/routestab.h"
#include "ui/privatespaces/spacenetworktab.h"
#include "ui/privatespaces/spaceportstab.h"
#include "ui/privatespaces/upgradetab.h"

namespace hubdeck {

QList<ObjectTab *> createSpaceTabs(const Workspace &workspace, Preferences &preferences, SpaceSubject &subject)
{
    return {
        new SpaceNetworkTab(workspace, subject),
        new FirewallTab(workspace, preferences, subject),
        new RoutesTab(workspace, preferences, subject),
        new SpacePortsTab(workspace, preferences, subject),
        new EnvironmentsTab(workspace, preferences, subject),
        new AdvancedTab(workspace, subject),
        new UpgradeTab(workspace, subject),
    };
}

} // namespace hubdeck
