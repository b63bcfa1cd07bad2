// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewayattacher.h"

#include <algorithm>

namespace hubdeck {

TransitGatewayAttacher::TransitGatewayAttacher(TransitGateways &service, QObject *parent) : Submission(parent), m_service(service) {}

void TransitGatewayAttacher::attach(const SpaceRef &space, const TransitGatewayDraft &draft)
{
    if (state() != State::Ready)
        return;
    m_space = space;
    m_draft = draft;
    // No cancel token: once it may have been sent, its outcome has to be known whoever closes which window.
    const auto answer = m_service.attach(space, draft);
    began();
    whenDone(answer, this,
        [this](const Result<TransitGatewayCreation> &result) { result ? onAttached(*result) : failedWith(result.error()); });
}

void TransitGatewayAttacher::onAttached(const TransitGatewayCreation &creation)
{
    succeeded();
    Q_EMIT attached(creation);
}

// A share can be attached once: a gateway of this share in the space is what was asked for.
void TransitGatewayAttacher::look()
{
    whenDone(m_service.list(m_space), this, [this](const Result<QList<TransitGateway>> &result) {
        if (!result)
            return staysUnknown(result.error());
        const auto found = std::find_if(result->cbegin(), result->cend(), [this](const TransitGateway &gateway) {
            return gateway.resourceShareId.compare(m_draft.resourceShareId(), Qt::CaseInsensitive) == 0;
        });
        if (found == result->cend())
            return foundNothing();
        onAttached({*found, true});
    });
}

} // namespace hubdeck
