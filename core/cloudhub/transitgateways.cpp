// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgateways.h"

#include "core/cloudhub/reconciledcreation.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Creation = ReconciledCreation<TransitGateway>;

const QString kOrganizationPath = u"/runtimefabric/api/organizations/{organization}/transitgateways"_s;

QString spaceListPath()
{
    return QLatin1StringView(kSpacePath) + u"/transitgateways"_s;
}

QString spaceItemPath()
{
    return spaceListPath() + u"/{gateway}"_s;
}

QString organizationItemPath()
{
    return kOrganizationPath + u"/{gateway}"_s;
}

QStringList argumentsOf(const SpaceRef &space)
{
    return {space.organization.value, space.space.value};
}

Result<QList<TransitGateway>> decodeGateways(const ApiReply &reply, const OrganizationId &organization, const std::optional<SpaceRef> &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (!json->isArray())
        return failure(ApiError::protocol({}, u"a list is expected"_s));
    return decodeList<TransitGateway>(json->toArray(), {},
        [&](const QJsonValue &item, const QString &path) { return decodeTransitGateway(item, organization, space, path); });
}

Result<TransitGateway> decodeGateway(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    return decodeTransitGateway(*json, space.organization, space);
}

//! Some servers answer with nothing, or with less than a whole gateway: that it is made is all that is known then.
Result<std::optional<TransitGateway>> decodeAttached(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    const QJsonValue object = json->isArray() ? json->toArray().at(0) : *json;
    const Result<TransitGateway> gateway = decodeTransitGateway(object, space.organization, space);
    return gateway ? std::optional(*gateway) : std::nullopt;
}

Result<QStringList> decodeRoutes(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (!json->isArray())
        return failure(ApiError::protocol({}, u"a list is expected"_s));
    return decodeList<QString>(json->toArray(), {}, [](const QJsonValue &item, const QString &path) -> Result<QString> {
        if (!item.isString())
            return failure(ApiError::protocol(path, u"a text is expected"_s));
        return item.toString();
    });
}

Creation::Likeness likenessOf(const TransitGateway &gateway, const TransitGatewayDraft &draft)
{
    if (gateway.resourceShareId.compare(draft.resourceShareId(), Qt::CaseInsensitive) != 0)
        return Creation::Likeness::Other;
    const bool isTwin = gateway.name == draft.name.trimmed() && gateway.resourceShareAccount == draft.resourceShareAccount();
    return isTwin ? Creation::Likeness::Twin : Creation::Likeness::Suspect;
}

//! The specification's variant of a change of routes.
ApiRequest bareRoutesRequest(const SpaceRef &space, const TransitGatewayId &id, const QStringList &routes)
{
    ApiRequest request = ApiRequest::patch(spaceItemPath() + u"/routes"_s, argumentsOf(space) << id.value, {});
    request.body = QJsonDocument(QJsonArray::fromStringList(routes)).toJson(QJsonDocument::Compact);
    return request;
}

bool isUnserved(const ApiError &error)
{
    return error.httpStatus == 404 || error.httpStatus == 405;
}

} // namespace

TransitGateways::TransitGateways(RequestQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
}

Reply<QList<TransitGateway>> TransitGateways::list(const SpaceRef &space, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(spaceListPath(), argumentsOf(space)).withOptions(options);
    return decoded<QList<TransitGateway>>(m_queue.submit(request), request, this,
        [space](const ApiReply &reply) { return decodeGateways(reply, space.organization, space); });
}

Reply<QList<TransitGateway>> TransitGateways::listInOrganization(const OrganizationId &organization, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(kOrganizationPath, {organization.value}).withOptions(options);
    return decoded<QList<TransitGateway>>(m_queue.submit(request), request, this,
        [organization](const ApiReply &reply) { return decodeGateways(reply, organization, {}); });
}

Reply<TransitGateway> TransitGateways::get(const SpaceRef &space, const TransitGatewayId &id, const CallOptions &options)
{
    const Answer<TransitGateway> answer;
    const ApiRequest request = ApiRequest::get(spaceItemPath(), argumentsOf(space) << id.value).withOptions(options);
    const auto one = decoded<TransitGateway>(m_queue.submit(request), request, this,
        [space](const ApiReply &reply) { return decodeGateway(reply, space); });
    whenDone(one, this, [=, this](const Result<TransitGateway> &read) {
        if (read || !isUnserved(read.error()))
            return answer.finish(read);
        whenDone(list(space, options), this, [=](const Result<QList<TransitGateway>> &all) {
            if (!all)
                return answer.finish(failure(all.error().kind == ApiError::Kind::NotFound ? read.error() : all.error()));
            const auto found = std::find_if(all->cbegin(), all->cend(), [&id](const TransitGateway &gateway) { return gateway.id == id; });
            answer.finish(found == all->cend() ? Result<TransitGateway>(failure(read.error())) : Result<TransitGateway>(*found));
        });
    });
    return answer.reply();
}

