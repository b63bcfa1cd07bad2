// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointcreator.h"

namespace hubdeck {

namespace {

bool isWhatWasAsked(const VpcEndpoint &endpoint, const VpcEndpointDraft &draft)
{
    return endpoint.name == draft.name.trimmed() && endpoint.serviceName == draft.serviceName()
        && QSet<QString>(endpoint.zoneIds.cbegin(), endpoint.zoneIds.cend()) == QSet<QString>(draft.zoneIds.cbegin(), draft.zoneIds.cend());
}

} // namespace

VpcEndpointCreator::VpcEndpointCreator(VpcEndpoints &service, QObject *parent)
    : Submission(parent)
    , m_service(service)
{
}

void VpcEndpointCreator::create(const SpaceRef &space, const VpcEndpointDraft &draft, const QSet<VpcEndpointId> &present)
{
    if (state() != State::Ready)
        return;
    m_space = space;
    m_draft = draft;
    m_present = present;
    // No cancel token: once it may have been sent, its outcome has to be known whoever closes which window.
    const auto answer = m_service.create(space, draft);
    began();
    whenDone(answer, this, [this](const Result<VpcEndpointCreation> &result) { result ? onCreated(*result) : failedWith(result.error()); });
}

void VpcEndpointCreator::onCreated(const VpcEndpointCreation &creation)
{
    succeeded();
    Q_EMIT created(creation);
}

void VpcEndpointCreator::look()
{
    whenDone(m_service.list(m_space), this,
        [this](const Result<QList<VpcEndpoint>> &result) { result ? onListed(*result) : staysUnknown(result.error()); });
}

void VpcEndpointCreator::onListed(const QList<VpcEndpoint> &endpoints)
{
    QList<VpcEndpoint> candidates;
    for (const VpcEndpoint &endpoint : endpoints) {
        if (!m_present.contains(endpoint.id) && isWhatWasAsked(endpoint, m_draft))
            candidates.append(endpoint);
    }
    if (candidates.isEmpty())
        foundNothing();
    else if (candidates.size() == 1)
        onCreated({candidates.constFirst(), true});
    else
        staysUnknown();
}

} // namespace hubdeck
