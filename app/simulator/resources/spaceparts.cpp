// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/spacerules.h"

#include <QUuid>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr int mostPorts = 10;
constexpr int logLines = 20'000;

Response ports(const PrivateSpace &space, const Request &request)
{
    const QString available = request.parameter(u"available"_s);
    const int count = request.parameter(u"count"_s).toInt();
    if ((available != "true"_L1 && available != "false"_L1) || count < 1 || count > mostPorts)
        return cloudHubRefusal(400, {u"available must be true or false, count from 1 to %1"_s.arg(mostPorts)});
    QJsonArray found;
    if (available == "false"_L1) {
        for (const int port : space.settings.usedPorts.first(std::min<qsizetype>(count, space.settings.usedPorts.size())))
            found.append(port);
        return answer(QJsonObject {{u"ports"_s, found}});
    }
    for (int port = SpaceSettings::firstPort; port <= SpaceSettings::lastPort && found.size() < count; ++port) {
        if (!space.settings.usedPorts.contains(port))
            found.append(port);
    }
    if (found.size() < count)
        return cloudHubRefusal(409, {u"There are not enough free ports"_s});
    return answer(QJsonObject {{u"ports"_s, found}});
}

Response roles(const PrivateSpace &space, const Request &)
{
    QJsonArray roles;
    if (space.settings.enableIamRole && space.network)
        roles.append(QString(u"arn:aws:iam::"_s % space.awsAccount % u":role/ch2-"_s % space.network->dnsName % u"-apps"_s));
    return answer(QJsonObject {{u"roles"_s, roles}, {u"organizationId"_s, space.organizationId}, {u"spaceId"_s, space.id},
        {u"message"_s, QString()}});
}

Response setRoutes(PrivateSpace &space, const Request &request, const World &world)
{
    QStringList destinations;
    QStringList problems;
    for (const QJsonValue gateway : request.json.value("networkGateways"_L1).toArray()) {
        if (gateway["target"_L1].toString() != "IGW"_L1)
            problems.append(u"Only routes of the target IGW can be changed here"_s);
        for (const QJsonValue route : gateway["routes"_L1].toArray()) {
            destinations.append(route.toString());
            if (!readBlock(route.toString()))
                problems.append(u"%1 is not a CIDR block"_s.arg(route.toString()));
        }
    }
    if (!request.json.value("networkGateways"_L1).isArray())
        problems.append(u"networkGateways is required"_s);
    if (destinations.removeDuplicates() > 0)
        problems.append(u"A route is given twice"_s);
    const qint64 now = world.clock.now();
    const qsizetype others = routesOf(space, now).size() - space.settings.gatewayRoutes.size();
    if (others + destinations.size() > SpaceSettings::routeLimit)
        problems.append(u"More than %1 routes"_s.arg(SpaceSettings::routeLimit));
    if (!space.network)
        problems.append(u"The private space has no network yet"_s);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    space.settings.gatewayRoutes = destinations;
    return answer(routesOf(space, now), 202);
}

Response setAssociations(PrivateSpace &space, const Request &request, const World &world)
{
    QJsonArray made;
    for (const QJsonValue asked : request.json.value("associations"_L1).toArray()) {
        const QString organization = asked["organizationId"_L1].toString();
        const QString environment = asked["environment"_L1].toString();
        const bool isWord = QStringList {u"all"_s, u"sandbox"_s, u"production"_s}.contains(environment);
        const Environment *known = world.platform.findEnvironment(environment);
        if (organization != "all"_L1 && !world.platform.findOrganization(organization))
            return cloudHubRefusal(400, {u"The organization %1 is not known"_s.arg(organization)});
        if (!isWord && !known)
            return cloudHubRefusal(400, {u"The environment %1 is not known"_s.arg(environment)});
        QJsonObject association {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"organizationId"_s, organization},
            {u"environmentId"_s, environment}};
        if (known) {
            association.insert(u"name"_s, known->name);
            association.insert(u"deploymentStatus"_s, u"APPLIED"_s);
            association.insert(u"errorMessage"_s, QString());
        }
        made.append(association);
    }
    if (!request.json.value("associations"_L1).isArray())
        return cloudHubRefusal(400, {u"associations is required"_s});
    space.settings.associations = made;
    return answer(made);
}

qsizetype indexOf(const QJsonArray &array, const QString &id)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i]["id"_L1].toString() == id)
            return i;
    }
    return -1;
}

Response association(PrivateSpace &space, const Request &request)
{
    const qsizetype index = indexOf(space.settings.associations, request.argument(u"association"));
    if (index < 0)
        return cloudHubRefusal(404, {u"Association not found"_s});
    if (request.verb == "GET")
        return answer(space.settings.associations[index].toObject());
    space.settings.associations.removeAt(index);
    return emptyAnswer(200);
}

Response ingressLog(const PrivateSpace &space, const World &world)
{
    QByteArray text;
    const qint64 now = world.clock.now();
    for (int i = 0; i < logLines; ++i) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(now - (logLines - i) * 1000LL, QTimeZone::utc());
        text += at.toString(Qt::ISODateWithMs).toLatin1() + " ERROR ingress " + space.name.toUtf8() + " upstream timed out after "
            + QByteArray::number(space.settings.readResponseTimeout) + " s, request " + QByteArray::number(i) + '\n';
    }
    Response response = textAnswer(text, 200);
    response.contentType = "application/octet-stream";
    return response;
}

} // namespace

void addSpaceParts(Router &router, World &world)
{
    const auto json = Route::Body::Json;
    const QString associations = spacePath + u"/associations"_s;
    router.add({"GET", spacePath + u"/ports"_s, onPrivateSpace(world, ports)});
    router.add({"GET", spacePath + u"/iamroles"_s, onPrivateSpace(world, roles)});
    router.add({"GET", spacePath + u"/routes"_s, onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return answer(routesOf(space, world.clock.now()));
    })});
    router.add({"PATCH", spacePath + u"/routes"_s, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return setRoutes(space, request, world);
    }), json});
    router.add({"GET", associations, onPrivateSpace(world, [](const PrivateSpace &space, const Request &) {
        return answer(space.settings.associations);
    })});
    router.add({"POST", associations, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return setAssociations(space, request, world);
    }), json});
    router.add({"GET", associations + u"/{association}"_s, onPrivateSpace(world, association)});
    router.add({"DELETE", associations + u"/{association}"_s, onPrivateSpace(world, association)});
    router.add({"GET", spacePath + u"/logs/ingress"_s, onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return ingressLog(space, world);
    })});
}

} // namespace simulator
