// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/servicename.h"
#include "core/models/age.h"
#include "core/models/timetext.h"
#include "core/models/vpcendpointmodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = VpcEndpointRow;

QString listed(const QStringList &texts)
{
    return texts.size() == 1 ? texts.constFirst() : texts.join(u", "_s);
}

QString statusHint(const Row &row)
{
    if (!row.endpoint.statusMessage.isEmpty())
        return row.endpoint.statusMessage;
    switch (row.endpoint.status) {
    case VpcEndpointStatus::Valid:
        return VpcEndpointModel::tr("The platform is setting it up.");
    case VpcEndpointStatus::PendingAcceptance:
        return VpcEndpointModel::tr("The owner of the service has to accept the connection.");
    case VpcEndpointStatus::Invalid:
        return VpcEndpointModel::tr("It could not be created. Check the service, then delete it and create it again.");
    case VpcEndpointStatus::NotRead:
        return row.readError ? VpcEndpointModel::tr("Its status could not be read.") : QString();
    case VpcEndpointStatus::Available:
    case VpcEndpointStatus::Unknown:
        return {};
    }
    return {};
}

QString statusWithAge(const Row &row, const QDateTime &now)
{
    const std::chrono::milliseconds age(row.since.isValid() ? row.since.msecsTo(now) : 0);
    if (row.endpoint.status != VpcEndpointStatus::PendingAcceptance || age < std::chrono::minutes(1))
        return {};
    return vpcEndpointStatusWord(row.endpoint) + u" · "_s + shortAge(age);
}

std::optional<Tone> statusTone(const Row &row)
{
    return row.isBusy ? Tone::Progress : vpcEndpointStatusTone(row.endpoint.status);
}

QList<Column<Row>> shownColumns()
{
    return {
        Column<Row>(
            u"name"_s, [] { return VpcEndpointModel::tr("Name"); }, [](const Row &row) { return row.endpoint.name; })
            .wide(140),
        Column<Row>(
            u"status"_s, [] { return VpcEndpointModel::tr("Status"); },
            [](const Row &row) { return vpcEndpointStatusWord(row.endpoint); })
            .toned(statusTone)
            .hinted(statusHint)
            .aging(statusWithAge)
            .wide(222),
        Column<Row>(
            u"service"_s, [] { return VpcEndpointModel::tr("Service"); },
            [](const Row &row) { return shortServiceName(row.endpoint); })
            .wide(216),
        Column<Row>(
            u"region"_s, [] { return VpcEndpointModel::tr("Region"); },
            [](const Row &row) { return row.endpoint.serviceRegion; })
            .wide(106)
            .explained([] { return VpcEndpointModel::tr("AWS region of the service"); }),
        Column<Row>(
            u"owner"_s, [] { return VpcEndpointModel::tr("Owner"); },
            [](const Row &row) { return row.endpoint.serviceOwner; })
            .wide(118)
            .explained([] { return VpcEndpointModel::tr("AWS account that owns the service"); }),
        Column<Row>(
            u"zones"_s, [] { return VpcEndpointModel::tr("Zones"); },
            [](const Row &row) { return listed(row.endpoint.zoneIds); })
            .wide(160),
        Column<Row>(
            u"space"_s, [] { return VpcEndpointModel::tr("Private space"); },
            [](const Row &row) { return row.spaceName; })
            .wide(140),
        Column<Row>(
            u"group"_s, [] { return VpcEndpointModel::tr("Business group"); },
            [](const Row &row) { return row.groupName; })
            .wide(160),
    };
}

QList<Column<Row>> hiddenColumns()
{
    return {
        Column<Row>(
            u"since"_s, [] { return VpcEndpointModel::tr("Since"); },
            [](const Row &row) { return row.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); })
            .sortedBy([](const Row &row) { return QVariant(row.since); })
            .exportedAs([](const Row &row) { return isoTime(row.since); })
            .wide(140)
            .hidden()
            .explained([] { return VpcEndpointModel::tr("When Hubdeck first saw it in its present status"); }),
        Column<Row>(
            u"dns"_s, [] { return VpcEndpointModel::tr("DNS names"); },
            [](const Row &row) { return listed(row.endpoint.dnsNames); })
            .wide(300)
            .hidden(),
        Column<Row>(
            u"service-name"_s, [] { return VpcEndpointModel::tr("Full service name"); },
            [](const Row &row) { return row.endpoint.serviceName; })
            .wide(340)
            .hidden(),
        Column<Row>(
            u"id"_s, [] { return VpcEndpointModel::tr("Id"); }, [](const Row &row) { return row.endpoint.id.value; })
            .wide(280)
            .hidden(),
    };
}

} // namespace

Columns<VpcEndpointRow> VpcEndpointModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(shownColumns() + hiddenColumns());
}

QString vpcEndpointStatusWord(const VpcEndpoint &endpoint)
{
    switch (endpoint.status) {
    case VpcEndpointStatus::NotRead:
        return VpcEndpointModel::tr("Not read yet");
    case VpcEndpointStatus::Valid:
        return VpcEndpointModel::tr("Provisioning");
    case VpcEndpointStatus::PendingAcceptance:
        return VpcEndpointModel::tr("Pending acceptance");
    case VpcEndpointStatus::Available:
        return VpcEndpointModel::tr("Available");
    case VpcEndpointStatus::Invalid:
        return VpcEndpointModel::tr("Invalid");
    case VpcEndpointStatus::Unknown:
        break;
    }
    return endpoint.statusText.isEmpty() ? VpcEndpointModel::tr("Not known") : endpoint.statusText;
}

Tone vpcEndpointStatusTone(VpcEndpointStatus status)
{
    switch (status) {
    case VpcEndpointStatus::Valid:
        return Tone::Progress;
    case VpcEndpointStatus::PendingAcceptance:
        return Tone::Waiting;
    case VpcEndpointStatus::Available:
        return Tone::Good;
    case VpcEndpointStatus::Invalid:
        return Tone::Failed;
    case VpcEndpointStatus::NotRead:
    case VpcEndpointStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

QString shortServiceName(const VpcEndpoint &endpoint)
{
    // Endpoint services are told apart by their id; it is the last part of their name.
    const qsizetype dot = endpoint.serviceName.lastIndexOf(u'.');
    if (QStringView(endpoint.serviceName).sliced(dot + 1).startsWith("vpce-svc-"_L1))
        return endpoint.serviceName.sliced(dot + 1);
    const ServiceNameReading reading = readServiceName(endpoint.serviceName);
    return reading.awsService.isEmpty() ? endpoint.serviceName : u"AWS "_s + reading.awsService;
}

} // namespace hubdeck
