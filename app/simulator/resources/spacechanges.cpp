// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/spacerules.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qsizetype mostSpaces = 100;

Response shown(const PrivateSpace &space, const World &world, int status = 200)
{
    return answer(toJson(space, world.platform.root().id, world.clock.now()), status);
}

void startNetwork(PrivateSpace &space, const QJsonObject &json, const World &world, QStringList &problems)
{
    space.network = readNetwork(json, space, problems);
    space.region = space.network->region;
    space.settings.networkReadyAt = world.clock.now() + toMilliseconds(SpaceSettings::networkProvisioning);
    space.busyUntil = space.settings.networkReadyAt;
}

void changeNetwork(PrivateSpace &space, const QJsonValue &value, const World &world, QStringList &problems)
{
    const QJsonObject json = value.toObject();
    if (value.isNull()) {
        if (space.applicationCount > 0 || hasConnections(space, world.clock.now()))
            problems.append(u"The network cannot be deleted while applications or connections use it"_s);
        space.network.reset();
    } else if (!space.network) {
        startNetwork(space, json, world, problems);
    } else {
        if (json.contains("reservedCidrs"_L1))
            problems.append(u"Reserved CIDR's cannot be updated once the network is created"_s);
        const auto differs = [&json](const QString &member, const QString &present) {
            return json.contains(member) && json.value(member).toString() != present;
        };
        if (differs(u"region"_s, space.network->region) || differs(u"cidrBlock"_s, space.network->cidrBlock))
            problems.append(u"Region and CIDR block cannot be updated once the network is created"_s);
        if (json.value("internalDns"_L1).isObject())
            readInternalDns(json.value("internalDns"_L1).toObject(), *space.network, problems);
    }
}

void changeFlags(SpaceSettings &settings, const QJsonObject &json)
{
    settings.enableIamRole = json.value("enableIAMRole"_L1).toBool(settings.enableIamRole);
    settings.enableNetworkIsolation = json.value("enableNetworkIsolation"_L1).toBool(settings.enableNetworkIsolation);
    const bool hadEgress = std::exchange(settings.enableEgress, json.value("enableEgress"_L1).toBool(settings.enableEgress));
    if (hadEgress && !settings.enableEgress)
        settings.egressGroups = SpaceSettings().egressGroups; // only the default group stays
}

//! Works on a copy, so that nothing is changed where anything is wrong.
Response patch(PrivateSpace &space, const Request &request, const World &world)
{
    if (space.degraded)
        return cloudHubRefusal(409, {u"Private space "_s % space.name % u" is degraded; try again when it is connected"_s});
    PrivateSpace changed = space;
    QStringList problems;
    const QJsonObject &json = request.json;
    if (json.contains("network"_L1))
        changeNetwork(changed, json.value("network"_L1), world, problems);
    for (const QString &member : {u"firewallRules"_s, u"managedFirewallRules"_s}) {
        if (json.value(member).isArray())
            changed.settings.firewallRules = readFirewallRules(json.value(member).toArray(), problems);
    }
    if (json.value("ingressConfiguration"_L1).isObject()) {
        readIngress(json.value("ingressConfiguration"_L1).toObject(), changed.settings, problems);
        changed.settings.ingressChangedAt = world.clock.now();
    }
    if (json.value("environments"_L1).isObject())
        changed.settings.environments = json.value("environments"_L1).toObject();
    if (json.value("logForwarding"_L1).isObject())
        changed.settings.logForwarding = json.value("logForwarding"_L1).toObject();
    if (json.value("edgeHpaConfigs"_L1).isObject())
        changed.settings.edgeHpa = json.value("edgeHpaConfigs"_L1).toObject();
    changeFlags(changed.settings, json);
    if (json.contains("name"_L1) && json.value("name"_L1).toString() != space.name)
        problems.append(u"The name of a private space cannot be changed"_s);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    space = changed;
    return shown(space, world);
}

//! Not in the vendor's OpenAPI file; one client changes name and flags by it.
Response put(PrivateSpace &space, const Request &request, const World &world)
{
    const QString name = request.json.value("name"_L1).toString();
    const QString problem = nameProblem(name);
    if (!problem.isEmpty())
        return cloudHubRefusal(400, {problem});
    space.name = name;
    changeFlags(space.settings, request.json);
    return shown(space, world);
}

Response create(const Request &request, World &world)
{
    const QString organization = request.argument(u"organization");
    if (!world.platform.findOrganization(organization))
        return cloudHubRefusal(404, {u"Organization not found"_s});
    const QJsonObject &json = request.json;
    PrivateSpace space;
    space.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    space.name = json.value("name"_L1).toString();
    space.organizationId = organization;
    space.region = json.value("region"_L1).toString();
    space.awsAccount = u"551204873360"_s;
    QStringList problems;
    if (const QString problem = nameProblem(space.name); !problem.isEmpty())
        problems.append(problem);
    if (json.value("network"_L1).isObject())
        startNetwork(space, json.value("network"_L1).toObject(), world, problems);
    changeFlags(space.settings, json);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    qsizetype count = 0;
    for (const PrivateSpace &other : std::as_const(world.platform.privateSpaces)) {
        count += other.organizationId == organization;
        if (other.organizationId == organization && other.name == space.name)
            return cloudHubRefusal(409, {u"A private space with the name %1 exists already"_s.arg(space.name)});
    }
    if (count >= mostSpaces)
        return cloudHubRefusal(400, {u"The maximum of %1 private spaces is reached"_s.arg(mostSpaces)});
    world.platform.privateSpaces.append(space);
    Response response = shown(space, world, 201);
    response.addHeader("Location", QString(request.path % u'/' % space.id).toUtf8());
    return response;
}

Response remove(const PrivateSpace &space, World &world)
{
    if (space.network || hasConnections(space, world.clock.now()))
        return cloudHubRefusal(409, {u"Delete the network and the connections of private space %1 first"_s.arg(space.name)});
    world.platform.privateSpaces.removeIf([id = space.id](const PrivateSpace &other) { return other.id == id; });
    return emptyAnswer(204);
}

} // namespace

void addSpaceChanges(Router &router, World &world)
{
    const auto json = Route::Body::Json;
    router.add({"POST", spacesPath.toString(), [&world](const Request &request) { return create(request, world); }, json});
    router.add({"PATCH", spacePath.toString(), onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return patch(space, request, world);
    }), json});
    router.add({"PUT", spacePath.toString(), onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return put(space, request, world);
    }), json});
    router.add({"DELETE", spacePath.toString(), onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return remove(space, world);
    })});
}

} // namespace simulator
