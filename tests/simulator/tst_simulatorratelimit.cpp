// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hubdeck;

//! 15 requests in any second under /runtimefabric, and how it is counted.
class TestSimulatorRateLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sixteenthOfASecondIsRefused();
    void refusalSaysHowLongToWait();
    void otherLimits_data();
    void otherLimits();
    void otherApisHaveNoLimit();
    void requestsWithoutTokenCountToo();
    void admitsAgainAfterTheSecond();
    void statisticsCountByPath();

private:
    //! Statuses of that many requests sent at once.
    QList<int> burst(SimulatorFixture &fixture, int count, const QString &path = SimulatorFixture::railCore());
};

QList<int> TestSimulatorRateLimit::burst(SimulatorFixture &fixture, int count, const QString &path)
{
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < count; ++i)
        replies.push_back(fixture.caller.start("GET", path));
    const auto allFinished = [&replies] { return std::ranges::all_of(replies, &QNetworkReply::isFinished); };
    if (!QTest::qWaitFor(allFinished, 20'000))
        return {};
    QList<int> statuses;
    for (const auto &reply : replies)
        statuses.append(HttpCaller::answerOf(*reply).status);
    return statuses;
}

void TestSimulatorRateLimit::sixteenthOfASecondIsRefused()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start());
    QVERIFY(fixture.signIn());
    const QList<int> statuses = burst(fixture, 16);
    QCOMPARE(statuses.size(), 16);
    const QJsonObject statistics = fixture.process.statistics();
    if (statistics.value("peakPerSecond"_L1).toInt() < 16)
        QSKIP("the machine is too slow to send 16 requests in a second");
    QCOMPARE(statuses.count(200), 15);
    QCOMPARE(statuses.count(429), 1);
    QCOMPARE(statistics.value("refusals"_L1).toInt(), 1);
}

void TestSimulatorRateLimit::refusalSaysHowLongToWait()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, u"1"_s}));
    HttpAnswer refused;
    QTRY_COMPARE((refused = fixture.caller.get(SimulatorFixture::railCore())).status, 429);
    QCOMPARE(refused.header("Retry-After"), "1"_ba);
    QCOMPARE(refused.message(), u"Too Many Requests"_s);
}

void TestSimulatorRateLimit::otherLimits_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("refused");
    QTest::newRow("3") << u"3"_s << 10 << 7;
    QTest::newRow("none") << u"0"_s << 100 << 0;
}

void TestSimulatorRateLimit::otherLimits()
{
    QFETCH(const QString, limit);
    QFETCH(const int, sent);
    QFETCH(const int, refused);
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, limit}));
    QVERIFY(fixture.signIn());
    const QList<int> statuses = burst(fixture, sent);
    QCOMPARE(statuses.size(), sent);
    QCOMPARE(statuses.count(429), refused);
}

void TestSimulatorRateLimit::otherApisHaveNoLimit()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, u"1"_s}));
    QVERIFY(fixture.signIn());
    QCOMPARE(burst(fixture, 30, u"/accounts/api/me"_s).count(200), 30);
    QCOMPARE(burst(fixture, 30, u"/__simulator/statistics"_s).count(200), 30);
}

void TestSimulatorRateLimit::requestsWithoutTokenCountToo()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, u"4"_s}));
    const QList<int> statuses = burst(fixture, 6);
    QCOMPARE(statuses.count(401), 4);
    QCOMPARE(statuses.count(429), 2);
}

void TestSimulatorRateLimit::admitsAgainAfterTheSecond()
{
    SimulatorFixture fixture;
    // The clock of the platform does not make the limit any wider.
    QVERIFY(fixture.start({u"--speed"_s, u"1000"_s}));
    QVERIFY(fixture.signIn());
    QTRY_VERIFY(burst(fixture, 16).count(429) > 0);
    QTRY_COMPARE(fixture.caller.get(SimulatorFixture::railCore()).status, 200);
}

void TestSimulatorRateLimit::statisticsCountByPath()
{
    SimulatorFixture fixture;
    QVERIFY(fixture.start({u"--rate-limit"_s, u"2"_s}));
    QVERIFY(fixture.signIn());
    burst(fixture, 5);
    const QString key = u"GET "_s + SimulatorFixture::railCore();
    QJsonObject statistics = fixture.process.statistics();
    QCOMPARE(statistics.value("requests"_L1).toInt(), 6);
    QCOMPARE(statistics.value("requestsByPath"_L1)[key].toInt(), 5);
    QCOMPARE(statistics.value("requestsByPath"_L1)["POST /accounts/login"_L1].toInt(), 1);
    QCOMPARE(statistics.value("refusalsByPath"_L1)[key].toInt(), 3);

    QCOMPARE(fixture.process.control("DELETE", u"statistics"_s).status, 204);
    statistics = fixture.process.statistics();
    QCOMPARE(statistics.value("requests"_L1).toInt(-1), 0);
    QVERIFY(statistics.value("refusalsByPath"_L1).toObject().isEmpty());
}

QTEST_GUILESS_MAIN(TestSimulatorRateLimit)
#include "tst_simulatorratelimit.moc"
