// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaytexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = TransitGatewayDraft;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(hubdeck::TransitGatewayTexts)
public:
    static QString missing(Draft::Field field);
    static QString fault(const Draft::Error &error);
    static QString obstacle(GatewayObstacle obstacle);
    static QString heldUp(const QString &gateway, const QString &space);
};

QString Texts::missing(Draft::Field field)
{
    switch (field) {
    case Draft::Field::Name:
        return tr("Give the gateway a name.");
    case Draft::Field::Share:
        return tr("Enter the resource share that the owner made.");
    case Draft::Field::Account:
        return tr("Enter the AWS account that owns the gateway.");
    case Draft::Field::Routes:
        return tr("Enter at least one range of addresses, like 10.120.0.0/14.");
    }
    Q_UNREACHABLE();
}

QString Texts::fault(const Draft::Error &error)
{
    switch (error.fault) {
    case Draft::Fault::Missing:
        return missing(error.field);
    case Draft::Fault::TooLong:
        return tr("A name has at most %1 characters; this one has %2.").arg(Draft::kLongestName).arg(error.detail);
    case Draft::Fault::NotAShare:
        return tr("Paste the ARN of the resource share, or the id at its end. An id looks like 6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b.");
    case Draft::Fault::ShareInOtherRegion:
        return tr("This share is in %1. The gateway must be in the region of the private space.").arg(error.detail);
    case Draft::Fault::NotAnAccount:
        return tr("An AWS account has 12 digits.");
    case Draft::Fault::AccountDiffersFromShare:
        return tr("The ARN of the share says %1.").arg(error.detail);
    case Draft::Fault::NotARange:
        return tr("\u201c%1\u201d is not a range of addresses. One looks like 10.120.0.0/14.").arg(error.detail);
    case Draft::Fault::WithinSpace:
        return tr("%1 is inside the private space itself.").arg(error.detail);
    case Draft::Fault::Reserved:
        return tr("%1 overlaps 169.254.168.0/22, which the platform keeps for itself.").arg(error.detail);
    case Draft::Fault::Twice:
        return tr("%1 is there twice.").arg(error.detail);
    case Draft::Fault::TooManyRoutes:
        return tr("The private space has room for %1 routes here.").arg(error.detail);
    }
    Q_UNREACHABLE();
}

QString Texts::obstacle(GatewayObstacle obstacle)
{
    switch (obstacle) {
    case GatewayObstacle::Degraded:
        return tr("Degraded: the platform has lost contact with it.");
    case GatewayObstacle::Failed:
        return tr("Its last change failed and must be put right first.");
    case GatewayObstacle::ChangeRunning:
        return tr("Another change is running. Come back when it is done.");
    case GatewayObstacle::NoNetwork:
        return tr("It has no network yet. Create one first.");
    case GatewayObstacle::LimitReached:
        return tr("It has %1 transit gateways, the most a private space can have.").arg(kTransitGatewaysPerSpace);
    }
    Q_UNREACHABLE();
}

QString Texts::heldUp(const QString &gateway, const QString &space)
{
    return tr("\u201c%1\u201d waits for its owner. Until then the platform begins no other change of %2: this one waits, too.").arg(gateway, space);
}

} // namespace

QString draftErrorText(const TransitGatewayDraft::Error &error)
{
    return Texts::fault(error);
}

QString draftErrorsText(const QList<TransitGatewayDraft::Error> &errors, TransitGatewayDraft::Field field)
{
    constexpr qsizetype kMostShown = 3;
    QStringList lines;
    for (const TransitGatewayDraft::Error &error : errors) {
        if (error.field == field && lines.size() < kMostShown)
            lines += Texts::fault(error);
    }
    return lines.join(u'\n');
}

QString gatewayObstacleText(GatewayObstacle obstacle)
{
    return Texts::obstacle(obstacle);
}

GatewayShare shareOf(const TransitGateway &gateway)
{
    return {gateway.region, gateway.resourceShareAccount, gateway.accountId, gateway.id.value, gateway.name, gateway.resourceShareId};
}

QString heldUpText(const TransitGateway &pending, const QString &spaceName)
{
    return Texts::heldUp(pending.name, spaceName);
}

} // namespace hubdeck
