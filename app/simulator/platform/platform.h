// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/environment.h"
#include "app/simulator/platform/organization.h"
#include "app/simulator/platform/privatespace.h"
#include "app/simulator/platform/user.h"

#include <QList>

namespace simulator {

//! Everything the simulated platform knows. The first organization is the root of all others.
struct Platform {
    QList<Organization> organizations;
    QList<Environment> environments;
    QList<User> users;
    QList<ConnectedApp> connectedApps;
    QList<PrivateSpace> privateSpaces;
    QList<TransitGateway> detachedGateways; //!< transit gateways that organizations have, attached to no space

    [[nodiscard]] const Organization &root() const { return organizations.first(); }
    [[nodiscard]] const Organization *findOrganization(const QString &id) const;
    [[nodiscard]] const Environment *findEnvironment(const QString &id) const;
    [[nodiscard]] QList<const Organization *> childrenOf(const QString &id) const;
    [[nodiscard]] QStringList ancestorsOf(const Organization &organization) const; //!< ids, the root first
    [[nodiscard]] const User *findUser(const QString &name) const;
    [[nodiscard]] const ConnectedApp *findConnectedApp(const QString &clientId) const;
    //! The space of that organization, null if it belongs to another or is not there.
    [[nodiscard]] PrivateSpace *findPrivateSpace(const QString &organizationId, const QString &spaceId);
    //! Network connections in use under the root: one for each VPN that is not being removed, each transit gateway and each zone of each
    //! VPC endpoint.
    [[nodiscard]] int networkConnectionsInUse() const;
    [[nodiscard]] int networkConnectionsAssigned() const;
};

} // namespace simulator
