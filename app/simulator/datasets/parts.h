// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/platform/platform.h"

namespace simulator {

//! A UUID that is the same in every run for the same text.
[[nodiscard]] QString stableId(const QString &text);
//! 32 hexadecimal digits, stable too: the form of client ids.
[[nodiscard]] QString stableClientId(const QString &text);

//! A platform with the organization, the users and the connected apps that --help names, and nothing else.
[[nodiscard]] Platform bareOrganization(const QString &name, const QString &domain, const QString &rootId);

[[nodiscard]] Organization businessGroup(const QString &name, const QString &parentId, const QString &id = {});
[[nodiscard]] Environment environment(
    const QString &name, const QString &type, const QString &organizationId, const QString &id = {});
//! An active space with a network; `number` (0 to 254) makes its addresses and account differ from the others'.
[[nodiscard]] PrivateSpace privateSpace(
    const QString &name, const QString &region, const QString &organizationId, int number);
//! An endpoint made long ago; nobody accepts it by itself.
[[nodiscard]] VpcEndpoint vpcEndpoint(const PrivateSpace &space, const VpcEndpointSettings &settings, qint64 madeAt);
//! A gateway that its owner shared with the space and accepted long ago.
[[nodiscard]] TransitGateway transitGateway(const PrivateSpace &space, const QString &name, const QStringList &routes, qint64 madeAt);

} // namespace simulator
