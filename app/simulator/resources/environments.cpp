// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/errors.h"
#include "app/simulator/http/page.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr int usualLimit = 25;
constexpr int mostLimit = 500;

bool isWanted(const Environment &environment, const Request &request)
{
    const QString name = request.parameter(u"name"_s);
    const QString type = request.parameter(u"type"_s);
    const QString production = request.parameter(u"isProduction"_s);
    const QString search = request.parameter(u"search"_s);
    return environment.organizationId == request.argument(u"organization")
        && (name.isEmpty() || environment.name == name)
        && (type.isEmpty() || environment.type == type)
        && (production.isEmpty() || environment.isProduction() == (production == "true"_L1))
        && environment.name.contains(search, Qt::CaseInsensitive);
}

Response list(const Request &request, const World &world)
{
    if (!world.platform.findOrganization(request.argument(u"organization")))
        return refusal(Api::Accounts, 404, u"Organization not found"_s);
    const auto page = requestedPage(request, usualLimit, mostLimit);
    if (!page)
        return refusal(Api::Accounts, 400, u"offset must be 0 or more, limit from 1 to %1"_s.arg(mostLimit));
    QList<const Environment *> wanted;
    for (const Environment &environment : world.platform.environments) {
        if (isWanted(environment, request))
            wanted.append(&environment);
    }
    QJsonArray data;
    for (qsizetype i = page->begin(wanted.size()); i < page->end(wanted.size()); ++i)
        data.append(toJson(*wanted[i]));
    return answer(QJsonObject {{u"data"_s, data}, {u"total"_s, wanted.size()}});
}

} // namespace

void addEnvironments(Router &router, World &world)
{
    router.add({"GET", u"/accounts/api/organizations/{organization}/environments"_s,
        [&world](const Request &request) { return list(request, world); }});
}

} // namespace simulator
