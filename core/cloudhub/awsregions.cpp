// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/awsregions.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

const QList<AwsRegion> &awsRegions()
{
    static const QList<AwsRegion> regions = {
        {u"us-east-1"_s, u"US East (N. Virginia)"_s, true},
        {u"us-east-2"_s, u"US East (Ohio)"_s, true},
        {u"us-west-1"_s, u"US West (N. California)"_s, true},
        {u"us-west-2"_s, u"US West (Oregon)"_s, true},
        {u"ca-central-1"_s, u"Canada (Central)"_s, true},
        {u"sa-east-1"_s, u"South America (São Paulo)"_s, true},
        {u"eu-west-1"_s, u"Europe (Ireland)"_s, true},
        {u"eu-west-2"_s, u"Europe (London)"_s, true},
        {u"eu-central-1"_s, u"Europe (Frankfurt)"_s, true},
        {u"ap-southeast-1"_s, u"Asia Pacific (Singapore)"_s, true},
        {u"ap-southeast-2"_s, u"Asia Pacific (Sydney)"_s, true},
        {u"ap-northeast-1"_s, u"Asia Pacific (Tokyo)"_s, true},
        {u"ap-south-1"_s, u"Asia Pacific (Mumbai)"_s, true},
        {u"us-gov-west-1"_s, u"AWS GovCloud (US-West)"_s, true},
        {u"us-gov-east-1"_s, u"AWS GovCloud (US-East)"_s},
        {u"ca-west-1"_s, u"Canada West (Calgary)"_s},
        {u"eu-west-3"_s, u"Europe (Paris)"_s},
        {u"eu-central-2"_s, u"Europe (Zurich)"_s},
        {u"eu-north-1"_s, u"Europe (Stockholm)"_s},
        {u"eu-south-1"_s, u"Europe (Milan)"_s},
        {u"eu-south-2"_s, u"Europe (Spain)"_s},
        {u"ap-northeast-2"_s, u"Asia Pacific (Seoul)"_s},
        {u"ap-northeast-3"_s, u"Asia Pacific (Osaka)"_s},
        {u"ap-south-2"_s, u"Asia Pacific (Hyderabad)"_s},
        {u"ap-southeast-3"_s, u"Asia Pacific (Jakarta)"_s},
        {u"ap-southeast-4"_s, u"Asia Pacific (Melbourne)"_s},
        {u"ap-east-1"_s, u"Asia Pacific (Hong Kong)"_s},
        {u"me-central-1"_s, u"Middle East (UAE)"_s},
        {u"me-south-1"_s, u"Middle East (Bahrain)"_s},
        {u"il-central-1"_s, u"Israel (Tel Aviv)"_s},
        {u"af-south-1"_s, u"Africa (Cape Town)"_s},
    };
    return regions;
}

QString placeOfAwsRegion(const QString &id)
{
    const auto &regions = awsRegions();
    const auto found = std::find_if(regions.cbegin(), regions.cend(), [&id](const AwsRegion &region) { return region.id == id; });
    return found == regions.cend() ? QString() : found->place;
}

bool looksLikeAwsRegion(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[a-z]{2}(-[a-z]+)+-[0-9]{1,2}"_s));
    return form.match(text).hasMatch();
}

} // namespace hubdeck