Reply<TransitGatewayCreation> TransitGateways::attach(const SpaceRef &space, const TransitGatewayDraft &draft, const CallOptions &options)
{
    Creation::Steps steps;
    steps.list = [=, this] { return list(space, options); };
    steps.idOf = [](const TransitGateway &gateway) { return gateway.id.value; };
    steps.compare = [draft](const TransitGateway &gateway) { return likenessOf(gateway, draft); };
    steps.request = attachRequest(space, draft).withOptions(options);
    steps.decode = [space](const ApiReply &reply) { return decodeAttached(reply, space); };
    const Answer<TransitGatewayCreation> answer;
    whenDone(std::make_shared<Creation>(*this, m_queue, m_clock, std::move(steps))->start(), this, [answer](const Result<Creation::Outcome> &outcome) {
        if (!outcome)
            return answer.finish(failure(outcome.error()));
        answer.finish(TransitGatewayCreation{outcome->item, outcome->wasReconciled});
    });
    return answer.reply();
}

Reply<Done> TransitGateways::changeRoutes(const SpaceRef &space, const TransitGatewayId &id, const QStringList &routes, const CallOptions &options)
{
    return submit(routesRequest(space, id, routes).withOptions(options), bareRoutesRequest(space, id, routes).withOptions(options));
}

Reply<Done> TransitGateways::rename(const TransitGateway &gateway, const QString &name, const CallOptions &options)
{
    const ApiRequest request = renameRequest(gateway.organization, gateway.id, name).withOptions(options);
    if (!gateway.space)
        return submit(request);
    return submit(request,
        ApiRequest::patch(spaceItemPath(), argumentsOf(*gateway.space) << gateway.id.value, {{u"name"_s, name.trimmed()}}).withOptions(options));
}

Reply<Done> TransitGateways::detach(const SpaceRef &space, const TransitGatewayId &id, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::remove(spaceItemPath(), argumentsOf(space) << id.value).withOptions(options);
    return remove(request, id, [=, this] { return list(space, options); });
}

Reply<Done> TransitGateways::removeFromOrganization(const OrganizationId &organization, const TransitGatewayId &id, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::remove(organizationItemPath(), {organization.value, id.value}).withOptions(options);
    return remove(request, id, [=, this] { return listInOrganization(organization, options); });
}

Reply<QStringList> TransitGateways::routes(const TransitGateway &gateway, const CallOptions &options)
{
    const QString tail = u"/routes"_s;
    return readRoutes(gateway.space ? ApiRequest::get(spaceItemPath() + tail, argumentsOf(*gateway.space) << gateway.id.value).withOptions(options)
                                    : ApiRequest::get(organizationItemPath() + tail, {gateway.organization.value, gateway.id.value}).withOptions(options));
}

Reply<QStringList> TransitGateways::routesIn(const SpaceRef &space, const CallOptions &options)
{
    return readRoutes(ApiRequest::get(spaceListPath() + u"/routes"_s, argumentsOf(space)).withOptions(options));
}

ApiRequest TransitGateways::attachRequest(const SpaceRef &space, const TransitGatewayDraft &draft)
{
    return ApiRequest::post(spaceListPath(), argumentsOf(space), draft.toJson());
}

ApiRequest TransitGateways::routesRequest(const SpaceRef &space, const TransitGatewayId &id, const QStringList &routes)
{
    return ApiRequest::patch(spaceItemPath(), argumentsOf(space) << id.value, {{u"routes"_s, QJsonArray::fromStringList(routes)}});
}

ApiRequest TransitGateways::renameRequest(const OrganizationId &organization, const TransitGatewayId &id, const QString &name)
{
    return ApiRequest::patch(organizationItemPath(), {organization.value, id.value}, {{u"name"_s, name.trimmed()}});
}

Reply<Done> TransitGateways::submit(const ApiRequest &request, const std::optional<ApiRequest> &otherwise)
{
    const Answer<Done> answer;
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (reply)
            return answer.finish(Done{});
        if (!otherwise || !isUnserved(reply.error()))
            return answer.finish(failure(reply.error()));
        whenDone(m_queue.submit(*otherwise), this, [=](const Result<ApiReply> &second) {
            if (second)
                return answer.finish(Done{});
            // Both paths unknown means that the gateway is; any other error is the one that counts.
            answer.finish(failure(isUnserved(second.error()) ? reply.error() : second.error()));
        });
    });
    return answer.reply();
}

Reply<Done> TransitGateways::remove(const ApiRequest &request, const TransitGatewayId &id, std::function<Reply<QList<TransitGateway>>()> list)
{
    const Answer<Done> answer;
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (reply)
            return answer.finish(Done{});
        const ApiError error = reply.error();
        if (error.kind != ApiError::Kind::NotFound)
            return answer.finish(failure(error));
        // 404 is also what a space out of the user's reach gives: only a list without the gateway proves that it is gone.
        whenDone(list(), this, [=](const Result<QList<TransitGateway>> &left) {
            const bool isGone = left && std::none_of(left->cbegin(), left->cend(), [&](const TransitGateway &one) { return one.id == id; });
            answer.finish(isGone ? Result<Done>(Done{}) : Result<Done>(failure(error)));
        });
    });
    return answer.reply();
}

Reply<QStringList> TransitGateways::readRoutes(const ApiRequest &request)
{
    return decoded<QStringList>(m_queue.submit(request), request, this, decodeRoutes);
}

} // namespace hubdeck

#include "moc_transitgateways.cpp"
