// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/page.h"
#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/springpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr int usualLimit = 20;
constexpr int mostLimit = 500;

//! The value of a space by which a list can be sorted. The real platform names no such members; these are ours.
QString sortKey(const PrivateSpace &space, const QString &member, qint64 now)
{
    if (member == "region"_L1)
        return space.region;
    if (member == "status"_L1)
        return space.status(now);
    return member == "id"_L1 ? space.id : space.name;
}

QList<const PrivateSpace *> sortedSpaces(const Request &request, const World &world)
{
    const QString member = request.parameter(u"sort"_s);
    const bool descending = request.parameter(u"ascending"_s) == "false"_L1;
    const qint64 now = world.clock.now();
    QList<const PrivateSpace *> spaces;
    for (const PrivateSpace &space : world.platform.privateSpaces) {
        if (space.organizationId == request.argument(u"organization"))
            spaces.append(&space);
    }
    std::ranges::stable_sort(spaces, [&](const PrivateSpace *left, const PrivateSpace *right) {
        const int order = sortKey(*left, member, now).compare(sortKey(*right, member, now));
        return descending ? order > 0 : order < 0;
    });
    return spaces;
}

Response list(const Request &request, const World &world)
{
    if (!world.platform.findOrganization(request.argument(u"organization")))
        return cloudHubRefusal(404, {u"Organization not found"_s});
    const auto page = requestedPage(request, usualLimit, mostLimit);
    if (!page)
        return cloudHubRefusal(400, {u"offset must be 0 or more, limit from 1 to %1"_s.arg(mostLimit)});
    const auto spaces = sortedSpaces(request, world);
    QJsonArray content;
    for (qsizetype i = page->begin(spaces.size()); i < page->end(spaces.size()); ++i)
        content.append(toSummaryJson(*spaces[i], world.platform.root().id, world.clock.now()));
    return answer(springPage(content, *page, spaces.size(), request.query.hasQueryItem(u"sort"_s)));
}

Response zones(const PrivateSpace &space, const Request &)
{
    QJsonArray zones;
    for (const Zone &zone : space.zones())
        zones.append(QJsonObject {{u"zoneName"_s, zone.name}, {u"zoneId"_s, zone.id}});
    return answer(zones);
}

//! The AWS account is a bare JSON string, not an object.
Response account(const PrivateSpace &space, const Request &)
{
    Response response = emptyAnswer(200);
    response.contentType = "application/json";
    response.body = '"' + space.awsAccount.toLatin1() + '"';
    return response;
}

} // namespace

void addPrivateSpaces(Router &router, World &world)
{
    router.add({"GET", spacesPath.toString(), [&world](const Request &request) { return list(request, world); }});
    router.add({"GET", spacePath.toString(), onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return answer(toJson(space, world.platform.root().id, world.clock.now()));
    })});
    router.add({"GET", spacePath + u"/azs"_s, onPrivateSpace(world, zones)});
    router.add({"GET", spacePath + u"/accounts"_s, onPrivateSpace(world, account)});
}

} // namespace simulator
