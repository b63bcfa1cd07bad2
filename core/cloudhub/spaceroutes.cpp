// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceroutes.h"

#include "core/cloudhub/cidrblock.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

const auto kInternetGateway = u"IGW"_s;

QString routesPath()
{
    return QLatin1StringView(kSpacePath) + u"/routes"_s;
}

SpaceRoute::Target targetFromText(const QString &text)
{
    const QString word = text.trimmed().toUpper();
    if (word == "LOCAL"_L1)
        return SpaceRoute::Target::Local;
    if (word == kInternetGateway)
        return SpaceRoute::Target::InternetGateway;
    if (word == "VPN"_L1)
        return SpaceRoute::Target::Vpn;
    return word == "TGW"_L1 ? SpaceRoute::Target::TransitGateway : SpaceRoute::Target::Unknown;
}

Result<SpaceRoute> decodeRoute(const QJsonValue &json, const QString &path)
{
    JsonReader reader(json, path);
    SpaceRoute route;
    route.destination = reader.string("destination"_L1);
    route.targetText = reader.optionalString("target"_L1);
    route.target = targetFromText(route.targetText);
    route.status = reader.optionalString("status"_L1);
    route.connectionName = reader.optionalString("connectionName"_L1);
    route.connectionId = reader.optionalString("connectionId"_L1);
    route.errorLevel = reader.optionalString("errorLevel"_L1);
    route.errorMessage = reader.optionalString("errorMessage"_L1);
    if (reader.error())
        return failure(*reader.error());
    return route;
}

Result<QList<SpaceRoute>> decodeRoutes(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (!json->isArray())
        return failure(ApiError::protocol({}, u"a list is expected"_s));
    return decodeList<SpaceRoute>(json->toArray(), {}, decodeRoute);
}

} // namespace

QList<GatewayRoutesDraft::Error> GatewayRoutesDraft::validate(int others) const
{
    QList<Error> errors;
    QSet<QString> seen;
    for (const QString &text : destinations) {
        const std::optional<CidrBlock> block = parseCidrBlock(text);
        if (!block)
            errors.append({Field::Destinations, Fault::NotACidr, text});
        else if (block->address != block->first())
            errors.append({Field::Destinations, Fault::OffBoundary, block->toString()});
        else if (seen.contains(block->toString()))
            errors.append({Field::Destinations, Fault::Twice, block->toString()});
        else
            seen.insert(block->toString());
    }
    if (others + destinations.size() > kRoutesPerSpace)
        errors.append({Field::Destinations, Fault::TooMany, QString::number(others + destinations.size())});
    return errors;
}

SpaceRoutes::SpaceRoutes(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<SpaceRoute>> SpaceRoutes::list(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(routesPath(), {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<QList<SpaceRoute>>(m_queue.submit(request), request, this, decodeRoutes);
}

Reply<Done> SpaceRoutes::change(const SpaceRef &ref, const GatewayRoutesDraft &draft, const CallOptions &options)
{
    const QJsonObject gateway{{u"target"_s, kInternetGateway}, {u"routes"_s, QJsonArray::fromStringList(draft.destinations)}};
    const QJsonObject body{{u"networkGateways"_s, QJsonArray{gateway}}};
    const ApiRequest request = ApiRequest::patch(routesPath(), {ref.organization.value, ref.space.value}, body).withOptions(options);
    return decoded<Done>(m_queue.submit(request), request, this, [](const ApiReply &) -> Result<Done> { return Done{}; });
}

} // namespace hubdeck

#include "moc_spaceroutes.cpp"
