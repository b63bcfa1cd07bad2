// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

//! AWS roles that applications of a private space act under.
struct IamRoles {
    QStringList roles; //!< ARNs; empty until the platform has made one
    QString message;
    friend bool operator==(const IamRoles &, const IamRoles &) = default;
};

class IamRoleService final : public QObject {
    Q_OBJECT
public:
    explicit IamRoleService(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET …/privatespaces/{id}/iamroles. Errors: NotFound, Forbidden, Protocol.
    Reply<IamRoles> get(const SpaceRef &ref, const CallOptions &options = {});

private:
    RequestQueue &m_queue;
};

} // namespace hubdeck
