// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaycommands.h"

#include "core/cloudhub/shellword.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString orPlaceholder(const QString &text, const char *placeholder)
{
    return text.isEmpty() ? QString::fromLatin1(placeholder) : text;
}

QString partitionOf(const QString &region)
{
    return region.startsWith("us-gov-"_L1) ? u"aws-us-gov"_s : u"aws"_s;
}

QString gatewayArn(const GatewayShare &share)
{
    return u"arn:%1:ec2:%2:%3:transit-gateway/%4"_s.arg(partitionOf(share.region), share.region,
        orPlaceholder(share.ownerAccount, kUnknownOwnerAccount), orPlaceholder(share.gatewayId, kUnknownGatewayId));
}

} // namespace

QString shareGatewayCommand(const GatewayShare &share)
{
    const QString name = share.name.trimmed().isEmpty() ? u"cloudhub"_s : share.name.trimmed();
    return u"aws ram create-resource-share --region "_s + shellWord(share.region) + u" --name "_s + shellWord(name)
        + u" --resource-arns "_s + shellWord(gatewayArn(share)) + u" --principals "_s
        + shellWord(orPlaceholder(share.spaceAccount, kUnknownSpaceAccount)) + u" --allow-external-principals"_s;
}

QString acceptAttachmentCommand(const GatewayShare &share)
{
    const QString region = u" --region "_s + shellWord(share.region);
    const QString placeholder = QString::fromLatin1(kUnknownAttachmentId);
    QString list = u"aws ec2 describe-transit-gateway-vpc-attachments"_s + region + u" --filters Name=state,Values=pendingAcceptance"_s;
    if (!share.gatewayId.isEmpty())
        list += u" Name=transit-gateway-id,Values="_s + shellWord(share.gatewayId);
    return list + u"\n# Put the TransitGatewayAttachmentId listed above in place of "_s + placeholder
        + u":\naws ec2 accept-transit-gateway-vpc-attachment"_s + region + u" --transit-gateway-attachment-id "_s + placeholder;
}

QString deleteShareCommand(const GatewayShare &share)
{
    if (share.shareId.isEmpty() || share.ownerAccount.isEmpty())
        return {};
    const QString arn
        = u"arn:%1:ram:%2:%3:resource-share/%4"_s.arg(partitionOf(share.region), share.region, share.ownerAccount, share.shareId);
    return u"aws ram delete-resource-share --region "_s + shellWord(share.region) + u" --resource-share-arn "_s + shellWord(arn);
}

} // namespace hubdeck
