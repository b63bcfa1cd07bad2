// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/resources/spacepath.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! The platform writes a blank where ISO 8601 has a T.
QString stamp(const QDateTime &utc, const QString &fraction = {})
{
    return utc.toString(u"yyyy-MM-dd HH:mm:ss"_s) % fraction % u"+00:00"_s;
}

QDateTime utcTime(qint64 milliseconds) { return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc()); }

QJsonObject scheduled(const SpaceSettings &settings, qint64 now)
{
    return {
        {u"scheduledUpdateTime"_s, stamp(utcTime(*settings.upgradeAt))},
        {u"status"_s, settings.isUpgradeScheduled(now) ? u"QUEUED"_s : u"In Progress"_s},
    };
}

Response status(const PrivateSpace &space, const World &world)
{
    const qint64 now = world.clock.now();
    if (!space.settings.isUpgradeScheduled(now) && !space.settings.isUpgrading(now))
        return emptyAnswer(200);
    return answer(scheduled(space.settings, now));
}

Response upgrade(PrivateSpace &space, const Request &request, const World &world)
{
    const qint64 now = world.clock.now();
    if (request.parameter(u"optIn"_s) != "true"_L1)
        return cloudHubRefusal(400, {u"optIn must be true"_s});
    if (space.degraded)
        return cloudHubRefusal(409, {u"Private space "_s % space.name % u" is degraded; it cannot be upgraded"_s});
    if (space.settings.isUpgrading(now))
        return cloudHubRefusal(409, {u"An upgrade of this private space is running"_s});
    if (!space.upgradeAvailable || space.settings.wasUpgraded(now))
        return cloudHubRefusal(400, {u"There is no upgrade for this private space"_s});
    qint64 start = now;
    if (const QString date = request.parameter(u"date"_s); !date.isEmpty()) {
        const QDate day = QDate::fromString(date, Qt::ISODate);
        start = QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        if (!day.isValid() || start <= now)
            return cloudHubRefusal(400, {u"date must be a coming day in the form YYYY-MM-DD"_s});
    }
    space.settings.upgradeAt = start;
    return answer(scheduled(space.settings, now));
}

Response cancel(PrivateSpace &space, const World &world)
{
    const qint64 now = world.clock.now();
    if (space.settings.isUpgrading(now))
        return cloudHubRefusal(409, {u"The upgrade has started and cannot be cancelled"_s});
    if (!space.settings.isUpgradeScheduled(now))
        return cloudHubRefusal(404, {u"No upgrade is scheduled"_s});
    space.settings.upgradeAt.reset();
    return emptyAnswer(200);
}

//! The third week of the month: sandboxes on its working days, production at its end.
Response patchWindow(const World &world)
{
    const QDate today = utcTime(world.clock.now()).date();
    QDate monday(today.year(), today.month(), 15);
    monday = monday.addDays((8 - monday.dayOfWeek()) % 7);
    const auto start = [](const QDate &day) { return stamp(QDateTime(day, QTime(0, 0), QTimeZone::utc())); };
    const auto end = [](const QDate &day) { return stamp(QDateTime(day, QTime(23, 59, 59), QTimeZone::utc()), u".999000"_s); };
    return answer(QJsonObject {
        {u"releaseYear"_s, today.year()},
        {u"releaseMonth"_s, QLocale::c().monthName(today.month()).toUpper()},
        {u"sandboxStartDate"_s, start(monday)},
        {u"sandboxEndDate"_s, end(monday.addDays(4))},
        {u"productionStartDate"_s, start(monday.addDays(5))},
        {u"productionEndDate"_s, end(monday.addDays(6))},
    });
}

} // namespace

void addSpaceUpgrades(Router &router, World &world)
{
    router.add({"GET", spacesPath + u"/monthlypatchwindow"_s, [&world](const Request &) { return patchWindow(world); }});
    router.add({"GET", spacePath + u"/upgradestatus"_s, onPrivateSpace(world, [&world](const PrivateSpace &space, const Request &) {
        return status(space, world);
    })});
    router.add({"PATCH", spacePath + u"/upgrade"_s, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &request) {
        return upgrade(space, request, world);
    })});
    router.add({"DELETE", spacePath + u"/upgrade"_s, onPrivateSpace(world, [&world](PrivateSpace &space, const Request &) {
        return cancel(space, world);
    })});
}

} // namespace simulator
