// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/spaceroutemodel.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Row = SpaceRoute;

const auto kRoutes = u"routes"_s;

QString idOf(const Row &row)
{
    return row.destination + u' ' + row.targetText + u' ' + row.connectionId;
}

std::optional<Tone> statusTone(const Row &row)
{
    if (!row.errorMessage.isEmpty() || !row.errorLevel.isEmpty())
        return Tone::Failed;
    return row.status.compare("active"_L1, Qt::CaseInsensitive) == 0 ? Tone::Good : Tone::Neutral;
}

} // namespace

QString routeTargetText(const SpaceRoute &route)
{
    switch (route.target) {
    case SpaceRoute::Target::Local:
        return SpaceRouteModel::tr("Within the space");
    case SpaceRoute::Target::InternetGateway:
        return SpaceRouteModel::tr("Internet gateway");
    case SpaceRoute::Target::Vpn:
        return SpaceRouteModel::tr("VPN");
    case SpaceRoute::Target::TransitGateway:
        return SpaceRouteModel::tr("Transit gateway");
    case SpaceRoute::Target::Unknown:
        break;
    }
    return route.targetText.isEmpty() ? SpaceRouteModel::tr("not told") : route.targetText;
}

SpaceRouteModel::SpaceRouteModel(SpaceRoutes &service, Clock &clock, const SpaceRef &space, QObject *parent)
    : RecordTableModel(idOf, columns(), clock, parent)
    , m_service(service)
    , m_space(space)
{
    ledger().setParts({kRoutes});
    ledger().setTitle(kRoutes, tr("Routes"));
}

Columns<SpaceRoute> SpaceRouteModel::columns()
{
    return std::make_shared<const QList<Column<Row>>>(QList<Column<Row>>{
        Column<Row>(
            u"destination"_s, [] { return SpaceRouteModel::tr("Destination"); }, [](const Row &row) { return row.destination; })
            .wide(160),
        Column<Row>(
            u"target"_s, [] { return SpaceRouteModel::tr("Leads to"); }, [](const Row &row) { return routeTargetText(row); })
            .wide(150),
        Column<Row>(
            u"connection"_s, [] { return SpaceRouteModel::tr("Connection"); }, [](const Row &row) { return row.connectionName; })
            .wide(160),
        Column<Row>(
            u"status"_s, [] { return SpaceRouteModel::tr("Status"); },
            [](const Row &row) { return QString(row.status.left(1).toUpper() + row.status.mid(1)); })
            .toned(statusTone)
            .hinted([](const Row &row) { return row.errorMessage; })
            .wide(110),
        Column<Row>(
            u"problem"_s, [] { return SpaceRouteModel::tr("Problem"); }, [](const Row &row) { return row.errorMessage; })
            .wide(200),
        Column<Row>(
            u"connection-id"_s, [] { return SpaceRouteModel::tr("Connection id"); }, [](const Row &row) { return row.connectionId; })
            .wide(260)
            .hidden(),
    });
}

QString SpaceRouteModel::resourceName() const
{
    return u"space-routes"_s;
}

QStringList SpaceRouteModel::gatewayDestinations() const
{
    QStringList destinations;
    const QList<SpaceRoute> all = rows();
    for (const SpaceRoute &route : all) {
        if (route.target == SpaceRoute::Target::InternetGateway)
            destinations += route.destination;
    }
    return destinations;
}

void SpaceRouteModel::refresh()
{
    if (ledger().isReading(kRoutes))
        return;
    ledger().start(kRoutes);
    whenDone(m_service.list(m_space, {Lane::Interactive, m_cancel.token()}), this, [this](const Result<QList<SpaceRoute>> &result) {
        if (result) {
            ledger().succeed(kRoutes, clock().utcNow());
            mergePart(kRoutes, *result);
        } else if (result.error().kind != ApiError::Kind::Cancelled) {
            ledger().fail(kRoutes, result.error());
        }
        Q_EMIT loadStateChanged();
    });
    Q_EMIT loadStateChanged();
}

void SpaceRouteModel::cancel()
{
    m_cancel.cancel();
    ledger().stop();
    Q_EMIT loadStateChanged();
}

} // namespace hubdeck
