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
    : QObject(parent)
    , m_service(service)
{
}

void VpcEndpointCreator::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void VpcEndpointCreator::create(const SpaceRef &space, const VpcEndpointDraft &draft, const QSet<VpcEndpointId> &present)
{
    if (m_state != State::Ready)
        return;
    m_space = space;
    m_draft = draft;
    m_present = present;
    // No cancel token: once it may have been sent, its outcome has to be known whoever closes which window.
    const auto answer = m_service.create(space, draft);
    setState(State::Sending);
    whenDone(answer, this, [this](const Result<VpcEndpointCreation> &result) { onAnswer(result); });
}

void VpcEndpointCreator::onAnswer(const Result<VpcEndpointCreation> &result)
{
    if (result) {
        setState(State::Created);
        Q_EMIT created(*result);
        return;
    }
    const bool isUnknown = result.error().kind == ApiError::Kind::UnknownOutcome || result.error().mayHaveHappened;
    setState(isUnknown ? State::Unknown : State::Ready);
    if (isUnknown) {
        m_unknown = result.error();
        Q_EMIT outcomeUnknown(m_unknown);
    } else {
        Q_EMIT failed(result.error());
    }
}

void VpcEndpointCreator::lookAgain()
{
    if (m_state != State::Unknown)
        return;
    const auto answer = m_service.list(m_space);
    setState(State::Looking);
    whenDone(answer, this, [this](const Result<QList<VpcEndpoint>> &result) { onListed(result); });
}

void VpcEndpointCreator::onListed(const Result<QList<VpcEndpoint>> &result)
{
    if (!result) {
        setState(State::Unknown);
        Q_EMIT outcomeUnknown(result.error());
        return;
    }
    QList<VpcEndpoint> candidates;
    for (const VpcEndpoint &endpoint : *result) {
        if (!m_present.contains(endpoint.id) && isWhatWasAsked(endpoint, m_draft))
            candidates.append(endpoint);
    }
    if (candidates.isEmpty()) {
        setState(State::Ready);
        Q_EMIT nothingFound();
    } else if (candidates.size() == 1) {
        setState(State::Created);
        Q_EMIT created({candidates.constFirst(), true});
    } else {
        setState(State::Unknown);
        Q_EMIT outcomeUnknown(m_unknown);
    }
}

} // namespace hubdeck
