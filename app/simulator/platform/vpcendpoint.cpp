// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/vpcendpoint.h"

#include "app/simulator/platform/privatespace.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QString statusMessage(const VpcEndpoint &endpoint, const QString &status)
{
    if (status == "PendingAcceptance"_L1)
        return u"The owner of the endpoint service must accept the connection"_s;
    if (status != "Invalid"_L1)
        return {};
    const QString failure = provisioningFailure(endpoint.settings);
    return failure.isEmpty() ? u"The owner of the endpoint service rejected the connection"_s : failure;
}

//! The last part of the service name is what AWS puts into DNS names: vpce-svc-… or the short name of an AWS service.
QString dnsSuffix(const VpcEndpointSettings &settings)
{
    const QString service = settings.serviceName.section(u'.', -1);
    return service % u'.' % settings.serviceRegion % u".vpce.amazonaws.com"_s;
}

QJsonArray dnsEntries(const VpcEndpoint &endpoint, const PrivateSpace &space)
{
    const QString hex = QString(endpoint.id).remove(u'-');
    const QString prefix = u"vpce-"_s % hex.left(17) % u'-' % hex.right(8);
    const QString suffix = dnsSuffix(endpoint.settings);
    QJsonArray names {QString(prefix % u'.' % suffix)};
    for (const Zone &zone : space.zones()) {
        if (endpoint.settings.azIds.contains(zone.id))
            names.append(QString(prefix % u'-' % zone.name % u'.' % suffix));
    }
    return names;
}

} // namespace

bool VpcEndpoint::needsAcceptance() const { return settings.serviceOwner != "amazon"_L1; }

QString VpcEndpoint::status(const PrivateSpace &space, qint64 now) const
{
    const std::optional<qint64> start = space.startOfChange(provisionedFrom);
    if (!start || now < *start + provisioning.count())
        return u"Valid"_s;
    const qint64 provisioned = *start + provisioning.count();
    if (!provisioningFailure(settings).isEmpty() || decision == Decision::Rejected)
        return u"Invalid"_s;
    if (!needsAcceptance() || decision == Decision::Accepted)
        return u"Available"_s;
    if (ownerAcceptsAfter && now >= provisioned + ownerAcceptsAfter->count())
        return u"Available"_s;
    return u"PendingAcceptance"_s;
}

QString provisioningFailure(const VpcEndpointSettings &settings)
{
    static const QRegularExpression endpointService(u"^com\\.amazonaws\\.vpce\\.([^.]+)\\.(vpce-svc-.*)$"_s);
    const auto match = endpointService.match(settings.serviceName);
    const bool ownedByAmazon = settings.serviceOwner == "amazon"_L1;
    if (match.captured(2).startsWith("vpce-svc-0dead"_L1) || settings.serviceName.contains("nonexistent"_L1))
        return u"The endpoint service "_s % settings.serviceName % u" does not exist"_s;
    if (match.hasMatch() == ownedByAmazon)
        return u"The endpoint service "_s % settings.serviceName % u" does not belong to "_s % settings.serviceOwner;
    if (match.hasMatch() && match.captured(1) != settings.serviceRegion)
        return u"The endpoint service "_s % settings.serviceName % u" is not in region "_s % settings.serviceRegion;
    return {};
}

QJsonObject toSummaryJson(const VpcEndpoint &endpoint)
{
    return {
        {u"name"_s, endpoint.settings.name},
        {u"vpceId"_s, endpoint.id},
        {u"serviceName"_s, endpoint.settings.serviceName},
        {u"serviceRegion"_s, endpoint.settings.serviceRegion},
        {u"serviceOwner"_s, endpoint.settings.serviceOwner},
        {u"azIds"_s, QJsonArray::fromStringList(endpoint.settings.azIds)},
    };
}

QJsonObject toJson(const VpcEndpoint &endpoint, const PrivateSpace &space, qint64 now)
{
    const QString status = endpoint.status(space, now);
    QJsonObject json = toSummaryJson(endpoint);
    json.insert(u"status"_s, status);
    json.insert(u"statusMessage"_s, statusMessage(endpoint, status));
    json.insert(u"dnsEntries"_s, status == "Available"_L1 ? dnsEntries(endpoint, space) : QJsonArray());
    return json;
}

} // namespace simulator
