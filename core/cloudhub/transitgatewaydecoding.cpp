// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgateways.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

//! Lower case letters alone, so that "Pending PrivateSpace Attachment" and PENDING_PRIVATE_SPACE_ATTACHMENT are one word.
QString wordOf(const QString &text)
{
    QString word = text.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    return word;
}

void readSpec(JsonReader &spec, TransitGateway &gateway)
{
    gateway.region = spec.optionalString("region"_L1);
    gateway.spaceName = spec.optionalString("spaceName"_L1);
    const QString account = spec.optionalString("ch2AwsAccountId"_L1);
    if (gateway.accountId.isEmpty())
        gateway.accountId = account;
    JsonReader share = spec.optionalObject("resourceShare"_L1);
    gateway.resourceShareId = share.optionalString("id"_L1);
    gateway.resourceShareAccount = share.optionalString("account"_L1);
    spec.adopt(share.error());
}

void readStatus(JsonReader &status, TransitGateway &gateway)
{
    gateway.gatewayText = status.optionalString("gateway"_L1);
    gateway.gateway = gatewayStateFromText(gateway.gatewayText);
    gateway.attachmentText = status.optionalString("attachment"_L1);
    gateway.attachment = attachmentStateFromText(gateway.attachmentText);
    gateway.consoleLink = status.optionalString("tgwResource"_L1);
    gateway.routes = status.optionalStrings("routes"_L1);
}

} // namespace

Result<TransitGateway> decodeTransitGateway(const QJsonValue &json, const OrganizationId &organization, const std::optional<SpaceRef> &space,
    const QString &path)
{
    JsonReader reader(json, path);
    TransitGateway gateway;
    gateway.organization = organization;
    gateway.space = space;
    gateway.id.value = reader.string("id"_L1);
    if (gateway.id.isEmpty()) // an empty id in a path would name the whole list
        reader.fail(reader.pathOf("id"_L1), u"the id is empty"_s);
    gateway.name = reader.string("name"_L1);
    gateway.accountId = reader.optionalString("accountId"_L1);
    if (!reader.has("spec"_L1))
        reader.fail(reader.pathOf("spec"_L1), u"is missing"_s);
    if (!reader.has("status"_L1))
        reader.fail(reader.pathOf("status"_L1), u"is missing"_s);
    JsonReader spec = reader.optionalObject("spec"_L1);
    readSpec(spec, gateway);
    reader.adopt(spec.error());
    JsonReader status = reader.optionalObject("status"_L1);
    readStatus(status, gateway);
    reader.adopt(status.error());
    if (reader.error())
        return failure(*reader.error());
    gateway.unknownMembers = reader.unknownMembers();
    return gateway;
}

GatewayState gatewayStateFromText(const QString &text)
{
    const QString word = wordOf(text);
    if (word == "unknown"_L1)
        return GatewayState::NotSeen;
    if (word == "available"_L1)
        return GatewayState::Available;
    if (word == "refreshing"_L1)
        return GatewayState::Refreshing;
    return word == "deleted"_L1 ? GatewayState::Deleted : GatewayState::Unknown;
}

AttachmentState attachmentStateFromText(const QString &text)
{
    const QString word = wordOf(text);
    if (word == "unattached"_L1)
        return AttachmentState::Unattached;
    if (word == "pendingprivatespaceattachment"_L1)
        return AttachmentState::PendingAcceptance;
    if (word == "refreshing"_L1)
        return AttachmentState::Refreshing;
    if (word == "available"_L1)
        return AttachmentState::Available;
    if (word == "rejected"_L1)
        return AttachmentState::Rejected;
    return word == "deleted"_L1 ? AttachmentState::Deleted : AttachmentState::Unknown;
}

TransitGatewayPhase phaseOf(const TransitGateway &gateway)
{
    if (gateway.gateway == GatewayState::Deleted || gateway.attachment == AttachmentState::Deleted)
        return TransitGatewayPhase::Lost;
    switch (gateway.attachment) {
    case AttachmentState::Unattached: {
        const bool isInSpace = gateway.space || !gateway.spaceName.isEmpty();
        return isInSpace ? TransitGatewayPhase::LookedFor : TransitGatewayPhase::Detached;
    }
    case AttachmentState::PendingAcceptance:
        return TransitGatewayPhase::PendingAcceptance;
    case AttachmentState::Refreshing:
        return TransitGatewayPhase::Attaching;
    case AttachmentState::Available:
        return gateway.gateway == GatewayState::NotSeen ? TransitGatewayPhase::LookedFor : TransitGatewayPhase::Attached;
    case AttachmentState::Rejected:
        return TransitGatewayPhase::Rejected;
    case AttachmentState::Deleted:
    case AttachmentState::Unknown:
        break;
    }
    return TransitGatewayPhase::Unknown;
}

bool isTransitional(TransitGatewayPhase phase)
{
    return phase == TransitGatewayPhase::LookedFor || phase == TransitGatewayPhase::PendingAcceptance || phase == TransitGatewayPhase::Attaching;
}

TransitGatewayDraft draftOf(const TransitGateway &gateway)
{
    return {gateway.name, gateway.resourceShareId, gateway.resourceShareAccount, gateway.routes};
}

} // namespace hubdeck
