// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/parts.h"
#include "app/simulator/platform/simulatedclock.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

const QString ownerId = u"5a7d2e94-c03b-4f68-8b21-e16f0c9d3a75"_s;

SpaceNetwork networkOf(const PrivateSpace &space, int number)
{
    const QString third = QString::number(number * 4 % 256);
    const QString fourth = QString::number(11 + number % 100 * 2);
    const QString next = QString::number(12 + number % 100 * 2);
    SpaceNetwork network;
    network.region = space.region;
    network.cidrBlock = u"10."_s % QString::number(44 + number * 4 / 256) % u'.' % third % u".0/22"_s;
    network.reservedCidrs = {u"172.20.0.0/16"_s};
    network.inboundStaticIps = {u"198.51.100."_s + fourth, u"198.51.100."_s + next};
    network.inboundInternalStaticIps = {QString(network.cidrBlock).replace(u".0/22"_s, u".21"_s)};
    network.outboundStaticIps = {u"203.0.113."_s + fourth, u"203.0.113."_s + next};
    network.dnsName = stableClientId(space.id).left(6);
    return network;
}

} // namespace

QString stableId(const QString &text)
{
    static const QUuid space = QUuid::fromString(u"6f1d4c52-0a83-4be7-9a5e-2f7b3c8d1e90"_s);
    return QUuid::createUuidV5(space, text).toString(QUuid::WithoutBraces);
}

QString stableClientId(const QString &text)
{
    return stableId(u"client of "_s + text).remove(u'-');
}

Platform bareOrganization(const QString &name, const QString &domain, const QString &rootId)
{
    Platform platform;
    Organization root;
    root.id = rootId;
    root.name = name;
    root.domain = domain;
    root.ownerId = ownerId;
    root.clientId = stableClientId(rootId);
    root.entitlements = usualEntitlements(20, 6);
    root.usage = usualUsage(0, 0);
    platform.organizations.append(root);

    const QString host = u'@' % domain % u".example"_s;
    platform.users = {
        {ownerId, u"demo"_s, u"demo"_s, u"Ingrid"_s, u"Larsen"_s, u"i.larsen"_s + host, true},
        {stableId(u"viewer"_s), u"viewer"_s, u"viewer"_s, u"Tomas"_s, u"Novak"_s, u"t.novak"_s + host, false},
    };
    platform.connectedApps = {
        {u"demo-client"_s, u"demo-secret"_s, u"Desk admin"_s, u"demo"_s},
        {u"bare-client"_s, u"bare-secret"_s, u"Night job"_s, QString()},
    };
    return platform;
}

Organization businessGroup(const QString &name, const QString &parentId, const QString &id)
{
    Organization group;
    group.id = id.isEmpty() ? stableId(u"group "_s + name) : id;
    group.name = name;
    group.parentId = parentId;
    group.ownerId = ownerId;
    group.clientId = stableClientId(group.id);
    group.entitlements = usualEntitlements(0, 1);
    group.usage = usualUsage(0.5, 0.2);
    return group;
}

Environment environment(const QString &name, const QString &type, const QString &organizationId, const QString &id)
{
    const QString ownId = id.isEmpty() ? stableId(organizationId % u" environment "_s % name) : id;
    return {ownId, name, organizationId, type, stableClientId(ownId)};
}

PrivateSpace privateSpace(const QString &name, const QString &region, const QString &organizationId, int number)
{
    PrivateSpace space;
    space.id = stableId(u"space "_s + name);
    space.name = name;
    space.organizationId = organizationId;
    space.region = region;
    space.awsAccount = QString::number(551204873360 + number * 7'654'321LL);
    space.network = networkOf(space, number);
    return space;
}

VpcEndpoint vpcEndpoint(const PrivateSpace &space, const VpcEndpointSettings &settings, qint64 madeAt)
{
    VpcEndpoint endpoint;
    endpoint.id = stableId(space.id % u" endpoint "_s % settings.name);
    endpoint.settings = settings;
    endpoint.provisionedFrom = madeAt;
    return endpoint;
}

TransitGateway transitGateway(const PrivateSpace &space, const QString &name, const QStringList &routes, qint64 madeAt)
{
    TransitGateway gateway;
    gateway.id = u"tgw-"_s + stableClientId(space.id % u" gateway "_s % name).left(17);
    gateway.organizationId = space.organizationId;
    gateway.region = space.region;
    gateway.settings = {name, stableId(u"share of "_s % space.id % u' ' % name), u"773390115824"_s, routes};
    gateway.askedAt = madeAt;
    gateway.decision = TransitGateway::Decision::Accepted;
    gateway.decidedAt = madeAt + toMilliseconds(std::chrono::hours(1));
    return gateway;
}

} // namespace simulator
