// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"
#include "app/simulator/resources/spacerules.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QStringList problemsOf(const QJsonObject &group, const QJsonArray &others)
{
    QStringList problems;
    const QString name = group.value("name"_L1).toString();
    if (name.trimmed().isEmpty())
        problems.append(u"name is required"_s);
    for (const QJsonValue other : others) {
        if (other["name"_L1].toString() == name && other["id"_L1] != group.value("id"_L1))
            problems.append(u"A rule group with the name %1 exists already"_s.arg(name));
    }
    for (const QJsonValue rule : group.value("rules"_L1).toArray()) {
        const int from = rule["fromPort"_L1].toInt(-1);
        const int to = rule["toPort"_L1].toInt(-1);
        if (rule["domains"_L1].toArray().isEmpty() && rule["cidrBlocks"_L1].toArray().isEmpty())
            problems.append(u"A rule needs domains or cidrBlocks"_s);
        for (const QJsonValue block : rule["cidrBlocks"_L1].toArray()) {
            if (!readBlock(block.toString()))
                problems.append(u"%1 is not a CIDR block"_s.arg(block.toString()));
        }
        if (from < 0 || to > 65'535 || from > to)
            problems.append(u"A rule has no valid port range"_s);
    }
    return problems;
}

qsizetype indexOf(const PrivateSpace &space, const Request &request)
{
    const QJsonArray &groups = space.settings.egressGroups;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups[i]["id"_L1].toString() == request.argument(u"group"))
            return i;
    }
    return -1;
}

Response create(PrivateSpace &space, const Request &request)
{
    if (!space.settings.enableEgress)
        return cloudHubRefusal(400, {u"Egress rules are not enabled in this private space"_s});
    QJsonObject group {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"name"_s, request.json.value("name"_L1)},
        {u"isDefault"_s, false}, {u"rules"_s, request.json.value("rules"_L1).toArray()}};
    const QStringList problems = problemsOf(group, space.settings.egressGroups);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    space.settings.egressGroups.append(group);
    return answer(group);
}

Response onOne(PrivateSpace &space, const Request &request)
{
    const qsizetype index = indexOf(space, request);
    if (index < 0)
        return cloudHubRefusal(404, {u"Rule group not found"_s});
    QJsonArray &groups = space.settings.egressGroups;
    QJsonObject group = groups[index].toObject();
    const bool isDefault = group.value("isDefault"_L1).toBool();
    if (request.verb == "GET")
        return answer(group);
    if (request.verb == "DELETE") {
        if (isDefault)
            return cloudHubRefusal(400, {u"The default rule group cannot be deleted"_s});
        groups.removeAt(index);
        return emptyAnswer(200);
    }
    if (isDefault && request.json.contains("name"_L1) && request.json.value("name"_L1) != group.value("name"_L1))
        return cloudHubRefusal(400, {u"The default rule group cannot be renamed"_s});
    for (const QString &member : {u"name"_s, u"rules"_s}) {
        if (request.json.contains(member))
            group.insert(member, request.json.value(member));
    }
    const QStringList problems = problemsOf(group, groups);
    if (!problems.isEmpty())
        return cloudHubRefusal(400, problems);
    groups.replace(index, group);
    return answer(group);
}

} // namespace

void addEgressGroups(Router &router, World &world)
{
    const QString all = spacePath + u"/egress"_s;
    const QString one = all + u"/{group}"_s;
    router.add({"GET", all, onPrivateSpace(world, [](const PrivateSpace &space, const Request &) {
        return answer(space.settings.egressGroups);
    })});
    router.add({"POST", all, onPrivateSpace(world, create), Route::Body::Json});
    router.add({"GET", one, onPrivateSpace(world, onOne)});
    router.add({"PATCH", one, onPrivateSpace(world, onOne), Route::Body::Json});
    router.add({"DELETE", one, onPrivateSpace(world, onOne)});
}

} // namespace simulator
