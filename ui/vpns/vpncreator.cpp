// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpns/vpncreator.h"

#include "core/net/futures.h"

namespace hubdeck {

VpnCreator::VpnCreator(VpnConnections &service, QObject *parent)
    : Submission(parent)
    , m_service(service)
{
}

void VpnCreator::create(const SpaceRef &space, const VpnConnectionDraft &draft, const QSet<VpnConnectionId> &present)
{
    if (state() != State::Ready)
        return;
    m_space = space;
    m_name = draft.name.trimmed();
    m_present = present;
    // No cancel token: once it may have been sent, its outcome has to be known whoever closes which window.
    const auto answer = m_service.create(space, draft);
    began();
    whenDone(answer, this, [this](const Result<VpnCreation> &result) { result ? onCreated(*result) : failedWith(result.error()); });
}

void VpnCreator::onCreated(const VpnCreation &creation)
{
    succeeded();
    Q_EMIT created(creation);
}

void VpnCreator::look()
{
    whenDone(m_service.list(m_space), this,
        [this](const Result<QList<VpnConnection>> &result) { result ? onListed(*result) : staysUnknown(result.error()); });
}

// Names are unique in a space.
void VpnCreator::onListed(const QList<VpnConnection> &connections)
{
    for (const VpnConnection &connection : connections) {
        if (m_present.contains(connection.id) || connection.name != m_name)
            continue;
        VpnCreation creation{connection, {}, true, std::nullopt};
        for (const Vpn &vpn : connection.vpns)
            creation.made.append(vpn.id);
        return onCreated(creation);
    }
    foundNothing();
}

} // namespace hubdeck
