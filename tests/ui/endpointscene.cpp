// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/endpointscene.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr auto kOrganization = "org-1";
constexpr qint64 kPatience = 8000; // ms

QueueLimits noLimits()
{
    QueueLimits limits;
    limits.requestsPerSecond = 0;
    limits.maximumAttempts = 1;
    return limits;
}

TransportReply json(const QJsonValue &value, int status = 200)
{
    const QByteArray text = value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
    return jsonReply(status, text);
}

QJsonObject spaceJson(const QString &id, const QString &region, const QString &status)
{
    return {{u"id"_s, id}, {u"name"_s, id}, {u"region"_s, region}, {u"status"_s, status}, {u"organizationId"_s, QLatin1String(kOrganization)},
        {u"connections"_s, QJsonObject{{u"vpns"_s, QJsonArray()}, {u"transitGateways"_s, QJsonArray()}}}};
}

QList<QJsonObject> spaceList()
{
    return {spaceJson(u"rail-core"_s, u"eu-central-1"_s, u"Active"_s), spaceJson(u"ferry-eu"_s, u"eu-west-1"_s, u"Active"_s),
        spaceJson(u"degraded-1"_s, u"eu-west-1"_s, u"Degraded"_s), spaceJson(u"no-network"_s, {}, u"Active"_s),
        spaceJson(u"full"_s, u"eu-central-1"_s, u"Active"_s)};
}

QJsonObject spaceDetails(const QString &id)
{
    for (QJsonObject space : spaceList()) {
        if (space.value(u"id"_s).toString() != id)
            continue;
        if (id != u"no-network"_s)
            space.insert(u"network"_s, QJsonObject{{u"region"_s, space.value(u"region"_s)}, {u"cidrBlock"_s, u"10.44.0.0/22"_s}});
        return space;
    }
    return {};
}

QJsonArray zonesOf(const QString &space)
{
    const QString prefix = space == u"ferry-eu"_s ? u"euw1-az"_s : u"euc1-az"_s;
    const QString region = space == u"ferry-eu"_s ? u"eu-west-1"_s : u"eu-central-1"_s;
    QJsonArray zones;
    for (const auto &[number, letter] : {std::pair(u"2"_s, u"a"_s), std::pair(u"3"_s, u"b"_s)})
        zones.append(QJsonObject{{u"zoneName"_s, QString(region + letter)}, {u"zoneId"_s, QString(prefix + number)}});
    return zones;
}

//! What follows …/privatespaces/ID of a path: {"rail-core", "/vpces"}.
std::pair<QString, QString> spaceAndTail(const QString &path)
{
    const QString after = path.section(u"/privatespaces/"_s, 1);
    const QString space = after.section(u'/', 0, 0);
    return {space, after.mid(space.size())};
}

QString verbAndTailOf(const TransportRequest &request)
{
    return QString::fromLatin1(verbName(request.verb)) + u' ' + spaceAndTail(request.url.path()).second;
}

} // namespace

QJsonObject endpointJson(const QString &id, const QString &name, const QString &status, const QStringList &zones)
{
    return {{u"vpceId"_s, id}, {u"name"_s, name}, {u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s},
        {u"serviceRegion"_s, u"eu-central-1"_s}, {u"serviceOwner"_s, u"773390115824"_s}, {u"azIds"_s, QJsonArray::fromStringList(zones)},
        {u"status"_s, status}};
}

TransportReply refusal(const QString &message, const QStringList &details, int status)
{
    QJsonObject body{{u"message"_s, message}};
    QJsonArray errors;
    for (const QString &detail : details)
        errors.append(QJsonObject{{u"message"_s, detail}});
    if (!errors.isEmpty())
        body.insert(u"errors"_s, errors);
    return json(body, status);
}

EndpointScene::EndpointScene() : EndpointScene(Tables::Filled) {}

EndpointScene::EndpointScene(Tables tables)
    : queue(QUrl(u"https://platform.example"_s), transport, clock, noLimits())
    , spaceService(queue)
    , service(queue, clock)
    , zones(queue)
    , accounts(queue)
    , organizations(queue)
    , watch(service, clock)
    , sightings(directory.path(), clock)
    , spaces(spaceService, clock)
    , table(service, watch, sightings, spaces, clock)
{
    queue.setAuthorizer(&authorizer);
    transport.setResponder([this](const TransportRequest &request) { return respond(request); });
    QJsonArray twenty;
    for (int i = 0; i < kEndpointsPerSpace; ++i)
        twenty.append(endpointJson(u"full-%1"_s.arg(i), u"endpoint-%1"_s.arg(i), u"Available"_s, {}));
    endpoints.insert(u"full"_s, twenty);
    spaces.setOrganizations({{{QLatin1String(kOrganization)}, u"Northwind Rail"_s, {}, {}}});
    if (tables == Tables::Empty)
        return;
    spaces.refresh();
    table.refresh();
    until([this] { return table.isComplete() && spaces.find({u"no-network"_s})->space.hasDetails; });
}

