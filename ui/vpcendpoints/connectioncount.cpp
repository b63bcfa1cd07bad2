// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/connectioncount.h"

#include "core/models/vpcendpointmodel.h"

namespace hubdeck {

ConnectionCount::ConnectionCount(Organizations &organizations, const OrganizationId &root, PrivateSpaceModel &spaces,
    VpcEndpointModel &endpoints, QObject *parent)
    : QObject(parent)
    , m_organizations(organizations)
    , m_root(root)
    , m_spaces(spaces)
    , m_endpoints(endpoints)
{
    for (TableModel *model : std::initializer_list<TableModel *>{&spaces, &endpoints}) {
        connect(model, &TableModel::merged, this, &ConnectionCount::changed);
        connect(model, &TableModel::loadStateChanged, this, &ConnectionCount::changed);
    }
}

void ConnectionCount::ask()
{
    if (m_isKnown || m_isLoading)
        return;
    m_isLoading = true;
    whenDone(m_organizations.get(m_root, {Lane::Interactive, m_cancel.token()}), this, [this](const Result<Organization> &result) {
        m_isLoading = false;
        m_isKnown = result.has_value();
        m_organization = result ? *result : Organization();
        Q_EMIT changed();
    });
}

std::optional<NetworkConnectionUse> ConnectionCount::use() const
{
    if (!m_organization)
        return std::nullopt;
    QList<PrivateSpace> spaces;
    for (const PrivateSpaceRow &row : m_spaces.rows())
        spaces.append(row.space);
    QList<VpcEndpoint> endpoints;
    for (const VpcEndpointRow &row : m_endpoints.rows())
        endpoints.append(row.endpoint);
    const bool isComplete = m_spaces.isComplete() && m_endpoints.isComplete() && !m_endpoints.space();
    return countNetworkConnections(*m_organization, spaces, endpoints, isComplete);
}

} // namespace hubdeck
