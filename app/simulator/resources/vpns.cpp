// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/vpcendpointrules.h"
#include "app/simulator/resources/vpnguide.h"
#include "app/simulator/resources/vpnrules.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

Response notFound(const QString &what) { return cloudHubRefusal(404, {QString(what + u" not found"_s)}); }

//! A handler that gets the connection of the path. The path variant without one names the VPN alone.
template <typename Handler>
Route::Handler onConnection(World &world, Handler handler)
{
    return onPrivateSpace(world, [&world, handler](PrivateSpace &space, const Request &request) {
        VpnConnection *connection = space.findVpnConnection(request.argument(u"connection"), world.clock.now());
        return connection ? handler(space, *connection, request) : notFound(u"Connection"_s);
    });
}

template <typename Handler>
Route::Handler onVpn(World &world, Handler handler)
{
    return onPrivateSpace(world, [&world, handler](PrivateSpace &space, const Request &request) {
        const qint64 now = world.clock.now();
        const QString wanted = request.argument(u"connection");
        for (VpnConnection &connection : space.vpnConnections) {
            Vpn *vpn = connection.findVpn(request.argument(u"vpn"), now);
            if (vpn && (wanted.isEmpty() || wanted == connection.id))
                return handler(space, connection, *vpn, request);
        }
        return notFound(u"VPN"_s);
    });
}

QString nextName(const VpnConnection &connection)
{
    for (int number = 1;; ++number) {
        const QString name = u"VPN "_s + QString::number(number);
        if (std::ranges::find(connection.vpns, name, &Vpn::name) == connection.vpns.end())
            return name;
    }
}

//! Puts the VPNs in under names of the platform's own: those in the request are ignored.
void addVpns(VpnConnection &connection, const QList<Vpn> &vpns)
{
    for (Vpn vpn : vpns) {
        vpn.id = newId();
        vpn.name = nextName(connection);
        connection.vpns.append(vpn);
    }
}

//! The VPNs to make, or the refusal.
std::variant<QList<Vpn>, Response> checkedVpns(
    const QJsonArray &array, const PrivateSpace &space, const VpnConnection *present, const World &world)
{
    const qint64 now = world.clock.now();
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    const auto read = readVpns(array, space, present ? present->vpns : QList<Vpn>(), now);
    if (const auto *problems = std::get_if<QStringList>(&read))
        return cloudHubRefusal(400, *problems);
    const auto vpns = std::get<QList<Vpn>>(read);
    for (const QString &tooMany :
        {vpnLimitRefusal(space, present ? 0 : 1, vpns.size(), now), entitlementRefusal(world.platform, vpns.size())}) {
        if (!tooMany.isEmpty())
            return cloudHubRefusal(400, {tooMany});
    }
    return vpns;
}

bool isNameTaken(const PrivateSpace &space, const QString &name, qint64 now)
{
    return std::ranges::any_of(space.vpnConnections,
        [&](const VpnConnection &connection) { return connection.name == name && !connection.isGone(now); });
}

Response list(const PrivateSpace &space, const World &world)
{
    QJsonArray connections;
    for (const VpnConnection &connection : space.vpnConnections) {
        if (!connection.isGone(world.clock.now()))
            connections.append(toJson(connection, world.clock.now()));
    }
    return answer(connections);
}

Response create(PrivateSpace &space, const Request &request, const World &world)
{
    VpnConnection connection {newId(), request.json.value("name"_L1).toString(), {}};
    const QJsonArray array = request.json.value("vpns"_L1).toArray();
    QString problem = vpnNameProblem(request.json.value("name"_L1));
    if (problem.isEmpty() && array.isEmpty())
        problem = u"vpns must hold at least one VPN"_s;
    if (!problem.isEmpty())
        return cloudHubRefusal(400, {problem});
    if (isNameTaken(space, connection.name, world.clock.now()))
        return cloudHubRefusal(409, {u"A connection named "_s % connection.name % u" exists already"_s});
    const auto checked = checkedVpns(array, space, nullptr, world);
    if (const auto *refused = std::get_if<Response>(&checked))
        return *refused;
    addVpns(connection, std::get<QList<Vpn>>(checked));
    space.vpnConnections.append(connection);
    Response response = answer(toJson(connection, world.clock.now()), 201);
    response.addHeader("Location", QString(request.path % u'/' % connection.id).toUtf8());
    return response;
}

Response add(const PrivateSpace &space, VpnConnection &connection, const Request &request, const World &world)
{
    if (connection.isBeingRemoved())
        return cloudHubRefusal(409, {u"The connection is being deleted"_s});
    const auto checked = checkedVpns({request.json}, space, &connection, world);
    if (const auto *refused = std::get_if<Response>(&checked))
        return *refused;
    addVpns(connection, std::get<QList<Vpn>>(checked));
    return answer(toJson(connection, world.clock.now()), 201);
}

Response rename(const PrivateSpace &space, VpnConnection &connection, const Request &request, const World &world)
{
    const QString name = request.json.value("name"_L1).toString();
    if (const QString problem = vpnNameProblem(request.json.value("name"_L1)); !problem.isEmpty())
        return cloudHubRefusal(400, {problem});
    if (name != connection.name && isNameTaken(space, name, world.clock.now()))
        return cloudHubRefusal(409, {u"A connection named "_s % name % u" exists already"_s});
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    connection.name = name;
    return answer(toJson(connection, world.clock.now()));
}

