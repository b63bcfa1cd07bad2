// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/transitgatewayrules.h"
#include "app/simulator/resources/vpcendpointrules.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

const QString organizationGateways = u"/runtimefabric/api/organizations/{organization}/transitgateways"_s;

Response notFound() { return cloudHubRefusal(404, {u"Transit gateway not found"_s}); }

QString newGatewayId() { return u"tgw-"_s + QUuid::createUuid().toString(QUuid::Id128).left(17); }

//! A transit gateway of an organization and the space it is attached to, if any.
struct Found {
    TransitGateway *gateway = nullptr;
    PrivateSpace *space = nullptr;
};

QList<Found> gatewaysOf(const QString &organizationId, Platform &platform)
{
    QList<Found> found;
    for (PrivateSpace &space : platform.privateSpaces) {
        for (TransitGateway &gateway : space.transitGateways) {
            if (gateway.organizationId == organizationId)
                found.append({&gateway, &space});
        }
    }
    for (TransitGateway &gateway : platform.detachedGateways) {
        if (gateway.organizationId == organizationId)
            found.append({&gateway, nullptr});
    }
    return found;
}

Found findInOrganization(const Request &request, World &world)
{
    const auto all = gatewaysOf(request.argument(u"organization"), world.platform);
    const auto found = std::ranges::find_if(
        all, [id = request.argument(u"gateway")](const Found &one) { return one.gateway->id == id; });
    return found == all.end() ? Found() : *found;
}

// In a space

Response list(const PrivateSpace &space, const World &world)
{
    QJsonArray gateways;
    for (const TransitGateway &gateway : space.transitGateways)
        gateways.append(toJson(gateway, &space, world.clock.now()));
    return answer(gateways);
}

Response allRoutes(const PrivateSpace &space)
{
    QJsonArray routes;
    for (const TransitGateway &gateway : space.transitGateways) {
        for (const QString &route : gateway.settings.routes)
            routes.append(route);
    }
    return answer(routes);
}

//! Why this share cannot be attached to the space; empty when it can.
QString shareRefusal(const TransitGatewaySettings &settings, const Platform &platform)
{
    for (const PrivateSpace &other : platform.privateSpaces) {
        for (const TransitGateway &gateway : other.transitGateways) {
            if (gateway.settings.resourceShareId == settings.resourceShareId)
                return u"The transit gateway of this resource share is attached to private space "_s % other.name % u" already"_s;
        }
    }
    return {};
}

QString roomRefusal(const PrivateSpace &space, qsizetype moreRoutes)
{
    if (space.routeCount() + moreRoutes > PrivateSpace::routeLimit)
        return u"routes: a private space has at most %1 route table entries; %2 are in use and %3 more are asked for"_s
            .arg(PrivateSpace::routeLimit).arg(space.routeCount()).arg(moreRoutes);
    return {};
}

std::optional<Response> attachRefusal(const TransitGatewaySettings &settings, const PrivateSpace &space, const World &world)
{
    if (const QString problem = shareRefusal(settings, world.platform); !problem.isEmpty())
        return cloudHubRefusal(409, {problem});
    if (space.transitGateways.size() >= PrivateSpace::transitGatewayLimit) {
        return cloudHubRefusal(400,
            {u"Private space %1 already has %2 transit gateways, which is the maximum"_s.arg(space.name).arg(PrivateSpace::transitGatewayLimit)});
    }
    for (const QString &problem : {roomRefusal(space, settings.routes.size()), entitlementRefusal(world.platform, 1)}) {
        if (!problem.isEmpty())
            return cloudHubRefusal(400, {problem});
    }
    return std::nullopt;
}

Response attach(PrivateSpace &space, const Request &request, World &world)
{
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    const auto read = readTransitGatewaySettings(request.json, space);
    if (const auto *problems = std::get_if<QStringList>(&read))
        return cloudHubRefusal(400, *problems);
    const auto settings = std::get<TransitGatewaySettings>(read);
    if (const auto refused = attachRefusal(settings, space, world))
        return *refused;

    TransitGateway gateway;
    gateway.id = newGatewayId();
    // The share leads to the gateway: one that the organization has from before keeps its id.
    QList<TransitGateway> &detached = world.platform.detachedGateways;
    const auto former = std::ranges::find_if(
        detached, [&settings](const TransitGateway &one) { return one.settings.resourceShareId == settings.resourceShareId; });
    if (former != detached.end()) {
        gateway.id = former->id;
        detached.erase(former);
    }
    gateway.organizationId = space.organizationId;
    gateway.region = space.region;
    gateway.settings = settings;
    gateway.askedAt = world.clock.now();
    gateway.ownerAcceptsAfter = world.options.ownerAcceptsAfter;
    space.transitGateways.append(gateway);

    Response response = answer(toJson(space.transitGateways.last(), &space, world.clock.now()), 201);
    response.addHeader("Location", QString(request.path % u'/' % gateway.id).toUtf8());
    return response;
}

//! Detaching leaves the gateway to the organization, without routes.
Response detach(PrivateSpace &space, const Request &request, World &world)
{
    TransitGateway *gateway = space.findTransitGateway(request.argument(u"gateway"));
    if (!gateway)
        return notFound();
    const qint64 now = world.clock.now();
    const std::optional<qint64> start = space.startOf(*gateway);
    if (const std::optional<Hold> hold = start ? gateway->hold(*start) : std::nullopt; hold && hold->from < now)
        space.pastHolds.append({hold->from, qMin(hold->until.value_or(now), now)});
    TransitGateway left = *gateway;
    left.settings.routes.clear();
    left.decision = TransitGateway::Decision::None;
    world.platform.detachedGateways.append(left);
    space.transitGateways.removeIf([&left](const TransitGateway &one) { return one.id == left.id; });
    return emptyAnswer(200);
}

