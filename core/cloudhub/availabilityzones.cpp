// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/availabilityzones.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QLatin1StringView firstPresent(const JsonReader &reader, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (reader.has(key))
            return key;
    }
    return *keys.begin(); // the one an error should name
}

// Only the existence of the operation is documented, not its answer: AWS's own member names are taken first.
Result<AvailabilityZone> decodeZone(const QJsonValue &json, const QString &path)
{
    if (json.isString())
        return AvailabilityZone{json.toString(), {}};
    JsonReader reader(json, path);
    AvailabilityZone zone;
    zone.id = reader.string(firstPresent(reader, {"zoneId"_L1, "azId"_L1, "id"_L1}));
    zone.name = reader.optionalString(firstPresent(reader, {"zoneName"_L1, "azName"_L1, "name"_L1}));
    if (reader.error())
        return failure(*reader.error());
    return zone;
}

Result<QList<AvailabilityZone>> decodeZones(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (json->isArray())
        return decodeList<AvailabilityZone>(json->toArray(), {}, decodeZone);
    const QJsonObject wrapper = json->toObject();
    for (const QString &key : {u"azs"_s, u"availabilityZones"_s}) {
        if (wrapper.value(key).isArray())
            return decodeList<AvailabilityZone>(wrapper.value(key).toArray(), key, decodeZone);
    }
    return failure(ApiError::protocol({}, u"no list of availability zones"_s));
}

} // namespace

AvailabilityZones::AvailabilityZones(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QList<AvailabilityZone>> AvailabilityZones::list(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QLatin1StringView(kSpacePath) + u"/azs"_s, {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<QList<AvailabilityZone>>(m_queue.submit(request), request, this, decodeZones);
}

} // namespace hubdeck

#include "moc_availabilityzones.cpp"
