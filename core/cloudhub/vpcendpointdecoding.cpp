// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/servicename.h"
#include "core/cloudhub/vpcendpoints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// No document names the members for status and DNS names. Those of the inbound counterpart are looked for first, then likely others;
// a member of another type than expected stays among the unknown ones, where it is shown as it came.
constexpr std::initializer_list<QLatin1StringView> kStatusKeys = {"status"_L1, "state"_L1, "provisioningStatus"_L1};
constexpr std::initializer_list<QLatin1StringView> kMessageKeys = {"statusMessage"_L1, "message"_L1};
constexpr std::initializer_list<QLatin1StringView> kDnsKeys = {"dnsEntries"_L1, "dnsNames"_L1, "dns"_L1};

//! The first of \a keys that holds a text, taken out of \a members.
QString takeText(QJsonObject &members, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (members.value(key).isString())
            return members.take(key).toString();
    }
    return {};
}

//! A name as text or as {"dnsName": …}; empty for anything else.
QString dnsNameOf(const QJsonValue &value)
{
    return value.isObject() ? value.toObject().value("dnsName"_L1).toString() : value.toString();
}

//! All names of a list, or of a single entry in its place; nothing when one entry is no name.
std::optional<QStringList> dnsNamesOf(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue entry : value.isArray() ? value.toArray() : QJsonArray{value}) {
        const QString name = dnsNameOf(entry);
        if (name.isEmpty())
            return std::nullopt;
        names.append(name);
    }
    return names;
}

QStringList takeDnsNames(QJsonObject &members)
{
    for (const QLatin1StringView key : kDnsKeys) {
        if (!members.contains(key) || members.value(key).isNull())
            continue;
        if (const auto names = dnsNamesOf(members.value(key))) {
            members.remove(key);
            return *names;
        }
    }
    return {};
}

} // namespace

Result<VpcEndpoint> decodeVpcEndpoint(const QJsonValue &json, const SpaceRef &space, const QString &path)
{
    JsonReader reader(json, path);
    VpcEndpoint endpoint;
    endpoint.space = space;
    const QLatin1StringView idKey = !reader.has("vpceId"_L1) && reader.has("id"_L1) ? "id"_L1 : "vpceId"_L1;
    endpoint.id.value = reader.string(idKey);
    if (endpoint.id.isEmpty()) // an empty id in a path would name the whole list
        reader.fail(reader.pathOf(idKey), u"the id is empty"_s);
    endpoint.name = reader.string("name"_L1);
    endpoint.serviceName = reader.string("serviceName"_L1);
    endpoint.serviceRegion = reader.string("serviceRegion"_L1);
    endpoint.serviceOwner = reader.string("serviceOwner"_L1);
    endpoint.zoneIds = reader.strings("azIds"_L1);
    if (reader.error())
        return failure(*reader.error());

    endpoint.unknownMembers = reader.unknownMembers();
    endpoint.statusText = takeText(endpoint.unknownMembers, kStatusKeys);
    if (!endpoint.statusText.isEmpty())
        endpoint.status = vpcEndpointStatusFromText(endpoint.statusText);
    endpoint.statusMessage = takeText(endpoint.unknownMembers, kMessageKeys);
    endpoint.dnsNames = takeDnsNames(endpoint.unknownMembers);
    return endpoint;
}

VpcEndpointStatus vpcEndpointStatusFromText(const QString &text)
{
    QString word = text.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    // The four words of the platform (one of them spelt in two ways), then the words AWS has for the same.
    if (word == "valid"_L1 || word == "pending"_L1)
        return VpcEndpointStatus::Valid;
    if (word == "pendingacceptance"_L1 || word == "pendingacceptence"_L1)
        return VpcEndpointStatus::PendingAcceptance;
    if (word == "available"_L1 || word == "partial"_L1)
        return VpcEndpointStatus::Available;
    if (word == "invalid"_L1 || word == "rejected"_L1 || word == "failed"_L1 || word == "expired"_L1)
        return VpcEndpointStatus::Invalid;
    return VpcEndpointStatus::Unknown;
}

bool isTransitional(VpcEndpointStatus status)
{
    return status == VpcEndpointStatus::Valid || status == VpcEndpointStatus::PendingAcceptance;
}

VpcEndpointDraft draftOf(const VpcEndpoint &endpoint)
{
    VpcEndpointDraft draft;
    draft.name = endpoint.name;
    draft.serviceRegion = endpoint.serviceRegion;
    draft.zoneIds = endpoint.zoneIds;
    draft.typedServiceName = endpoint.serviceName;
    draft.typedOwner = endpoint.serviceOwner;

    const QString awsService = readServiceName(endpoint.serviceName).awsService;
    const auto &services = awsServices();
    const bool isInTable
        = std::any_of(services.cbegin(), services.cend(), [&](const AwsServiceName &service) { return service.id == awsService; });
    // Only where the built name is the very name of the endpoint: an edit must not change what was not touched.
    if (isInTable && endpoint.serviceOwner == u"amazon"_s && awsServiceFullName(awsService, endpoint.serviceRegion) == endpoint.serviceName) {
        draft.kind = VpcEndpointDraft::ServiceKind::AwsService;
        draft.awsService = awsService;
        draft.typedServiceName.clear();
        draft.typedOwner.clear();
    }
    return draft;
}

} // namespace hubdeck
