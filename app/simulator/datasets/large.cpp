// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/datasets/datasets.h"
#include "app/simulator/datasets/vpnparts.h"
#include "app/simulator/platform/simulatedclock.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace simulator {

namespace {

constexpr int groupCount = 9; // and the root: ten organizations
constexpr int environmentsOfEach = 20;
constexpr int spacesOfEach = 10;

QString numbered(const QString &text, qsizetype number) { return text + u'-' + QString::number(number).rightJustified(3, u'0'); }

VpcEndpointSettings settingsOf(const PrivateSpace &space, int number)
{
    static const std::array services {u"kinesis-streams"_s, u"sqs"_s, u"sns"_s, u"secretsmanager"_s, u"logs"_s};
    const QList<Zone> zones = space.zones();
    VpcEndpointSettings settings;
    settings.name = numbered(u"link"_s, number);
    settings.serviceRegion = space.region;
    settings.azIds = {zones[0].id, zones[1].id};
    if (number % 2 == 0) {
        settings.serviceName = u"com.amazonaws."_s % space.region % u'.' % services[size_t(number / 2) % services.size()];
        settings.serviceOwner = u"amazon"_s;
    } else {
        // Of the ten of each space that are no AWS service, one does not exist.
        const QString start = number == 19 ? u"0dead"_s : u"0a1b2"_s;
        const QString hex = stableClientId(space.id + settings.name).left(12);
        settings.serviceName = u"com.amazonaws.vpce."_s % space.region % u".vpce-svc-"_s % start % hex;
        settings.serviceOwner = u"773390115824"_s;
    }
    return settings;
}

//! Two in each space; of one of ten spaces the second waits for its owner.
void addGateways(PrivateSpace &space, qsizetype number, qint64 now)
{
    const QString second = QString::number(number % 200);
    space.transitGateways = {
        transitGateway(space, numbered(u"hub"_s, number), {u"172.31.0.0/16"_s, u"10.12%1.0.0/16"_s.arg(number % 8)}, now - toMilliseconds(24h * 90)),
        transitGateway(space, numbered(u"branch"_s, number), {u"192.168."_s % second % u".0/24"_s}, now - toMilliseconds(24h * 9)),
    };
    if (number % 10 == 3) {
        space.transitGateways.last().askedAt = now - toMilliseconds(5h); // after the endpoints, which would wait for it
        space.transitGateways.last().decision = TransitGateway::Decision::None;
    }
}

PrivateSpace filledSpace(qsizetype number, const QString &organizationId, qint64 now)
{
    static const std::array regions {u"eu-central-1"_s, u"us-east-1"_s, u"eu-west-1"_s, u"ap-southeast-2"_s};
    PrivateSpace space = privateSpace(
        numbered(u"space"_s, number), regions[size_t(number) % regions.size()], organizationId, int(number));
    space.degraded = number % 25 == 24;
    for (int i = 0; i < PrivateSpace::vpcEndpointLimit; ++i) {
        VpcEndpoint endpoint = vpcEndpoint(space, settingsOf(space, i), now - toMilliseconds(24h));
        // One of each space waits for its owner.
        endpoint.decision = i == 1 ? VpcEndpoint::Decision::None : VpcEndpoint::Decision::Accepted;
        space.vpcEndpoints.append(endpoint);
    }
    const QString third = QString::number(number);
    addVpnConnection(space, numbered(u"office"_s, number),
        {{u"office-a"_s, u"198.18."_s % third % u".10"_s, 65020, {}, true, number % 3 != 0},
            {u"office-b"_s, u"198.18."_s % third % u".11"_s, 65020, {}}},
        now);
    const bool isUp = number % 10 != 7;
    addVpnConnection(space, numbered(u"plant"_s, number),
        {{u"plant"_s, u"198.19."_s % third % u".10"_s, {}, {u"10.200."_s % third % u".0/24"_s}, isUp, isUp, number % 4 != 0}}, now);
    addGateways(space, number, now);
    return space;
}

} // namespace

Platform largeDataset(qint64 now)
{
    const QString rootId = stableId(u"Continental Carriers"_s);
    Platform platform = bareOrganization(u"Continental Carriers"_s, u"continental"_s, rootId);
    platform.organizations.first().entitlements = usualEntitlements(10'000, 400);
    for (int i = 1; i <= groupCount; ++i)
        platform.organizations.append(businessGroup(numbered(u"Carriers"_s, i), rootId));
    for (const Organization &organization : std::as_const(platform.organizations)) {
        for (int i = 0; i < environmentsOfEach; ++i) {
            const QString name = numbered(u"env"_s, platform.environments.size() + 1);
            const QString type = i % 4 == 0 ? u"production"_s : u"sandbox"_s;
            platform.environments.append(environment(name, type, organization.id));
        }
        for (int i = 0; i < spacesOfEach; ++i)
            platform.privateSpaces.append(filledSpace(platform.privateSpaces.size(), organization.id, now));
    }
    return platform;
}

} // namespace simulator