VpcEndpointWizardParts EndpointScene::parts()
{
    return {spaces, table, service, zones, accounts, watch, organizations, clock, {QLatin1String(kOrganization)}, u"https://platform.example"_s};
}

SpaceRef EndpointScene::spaceRef(const QString &id)
{
    return {{QLatin1String(kOrganization)}, {id}};
}

std::optional<TransportReply> EndpointScene::respond(const TransportRequest &request)
{
    const QString path = request.url.path();
    if (path.startsWith(u"/accounts/api/organizations/"_s)) {
        const QJsonObject connections{{u"assigned"_s, entitled}, {u"reassigned"_s, 0}};
        return json(QJsonObject{{u"id"_s, QLatin1String(kOrganization)}, {u"name"_s, u"Northwind Rail"_s}, {u"isRoot"_s, true},
            {u"entitlements"_s, QJsonObject{{u"networkConnections"_s, connections}}}});
    }
    const auto [space, tail] = spaceAndTail(path);
    if (space.isEmpty()) {
        QJsonArray all;
        for (const QJsonObject &one : spaceList())
            all.append(one);
        return json(QJsonObject{{u"content"_s, all}, {u"totalElements"_s, all.size()}});
    }
    const QString what = verbAndTailOf(request);
    if (const auto prepared = answers.constFind(what); prepared != answers.cend())
        return *prepared;
    return respondForSpace(space, what, QJsonDocument::fromJson(request.body).object());
}

TransportReply EndpointScene::respondForSpace(const QString &space, const QString &what, const QJsonObject &body)
{
    if (what == u"GET "_s)
        return json(spaceDetails(space));
    if (what == u"GET /azs"_s)
        return json(zonesOf(space));
    if (what == u"GET /accounts"_s)
        return jsonReply(200, "\"551204873360\"");
    if (what == u"GET /vpces"_s) {
        QJsonArray listed;
        for (const QJsonValue one : endpoints.value(space)) {
            QJsonObject endpoint = one.toObject();
            endpoint.remove(u"status"_s);
            listed.append(endpoint);
        }
        return json(listed);
    }
    if (what == u"POST /vpces"_s)
        return create(space, body);
    const QString id = what.section(u"/vpces/"_s, 1);
    if (what.startsWith(u"PATCH "_s))
        change(id, body);
    const QJsonObject *found = find(id);
    return found ? json(*found) : refusal(u"VPC endpoint not found"_s, {}, 404);
}

TransportReply EndpointScene::create(const QString &space, const QJsonObject &body)
{
    QJsonObject endpoint = body;
    const QString id = u"new-%1"_s.arg(++m_created);
    endpoint.insert(u"vpceId"_s, id);
    endpoint.insert(u"status"_s, statusOfNew);
    endpoints[space].append(endpoint);
    return json(QJsonObject{{u"vpceId"_s, id}}, 201);
}

QJsonObject *EndpointScene::find(const QString &endpointId)
{
    for (const QJsonArray &all : std::as_const(endpoints)) {
        for (const QJsonValue one : all) {
            m_found = one.toObject();
            if (m_found.value(u"vpceId"_s).toString() == endpointId)
                return &m_found;
        }
    }
    return nullptr;
}

void EndpointScene::change(const QString &endpointId, const QJsonObject &members)
{
    for (QJsonArray &all : endpoints) {
        for (int i = 0; i < all.size(); ++i) {
            QJsonObject endpoint = all.at(i).toObject();
            if (endpoint.value(u"vpceId"_s).toString() != endpointId)
                continue;
            for (auto member = members.begin(); member != members.end(); ++member)
                endpoint.insert(member.key(), member.value());
            all.replace(i, endpoint);
        }
    }
}

int EndpointScene::count(const QString &verbAndTail) const
{
    return int(std::count_if(transport.sent().cbegin(), transport.sent().cend(),
        [&](const FakeTransport::Sent &sent) { return verbAndTailOf(sent.request) == verbAndTail; }));
}

QJsonObject EndpointScene::lastBody(const QString &verbAndTail) const
{
    QJsonObject body;
    for (const FakeTransport::Sent &sent : transport.sent()) {
        if (verbAndTailOf(sent.request) == verbAndTail)
            body = QJsonDocument::fromJson(sent.request.body).object();
    }
    return body;
}

bool EndpointScene::answer(const QString &verbAndTail, const TransportReply &reply)
{
    for (int i = 0; i < transport.count(); ++i) {
        const FakeTransport::Sent &sent = transport.sent()[size_t(i)];
        if (!sent.isAnswered && !sent.isAborted && verbAndTailOf(sent.request) == verbAndTail)
            return transport.answer(i, reply);
    }
    return false;
}

bool EndpointScene::until(const std::function<bool()> &condition)
{
    QElapsedTimer patience;
    patience.start();
    while (!condition()) {
        if (patience.hasExpired(kPatience))
            return false;
        clock.advance(std::chrono::milliseconds(0));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return true;
}

void EndpointScene::settle()
{
    for (int round = 0; round < 30; ++round) {
        clock.advance(std::chrono::milliseconds(0));
        QCoreApplication::processEvents();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace hubdeck
