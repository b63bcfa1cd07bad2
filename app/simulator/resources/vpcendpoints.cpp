// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/vpcendpointrules.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! What a write ends in: the settings to use, or the refusal.
struct Checked {
    VpcEndpointSettings settings;
    std::optional<Response> refused;
};

//! All rules that creating and changing share; `present` is what the endpoint has now, nothing for a new one.
Checked check(const Request &request, const PrivateSpace &space, const World &world, const VpcEndpointSettings *present)
{
    const QString notNow = spaceRefusal(space);
    if (!notNow.isEmpty())
        return {{}, cloudHubRefusal(409, {notNow})};
    const auto read = readVpcEndpointSettings(request.json, space);
    if (const auto *problems = std::get_if<QStringList>(&read))
        return {{}, cloudHubRefusal(400, *problems)};
    const auto settings = std::get<VpcEndpointSettings>(read);
    const qsizetype moreZones = settings.azIds.size() - (present ? present->azIds.size() : 0);
    const QString tooMany = moreZones > 0 ? entitlementRefusal(world.platform, moreZones) : QString();
    if (!tooMany.isEmpty())
        return {{}, cloudHubRefusal(400, {tooMany})};
    return {settings, std::nullopt};
}

Response list(const PrivateSpace &space, const Request &)
{
    QJsonArray endpoints;
    for (const VpcEndpoint &endpoint : space.vpcEndpoints)
        endpoints.append(toSummaryJson(endpoint));
    return answer(endpoints);
}

Response create(PrivateSpace &space, const Request &request, World &world)
{
    if (space.vpcEndpoints.size() >= PrivateSpace::vpcEndpointLimit) {
        return cloudHubRefusal(400,
            {u"Private space %1 already has %2 VPC endpoints, which is the maximum"_s.arg(space.name)
                    .arg(PrivateSpace::vpcEndpointLimit)});
    }
    const Checked checked = check(request, space, world, nullptr);
    if (checked.refused)
        return *checked.refused;
    VpcEndpoint endpoint;
    endpoint.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    endpoint.settings = checked.settings;
    endpoint.provisionedFrom = world.clock.now();
    endpoint.ownerAcceptsAfter = world.options.ownerAcceptsAfter;
    space.vpcEndpoints.append(endpoint);

    Response response = answer(QJsonObject {{u"vpceId"_s, endpoint.id}}, 201);
    response.addHeader("Location", QString(request.path % u'/' % endpoint.id).toUtf8());
    return response;
}

//! Another service or other zones mean that AWS provisions anew; an owner who has accepted the service need not again.
void change(VpcEndpoint &endpoint, const PrivateSpace &space, const VpcEndpointSettings &settings, const World &world)
{
    const VpcEndpointSettings before = std::exchange(endpoint.settings, settings);
    const bool sameService = before.serviceName == settings.serviceName
        && before.serviceRegion == settings.serviceRegion && before.serviceOwner == settings.serviceOwner;
    if (sameService && before.azIds == settings.azIds)
        return;
    const bool wasAvailable = endpoint.status(space, world.clock.now()) == "Available"_L1;
    if (!sameService)
        endpoint.decision = VpcEndpoint::Decision::None;
    else if (wasAvailable)
        endpoint.decision = VpcEndpoint::Decision::Accepted;
    endpoint.provisionedFrom = world.clock.now();
    endpoint.provisioning = VpcEndpoint::usualProvisioning;
    endpoint.ownerAcceptsAfter = world.options.ownerAcceptsAfter;
}

Response notFound() { return cloudHubRefusal(404, {u"VPC endpoint not found"_s}); }

Response get(PrivateSpace &space, const Request &request, const World &world)
{
    const VpcEndpoint *endpoint = space.findVpcEndpoint(request.argument(u"endpoint"));
    return endpoint ? answer(toJson(*endpoint, space, world.clock.now())) : notFound();
}

Response patch(PrivateSpace &space, const Request &request, const World &world)
{
    VpcEndpoint *endpoint = space.findVpcEndpoint(request.argument(u"endpoint"));
    if (!endpoint)
        return notFound();
    const Checked checked = check(request, space, world, &endpoint->settings);
    if (checked.refused)
        return *checked.refused;
    change(*endpoint, space, checked.settings, world);
    return answer(toJson(*endpoint, space, world.clock.now()));
}

Response remove(PrivateSpace &space, const Request &request)
{
    const QString id = request.argument(u"endpoint");
    if (!space.findVpcEndpoint(id))
        return notFound();
    const QString notNow = spaceRefusal(space);
    if (!notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    space.vpcEndpoints.removeIf([&id](const VpcEndpoint &endpoint) { return endpoint.id == id; });
    return emptyAnswer(200);
}

} // namespace

void addVpcEndpoints(Router &router, World &world)
{
    const QString all = spacePath + u"/vpces"_s;
    const QString one = all + u"/{endpoint}"_s;
    const auto json = Route::Body::Json;
    router.add({"GET", all, onPrivateSpace(world, list)});
    router.add({"POST", all, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return create(space, request, world);
    }), json});
    router.add({"GET", one, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return get(space, request, world);
    })});
    router.add({"PATCH", one, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return patch(space, request, world);
    }), json});
    router.add({"DELETE", one, onPrivateSpace(world, remove)});
}

} // namespace simulator
