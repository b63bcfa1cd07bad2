// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnconnections.h"

#include "core/cloudhub/vpncreation.h"
#include "core/net/futures.h"
#include "core/net/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString listPath()
{
    return QLatin1StringView(kSpacePath) + u"/connections"_s;
}

QString itemPath()
{
    return listPath() + u"/{connection}"_s;
}

QString memberPath()
{
    return itemPath() + u"/vpns/{vpn}"_s;
}

QStringList argumentsOf(const SpaceRef &space, const QStringList &more = {})
{
    return QStringList{space.organization.value, space.space.value} + more;
}

//! The path of the vendor's OpenAPI file: it names the VPN without its connection.
ApiRequest withoutConnection(ApiRequest request)
{
    request.pathTemplate.replace(u"/{connection}/vpns/{vpn}"_s, u"/vpns/{vpn}"_s);
    request.pathArguments.removeAt(2);
    return request;
}

Result<QList<VpnConnection>> decodeConnections(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (!json->isArray())
        return failure(ApiError::protocol({}, u"a list is expected"_s));
    return decodeList<VpnConnection>(json->toArray(), {},
        [&space](const QJsonValue &item, const QString &path) { return decodeVpnConnection(item, space, path); });
}

Result<VpnConnection> decodeOne(const ApiReply &reply, const SpaceRef &space)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    return json ? decodeVpnConnection(*json, space) : Result<VpnConnection>(failure(json.error()));
}

//! The connection, when the answer to a change is it and not only the VPN or nothing.
std::optional<VpnConnection> connectionIn(const ApiReply &reply, const SpaceRef &space, const VpnConnectionId &id)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json || !json->toObject().value("vpns"_L1).isArray())
        return std::nullopt;
    const Result<VpnConnection> connection = decodeVpnConnection(*json, space);
    return connection && connection->id == id ? std::optional(*connection) : std::nullopt;
}

} // namespace

VpnConnections::VpnConnections(RequestQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
}

Reply<QList<VpnConnection>> VpnConnections::list(const SpaceRef &space, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(listPath(), argumentsOf(space)).withOptions(options);
    return decoded<QList<VpnConnection>>(m_queue.submit(request), request, this,
        [space](const ApiReply &reply) { return decodeConnections(reply, space); });
}

Reply<VpnConnection> VpnConnections::get(const SpaceRef &space, const VpnConnectionId &id, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(itemPath(), argumentsOf(space, {id.value})).withOptions(options);
    return decoded<VpnConnection>(m_queue.submit(request), request, this, [space](const ApiReply &reply) { return decodeOne(reply, space); });
}

Reply<VpnCreation> VpnConnections::create(const SpaceRef &space, const VpnConnectionDraft &draft, const CallOptions &options)
{
    return std::make_shared<VpnCreationRun>(*this, space, VpnConnectionId{}, draft, options)->start();
}

Reply<VpnCreation> VpnConnections::addVpn(const VpnConnection &connection, const VpnConnectionDraft &draft, const CallOptions &options)
{
    return std::make_shared<VpnCreationRun>(*this, connection.space, connection.id, draft, options)->start();
}

Reply<VpnConnection> VpnConnections::rename(const SpaceRef &space, const VpnConnectionId &id, const QString &name, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::patch(itemPath(), argumentsOf(space, {id.value}), {{u"name"_s, name.trimmed()}}).withOptions(options);
    const Answer<VpnConnection> answer;
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (!reply)
            return answer.finish(failure(reply.error()));
        if (const auto connection = connectionIn(*reply, space, id))
            return answer.finish(*connection);
        whenDone(get(space, id, options), this, [answer](const Result<VpnConnection> &read) { answer.finish(read); });
    });
    return answer.reply();
}

Reply<VpnConnection> VpnConnections::change(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const VpnChange &change,
    const CallOptions &options)
{
    return patchMember(space, id, vpn, change.toJson(), options);
}

Reply<VpnConnection> VpnConnections::enableLogs(const SpaceRef &space, const VpnConnectionId &id, const Vpn &vpn, const CallOptions &options)
{
    QJsonArray tunnels; // one for each, in their order
    for (qsizetype i = 0; i < std::max<qsizetype>(vpn.tunnels.size(), 1); ++i)
        tunnels.append(QJsonObject{{u"isLogsEnabled"_s, true}});
    return patchMember(space, id, vpn.id, {{u"vpnTunnels"_s, tunnels}}, options);
}

Reply<VpnConnection> VpnConnections::patchMember(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const QJsonObject &body,
    const CallOptions &options)
{
    const ApiRequest request = changeRequest(space, id, vpn, body).withOptions(options);
    const Answer<VpnConnection> answer;
    whenDone(submitMember(request, withoutConnection(request)), this, [=, this](const Result<ApiReply> &reply) {
        if (!reply)
            return answer.finish(failure(reply.error()));
        if (const auto connection = connectionIn(*reply, space, id))
            return answer.finish(*connection);
        whenDone(get(space, id, options), this, [answer](const Result<VpnConnection> &read) { answer.finish(read); });
    });
    return answer.reply();
}