void apply(const VpnChange &change, VpnConnection &connection, Vpn &vpn, qint64 now)
{
    vpn.name = change.name.value_or(vpn.name);
    vpn.staticRoutes = change.staticRoutes.value_or(vpn.staticRoutes);
    for (qsizetype i = 0; i < change.automaticStart.size(); ++i) {
        vpn.tunnels[i].automaticStart = change.automaticStart[i].value_or(vpn.tunnels[i].automaticStart);
        vpn.tunnels[i].logsEnabled = vpn.tunnels[i].logsEnabled || change.enableLogs[i];
    }
    if (!change.changesStart())
        return;
    for (Vpn &member : connection.vpns)
        member.restartedAt = now;
}

Response patch(const PrivateSpace &space, VpnConnection &connection, Vpn &vpn, const Request &request, const World &world)
{
    const qint64 now = world.clock.now();
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    if (vpn.removedAt)
        return cloudHubRefusal(409, {u"The VPN is being deleted"_s});
    const auto read = readVpnChange(request.json, vpn);
    if (const auto *problems = std::get_if<QStringList>(&read))
        return cloudHubRefusal(400, *problems);
    apply(std::get<VpnChange>(read), connection, vpn, now);
    return answer(toJson(connection, now));
}

Response removeVpn(const PrivateSpace &space, Vpn &vpn, const World &world)
{
    if (const QString notNow = spaceRefusal(space); !notNow.isEmpty())
        return cloudHubRefusal(409, {notNow});
    if (!vpn.removedAt)
        vpn.removedAt = world.clock.now();
    return emptyAnswer(204);
}

Response remove(const PrivateSpace &space, VpnConnection &connection, const World &world)
{
    Response response = emptyAnswer(204);
    for (Vpn &vpn : connection.vpns) {
        if (response.status == 204)
            response = removeVpn(space, vpn, world);
    }
    return response;
}

Response guide(const Vpn &vpn, const Request &request)
{
    const QString vendor = request.parameter(u"vendor"_s);
    const QString platform = request.parameter(u"platform"_s);
    const QString software = request.parameter(u"software"_s);
    if (vendor.isEmpty() || platform.isEmpty() || software.isEmpty())
        return cloudHubRefusal(400, {u"vendor, platform and software are required"_s});
    if (!isSupportedVpnDevice(vendor, platform, software))
        return cloudHubRefusal(400, {u"No guide for "_s % vendor % u", "_s % platform % u", "_s % software});
    Response response = emptyAnswer(200);
    response.contentType = "text/plain";
    response.body = vpnGuide(vpn, vendor, platform, software).toUtf8();
    return response;
}

//! The OpenAPI file names the connection neither in the path nor in a body; here the body has to.
Response addByBody(PrivateSpace &space, const Request &request, const World &world)
{
    const QString id = request.json.value("connectionId"_L1).toString();
    VpnConnection *connection = space.findVpnConnection(id, world.clock.now());
    return connection ? add(space, *connection, request, world) : notFound(u"Connection"_s);
}

void addConnections(Router &router, World &world, const QString &all)
{
    const auto json = Route::Body::Json;
    const QString one = all + u"/{connection}"_s;
    router.add({"GET", all, onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return list(space, world);
    })});
    router.add({"POST", all, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return create(space, request, world);
    }), json});
    router.add({"GET", one, onConnection(world, [&world](auto &, const VpnConnection &connection, const Request &) {
        return answer(toJson(connection, world.clock.now()));
    })});
    router.add({"PATCH", one, onConnection(world, [&world](auto &space, VpnConnection &connection, const Request &request) {
        return rename(space, connection, request, world);
    }), json});
    router.add({"DELETE", one, onConnection(world, [&world](auto &space, VpnConnection &connection, const Request &) {
        return remove(space, connection, world);
    })});
    router.add({"POST", one + u"/vpns"_s,
        onConnection(world, [&world](auto &space, VpnConnection &connection, const Request &request) {
            return add(space, connection, request, world);
        }), json});
    router.add({"POST", all + u"/vpns"_s, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return addByBody(space, request, world);
    }), json});
}

} // namespace

void addVpns(Router &router, World &world)
{
    const QString all = spacePath + u"/connections"_s;
    router.add({"GET", spacesPath + u"/supportedVpnConfigs"_s, [](const Request &) { return answer(supportedVpnDevices()); }});
    addConnections(router, world, all);
    // Clients name the connection, the OpenAPI file does not: both are served.
    for (const QString &one : {QString(all + u"/{connection}/vpns/{vpn}"_s), QString(all + u"/vpns/{vpn}"_s)}) {
        router.add({"PATCH", one,
            onVpn(world, [&world](auto &space, VpnConnection &connection, Vpn &vpn, const Request &request) {
                return patch(space, connection, vpn, request, world);
            }), Route::Body::Json});
        router.add({"DELETE", one, onVpn(world, [&world](auto &space, VpnConnection &, Vpn &vpn, const Request &) {
            return removeVpn(space, vpn, world);
        })});
    }
    router.add({"GET", all + u"/vpns/{vpn}/connectionGuide"_s,
        onVpn(world, [](auto &, VpnConnection &, const Vpn &vpn, const Request &request) { return guide(vpn, request); })});
}

} // namespace simulator
