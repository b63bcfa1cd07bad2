// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/net/id.h"

#include <QList>
#include <QString>

#include <chrono>

namespace hubdeck {

using OrganizationId = Id<struct OrganizationTag>;
QList<OrganizationId> organizationIds(const QStringList &texts);

//! A business group (the root is one too) as the sign-in answer lists it.
struct OrganizationRef {
    OrganizationId id;
    QString name;
    OrganizationId parent; //!< empty for the root, or when the parent is not visible
    QList<OrganizationId> children; //!< as the server lists them; some may be outside the user's rights
    friend bool operator==(const OrganizationRef &, const OrganizationRef &) = default;
};

//! Who a token belongs to.
struct Identity {
    QString userName; //!< "i.larsen"; for a connected app acting on its own behalf its creator's
    QString displayName; //!< "Ingrid Larsen", else the user name
    QString clientName; //!< name of the connected app, empty for a person's sign-in
    OrganizationId home; //!< the organization to start in: the client's, else the user's, else the active one
    //! Every group the identity is a member of or contributes to, without duplicates; a parent before its children,
    //! those by name.
    QList<OrganizationRef> organizations;
    std::chrono::minutes sessionTimeout{0}; //!< how long a password sign-in lasts; 0 if not said

    friend bool operator==(const Identity &, const Identity &) = default;
};

//! Operation: GET /accounts/api/me. Errors: Unauthorized, Protocol, and those of every call.
Reply<Identity> fetchIdentity(RequestQueue &queue, QObject *context, const CallOptions &options = {});

Result<Identity> decodeIdentity(const QJsonValue &json);

} // namespace hubdeck
