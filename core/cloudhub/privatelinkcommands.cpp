// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/privatelinkcommands.h"

#include "core/cloudhub/servicename.h"
#include "core/cloudhub/shellword.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString ec2Command(const QString &verb, const QString &region)
{
    return u"aws ec2 "_s + verb + u" --region "_s + shellWord(region);
}

QString regionOf(const QString &serviceName, const QString &serviceRegion)
{
    const QString region = serviceRegion.trimmed();
    return region.isEmpty() ? readServiceName(serviceName.trimmed()).region : region;
}

QString listPendingCommand(const QString &region, const QString &serviceId, const QString &account)
{
    QString command = ec2Command(u"describe-vpc-endpoint-connections"_s, region) + u" --filters Name=service-id,Values="_s + shellWord(serviceId)
        + u" Name=vpc-endpoint-state,Values=pendingAcceptance"_s;
    if (!account.isEmpty())
        command += u" Name=vpc-endpoint-owner,Values="_s + shellWord(account);
    return command;
}

} // namespace

QString allowPrincipalCommand(const QString &serviceName, const QString &serviceRegion, const QString &principalArn)
{
    const bool isNamed = !serviceName.trimmed().isEmpty();
    const QString serviceId = isNamed ? endpointServiceId(serviceName) : QString::fromLatin1(kUnknownServiceId);
    if (serviceId.isEmpty())
        return {};
    const QString region = isNamed || !serviceRegion.isEmpty() ? regionOf(serviceName, serviceRegion) : QString::fromLatin1(kUnknownRegion);
    return ec2Command(u"modify-vpc-endpoint-service-permissions"_s, region) + u" --service-id "_s + shellWord(serviceId)
        + u" --add-allowed-principals "_s + shellWord(principalArn);
}

QString awsEndpointId(const VpcEndpoint &endpoint)
{
    // vpce-0f1e2d3c4b5a69788-q7r8s9t0.vpce-svc-….eu-central-1.vpce.amazonaws.com, with "*." in front of a wildcard name.
    static const QRegularExpression leadingId(u"\\A(?:\\*\\.)?(vpce-[0-9a-f]{8,17})[-.]"_s);
    for (const QString &name : endpoint.dnsNames) {
        if (const auto match = leadingId.match(name); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

QString acceptConnectionCommand(const VpcEndpoint &endpoint, const QString &account)
{
    const QString serviceId = endpointServiceId(endpoint.serviceName);
    if (serviceId.isEmpty())
        return {};
    const QString region = regionOf(endpoint.serviceName, endpoint.serviceRegion);
    const QString accept = ec2Command(u"accept-vpc-endpoint-connections"_s, region) + u" --service-id "_s + shellWord(serviceId)
        + u" --vpc-endpoint-ids "_s;
    const QString id = awsEndpointId(endpoint);
    if (!id.isEmpty())
        return accept + id;
    const QString placeholder = QString::fromLatin1(kUnknownAwsEndpointId);
    return listPendingCommand(region, serviceId, account) + u"\n# Put the VpcEndpointId listed above in place of "_s + placeholder + u":\n"_s
        + accept + placeholder;
}

} // namespace hubdeck
