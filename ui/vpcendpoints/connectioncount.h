// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/networkconnections.h"
#include "core/net/cancel.h"

#include <QObject>

namespace hubdeck {

class PrivateSpaceModel;
class VpcEndpointModel;

//! How many network connections are left, counted from what the tables hold and the entitlement of the root organization.
class ConnectionCount final : public QObject {
    Q_OBJECT
public:
    ConnectionCount(Organizations &organizations, const OrganizationId &root, PrivateSpaceModel &spaces, VpcEndpointModel &endpoints,
        QObject *parent = nullptr);

    //! Reads the entitlement once; a failed read is tried again.
    void ask();
    //! Nothing while the entitlement is being read.
    std::optional<NetworkConnectionUse> use() const;

Q_SIGNALS:
    void changed();

private:
    Organizations &m_organizations;
    OrganizationId m_root;
    PrivateSpaceModel &m_spaces;
    VpcEndpointModel &m_endpoints;
    std::optional<Organization> m_organization; // without an entitlement when it could not be read
    bool m_isKnown = false;
    bool m_isLoading = false;
    CancelSource m_cancel;
};

} // namespace hubdeck
