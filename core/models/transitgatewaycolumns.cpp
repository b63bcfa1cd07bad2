// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/age.h"
#include "core/models/transitgatewaymodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = TransitGatewayRow;
using Phase = TransitGatewayPhase;

QString phaseHint(const Row &row)
{
    switch (row.phase) {
    case Phase::LookedFor:
        return TransitGatewayModel::tr("AWS has not shown this gateway to the platform. Check that it is shared, and in the region of the space.");
    case Phase::PendingAcceptance:
        return TransitGatewayModel::tr("Its owner has to accept the attachment in AWS. Until then every other change of the space waits.");
    case Phase::Attaching:
        return TransitGatewayModel::tr("The platform is setting up its routes.");
    case Phase::Rejected:
        return TransitGatewayModel::tr("Its owner rejected the attachment. Detach it before you try again.");
    case Phase::Lost:
        return TransitGatewayModel::tr("Its owner deleted it in AWS. After 14 days the platform detaches it by itself.");
    case Phase::Detached:
        return TransitGatewayModel::tr("The business group has it, no private space uses it.");
    case Phase::Attached:
    case Phase::Unknown:
        break;
    }
    return {};
}

bool showsAge(const Row &row)
{
    return row.phase == Phase::PendingAcceptance || row.phase == Phase::LookedFor || row.phase == Phase::Lost || row.phase == Phase::Rejected;
}

QString phaseWithAge(const Row &row, const QDateTime &now)
{
    const std::chrono::milliseconds age(row.since.isValid() ? row.since.msecsTo(now) : 0);
    if (!showsAge(row) || age < std::chrono::minutes(1))
        return {};
    return transitGatewayWord(row.gateway) + u" · "_s + shortAge(age);
}

std::optional<Tone> phaseTone(const Row &row)
{
    return row.isBusy ? Tone::Progress : transitGatewayTone(row.phase);
}

QList<Column<Row>> shownColumns()
{
    return {
        Column<Row>(
            u"name"_s, [] { return TransitGatewayModel::tr("Name"); }, [](const Row &row) { return row.gateway.name; })
            .wide(170),
        Column<Row>(
            u"status"_s, [] { return TransitGatewayModel::tr("Status"); }, [](const Row &row) { return transitGatewayWord(row.gateway); })
            .toned(phaseTone)
            .hinted(phaseHint)
            .aging(phaseWithAge)
            .wide(215),
        Column<Row>(
            u"space"_s, [] { return TransitGatewayModel::tr("Private space"); }, [](const Row &row) { return row.spaceName; })
            .wide(140),
        Column<Row>(
            u"region"_s, [] { return TransitGatewayModel::tr("Region"); }, [](const Row &row) { return row.gateway.region; })
            .wide(110),
        Column<Row>(
            u"routes"_s, [] { return TransitGatewayModel::tr("Routes"); },
            [](const Row &row) { return row.gateway.routes.isEmpty() ? QString() : QString::number(row.gateway.routes.size()); })
            .sortedBy([](const Row &row) { return QVariant(row.gateway.routes.size()); })
            .numeric()
            .wide(80)
            .explained([] { return TransitGatewayModel::tr("How many ranges of addresses are sent to it"); }),
        Column<Row>(
            u"owner"_s, [] { return TransitGatewayModel::tr("Owner"); }, [](const Row &row) { return row.gateway.resourceShareAccount; })
            .wide(120)
            .explained([] { return TransitGatewayModel::tr("AWS account that shares the gateway"); }),
        Column<Row>(
            u"group"_s, [] { return TransitGatewayModel::tr("Business group"); }, [](const Row &row) { return row.groupName; })
            .wide(160),
        Column<Row>(
            u"id"_s, [] { return TransitGatewayModel::tr("Gateway id"); }, [](const Row &row) { return row.gateway.id.value; })
            .wide(190),
    };
}

QList<Column<Row>> hiddenColumns()
{
    return {
        Column<Row>(
            u"since"_s, [] { return TransitGatewayModel::tr("Since"); },
            [](const Row &row) { return row.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); })
            .sortedBy([](const Row &row) { return QVariant(row.since); })
            .exportedAs([](const Row &row) { return row.since.toString(Qt::ISODate); })
            .wide(140)
            .hidden()
            .explained([] { return TransitGatewayModel::tr("When Hubdeck first saw it in its present status"); }),
        Column<Row>(
            u"ranges"_s, [] { return TransitGatewayModel::tr("Routed ranges"); },
            [](const Row &row) { return row.gateway.routes.join(u", "_s); })
            .wide(300)
            .hidden(),
        Column<Row>(
            u"share"_s, [] { return TransitGatewayModel::tr("Resource share"); }, [](const Row &row) { return row.gateway.resourceShareId; })
            .wide(280)
            .hidden(),
        Column<Row>(
            u"gateway-state"_s, [] { return TransitGatewayModel::tr("Gateway in AWS"); }, [](const Row &row) { return row.gateway.gatewayText; })
            .hidden(),
        Column<Row>(
            u"attachment-state"_s, [] { return TransitGatewayModel::tr("Attachment"); },
            [](const Row &row) { return row.gateway.attachmentText; })
            .hidden(),
    };
}

} // namespace

Columns<TransitGatewayRow> TransitGatewayModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(shownColumns() + hiddenColumns());
}

QString transitGatewayWord(const TransitGateway &gateway)
{
    switch (phaseOf(gateway)) {
    case Phase::LookedFor:
        return TransitGatewayModel::tr("Not found yet");
    case Phase::PendingAcceptance:
        return TransitGatewayModel::tr("Pending acceptance");
    case Phase::Attaching:
        return TransitGatewayModel::tr("Attaching");
    case Phase::Attached:
        return TransitGatewayModel::tr("Attached");
    case Phase::Rejected:
        return TransitGatewayModel::tr("Rejected");
    case Phase::Lost:
        return TransitGatewayModel::tr("Deleted in AWS");
    case Phase::Detached:
        return TransitGatewayModel::tr("Not attached");
    case Phase::Unknown:
        break;
    }
    return gateway.attachmentText.isEmpty() ? TransitGatewayModel::tr("Not known") : gateway.attachmentText;
}

Tone transitGatewayTone(TransitGatewayPhase phase)
{
    switch (phase) {
    case Phase::LookedFor:
    case Phase::PendingAcceptance:
        return Tone::Waiting;
    case Phase::Attaching:
        return Tone::Progress;
    case Phase::Attached:
        return Tone::Good;
    case Phase::Rejected:
    case Phase::Lost:
        return Tone::Failed;
    case Phase::Detached:
    case Phase::Unknown:
        break;
    }
    return Tone::Neutral;
}

} // namespace hubdeck
