// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/errors.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! What the owner of an endpoint service does in AWS.
Response decideEndpoint(const QString &id, bool accepts, World &world)
{
    for (PrivateSpace &space : world.platform.privateSpaces) {
        VpcEndpoint *endpoint = space.findVpcEndpoint(id);
        if (!endpoint)
            continue;
        endpoint->decision = accepts ? VpcEndpoint::Decision::Accepted : VpcEndpoint::Decision::Rejected;
        return answer(QJsonObject {{u"status"_s, endpoint->status(space, world.clock.now())}});
    }
    return refusal(Api::Control, 404, u"No VPC endpoint has this vpceId"_s);
}

//! What the owner of a transit gateway does in AWS.
Response decideGateway(const QString &id, bool accepts, World &world)
{
    const qint64 now = world.clock.now();
    for (PrivateSpace &space : world.platform.privateSpaces) {
        TransitGateway *gateway = space.findTransitGateway(id);
        if (!gateway)
            continue;
        gateway->decision = accepts ? TransitGateway::Decision::Accepted : TransitGateway::Decision::Rejected;
        gateway->decidedAt = now;
        return answer(QJsonObject {{u"status"_s, gateway->attachmentStatus(space.startOf(*gateway), now)}});
    }
    return refusal(Api::Control, 404, u"No transit gateway with this tgwId is attached to a private space"_s);
}

Route::Handler decide(World &world, bool accepts)
{
    return [&world, accepts](const Request &request) {
        const QString gateway = request.parameter(u"tgwId"_s);
        return gateway.isEmpty() ? decideEndpoint(request.parameter(u"vpceId"_s), accepts, world) : decideGateway(gateway, accepts, world);
    };
}

Vpn *findVpn(World &world, const QString &id)
{
    for (PrivateSpace &space : world.platform.privateSpaces) {
        for (VpnConnection &connection : space.vpnConnections) {
            if (Vpn *vpn = connection.findVpn(id, world.clock.now()))
                return vpn;
        }
    }
    return nullptr;
}

//! What happens to the device at the remote end of a tunnel.
Response setTunnel(const Request &request, World &world)
{
    Vpn *vpn = findVpn(world, request.parameter(u"vpnId"_s));
    const int number = request.parameter(u"tunnel"_s).toInt();
    const QString status = request.parameter(u"status"_s);
    if (!vpn || number < 1 || number > vpn->tunnels.size() || (status != "UP"_L1 && status != "DOWN"_L1))
        return refusal(Api::Control, 404, u"No VPN has this vpnId, or tunnel is not 1 or 2, or status not UP or DOWN"_s);
    VpnTunnel &tunnel = vpn->tunnels[number - 1];
    tunnel.remote = status == "UP"_L1 ? VpnTunnel::Remote::Up : VpnTunnel::Remote::Down;
    tunnel.remoteChangedAt = world.clock.now();
    return answer(QJsonObject {{u"status"_s, vpn->isUp(tunnel, world.clock.now()) ? u"UP"_s : u"DOWN"_s}});
}

Response addFault(const Request &request, World &world)
{
    const QString problem = world.faults.add(request.json);
    if (!problem.isEmpty())
        return refusal(Api::Control, 400, problem);
    return answer(QJsonObject {{u"waiting"_s, world.faults.waiting()}}, 201);
}

} // namespace

void addControl(Router &router, World &world)
{
    const auto add = [&router](const QByteArray &verb, const QString &name, Route::Handler handler,
                         Route::Body body = Route::Body::None) {
        router.add({verb, u"/__simulator/"_s + name, std::move(handler), body, Route::Access::Open});
    };
    add("GET", u"statistics"_s, [&world](const Request &) { return answer(world.statistics.toJson()); });
    add("DELETE", u"statistics"_s, [&world](const Request &) {
        world.statistics.clear();
        return emptyAnswer(204);
    });
    add("POST", u"accept"_s, decide(world, true));
    add("POST", u"reject"_s, decide(world, false));
    add("POST", u"tunnel"_s, [&world](const Request &request) { return setTunnel(request, world); });
    add("POST", u"expire-tokens"_s, [&world](const Request &) {
        world.tokens.revokeAll();
        return emptyAnswer(204);
    });
    add("POST", u"faults"_s, [&world](const Request &request) { return addFault(request, world); }, Route::Body::Json);
    add("DELETE", u"faults"_s, [&world](const Request &) {
        world.faults.clear();
        return emptyAnswer(204);
    });
}

} // namespace simulator
