// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointcreation.h"

#include "core/cloudhub/reconciledcreation.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Creation = ReconciledCreation<VpcEndpoint>;

//! Equal in all five members; the order of zones means nothing.
bool isTwin(const VpcEndpoint &endpoint, const VpcEndpointDraft &draft)
{
    const auto asSet = [](const QStringList &zones) { return QSet<QString>(zones.cbegin(), zones.cend()); };
    return endpoint.name == draft.name.trimmed() && endpoint.serviceName == draft.serviceName()
        && endpoint.serviceRegion == draft.serviceRegion.trimmed() && endpoint.serviceOwner == draft.serviceOwner()
        && asSet(endpoint.zoneIds) == asSet(draft.zoneIds);
}

Creation::Likeness likenessOf(const VpcEndpoint &endpoint, const VpcEndpointDraft &draft)
{
    if (endpoint.serviceName != draft.serviceName())
        return Creation::Likeness::Other;
    return isTwin(endpoint, draft) ? Creation::Likeness::Twin : Creation::Likeness::Suspect;
}

Result<std::optional<VpcEndpoint>> decodeCreated(const ApiReply &reply, const VpcEndpointDraft &draft, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    const QJsonObject answer = json->isString() ? QJsonObject{{u"vpceId"_s, *json}} : json->toObject();
    Result<VpcEndpoint> endpoint = endpointFromAnswer(answer, draft, space);
    if (!endpoint)
        return failure(endpoint.error());
    return std::optional(std::move(*endpoint));
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

Reply<VpcEndpointCreation> createVpcEndpoint(VpcEndpoints &endpoints, RequestQueue &queue, Clock &clock, const SpaceRef &space,
    const VpcEndpointDraft &draft, const CallOptions &options)
{
    Creation::Steps steps;
    steps.list = [=, &endpoints] { return endpoints.list(space, options); };
    steps.idOf = [](const VpcEndpoint &endpoint) { return endpoint.id.value; };
    steps.compare = [draft](const VpcEndpoint &endpoint) { return likenessOf(endpoint, draft); };
    steps.request = VpcEndpoints::createRequest(space, draft).withOptions(options);
    steps.decode = [draft, space](const ApiReply &reply) { return decodeCreated(reply, draft, space); };
    const Answer<VpcEndpointCreation> answer;
    whenDone(std::make_shared<Creation>(endpoints, queue, clock, std::move(steps))->start(), &endpoints,
        [answer](const Result<Creation::Outcome> &outcome) {
            if (!outcome)
                return answer.finish(failure(outcome.error()));
            answer.finish(VpcEndpointCreation{outcome->item, outcome->wasReconciled});
        });
    return answer.reply();
}

} // namespace hubdeck
