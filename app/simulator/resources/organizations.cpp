// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/errors.h"
#include "app/simulator/resources/organizationjson.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! Runs the handler on the organization of the path, or refuses.
template <typename Handler>
Route::Handler onOrganization(World &world, Handler handler, int unknownStatus = 404)
{
    return [&world, handler, unknownStatus](const Request &request) {
        const Organization *organization = world.platform.findOrganization(request.argument(u"organization"));
        return organization ? handler(*organization, request)
                            : refusal(Api::Accounts, unknownStatus, u"Organization not found"_s);
    };
}

Response oneEntitlement(const Organization &organization, const Request &request)
{
    const QString name = request.argument(u"name");
    if (!organization.entitlements.contains(name))
        return refusal(Api::Accounts, 404, u"Entitlement not found"_s);
    const QJsonValue entitlement = organization.entitlements.value(name);
    return answer(entitlement.isObject() ? entitlement.toObject() : QJsonObject {{name, entitlement}});
}

} // namespace

void addOrganizations(Router &router, World &world)
{
    const QString one = u"/accounts/api/organizations/{organization}"_s;
    const auto entitlements = onOrganization(world,
        [](const Organization &organization, const Request &) { return answer(organization.entitlements); });

    router.add({"GET", one, onOrganization(world, [&world](const Organization &organization, const Request &) {
        return answer(organizationJson(organization, world));
    })});
    router.add({"GET", one + u"/hierarchy"_s,
        onOrganization(
            world,
            [&world](const Organization &organization, const Request &) {
                return answer(hierarchyJson(organization, world));
            },
            400)});
    router.add({"GET", one + u"/entitlements"_s, entitlements});
    router.add({"GET", u"/accounts/api/v2/organizations/{organization}/entitlements"_s, entitlements});
    router.add({"GET", one + u"/entitlements/{name}"_s, onOrganization(world, oneEntitlement)});
    router.add({"GET", u"/accounts/api/cs/organizations/{organization}/usage"_s,
        onOrganization(
            world, [](const Organization &organization, const Request &) { return answer(organization.usage); })});
}

} // namespace simulator
