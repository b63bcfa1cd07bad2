// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/regioncombo.h"

#include "core/cloudhub/awsregions.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

RegionCombo::RegionCombo(QWidget *parent)
    : RegionCombo(Offer::All, parent)
{
}

RegionCombo::RegionCombo(Offer offer, QWidget *parent)
    : IdCombo(parent)
{
    for (const AwsRegion &region : awsRegions()) {
        if (offer == Offer::All || region.hostsPrivateSpaces)
            addId(region.id, awsRegionText(region.id));
    }
}

QString awsRegionText(const QString &id)
{
    const QString place = placeOfAwsRegion(id);
    return place.isEmpty() ? id : QString(id + u"   "_s + place);
}

} // namespace hubdeck
