// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/errors.h"
#include "app/simulator/resources/organizationjson.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! Users see the root organization and all its business groups.
QJsonArray memberships(const Platform &platform)
{
    QJsonArray organizations;
    for (const Organization &organization : platform.organizations)
        organizations.append(organizationIdentity(organization, platform));
    return organizations;
}

QJsonObject userJson(const User &user, const World &world)
{
    const Organization &root = world.platform.root();
    QJsonObject organization = organizationJson(root, world);
    organization.remove(u"environments"_s);
    QJsonObject json = ownerJson(user);
    json.insert(u"createdAt"_s, u"2023-03-14T08:11:52.417Z"_s);
    json.insert(u"updatedAt"_s, u"2026-04-30T06:02:10.001Z"_s);
    json.insert(u"phoneNumber"_s, QString());
    json.insert(u"enabled"_s, true);
    json.insert(u"deleted"_s, false);
    json.insert(u"idprovider_id"_s, u"mulesoft"_s);
    json.insert(u"type"_s, u"host"_s);
    json.insert(u"organizationId"_s, root.id);
    json.insert(u"organizationPreferences"_s, QJsonObject());
    json.insert(u"organization"_s, organization);
    json.insert(u"memberOfOrganizations"_s, memberships(world.platform));
    json.insert(u"contributorOfOrganizations"_s, QJsonArray());
    json.insert(u"properties"_s,
        QJsonObject {{u"cs_auth"_s,
            QJsonObject {{u"activeOrganizationId"_s, root.id}, {u"session_timeout"_s, sessionMinutes(world)}}}});
    return json;
}

QJsonObject clientJson(const ConnectedApp &app, const Platform &platform)
{
    return {
        {u"client_id"_s, app.clientId},
        {u"name"_s, app.name},
        {u"org_id"_s, platform.root().id},
        {u"redirect_uris"_s, QJsonArray()},
        {u"grant_types"_s, QJsonArray {u"client_credentials"_s}},
    };
}

//! A connected app gets itself and its creator, if that is known.
Response me(const Request &request, const World &world)
{
    QJsonObject json;
    QString userName = request.identity.name;
    if (request.identity.kind == Identity::Kind::ConnectedApp) {
        const ConnectedApp *app = world.platform.findConnectedApp(request.identity.name);
        json.insert(u"client"_s, clientJson(*app, world.platform));
        userName = app->creator;
    }
    if (const User *user = world.platform.findUser(userName))
        json.insert(u"user"_s, userJson(*user, world));
    return answer(json);
}

//! The user without the wrapping of /me; a connected app is no user.
Response flatUser(const Request &request, const World &world)
{
    if (request.identity.kind != Identity::Kind::User)
        return refusal(Api::Accounts, 401, u"Unauthorized"_s);
    return answer(userJson(*world.platform.findUser(request.identity.name), world));
}

} // namespace

void addIdentity(Router &router, World &world)
{
    const auto flat = [&world](const Request &request) { return flatUser(request, world); };
    router.add({"GET", u"/accounts/api/me"_s, [&world](const Request &request) { return me(request, world); }});
    router.add({"GET", u"/accounts/api/users/me"_s, flat});
    router.add({"GET", u"/accounts/api/profile"_s, flat});
}

} // namespace simulator
