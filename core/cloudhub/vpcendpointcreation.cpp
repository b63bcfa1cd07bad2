// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointcreation.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// A lost answer does not mean that the server has stopped working on the request: "not created" is only said after the last look.
constexpr std::chrono::milliseconds kPauses[] = {std::chrono::milliseconds(0), std::chrono::seconds(1), std::chrono::seconds(3)};

QSet<VpcEndpointId> idsOf(const QList<VpcEndpoint> &endpoints)
{
    QSet<VpcEndpointId> ids;
    for (const VpcEndpoint &endpoint : endpoints)
        ids.insert(endpoint.id);
    return ids;
}

//! Equal in all five members; the order of zones means nothing.
bool isTwin(const VpcEndpoint &endpoint, const VpcEndpointDraft &draft)
{
    const auto asSet = [](const QStringList &zones) { return QSet<QString>(zones.cbegin(), zones.cend()); };
    return endpoint.name == draft.name.trimmed() && endpoint.serviceName == draft.serviceName()
        && endpoint.serviceRegion == draft.serviceRegion.trimmed() && endpoint.serviceOwner == draft.serviceOwner()
        && asSet(endpoint.zoneIds) == asSet(draft.zoneIds);
}

Result<VpcEndpointCreation> decodeCreation(const ApiReply &reply, const VpcEndpointDraft &draft, const SpaceRef &space)
{
    const auto unusable = [](ApiError error) {
        error.mayHaveHappened = true; // the status said success
        return failure(error);
    };
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return unusable(json.error());
    const QJsonObject answer = json->isString() ? QJsonObject{{u"vpceId"_s, *json}} : json->toObject();
    Result<VpcEndpoint> endpoint = endpointFromAnswer(answer, draft, space);
    if (!endpoint)
        return unusable(endpoint.error());
    return VpcEndpointCreation{std::move(*endpoint), false};
}

} // namespace

Result<VpcEndpoint> endpointFromAnswer(const QJsonObject &answer, const VpcEndpointDraft &draft, const SpaceRef &space)
{
    QJsonObject members = draft.toJson();
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (!it->isNull())
            members.insert(it.key(), it.value());
    }
    return decodeVpcEndpoint(members, space);
}

VpcEndpointCreationRun::VpcEndpointCreationRun(VpcEndpoints &endpoints, RequestQueue &queue, Clock &clock, const SpaceRef &space,
    const VpcEndpointDraft &draft, const CallOptions &options)
    : m_endpoints(endpoints)
    , m_queue(queue)
    , m_clock(clock)
    , m_space(space)
    , m_draft(draft)
    , m_options(options)
{
}

Reply<VpcEndpointCreation> VpcEndpointCreationRun::start()
{
    whenDone(m_endpoints.list(m_space, m_options), &m_endpoints, [self = shared_from_this()](const Result<QList<VpcEndpoint>> &before) {
        if (before)
            self->m_before = idsOf(*before);
        else if (before.error().kind != ApiError::Kind::Protocol)
            return self->m_answer.finish(failure(before.error())); // nothing was sent
        // A list this program cannot read does not keep anybody from creating; only a lost answer could then not be settled.
        self->send();
    });
    return m_answer.reply();
}

void VpcEndpointCreationRun::send()
{
    const ApiRequest request = VpcEndpoints::createRequest(m_space, m_draft).withOptions(m_options);
    const auto decode = [draft = m_draft, space = m_space](const ApiReply &reply) { return decodeCreation(reply, draft, space); };
    whenDone(decoded<VpcEndpointCreation>(m_queue.submit(request), request, &m_endpoints, decode), &m_endpoints,
        [self = shared_from_this()](const Result<VpcEndpointCreation> &creation) {
            if (creation || !creation.error().mayHaveHappened || creation.error().kind == ApiError::Kind::Cancelled)
                return self->m_answer.finish(creation);
            self->m_loss = creation.error();
            self->lookLater();
        });
}

void VpcEndpointCreationRun::lookLater()
{
    m_clock.callAfter(kPauses[m_looks++], &m_endpoints, [self = shared_from_this()] { self->look(); });
}

void VpcEndpointCreationRun::look()
{
    whenDone(m_endpoints.list(m_space, m_options), &m_endpoints, [self = shared_from_this()](const Result<QList<VpcEndpoint>> &now) {
        if (now)
            self->judge(*now);
        else if (now.error().kind == ApiError::Kind::Cancelled)
            self->m_answer.finish(failure(now.error()));
        else
            self->endUnknown(); // the queue has tried more than once
    });
}

void VpcEndpointCreationRun::judge(const QList<VpcEndpoint> &now)
{
    QList<VpcEndpoint> suspects; // not known from before, for the same service
    std::copy_if(now.cbegin(), now.cend(), std::back_inserter(suspects), [this](const VpcEndpoint &endpoint) {
        return endpoint.serviceName == m_draft.serviceName() && !(m_before && m_before->contains(endpoint.id));
    });
    QList<VpcEndpoint> twins;
    std::copy_if(suspects.cbegin(), suspects.cend(), std::back_inserter(twins),
        [this](const VpcEndpoint &endpoint) { return isTwin(endpoint, m_draft); });

    if (m_before && twins.size() == 1)
        return m_answer.finish(VpcEndpointCreation{twins.constFirst(), true});
    if (m_looks < int(std::size(kPauses)))
        return lookLater();
    if (!suspects.isEmpty())
        return endUnknown();
    ApiError error = m_loss;
    error.mayHaveHappened = false;
    m_answer.finish(failure(error));
}

void VpcEndpointCreationRun::endUnknown()
{
    ApiError error = m_loss;
    error.kind = ApiError::Kind::UnknownOutcome;
    error.mayHaveHappened = true;
    m_answer.finish(failure(error));
}

} // namespace hubdeck
