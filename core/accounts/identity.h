// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"
#include "core/net/id.h"

#include <QList>
#include <QString>

namespace hubdeck {

using OrganizationId = Id<struct OrganizationTag>;

//! A business group (the root is one too) as the sign-in answer lists it.
struct OrganizationRef {
    OrganizationId id;
    QString name;
    OrganizationId parent; //!< empty for the root, or when the parent is not visible
    friend bool operator==(const OrganizationRef &, const OrganizationRef &) = default;
};

//! Who a token belongs to.
struct Identity {
    QString userName; //!< "i.larsen"; for a connected app acting on its own behalf its creator's
    QString displayName; //!< "Ingrid Larsen", else the user name
    QString clientName; //!< name of the connected app, empty for a person's sign-in
    OrganizationId home; //!< the organization to start in: the client's, else the user's, else the active one
    QList<OrganizationRef> organizations; //!< every group the identity is a member of or contributes to, without duplicates
    std::chrono::minutes sessionTimeout{0}; //!< how long a password sign-in lasts; 0 if not said

    friend bool operator==(const Identity &, const Identity &) = default;
};

//! Operation: GET /accounts/api/me. Errors: Unauthorized, Protocol, and those of every call.
Reply<Identity> fetchIdentity(RequestQueue &queue, QObject *context, const CallOptions &options = {});

Result<Identity> decodeIdentity(const QJsonValue &json);

} // namespace hubdeck
