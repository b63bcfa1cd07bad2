// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceupgrades.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString upgradePath()
{
    return QLatin1StringView(kSpacePath) + u"/upgrade"_s;
}

QDateTime readTime(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.optionalString(key);
    const QDateTime time = platformTime(text);
    if (!text.isEmpty() && !time.isValid())
        reader.fail(reader.pathOf(key), u"a time is expected, found "_s + text);
    return time;
}

Result<std::optional<SpaceUpgrade>> decodeStatus(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    if (json->isNull() || (json->isObject() && json->toObject().isEmpty()))
        return std::optional<SpaceUpgrade>();
    JsonReader reader(*json);
    SpaceUpgrade upgrade;
    upgrade.at = readTime(reader, "scheduledUpdateTime"_L1);
    upgrade.status = reader.optionalString("status"_L1);
    if (reader.error())
        return failure(*reader.error());
    return std::optional(upgrade);
}

Result<PatchWindow> decodeWindow(const ApiReply &reply)
{
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    JsonReader reader(*json);
    PatchWindow window;
    window.year = reader.optionalInteger("releaseYear"_L1).value_or(0);
    window.month = reader.optionalString("releaseMonth"_L1);
    window.sandboxStart = readTime(reader, "sandboxStartDate"_L1);
    window.sandboxEnd = readTime(reader, "sandboxEndDate"_L1);
    window.productionStart = readTime(reader, "productionStartDate"_L1);
    window.productionEnd = readTime(reader, "productionEndDate"_L1);
    if (reader.error())
        return failure(*reader.error());
    return window;
}

Result<Done> done(const ApiReply &)
{
    return Done{};
}

} // namespace

QDateTime platformTime(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.(\\d{1,9}))?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    QTime time = match.captured(2).isEmpty() ? QTime(0, 0) : QTime::fromString(match.captured(2), Qt::ISODate);
    if (!day.isValid() || !time.isValid())
        return {};
    time = time.addMSecs(match.captured(3).leftJustified(3, u'0').left(3).toInt());
    QString offset = match.captured(4).remove(u':');
    int seconds = 0;
    if (offset.size() == 5)
        seconds = (offset.mid(1, 2).toInt() * 3600 + offset.mid(3, 2).toInt() * 60) * (offset.front() == u'-' ? -1 : 1);
    return QDateTime(day, time, QTimeZone::utc()).addSecs(-seconds).toUTC();
}

SpaceUpgrades::SpaceUpgrades(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<std::optional<SpaceUpgrade>> SpaceUpgrades::status(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QLatin1StringView(kSpacePath) + u"/upgradestatus"_s, {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<std::optional<SpaceUpgrade>>(m_queue.submit(request), request, this, decodeStatus);
}

Reply<Done> SpaceUpgrades::schedule(const SpaceRef &ref, const std::optional<QDate> &day, const CallOptions &options)
{
    ApiRequest request = ApiRequest::patch(upgradePath(), {ref.organization.value, ref.space.value}, {});
    request.body.clear(); // all of it is in the query
    request.contentType.clear();
    request.withOptions(options);
    if (day)
        request.withQuery(u"date"_s, day->toString(Qt::ISODate));
    request.withQuery(u"optIn"_s, u"true"_s);
    return decoded<Done>(m_queue.submit(request), request, this, done);
}

Reply<Done> SpaceUpgrades::cancel(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::remove(upgradePath(), {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<Done>(m_queue.submit(request), request, this, done);
}

Reply<PatchWindow> SpaceUpgrades::patchWindow(const OrganizationId &organization, const CallOptions &options)
{
    const ApiRequest request = ApiRequest::get(
        u"/runtimefabric/api/organizations/{organization}/privatespaces/monthlypatchwindow"_s, {organization.value}).withOptions(options);
    return decoded<PatchWindow>(m_queue.submit(request), request, this, decodeWindow);
}

} // namespace hubdeck

#include "moc_spaceupgrades.cpp"