Response replaceRoutes(PrivateSpace &space, TransitGateway &gateway, const QJsonValue &value, const World &world)
{
    const auto read = readTransitGatewayRoutes(value, space);
    if (read.index() == 1)
        return cloudHubRefusal(400, std::get<1>(read));
    const QStringList routes = std::get<0>(read);
    const QString problem = roomRefusal(space, routes.size() - gateway.settings.routes.size());
    if (!problem.isEmpty())
        return cloudHubRefusal(400, {problem});
    gateway.settings.routes = routes;
    gateway.routesChangedAt = world.clock.now();
    return answer(QJsonArray {toReducedJson(gateway)});
}

//! What the web page sends here is {routes}; what the specification describes is {name}.
Response patchInSpace(PrivateSpace &space, const Request &request, const World &world)
{
    TransitGateway *gateway = space.findTransitGateway(request.argument(u"gateway"));
    if (!gateway)
        return notFound();
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    if (request.json.contains("routes"_L1))
        return replaceRoutes(space, *gateway, request.json.value("routes"_L1), world);
    QStringList problems;
    const QString name = readTransitGatewayName(request.json, problems);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    gateway->settings.name = name;
    return answer(toJson(*gateway, &space, world.clock.now()));
}

// In an organization

Response listInOrganization(const Request &request, World &world)
{
    if (!world.platform.findOrganization(request.argument(u"organization")))
        return cloudHubRefusal(404, {u"Organization not found"_s});
    const QString region = request.parameter(u"region"_s);
    const QString spaceId = request.parameter(u"privateSpaceId"_s);
    QJsonArray gateways;
    const auto all = gatewaysOf(request.argument(u"organization"), world.platform);
    for (const auto &[gateway, space] : all) {
        const bool isInRegion = region.isEmpty() || gateway->region == region;
        const bool isInSpace = spaceId.isEmpty() || (space && space->id == spaceId);
        if (isInRegion && isInSpace)
            gateways.append(toJson(*gateway, space, world.clock.now()));
    }
    return answer(gateways);
}

Response rename(const Request &request, World &world)
{
    const auto [gateway, space] = findInOrganization(request, world);
    if (!gateway)
        return notFound();
    QStringList problems;
    const QString name = readTransitGatewayName(request.json, problems);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    gateway->settings.name = name;
    return answer(QJsonArray {toJson(*gateway, space, world.clock.now())});
}

Response removeFromOrganization(const Request &request, World &world)
{
    const auto [gateway, space] = findInOrganization(request, world);
    if (!gateway)
        return notFound();
    if (space)
        return cloudHubRefusal(409, {u"The transit gateway is attached to private space %1; detach it first"_s.arg(space->name)});
    world.platform.detachedGateways.removeIf([id = gateway->id](const TransitGateway &one) { return one.id == id; });
    return emptyAnswer(200);
}

Response routesOf(const TransitGateway *gateway)
{
    return gateway ? answer(QJsonArray::fromStringList(gateway->settings.routes)) : notFound();
}

void addInSpace(Router &router, World &world)
{
    const QString all = spacePath + u"/transitgateways"_s;
    const QString one = all + u"/{gateway}"_s;
    const auto json = Route::Body::Json;
    router.add({"GET", all, onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) { return list(space, world); })});
    router.add({"POST", all, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return attach(space, request, world);
    }), json});
    // Before the gateways themselves: "routes" is no id.
    router.add({"GET", all + u"/routes"_s, onPrivateSpace(world, [](const PrivateSpace &space, const Request &) { return allRoutes(space); })});
    router.add({"GET", one, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        const TransitGateway *gateway = space.findTransitGateway(request.argument(u"gateway"));
        return gateway ? answer(toJson(*gateway, &space, world.clock.now())) : notFound();
    })});
    router.add({"PATCH", one, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return patchInSpace(space, request, world);
    }), json});
    router.add({"DELETE", one, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return detach(space, request, world);
    })});
    router.add({"GET", one + u"/routes"_s, onPrivateSpace(world, [](PrivateSpace &space, const Request &request) {
        return routesOf(space.findTransitGateway(request.argument(u"gateway")));
    })});
    router.add({"PATCH", one + u"/routes"_s, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        TransitGateway *gateway = space.findTransitGateway(request.argument(u"gateway"));
        return gateway ? replaceRoutes(space, *gateway, request.jsonArray, world) : notFound();
    }), Route::Body::JsonArray});
}

void addInOrganization(Router &router, World &world)
{
    const QString one = organizationGateways + u"/{gateway}"_s;
    router.add({"GET", organizationGateways, [&world](const Request &request) { return listInOrganization(request, world); }});
    router.add({"PATCH", one, [&world](const Request &request) { return rename(request, world); }, Route::Body::Json});
    router.add({"DELETE", one, [&world](const Request &request) { return removeFromOrganization(request, world); }});
    router.add({"GET", one + u"/routes"_s,
        [&world](const Request &request) { return routesOf(findInOrganization(request, world).gateway); }});
}

} // namespace

void addTransitGateways(Router &router, World &world)
{
    addInSpace(router, world);
    addInOrganization(router, world);
}

} // namespace simulator
