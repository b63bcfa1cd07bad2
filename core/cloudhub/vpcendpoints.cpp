// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpoints.h"

#include "core/cloudhub/vpcendpointcreation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString listPath()
{
    return QLatin1StringView(kSpacePath) + u"/vpces"_s;
}

QString itemPath()
{
    return listPath() + u"/{vpce}"_s;
}

QStringList listArguments(const SpaceRef &space)
{
    return {space.organization.value, space.space.value};
}

QStringList itemArguments(const SpaceRef &space, const VpcEndpointId &id)
{
    return {space.organization.value, space.space.value, id.value};
}

Result<QList<VpcEndpoint>> decodeEndpoints(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (!json->isArray())
        return failure(ApiError::protocol({}, u"a list is expected"_s));
    return decodeList<VpcEndpoint>(json->toArray(), {},
        [&space](const QJsonValue &item, const QString &path) { return decodeVpcEndpoint(item, space, path); });
}

Result<VpcEndpoint> decodeRead(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    Result<VpcEndpoint> endpoint = decodeVpcEndpoint(*json, space);
    // This read carries the status; when none of the members looked for is there, say so instead of asking again for ever.
    if (endpoint && endpoint->status == VpcEndpointStatus::NotRead)
        endpoint->status = VpcEndpointStatus::Unknown;
    return endpoint;
}

//! The answer to a change may be the endpoint, some of its members, or nothing.
Result<VpcEndpoint> decodeChanged(const ApiReply &reply, const VpcEndpointDraft &draft, const SpaceRef &space, const VpcEndpointId &id)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    QJsonObject answer = json->toObject();
    if (!answer.contains("id"_L1) && !answer.contains("vpceId"_L1))
        answer.insert("vpceId"_L1, id.value);
    return endpointFromAnswer(answer, draft, space);
}

} // namespace

VpcEndpoints::VpcEndpoints(RequestQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
}

Reply<QList<VpcEndpoint>> VpcEndpoints::list(const SpaceRef &space, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(listPath(), listArguments(space)).withOptions(options);
    return decoded<QList<VpcEndpoint>>(m_queue.submit(request), request, this,
        [space](const ApiReply &reply) { return decodeEndpoints(reply, space); });
}

Reply<VpcEndpoint> VpcEndpoints::get(const SpaceRef &space, const VpcEndpointId &id, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(itemPath(), itemArguments(space, id)).withOptions(options);
    return decoded<VpcEndpoint>(m_queue.submit(request), request, this, [space](const ApiReply &reply) { return decodeRead(reply, space); });
}

Reply<VpcEndpointCreation> VpcEndpoints::create(const SpaceRef &space, const VpcEndpointDraft &draft, const CallOptions &options)
{
    return createVpcEndpoint(*this, m_queue, m_clock, space, draft, options);
}

Reply<VpcEndpoint> VpcEndpoints::change(const SpaceRef &space, const VpcEndpointId &id, const VpcEndpointDraft &draft,
    const CallOptions &options)
{
    const ApiRequest request = changeRequest(space, id, draft).withOptions(options);
    return decoded<VpcEndpoint>(m_queue.submit(request), request, this,
        [=](const ApiReply &reply) { return decodeChanged(reply, draft, space, id); });
}

Reply<Done> VpcEndpoints::remove(const SpaceRef &space, const VpcEndpointId &id, const CallOptions &options)
{
    const Answer<Done> answer;
    const ApiRequest request = ApiRequest::remove(itemPath(), itemArguments(space, id)).withOptions(options);
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (reply)
            return answer.finish(Done{});
        const ApiError error = reply.error();
        if (error.kind != ApiError::Kind::NotFound)
            return answer.finish(failure(error));
        // 404 is also what a space out of the user's reach gives: only a list without the endpoint proves that it is gone.
        whenDone(list(space, options), this, [=](const Result<QList<VpcEndpoint>> &left) {
            const bool isGone = left && std::none_of(left->cbegin(), left->cend(), [&](const VpcEndpoint &e) { return e.id == id; });
            answer.finish(isGone ? Result<Done>(Done{}) : Result<Done>(failure(error)));
        });
    });
    return answer.reply();
}

ApiRequest VpcEndpoints::createRequest(const SpaceRef &space, const VpcEndpointDraft &draft)
{
    return ApiRequest::post(listPath(), listArguments(space), draft.toJson());
}

ApiRequest VpcEndpoints::changeRequest(const SpaceRef &space, const VpcEndpointId &id, const VpcEndpointDraft &draft)
{
    return ApiRequest::patch(itemPath(), itemArguments(space, id), draft.toJson());
}

} // namespace hubdeck

#include "moc_vpcendpoints.cpp"
