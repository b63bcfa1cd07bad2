// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/activity/activitypage.h"
#include "ui/overview/overviewpage.h"
#include "ui/privatespaces/privatespacepage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workspace.h"
#include "ui/transitgateways/transitgatewaypage.h"
#include "ui/vpcendpoints/vpcendpointpage.h"
#include "ui/vpns/vpnpage.h"

#include "core/session/session.h"

#include <QCoreApplication>

namespace hubdeck {

namespace {

TransitGatewayParts transitGatewayParts(const Workspace &workspace)
{
    return {workspace.privateSpaceModel, workspace.transitGatewayModel, workspace.transitGateways, workspace.awsAccounts,
        workspace.transitGatewayWatch, workspace.session.profile().platform.toString()};
}

} // namespace

QList<PlacedPage> createPages(const Workspace &workspace, Preferences &preferences, QWidget *parent)
{
    auto *spaces = new PrivateSpacePage(workspace, preferences, parent);
    auto *endpoints = new VpcEndpointPage(workspace, preferences, parent);
    QObject::connect(spaces, &PrivateSpacePage::endpointsRequested, endpoints, [endpoints](const QString &spaceId) {
        endpoints->showSpace(spaceId);
        Q_EMIT endpoints->linkActivated(endpoints->key(), {});
    });
    QObject::connect(spaces, &PrivateSpacePage::newEndpointRequested, endpoints, &VpcEndpointPage::openWizard);

    const QString network = QCoreApplication::translate("hubdeck::Pages", "Network");
    const QString program = QCoreApplication::translate("hubdeck::Pages", "Hubdeck");
    return {{{}, new OverviewPage(workspace, parent)}, {network, spaces}, {network, endpoints},
        {network, new VpnPage(workspace, preferences, parent)},
        {network, new TransitGatewayPage(transitGatewayParts(workspace), preferences, parent)},
        {program, new ActivityPage(workspace, preferences, parent)}, {program, new SettingsPage(preferences, parent)}};
}

} // namespace hubdeck
