// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaydraft.h"

#include "core/cloudhub/cidrblock.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Draft = TransitGatewayDraft;
using Errors = QList<Draft::Error>;

//! A resource share as it was typed: arn:aws:ram:eu-central-1:773390115824:resource-share/UUID, or the UUID alone.
struct Share {
    QString region;
    QString account;
    QString id;
};

std::optional<Share> readShare(const QString &typed)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        u"(?:arn:aws[a-z-]*:ram:([a-z0-9-]+):([0-9]{12}):resource-share/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"_s),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(typed.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Share{match.captured(1), match.captured(2), match.captured(3).toLower()};
}

void checkShare(const Draft &draft, const TransitGatewayPlace &place, Errors &errors)
{
    const std::optional<Share> share = readShare(draft.typedShare);
    if (draft.typedShare.trimmed().isEmpty())
        errors.append({Draft::Field::Share, Draft::Fault::Missing, {}});
    else if (!share)
        errors.append({Draft::Field::Share, Draft::Fault::NotAShare, {}});
    else if (!share->region.isEmpty() && !place.region.isEmpty() && share->region != place.region)
        errors.append({Draft::Field::Share, Draft::Fault::ShareInOtherRegion, share->region});
}

void checkAccount(const Draft &draft, Errors &errors)
{
    static const QRegularExpression account(QRegularExpression::anchoredPattern(u"[0-9]{12}"_s));
    const QString owner = draft.resourceShareAccount();
    const QString inShare = readShare(draft.typedShare).value_or(Share()).account;
    if (owner.isEmpty())
        errors.append({Draft::Field::Account, Draft::Fault::Missing, {}});
    else if (!account.match(owner).hasMatch())
        errors.append({Draft::Field::Account, Draft::Fault::NotAnAccount, {}});
    else if (!inShare.isEmpty() && owner != inShare)
        errors.append({Draft::Field::Account, Draft::Fault::AccountDiffersFromShare, inShare});
}

std::optional<Draft::Fault> faultOf(const QString &route, const std::optional<CidrBlock> &space)
{
    static const CidrBlock reserved = *parseCidrBlock(u"169.254.168.0/22"_s);
    const std::optional<CidrBlock> block = parseCidrBlock(route);
    if (!block)
        return Draft::Fault::NotARange;
    if (space && space->contains(*block))
        return Draft::Fault::WithinSpace;
    // The way to everywhere is not meant to reach the platform's own addresses.
    if (block->prefix > 0 && block->overlaps(reserved))
        return Draft::Fault::Reserved;
    return std::nullopt;
}

} // namespace

QString TransitGatewayDraft::resourceShareId() const
{
    return readShare(typedShare).value_or(Share()).id;
}

QString TransitGatewayDraft::resourceShareAccount() const
{
    const QString typed = typedAccount.trimmed();
    return typed.isEmpty() ? readShare(typedShare).value_or(Share()).account : typed;
}

QStringList TransitGatewayDraft::tidyRoutes() const
{
    QStringList tidy;
    for (const QString &route : routes) {
        if (!route.trimmed().isEmpty())
            tidy.append(route.trimmed());
    }
    return tidy;
}

QList<TransitGatewayDraft::Error> TransitGatewayDraft::validateName() const
{
    const qsizetype length = name.trimmed().toUcs4().size(); // an emoji is one character to who typed it
    if (length == 0)
        return {{Field::Name, Fault::Missing, {}}};
    if (length > kLongestName)
        return {{Field::Name, Fault::TooLong, QString::number(length)}};
    return {};
}

QList<TransitGatewayDraft::Error> TransitGatewayDraft::validateRoutes(const TransitGatewayPlace &place) const
{
    const QStringList all = tidyRoutes();
    if (all.isEmpty())
        return {{Field::Routes, Fault::Missing, {}}};
    Errors errors;
    const std::optional<CidrBlock> space = parseCidrBlock(place.cidrBlock);
    QList<CidrBlock> seen;
    for (const QString &route : all) {
        if (const auto fault = faultOf(route, space)) {
            errors.append({Field::Routes, *fault, route});
            continue;
        }
        const CidrBlock block = *parseCidrBlock(route);
        if (seen.contains(block))
            errors.append({Field::Routes, Fault::Twice, route});
        seen.append(block);
    }
    const int room = kRoutesPerSpace - kRoutesOfTheSpace - place.routesInUse.value_or(0);
    if (all.size() > room)
        errors.append({Field::Routes, Fault::TooManyRoutes, QString::number(std::max(0, room))});
    return errors;
}

QList<TransitGatewayDraft::Error> TransitGatewayDraft::validate(const TransitGatewayPlace &place) const
{
    Errors errors = validateName();
    checkShare(*this, place, errors);
    checkAccount(*this, errors);
    return errors + validateRoutes(place);
}

QJsonObject TransitGatewayDraft::toJson() const
{
    return {
        {u"name"_s, name.trimmed()},
        {u"resourceShareId"_s, resourceShareId()},
        {u"resourceShareAccount"_s, resourceShareAccount()},
        {u"routes"_s, QJsonArray::fromStringList(tidyRoutes())},
    };
}

std::optional<GatewayObstacle> obstacleForNewGateway(const PrivateSpace &space, std::optional<int> gatewayCount)
{
    switch (space.status) {
    case SpaceStatus::Degraded:
        return GatewayObstacle::Degraded;
    case SpaceStatus::Failed:
        return GatewayObstacle::Failed;
    case SpaceStatus::InProgress:
        return GatewayObstacle::ChangeRunning;
    case SpaceStatus::Active:
    case SpaceStatus::Unknown: // a word this program does not know is no reason to refuse
        break;
    }
    if (space.hasDetails && !space.hasNetwork)
        return GatewayObstacle::NoNetwork;
    if (gatewayCount && *gatewayCount >= kTransitGatewaysPerSpace)
        return GatewayObstacle::LimitReached;
    return std::nullopt;
}

} // namespace hubdeck
