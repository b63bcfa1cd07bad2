// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/organizationjson.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonArray environmentsOf(const Organization &organization, const Platform &platform)
{
    QJsonArray environments;
    for (const Environment &environment : platform.environments) {
        if (environment.organizationId == organization.id)
            environments.append(toJson(environment));
    }
    return environments;
}

QJsonArray childIds(const Organization &organization, const Platform &platform)
{
    QJsonArray ids;
    for (const Organization *child : platform.childrenOf(organization.id))
        ids.append(child->id);
    return ids;
}

} // namespace

QJsonObject organizationIdentity(const Organization &organization, const Platform &platform)
{
    const Organization *parent = platform.findOrganization(organization.parentId);
    return {
        {u"id"_s, organization.id},
        {u"name"_s, organization.name},
        {u"parentId"_s, parent ? QJsonValue(parent->id) : QJsonValue()},
        {u"parentName"_s, parent ? QJsonValue(parent->name) : QJsonValue()},
        {u"domain"_s, organization.domain.isEmpty() ? QJsonValue() : QJsonValue(organization.domain)},
        {u"isRoot"_s, organization.isRoot()},
        {u"isMaster"_s, organization.isRoot()},
        {u"parentOrganizationIds"_s, QJsonArray::fromStringList(platform.ancestorsOf(organization))},
        {u"subOrganizationIds"_s, childIds(organization, platform)},
    };
}

QJsonObject organizationJson(const Organization &organization, const World &world)
{
    QJsonObject json = organizationIdentity(organization, world.platform);
    json.insert(u"ownerId"_s, organization.ownerId);
    json.insert(u"clientId"_s, organization.clientId);
    json.insert(u"idprovider_id"_s, u"mulesoft"_s);
    json.insert(u"isFederated"_s, false);
    json.insert(u"orgType"_s, u"anypoint"_s);
    json.insert(u"mfaRequired"_s, u"disabled"_s);
    json.insert(u"tenantOrganizationIds"_s, QJsonArray());
    json.insert(u"sessionTimeout"_s, sessionMinutes(world));
    json.insert(u"environments"_s, environmentsOf(organization, world.platform));
    json.insert(u"entitlements"_s, organization.entitlements);
    json.insert(u"subscription"_s,
        QJsonObject {{u"category"_s, u"Customer"_s}, {u"type"_s, u"Platinum"_s},
            {u"expiration"_s, u"2031-12-31T23:59:59.000Z"_s}});
    json.insert(u"owner"_s, ownerJson(world.platform.users.first()));
    json.insert(u"properties"_s, QJsonObject());
    return json;
}

QJsonObject hierarchyJson(const Organization &organization, const World &world)
{
    QJsonObject json = organizationJson(organization, world);
    json.insert(u"environmentsCount"_s, json.value("environments"_L1).toArray().size());
    QJsonArray children;
    for (const Organization *child : world.platform.childrenOf(organization.id))
        children.append(hierarchyJson(*child, world));
    json.insert(u"subOrganizations"_s, children);
    return json;
}

QJsonObject ownerJson(const User &user)
{
    return {
        {u"id"_s, user.id},
        {u"firstName"_s, user.firstName},
        {u"lastName"_s, user.lastName},
        {u"username"_s, user.name},
        {u"email"_s, user.email},
    };
}

int sessionMinutes(const World &world)
{
    return int(std::chrono::ceil<std::chrono::minutes>(world.tokens.life()).count());
}

} // namespace simulator