Reply<ApiReply> VpnConnections::submitMember(const ApiRequest &request, const ApiRequest &shortForm)
{
    if (request == shortForm)
        return m_queue.submit(request);
    const Answer<ApiReply> answer;
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (reply || reply.error().kind != ApiError::Kind::NotFound)
            return answer.finish(reply);
        whenDone(m_queue.submit(shortForm), this, [=](const Result<ApiReply> &other) { answer.finish(other ? other : reply); });
    });
    return answer.reply();
}

Reply<Done> VpnConnections::remove(const SpaceRef &space, const VpnConnectionId &id, const CallOptions &options)
{
    const Answer<Done> answer;
    const ApiRequest request = ApiRequest::remove(itemPath(), argumentsOf(space, {id.value})).withOptions(options);
    whenDone(m_queue.submit(request), this, [=, this](const Result<ApiReply> &reply) {
        if (reply)
            return answer.finish(Done{});
        const ApiError error = reply.error();
        if (error.kind != ApiError::Kind::NotFound)
            return answer.finish(failure(error));
        // 404 is also what a space out of the user's reach gives: only a list without the connection proves that it is gone.
        whenDone(list(space, options), this, [=](const Result<QList<VpnConnection>> &left) {
            const bool isGone = left && std::none_of(left->cbegin(), left->cend(), [&](const VpnConnection &c) { return c.id == id; });
            answer.finish(isGone ? Result<Done>(Done{}) : Result<Done>(failure(error)));
        });
    });
    return answer.reply();
}

Reply<Done> VpnConnections::removeVpn(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const CallOptions &options)
{
    const Answer<Done> answer;
    const ApiRequest request = ApiRequest::remove(memberPath(), argumentsOf(space, {id.value, vpn.value})).withOptions(options);
    whenDone(submitMember(request, withoutConnection(request)), this, [=, this](const Result<ApiReply> &reply) {
        if (reply)
            return answer.finish(Done{});
        const ApiError error = reply.error();
        if (error.kind != ApiError::Kind::NotFound)
            return answer.finish(failure(error));
        whenDone(list(space, options), this, [=](const Result<QList<VpnConnection>> &left) {
            const bool isGone = left && std::none_of(left->cbegin(), left->cend(), [&](const VpnConnection &c) { return c.find(vpn); });
            answer.finish(isGone ? Result<Done>(Done{}) : Result<Done>(failure(error)));
        });
    });
    return answer.reply();
}

Reply<QList<VpnDevice>> VpnConnections::devices(const OrganizationId &organization, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(u"/runtimefabric/api/organizations/{organization}/privatespaces/supportedVpnConfigs"_s, {organization.value})
              .withOptions(options);
    return decoded<QList<VpnDevice>>(m_queue.submit(request), request, this, [](const ApiReply &reply) -> Result<QList<VpnDevice>> {
        const Result<QJsonValue> json = parseJson(reply.body);
        return json ? decodeVpnDevices(*json) : Result<QList<VpnDevice>>(failure(json.error()));
    });
}

Reply<QByteArray> VpnConnections::guide(const SpaceRef &space, const VpnId &vpn, const VpnDevice &device, const CallOptions &options)
{
    ApiRequest request = ApiRequest::get(listPath() + u"/vpns/{vpn}/connectionGuide"_s, argumentsOf(space, {vpn.value}))
                             .withQuery(u"vendor"_s, device.vendor)
                             .withQuery(u"platform"_s, device.platform)
                             .withQuery(u"software"_s, device.software)
                             .withOptions(options);
    request.isSecret = true;
    return decoded<QByteArray>(m_queue.submit(request), request, this, [](const ApiReply &reply) -> Result<QByteArray> {
        if (reply.body.trimmed().isEmpty())
            return failure(ApiError::protocol({}, u"the guide is empty"_s));
        return reply.body;
    });
}

ApiRequest VpnConnections::createRequest(const SpaceRef &space, const VpnConnectionDraft &draft)
{
    ApiRequest request = ApiRequest::post(listPath(), argumentsOf(space), draft.toJson());
    request.isSecret = draft.hasOwnKeys();
    return request;
}

ApiRequest VpnConnections::addRequest(const SpaceRef &space, const VpnConnectionId &id, const VpnConnectionDraft &draft)
{
    ApiRequest request
        = ApiRequest::post(itemPath() + u"/vpns"_s, argumentsOf(space, {id.value}), draft.vpnToJson(draft.vpns.constFirst()));
    request.isSecret = draft.hasOwnKeys();
    return request;
}

ApiRequest VpnConnections::changeRequest(const SpaceRef &space, const VpnConnectionId &id, const VpnId &vpn, const QJsonObject &body)
{
    return ApiRequest::patch(memberPath(), argumentsOf(space, {id.value, vpn.value}), body);
}

} // namespace hubdeck

#include "moc_vpnconnections.cpp"
