// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceupgrades.h"
#include "tests/core/cloudhubfixture.h"

#include <QTimeZone>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestSpaceUpgrades : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("blank") << u"2024-02-28 17:57:36+00:00"_s << u"2024-02-28T17:57:36.000Z"_s;
        QTest::newRow("blank and fraction") << u"2026-06-19 23:59:59.999000+00:00"_s << u"2026-06-19T23:59:59.999Z"_s;
        QTest::newRow("T and Z") << u"2026-06-20T00:00:00Z"_s << u"2026-06-20T00:00:00.000Z"_s;
        QTest::newRow("offset") << u"2026-06-20T02:00:00+02:00"_s << u"2026-06-20T00:00:00.000Z"_s;
        QTest::newRow("offset westwards") << u"2026-06-19 19:30:00-0430"_s << u"2026-06-20T00:00:00.000Z"_s;
        QTest::newRow("neither") << u"2026-06-20 01:02:03"_s << u"2026-06-20T01:02:03.000Z"_s;
        QTest::newRow("day alone") << u"2026-06-20"_s << u"2026-06-20T00:00:00.000Z"_s;
        QTest::newRow("half a second") << u"2026-06-20 00:00:00.5Z"_s << u"2026-06-20T00:00:00.500Z"_s;
        QTest::newRow("no date") << u"tomorrow"_s << QString();
        QTest::newRow("no day of the calendar") << u"2026-02-30 00:00:00Z"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QTEST(platformTime(text).toString(Qt::ISODateWithMs), "utc");
    }

    void readsTheStatus_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<SpaceUpgrade>>("upgrade");
        const QDateTime at(QDate(2026, 6, 20), QTime(0, 0), QTimeZone::utc());
        QTest::newRow("scheduled") << QByteArray(R"({"scheduledUpdateTime":"2026-06-20 00:00:00+00:00","status":"QUEUED"})") << std::optional(SpaceUpgrade{at, u"QUEUED"_s});
        QTest::newRow("nothing scheduled: no body") << QByteArray() << std::optional<SpaceUpgrade>();
        QTest::newRow("empty object") << QByteArray("{}") << std::optional<SpaceUpgrade>();
        QTest::newRow("without a time") << QByteArray(R"({"status":"In Progress"})") << std::optional(SpaceUpgrade{{}, u"In Progress"_s});
    }
    void readsTheStatus()
    {
        QFETCH(QByteArray, body);
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/upgradestatus"_s, jsonReply(200, body));
        SpaceUpgrades upgrades(f.queue);
        const auto result = f.wait(upgrades.status(f.space));
        QVERIFY(result);
        QTEST(*result, "upgrade");
    }

    void doesNotGuessATime()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/upgradestatus"_s, jsonReply(200, R"({"scheduledUpdateTime":"soon"})"));
        SpaceUpgrades upgrades(f.queue);
        const auto result = f.wait(upgrades.status(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().jsonPath, u"scheduledUpdateTime"_s);
    }

    void schedules()
    {
        CloudHubFixture f;
        // One of the two shapes that clients have met.
        f.transport.on(u"PATCH "_s + f.spacePath + u"/upgrade"_s, jsonReply(200, R"({"id":"x","isSpaceUpgradeAvailable":false})"));
        SpaceUpgrades upgrades(f.queue);
        QVERIFY(f.wait(upgrades.schedule(f.space, QDate(2026, 6, 20))));
        QVERIFY(f.wait(upgrades.schedule(f.space, std::nullopt)));
        QCOMPARE(f.transport.lines(), (QStringList{u"PATCH "_s + f.spacePath + u"/upgrade?date=2026-06-20&optIn=true"_s,
            u"PATCH "_s + f.spacePath + u"/upgrade?optIn=true"_s}));
        QVERIFY(f.transport.sent().front().request.body.isEmpty());
    }

    void cancels()
    {
        CloudHubFixture f;
        f.transport.on(u"DELETE "_s + f.spacePath + u"/upgrade"_s, textReply(204, ""));
        f.transport.on(u"DELETE "_s + f.spacePath + u"/upgrade"_s, jsonReply(409, R"({"message":"The upgrade has started"})"));
        SpaceUpgrades upgrades(f.queue);
        QVERIFY(f.wait(upgrades.cancel(f.space)));
        const auto late = f.wait(upgrades.cancel(f.space));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ApiError::Kind::Conflict);
    }

    void readsThePatchWindow()
    {
        CloudHubFixture f;
        const QString line = u"GET /runtimefabric/api/organizations/org%2F1/privatespaces/monthlypatchwindow"_s;
        f.transport.on(line, jsonReply(200, R"({"releaseYear":2026,"releaseMonth":"JUNE","sandboxStartDate":"2026-06-15 00:00:00+00:00",
            "sandboxEndDate":"2026-06-19 23:59:59.999000+00:00","productionStartDate":"2026-06-20 00:00:00+00:00"})"));
        SpaceUpgrades upgrades(f.queue);
        const auto window = f.wait(upgrades.patchWindow(f.space.organization));
        QVERIFY(window);
        QCOMPARE(f.transport.lines(), QStringList{line});
        QCOMPARE(window->year, 2026);
        QCOMPARE(window->sandboxEnd, QDateTime(QDate(2026, 6, 19), QTime(23, 59, 59, 999), QTimeZone::utc()));
        QVERIFY(!window->productionEnd.isValid());
    }
};

QTEST_GUILESS_MAIN(TestSpaceUpgrades)
#include "tst_spaceupgrades.moc"
