// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/datasets.h"
#include "app/simulator/datasets/vpnparts.h"
#include "app/simulator/platform/simulatedclock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace simulator {

namespace {

using Decision = VpcEndpoint::Decision;

const QString rootId = u"3f0a6c1e-8d52-4b7a-9c11-5e2d7a90b4c8"_s;
const QString railId = u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s;
const QString harbourId = stableId(u"group Northwind Harbour"_s);
const QString customsId = stableId(u"group Northwind Customs"_s);

qint64 ago(qint64 now, std::chrono::milliseconds duration) { return now - duration.count(); }

void addEnvironments(Platform &platform)
{
    platform.environments = {
        environment(u"Staging"_s, u"sandbox"_s, rootId, u"0d9e7b52-6a41-4c1f-a8b3-92c7e5f01d36"_s),
        environment(u"Live"_s, u"production"_s, rootId, u"7c2b1f88-13de-49f5-b6a0-4d8e2c90a157"_s),
        environment(u"Rail Test"_s, u"sandbox"_s, railId),
        environment(u"Rail Live"_s, u"production"_s, railId),
        environment(u"Harbour Test"_s, u"sandbox"_s, harbourId),
        environment(u"Harbour Live"_s, u"production"_s, harbourId),
        environment(u"Customs Trial"_s, u"sandbox"_s, customsId),
    };
}

//! A redundant pair of which one tunnel is down.
void addDepot(PrivateSpace &space, qint64 now)
{
    VpnConnection &depot = addVpnConnection(space, u"depot-hamburg"_s,
        {{u"hamburg-a"_s, u"203.0.113.40"_s, 65020, {}, true, false}, {u"hamburg-b"_s, u"203.0.113.41"_s, 65020, {}}}, now);
    depot.id = u"c6a8f1d2-7e34-4b90-a5cd-08f2b61e93d7"_s;
    depot.vpns[0].id = u"e20d95b7-4c18-4f63-92ea-d7b3a6508f14"_s;
    depot.vpns[1].id = u"f35b0c86-9a27-4d41-8c3f-16e9d0742ab5"_s;
}

//! One that does not work, one of old times that writes no logs, one that is being made.
void addYards(PrivateSpace &space, qint64 now)
{
    addVpnConnection(space, u"yard-chicago"_s, {{u"chicago"_s, u"198.18.40.7"_s, {}, {u"10.120.0.0/16"_s, u"10.121.4.0/22"_s}, false, false}},
        now);
    addVpnConnection(space, u"terminal-oakland"_s, {{u"oakland"_s, u"198.18.77.20"_s, {}, {u"10.130.0.0/16"_s}, true, true, false}}, now);
    VpnConnection &laredo = addVpnConnection(space, u"yard-laredo"_s, {{u"VPN 1"_s, u"198.18.91.3"_s, 65040, {}}}, now);
    laredo.vpns[0].madeAt = now - toMilliseconds(2min);
    laredo.vpns[0].provisioning = 12h; // long enough to be seen as pending in any demonstration
}

QJsonObject depotRoute()
{
    return {
        {u"destination"_s, u"10.90.0.0/16"_s},
        {u"status"_s, u"active"_s},
        {u"target"_s, u"VPN"_s},
        {u"connectionName"_s, u"depot-hamburg"_s},
        {u"connectionId"_s, u"c6a8f1d2-7e34-4b90-a5cd-08f2b61e93d7"_s},
        {u"errorLevel"_s, QJsonValue()},
        {u"errorMessage"_s, QJsonValue()},
    };
}

//! Healthy; one endpoint waits for its owner, one is still being made.
PrivateSpace railCore(qint64 now)
{
    PrivateSpace space = privateSpace(u"rail-core"_s, u"eu-central-1"_s, railId, 0);
    space.id = u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s;
    space.upgradeAvailable = true;
    space.applicationCount = 7;
    space.network->dnsName = u"k3w9tz"_s;
    space.network->dnsServers = {u"10.90.0.53"_s};
    space.network->specialDomains = {u"corp.northwind.example"_s};
    addDepot(space, now);
    space.settings.firewallRules.append(firewallRule(u"inbound"_s, u"10.90.0.0/16"_s, 30'500, 32'500));
    space.settings.usedPorts = {30'500, 30'501, 30'777};
    space.settings.logFilters = {QJsonObject {{u"ip"_s, u"203.0.113.7"_s}, {u"level"_s, u"DEBUG"_s}}};
    space.settings.connectionRoutes = {depotRoute()};

    VpcEndpoint ledger = vpcEndpoint(space,
        {u"ledger-link"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s, u"eu-central-1"_s,
            u"773390115824"_s, {u"euc1-az2"_s, u"euc1-az3"_s}},
        ago(now, 2h));
    ledger.id = u"2d4f8a10-c5b6-4e97-83d1-f0a9627be34c"_s;

    const VpcEndpoint kinesis = vpcEndpoint(space,
        {u"kinesis-intake"_s, u"com.amazonaws.eu-central-1.kinesis-streams"_s, u"eu-central-1"_s, u"amazon"_s,
            {u"euc1-az2"_s, u"euc1-az3"_s}},
        ago(now, 24h * 40));

    VpcEndpoint partner = vpcEndpoint(space,
        {u"partner-edi"_s, u"com.amazonaws.vpce.eu-west-1.vpce-svc-0be77a90d2c41f356"_s, u"eu-west-1"_s,
            u"401288930511"_s, {u"euc1-az3"_s}},
        ago(now, 3min));
    partner.provisioning = 12h; // long enough to be seen as Valid in any demonstration
    partner.ownerAcceptsAfter = 1min;

    space.vpcEndpoints = {ledger, kinesis, partner};

    TransitGateway hub = transitGateway(space, u"hub"_s, {u"172.31.0.0/16"_s, u"10.120.0.0/14"_s}, ago(now, 24h * 75));
    hub.id = u"tgw-0b7e4c91d2a358f60"_s;
    hub.settings.resourceShareId = u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s;
    space.transitGateways = {hub};
    return space;
}

//! An upgrade runs, which takes the better part of a working day at speed 1 so that it can be seen.
PrivateSpace freightCore(qint64 now)
{
    PrivateSpace space = privateSpace(u"freight-core"_s, u"us-east-1"_s, rootId, 1);
    space.busyUntil = now + toMilliseconds(6h);
    space.applicationCount = 23;
    addYards(space, now);
    const QString region = u"us-east-1"_s;

    VpcEndpoint custom = vpcEndpoint(space,
        {u"Custom Service"_s, u"com.amazonaws.vpce.us-east-1.vpce-svc-03cef49533264d928"_s, region, u"055970264539"_s,
            {u"use1-az1"_s}},
        ago(now, 24h * 90));
    custom.decision = Decision::Accepted;

    const VpcEndpoint s3 = vpcEndpoint(space,
        {u"S3-Global"_s, u"com.amazonaws.s3-global.accesspoint"_s, region, u"amazon"_s,
            {u"use1-az1"_s, u"use1-az2"_s}},
        ago(now, 24h * 120));
    const VpcEndpoint tariffs = vpcEndpoint(space,
        {u"tariffs-old"_s, u"com.amazonaws.vpce.us-east-1.vpce-svc-0dead00000000beef"_s, region, u"118800224466"_s,
            {u"use1-az4"_s}},
        ago(now, 24h * 200));

    space.vpcEndpoints = {custom, s3, tariffs};

    TransitGateway backbone = transitGateway(space, u"freight-backbone"_s, {u"10.200.0.0/16"_s}, ago(now, 5h));
    backbone.decision = TransitGateway::Decision::None; // nobody has answered yet
    space.transitGateways = {backbone};
    return space;
}

PrivateSpace harbourEdge(qint64 now)
{
    PrivateSpace space = privateSpace(u"harbour-edge"_s, u"us-east-1"_s, harbourId, 2);
    space.degraded = true;
    space.applicationCount = 3;
    addVpnConnection(space, u"quay-rotterdam"_s, {{u"rotterdam"_s, u"198.18.5.12"_s, 65060, {}}}, now);
    space.vpcEndpoints = {vpcEndpoint(space,
        {u"sqs-dispatch"_s, u"com.amazonaws.us-east-1.sqs"_s, u"us-east-1"_s, u"amazon"_s,
            {u"use1-az1"_s, u"use1-az2"_s}},
        ago(now, 24h * 60))};

    TransitGateway yard = transitGateway(space, u"container-yard"_s, {u"10.77.0.0/16"_s}, ago(now, 24h * 30));
    yard.fate = TransitGateway::Fate::Deleted;
    TransitGateway pier = transitGateway(space, u"pier-nine"_s, {u"10.78.0.0/16"_s, u"10.79.0.0/16"_s}, ago(now, 24h * 3));
    pier.decision = TransitGateway::Decision::Rejected;
    space.transitGateways = {yard, pier};
    return space;
}

PrivateSpace customsLab()
{
    PrivateSpace space = privateSpace(u"customs-lab"_s, u"eu-central-1"_s, customsId, 3);
    space.network.reset();
    return space;
}

} // namespace

Platform defaultDataset(qint64 now)
{
    Platform platform = bareOrganization(u"Northwind Logistics"_s, u"northwind"_s, rootId);
    platform.organizations.first().entitlements = usualEntitlements(40, 6);
    platform.organizations.first().usage = usualUsage(2.5, 1.1);
    platform.organizations.append(businessGroup(u"Northwind Rail"_s, rootId, railId));
    platform.organizations.append(businessGroup(u"Northwind Harbour"_s, rootId));
    platform.organizations.append(businessGroup(u"Northwind Customs"_s, harbourId));
    addEnvironments(platform);
    platform.privateSpaces = {railCore(now), freightCore(now), harbourEdge(now), customsLab()};
    TransitGateway old = transitGateway(platform.privateSpaces.first(), u"depot-2019"_s, {}, ago(now, 24h * 400));
    platform.detachedGateways = {old};
    return platform;
}

} // namespace simulator
