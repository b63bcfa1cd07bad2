// SPDX-License-Identifier: GPL-3.0-or-later
// How a VpcEndpointModel reads: lists first, then the status of each endpoint.
#include "core/models/vpcendpointmodel.h"

#include "core/cloudhub/sightings.h"

namespace hubdeck {

void VpcEndpointModel::listSpace(const SpaceRef &space)
{
    const Lane lane = m_space ? Lane::Interactive : Lane::Background;
    whenDone(m_service.list(space, {lane, m_cancel.token()}), this,
        [this, space](const Result<QList<VpcEndpoint>> &result) { onListed(space, result); });
}

void VpcEndpointModel::onListed(const SpaceRef &space, const Result<QList<VpcEndpoint>> &result)
{
    if (!m_lists.isRunning(space))
        return; // taken back
    const QString part = space.space.value;
    if (m_scope.value(space.space) != space) {
        m_lists.done(space);
        return;
    }
    if (result) {
        QList<VpcEndpointRow> rows;
        QSet<VpcEndpointId> ids;
        for (const VpcEndpoint &endpoint : *result) {
            rows.append(rowFor(endpoint));
            ids.insert(endpoint.id);
        }
        m_sightings.retain(space, ids);
        ledger().succeed(part, clock().utcNow());
        mergePart(part, rows);
        for (const VpcEndpoint &endpoint : *result) {
            const auto row = find(endpoint.id);
            m_reads.add(endpoint.id, row && isTransitional(row->endpoint.status));
        }
    } else {
        ledger().fail(part, result.error());
    }
    m_lists.done(space);
    m_reads.run();
    Q_EMIT loadStateChanged();
}

void VpcEndpointModel::readAgain(const VpcEndpointId &id)
{
    startRead(id, Lane::Interactive);
}

void VpcEndpointModel::startRead(const VpcEndpointId &id, Lane lane)
{
    const auto row = find(id);
    if (!row) {
        // Not from within run(), which is still at it.
        QMetaObject::invokeMethod(
            this, [this, id] { m_reads.done(id); }, Qt::QueuedConnection);
        return;
    }
    whenDone(m_service.get(row->endpoint.space, id, {lane, m_cancel.token()}), this,
        [this, id](const Result<VpcEndpoint> &result) { onRead(id, result); });
}

void VpcEndpointModel::onRead(const VpcEndpointId &id, const Result<VpcEndpoint> &result)
{
    // While a change is under way an answer may be of the time before it; whoever ends the change notes what came of
    // it.
    if (!m_busy.contains(id) && find(id)) {
        if (result)
            take(*result);
        else if (result.error().kind == ApiError::Kind::NotFound)
            forget(id);
        else if (result.error().kind != ApiError::Kind::Cancelled)
            update(id, [&result](VpcEndpointRow &row) { row.readError = result.error(); });
    }
    m_reads.done(id);
}

void VpcEndpointModel::note(const VpcEndpoint &endpoint)
{
    if (endpoint.status == VpcEndpointStatus::NotRead) {
        // Only its settings are known: what was read of its status still holds.
        VpcEndpoint known = endpoint;
        if (const auto row = find(endpoint.id)) {
            known.status = row->endpoint.status;
            known.statusText = row->endpoint.statusText;
            known.statusMessage = row->endpoint.statusMessage;
            known.dnsNames = row->endpoint.dnsNames;
        }
        if (m_scope.contains(endpoint.space.space))
            put(rowFor(known));
        m_watch.watch(endpoint);
        return;
    }
    take(endpoint);
}

void VpcEndpointModel::take(const VpcEndpoint &seen)
{
    m_sightings.see(seen);
    if (m_scope.contains(seen.space.space))
        put(rowFor(seen));
    if (isTransitional(seen.status))
        m_watch.watch(seen);
}

void VpcEndpointModel::forget(const VpcEndpointId &id)
{
    m_busy.remove(id);
    m_reads.drop(id);
    m_watch.forget(id);
    m_sightings.forget(id);
    removeIds({id.value});
}

} // namespace hubdeck
