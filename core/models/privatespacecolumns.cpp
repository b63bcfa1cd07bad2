// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/privatespacemodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = PrivateSpaceRow;

QVariant numberOrNothing(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QString textOf(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

std::optional<int> applications(const Row &row)
{
    return row.space.hasDetails ? std::optional(row.space.applicationCount) : std::nullopt;
}

QString statusHint(const Row &row)
{
    if (!row.space.statusMessage.isEmpty())
        return row.space.statusMessage;
    switch (row.space.status) {
    case SpaceStatus::InProgress:
        return PrivateSpaceModel::tr("A change or an upgrade of this space is running.");
    case SpaceStatus::Failed:
        return PrivateSpaceModel::tr("The last change of this space failed.");
    case SpaceStatus::Degraded:
        return PrivateSpaceModel::tr("The platform has lost contact with this space.");
    case SpaceStatus::Active:
    case SpaceStatus::Unknown:
        return {};
    }
    return {};
}

QList<Column<Row>> placeColumns()
{
    return {
        Column<Row>(
            u"name"_s, [] { return PrivateSpaceModel::tr("Name"); }, [](const Row &row) { return row.space.name; })
            .wide(180),
        Column<Row>(
            u"status"_s, [] { return PrivateSpaceModel::tr("Status"); },
            [](const Row &row) { return spaceStatusWord(row.space); })
            .toned([](const Row &row) { return std::optional(spaceStatusTone(row.space.status)); })
            .hinted(statusHint)
            .wide(130),
        Column<Row>(
            u"region"_s, [] { return PrivateSpaceModel::tr("Region"); },
            [](const Row &row) { return row.space.region; })
            .wide(120),
        Column<Row>(
            u"group"_s, [] { return PrivateSpaceModel::tr("Business group"); },
            [](const Row &row) { return row.groupName; })
            .wide(170),
        Column<Row>(
            u"cidr"_s, [] { return PrivateSpaceModel::tr("CIDR block"); },
            [](const Row &row) { return row.space.cidrBlock; })
            .hinted([](const Row &row) {
                const bool lacksNetwork = row.space.hasDetails && !row.space.hasNetwork;
                return lacksNetwork ? PrivateSpaceModel::tr("This space has no network yet.") : QString();
            })
            .wide(130),
    };
}

QList<Column<Row>> numberColumns()
{
    return {
        Column<Row>(
            u"applications"_s, [] { return PrivateSpaceModel::tr("Applications"); },
            [](const Row &row) { return textOf(applications(row)); })
            .sortedBy([](const Row &row) { return numberOrNothing(applications(row)); })
            .numeric()
            .wide(100),
        Column<Row>(
            u"vpns"_s, [] { return PrivateSpaceModel::tr("VPNs"); },
            [](const Row &row) { return textOf(row.space.vpnCount); })
            .sortedBy([](const Row &row) { return numberOrNothing(row.space.vpnCount); })
            .numeric()
            .wide(70),
        Column<Row>(
            u"transit-gateways"_s, [] { return PrivateSpaceModel::tr("Transit gateways"); },
            [](const Row &row) { return textOf(row.space.transitGatewayCount); })
            .sortedBy([](const Row &row) { return numberOrNothing(row.space.transitGatewayCount); })
            .numeric()
            .wide(120),
        Column<Row>(
            u"upgrade"_s, [] { return PrivateSpaceModel::tr("Upgrade available"); },
            [](const Row &row) { return row.space.isUpgradeAvailable ? PrivateSpaceModel::tr("Yes") : QString(); })
            .sortedBy([](const Row &row) { return QVariant(row.space.isUpgradeAvailable); })
            .wide(130),
        Column<Row>(
            u"version"_s, [] { return PrivateSpaceModel::tr("Version"); },
            [](const Row &row) { return row.space.version; })
            .wide(90),
        Column<Row>(
            u"id"_s, [] { return PrivateSpaceModel::tr("Id"); },
            [](const Row &row) { return row.space.ref.space.value; })
            .wide(280)
            .hidden(),
    };
}

} // namespace

Columns<PrivateSpaceRow> PrivateSpaceModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(placeColumns() + numberColumns());
}

QString spaceStatusWord(const PrivateSpace &space)
{
    switch (space.status) {
    case SpaceStatus::Active:
        return PrivateSpaceModel::tr("Active");
    case SpaceStatus::InProgress:
        return PrivateSpaceModel::tr("In progress");
    case SpaceStatus::Failed:
        return PrivateSpaceModel::tr("Failed");
    case SpaceStatus::Degraded:
        return PrivateSpaceModel::tr("Degraded");
    case SpaceStatus::Unknown:
        break;
    }
    return space.statusText.isEmpty() ? PrivateSpaceModel::tr("Not known") : space.statusText;
}

Tone spaceStatusTone(SpaceStatus status)
{
    switch (status) {
    case SpaceStatus::Active:
        return Tone::Good;
    case SpaceStatus::InProgress:
        return Tone::Progress;
    case SpaceStatus::Failed:
    case SpaceStatus::Degraded:
        return Tone::Failed;
    case SpaceStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

} // namespace hubdeck
