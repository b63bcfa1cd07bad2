// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/platform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

template <typename List, typename Member>
auto *findBy(List &list, Member member, const QString &value)
{
    const auto found = std::ranges::find(list, value, member);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Organization *Platform::findOrganization(const QString &id) const
{
    return findBy(organizations, &Organization::id, id);
}

const Environment *Platform::findEnvironment(const QString &id) const { return findBy(environments, &Environment::id, id); }

QList<const Organization *> Platform::childrenOf(const QString &id) const
{
    QList<const Organization *> children;
    for (const Organization &organization : organizations) {
        if (organization.parentId == id)
            children.append(&organization);
    }
    return children;
}

QStringList Platform::ancestorsOf(const Organization &organization) const
{
    const Organization *parent = findOrganization(organization.parentId);
    return parent ? ancestorsOf(*parent) << parent->id : QStringList();
}

const User *Platform::findUser(const QString &name) const { return findBy(users, &User::name, name); }

const ConnectedApp *Platform::findConnectedApp(const QString &clientId) const
{
    return findBy(connectedApps, &ConnectedApp::clientId, clientId);
}

PrivateSpace *Platform::findPrivateSpace(const QString &organizationId, const QString &spaceId)
{
    PrivateSpace *space = findBy(privateSpaces, &PrivateSpace::id, spaceId);
    return space && space->organizationId == organizationId ? space : nullptr;
}

int Platform::networkConnectionsInUse() const
{
    qsizetype used = 0;
    for (const PrivateSpace &space : privateSpaces) {
        for (const VpnConnection &connection : space.vpnConnections)
            used += std::ranges::count_if(connection.vpns, [](const Vpn &vpn) { return !vpn.removedAt; });
        used += space.transitGateways.size();
        for (const VpcEndpoint &endpoint : space.vpcEndpoints)
            used += endpoint.settings.azIds.size();
    }
    return int(used);
}

int Platform::networkConnectionsAssigned() const
{
    const QJsonObject quota = root().entitlements.value("networkConnections"_L1).toObject();
    return quota.value("assigned"_L1).toInt();
}

} // namespace simulator
