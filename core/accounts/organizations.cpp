// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/organizations.h"

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

std::optional<Entitlement> readEntitlement(JsonReader &entitlements, QLatin1StringView key)
{
    if (!entitlements.has(key))
        return std::nullopt;
    JsonReader reader = entitlements.optionalObject(key);
    Entitlement entitlement;
    entitlement.assigned = reader.integer("assigned"_L1);
    entitlement.reassigned = reader.optionalInteger("reassigned"_L1).value_or(0);
    entitlements.adopt(reader.error());
    return entitlement;
}

// An entitlement that is not mentioned is taken as given: the platform will say no by itself, Hubdeck must not.
// It comes as an object; other entitlements of the same list are plain truth values, and this one is read as such too.
bool mayUseCloudHub2(JsonReader &entitlements, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    JsonReader cloud = entitlements.optionalObject("runtimeFabricCloud"_L1);
    const bool enabled = cloud.optionalBool("enabled"_L1, true);
    entitlements.adopt(cloud.error());
    return enabled;
}

} // namespace

Result<Organization> decodeOrganization(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    Organization organization;
    organization.id = {reader.string("id"_L1)};
    organization.name = reader.string("name"_L1);
    organization.parents = organizationIds(reader.optionalStrings("parentOrganizationIds"_L1));
    organization.children = organizationIds(reader.optionalStrings("subOrganizationIds"_L1));
    // Two names for one thing are in use; where neither is given, the root is who has no parent.
    const bool isMaster = reader.optionalBool("isMaster"_L1, organization.parents.isEmpty());
    organization.isRoot = reader.optionalBool("isRoot"_L1, isMaster);
    JsonReader entitlements = reader.optionalObject("entitlements"_L1);
    organization.networkConnections = readEntitlement(entitlements, "networkConnections"_L1);
    organization.privateSpaces = readEntitlement(entitlements, "vpcs"_L1);
    organization.mayUseCloudHub2 = mayUseCloudHub2(entitlements, json["entitlements"_L1]["runtimeFabricCloud"_L1]);
    reader.adopt(entitlements.error());
    if (reader.error())
        return failure(*reader.error());
    return organization;
}

Organizations::Organizations(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<Organization> Organizations::get(const OrganizationId &id, const CallOptions &options)
{
    ApiRequest request = ApiRequest::get(u"/accounts/api/organizations/{id}"_s, {id.value});
    request.withOptions(options);
    return decoded<Organization>(
        m_queue.submit(request), request, this, [](const ApiReply &reply) -> Result<Organization> {
            const auto json = parseJson(reply.body);
            return json ? decodeOrganization(*json) : Result<Organization>(failure(json.error()));
        });
}

} // namespace hubdeck
