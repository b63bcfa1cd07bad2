// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

#include <QSet>

#include <memory>

namespace hubdeck {

//! One run of VpcEndpoints::create: list, POST, and when the answer is lost, look. Lives as long as a request or a pause is under way.
class VpcEndpointCreationRun final : public std::enable_shared_from_this<VpcEndpointCreationRun> {
public:
    VpcEndpointCreationRun(VpcEndpoints &endpoints, RequestQueue &queue, Clock &clock, const SpaceRef &space, const VpcEndpointDraft &draft,
        const CallOptions &options);

    Reply<VpcEndpointCreation> start();

private:
    void send();
    void lookLater();
    void look();
    void judge(const QList<VpcEndpoint> &now);
    void endUnknown();

    VpcEndpoints &m_endpoints;
    RequestQueue &m_queue;
    Clock &m_clock;
    const SpaceRef m_space;
    const VpcEndpointDraft m_draft;
    const CallOptions m_options;
    const Answer<VpcEndpointCreation> m_answer;
    std::optional<QSet<VpcEndpointId>> m_before; //!< nothing when the list could not be understood
    ApiError m_loss; //!< why the answer to the POST is not known
    int m_looks = 0;
};

//! The endpoint that \a answer (to a create or change) tells of. Members that the answer does not carry are those of the draft.
Result<VpcEndpoint> endpointFromAnswer(const QJsonObject &answer, const VpcEndpointDraft &draft, const SpaceRef &space);

} // namespace hubdeck
