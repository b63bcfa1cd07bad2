// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace simulator {

//! The root organization or a business group.
struct Organization {
    QString id;
    QString name;
    QString parentId; //!< empty for the root
    QString domain; //!< of the root only
    QString ownerId;
    QString clientId;
    QJsonObject entitlements;
    QJsonObject usage; //!< what is consumed of them

    [[nodiscard]] bool isRoot() const { return parentId.isEmpty(); }
};

//! The entitlements of an organization that has these network connections and production vCores; all else is usual.
[[nodiscard]] QJsonObject usualEntitlements(int networkConnections, int productionVCores);
[[nodiscard]] QJsonObject usualUsage(double productionVCores, double sandboxVCores);

} // namespace simulator
