// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/identity.h"

#include <QObject>

#include <optional>

namespace hubdeck {

//! How much of something an organization was given and has handed down to its children.
struct Entitlement {
    int assigned = 0;
    int reassigned = 0;
    friend bool operator==(const Entitlement &, const Entitlement &) = default;
};

//! A business group with what it may use.
struct Organization {
    OrganizationId id;
    QString name;
    bool isRoot = false;
    QList<OrganizationId> parents; //!< from the root down
    QList<OrganizationId> children;
    std::optional<Entitlement> networkConnections; //!< VPN, transit gateway, VPC endpoint per zone
    std::optional<Entitlement> privateSpaces; //!< member "vpcs": shared with CloudHub 1
    bool mayUseCloudHub2 = true; //!< entitlement runtimeFabricCloud

    friend bool operator==(const Organization &, const Organization &) = default;
};

//! Business groups of Access Management.
class Organizations final : public QObject {
    Q_OBJECT
public:
    explicit Organizations(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET /accounts/api/organizations/{id}. Errors: NotFound (also outside the user's rights), Forbidden,
    //! Protocol.
    Reply<Organization> get(const OrganizationId &id, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

Result<Organization> decodeOrganization(const QJsonValue &json, const QString &path = {});

} // namespace hubdeck
