// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/identity.h"

#include <QObject>

namespace hubdeck {

using EnvironmentId = Id<struct EnvironmentTag>;

struct Environment {
    EnvironmentId id;
    QString name;
    OrganizationId organization;
    bool isProduction = false;
    QString type; //!< "production", "sandbox", "design", as the server says it
    friend bool operator==(const Environment &, const Environment &) = default;
};

//! Environments of Access Management.
class Environments final : public QObject {
    Q_OBJECT
public:
    explicit Environments(RequestQueue &queue, QObject *parent = nullptr);
    //! All pages. Operation: GET /accounts/api/organizations/{id}/environments. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<Environment>> list(const OrganizationId &organization, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

//! \a asked stands in where the answer leaves out the organization.
Result<Environment> decodeEnvironment(const QJsonValue &json, const OrganizationId &asked, const QString &path = {});

} // namespace hubdeck
