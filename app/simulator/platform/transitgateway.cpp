// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/transitgateway.h"

#include "app/simulator/platform/privatespace.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! An id of something inside the platform that follows from the gateway's own, so it is the same in every answer.
QString derivedId(const TransitGateway &gateway, const QString &what)
{
    static const QUuid names = QUuid::fromString(u"c0b9a1de-54f7-4c33-9a86-27d1e5f0b684"_s);
    return QUuid::createUuidV5(names, what + gateway.id).toString(QUuid::WithoutBraces);
}

QJsonObject specOf(const TransitGateway &gateway, const PrivateSpace *space)
{
    QJsonObject spec {
        {u"resourceShare"_s,
            QJsonObject {{u"id"_s, gateway.settings.resourceShareId}, {u"account"_s, gateway.settings.resourceShareAccount}}},
        {u"region"_s, gateway.region},
        {u"networkIds"_s, QJsonArray()},
    };
    if (space) {
        spec.insert(u"spaceName"_s, space->name);
        spec.insert(u"ch2AwsAccountId"_s, space->awsAccount);
        spec.insert(u"networkIds"_s, QJsonArray {derivedId(gateway, u"network of "_s + space->id)});
    }
    return spec;
}

} // namespace

std::optional<qint64> TransitGateway::decisionTime(qint64 start) const
{
    const qint64 known = start + discovery.count();
    if (decision != Decision::None)
        return qMax(decidedAt, known);
    if (ownerAcceptsAfter)
        return known + ownerAcceptsAfter->count();
    return std::nullopt;
}

std::optional<Hold> TransitGateway::hold(qint64 start) const
{
    if (fate == Fate::Unknown || isUnknownShare(settings.resourceShareId))
        return std::nullopt; // AWS never asks its owner
    return Hold {start + discovery.count(), decisionTime(start)};
}

QString TransitGateway::gatewayStatus(std::optional<qint64> start, qint64 now) const
{
    if (fate == Fate::Deleted)
        return u"deleted"_s;
    const bool isKnown = fate == Fate::There && !isUnknownShare(settings.resourceShareId) && start && now >= *start + discovery.count();
    return isKnown ? u"available"_s : u"unknown"_s;
}

QString TransitGateway::attachmentStatus(std::optional<qint64> start, qint64 now) const
{
    if (fate == Fate::Deleted)
        return u"deleted"_s;
    if (gatewayStatus(start, now) != "available"_L1)
        return u"unattached"_s;
    const std::optional<qint64> decided = decisionTime(*start);
    if (!decided || now < *decided)
        return u"Pending PrivateSpace Attachment"_s;
    if (decision == Decision::Rejected)
        return u"rejected"_s;
    return now < qMax(*decided, routesChangedAt) + attaching.count() ? u"refreshing"_s : u"available"_s;
}

bool isUnknownShare(const QString &resourceShareId) { return resourceShareId.startsWith("0dead"_L1); }

QJsonObject toJson(const TransitGateway &gateway, const PrivateSpace *space, qint64 now)
{
    // The owner's gateway goes on existing when nobody is attached to it.
    const std::optional<qint64> start = space ? space->startOf(gateway) : std::nullopt;
    const bool isLost = gateway.fate != TransitGateway::Fate::There;
    const QString detached = isLost ? gateway.gatewayStatus({}, now) : u"available"_s;
    return {
        {u"id"_s, gateway.id},
        {u"name"_s, gateway.settings.name},
        {u"accountId"_s, space ? QJsonValue(space->awsAccount) : QJsonValue()},
        {u"spec"_s, specOf(gateway, space)},
        {u"status"_s,
            QJsonObject {
                {u"gateway"_s, space ? gateway.gatewayStatus(start, now) : detached},
                {u"attachment"_s, space ? gateway.attachmentStatus(start, now) : u"unattached"_s},
                {u"tgwResource"_s,
                    QString(u"https://console.aws.amazon.com/vpc/home?region="_s % gateway.region
                        % u"#TransitGatewayDetails:transitGatewayId="_s % gateway.id)},
                {u"routes"_s, QJsonArray::fromStringList(gateway.settings.routes)},
            }},
    };
}

QJsonObject toReducedJson(const TransitGateway &gateway)
{
    return {
        {u"id"_s, gateway.id},
        {u"name"_s, gateway.settings.name},
        {u"deploymentId"_s, derivedId(gateway, u"deployment of "_s)},
        {u"resourceShareId"_s, gateway.settings.resourceShareId},
        {u"routes"_s, QJsonArray::fromStringList(gateway.settings.routes)},
    };
}

} // namespace simulator
