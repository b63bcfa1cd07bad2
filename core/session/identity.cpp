// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identity.h"

#include "core/session/organizationorder.h"

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

Result<OrganizationRef> decodeMembership(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    OrganizationRef organization;
    organization.id = {reader.string("id"_L1)};
    organization.name = reader.string("name"_L1);
    organization.parent = {reader.optionalString("parentId"_L1)};
    const QStringList parents = reader.optionalStrings("parentOrganizationIds"_L1);
    if (organization.parent.isEmpty() && !parents.isEmpty())
        organization.parent = {parents.last()};
    organization.children = organizationIds(reader.optionalStrings("subOrganizationIds"_L1));
    if (reader.error())
        return failure(*reader.error());
    return organization;
}

void readMemberships(JsonReader &user, QLatin1StringView key, QList<OrganizationRef> &organizations)
{
    const auto list = decodeList<OrganizationRef>(user.optionalArray(key), user.pathOf(key), decodeMembership);
    if (list)
        organizations += *list;
    else
        user.adopt(list.error());
}

// The organization object inside the user is one of the groups too, even where the lists leave it out.
OrganizationId readOwnOrganization(JsonReader &user, QList<OrganizationRef> &organizations)
{
    const auto key = "organization"_L1;
    if (!user.has(key))
        return {user.optionalString("organizationId"_L1)};
    JsonReader reader = user.optionalObject(key);
    OrganizationRef own;
    own.id = {reader.string("id"_L1)};
    own.name = reader.optionalString("name"_L1);
    own.children = organizationIds(reader.optionalStrings("subOrganizationIds"_L1));
    user.adopt(reader.error());
    if (!own.name.isEmpty())
        organizations.append(own);
    return own.id;
}

void readUser(JsonReader user, Identity &identity, OrganizationId &home, std::optional<ApiError> &error)
{
    identity.userName = user.string("username"_L1);
    const QString fullName = user.optionalString("firstName"_L1) + u' ' + user.optionalString("lastName"_L1);
    identity.displayName = fullName.trimmed().isEmpty() ? identity.userName : fullName.trimmed();
    readMemberships(user, "memberOfOrganizations"_L1, identity.organizations);
    readMemberships(user, "contributorOfOrganizations"_L1, identity.organizations);
    home = readOwnOrganization(user, identity.organizations);
    JsonReader properties = user.optionalObject("properties"_L1);
    JsonReader session = properties.optionalObject("cs_auth"_L1);
    if (home.isEmpty())
        home = {session.optionalString("activeOrganizationId"_L1)};
    identity.sessionTimeout = std::chrono::minutes(session.optionalInteger("session_timeout"_L1).value_or(0));
    properties.adopt(session.error());
    user.adopt(properties.error());
    error = user.error();
}

} // namespace

QList<OrganizationId> organizationIds(const QStringList &texts)
{
    QList<OrganizationId> ids;
    for (const QString &text : texts)
        ids.append({text});
    return ids;
}

Result<Identity> decodeIdentity(const QJsonValue &json)
{
    JsonReader top(json);
    Identity identity;
    OrganizationId home;
    JsonReader client = top.optionalObject("client"_L1);
    identity.clientName = client.optionalString("name"_L1);
    identity.home = {client.optionalString("org_id"_L1)};
    top.adopt(client.error());
    if (top.has("user"_L1)) {
        std::optional<ApiError> error;
        readUser(top.optionalObject("user"_L1), identity, home, error);
        top.adopt(error);
    } else if (!top.has("client"_L1)) {
        top.fail(u"user"_s, u"neither a user nor a client"_s);
    }
    if (identity.home.isEmpty())
        identity.home = home;
    if (identity.home.isEmpty())
        top.fail(u"user.organization.id"_s, u"no organization to start in"_s);
    if (top.error())
        return failure(*top.error());
    if (identity.displayName.isEmpty())
        identity.displayName = identity.clientName;
    identity.organizations = inTreeOrder(identity.organizations);
    return identity;
}

Reply<Identity> fetchIdentity(RequestQueue &queue, QObject *context, const CallOptions &options)
{
    ApiRequest request = ApiRequest::get(u"/accounts/api/me"_s);
    request.withOptions(options);
    return decoded<Identity>(queue.submit(request), request, context, [](const ApiReply &reply) -> Result<Identity> {
        const auto json = parseJson(reply.body);
        return json ? decodeIdentity(*json) : Result<Identity>(failure(json.error()));
    });
}

} // namespace hubdeck
