// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ratelimiter.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <vector>

using namespace hubdeck;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRateLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsAFullBurst();
    void countsFromTheAnswer();
    void doesNotWaitForAnAnswerForEver();
    void leavesPlacesToTheInteractiveLane();
    void spacesTheBackgroundLaneWhenPlacesAreFew();
    void givesTheBackgroundLaneTheWholeRate();
    void hasNoLimitAtZero();
    void countsTheLastSecond();
    void neverLetsTheServerSeeMoreThanTheLimit_data();
    void neverLetsTheServerSeeMoreThanTheLimit();
};

void TestRateLimiter::allowsAFullBurst()
{
    RateLimiter limiter(15);
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(limiter.delay(Lane::Interactive, 0ms), 0ms);
        limiter.take(Lane::Interactive, 0ms);
    }
    QVERIFY(limiter.delay(Lane::Interactive, 0ms) > 1s);
}

void TestRateLimiter::countsFromTheAnswer()
{
    RateLimiter limiter(1);
    const RateLimiter::Ticket ticket = limiter.take(Lane::Interactive, 100ms);
    limiter.answered(ticket, 120ms);
    QCOMPARE(limiter.delay(Lane::Interactive, 120ms), 1005ms);
    QCOMPARE(limiter.delay(Lane::Interactive, 1124ms), 1ms);
    QCOMPARE(limiter.delay(Lane::Interactive, 1125ms), 0ms);
}

void TestRateLimiter::doesNotWaitForAnAnswerForEver()
{
    RateLimiter limiter(1);
    const RateLimiter::Ticket ticket = limiter.take(Lane::Interactive, 0ms);
    QCOMPARE(limiter.delay(Lane::Interactive, 0ms), 1255ms);
    QCOMPARE(limiter.delay(Lane::Interactive, 1255ms), 0ms);
    limiter.take(Lane::Interactive, 1255ms);
    limiter.answered(ticket, 20s); // late, and of a place given away long ago
    QCOMPARE(limiter.delay(Lane::Interactive, 1255ms), 1255ms);
}

void TestRateLimiter::leavesPlacesToTheInteractiveLane()
{
    RateLimiter limiter(15);
    int background = 0;
    while (limiter.delay(Lane::Background, 0ms) == 0ms) {
        limiter.take(Lane::Background, 0ms);
        ++background;
    }
    QCOMPARE(background, 10);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(limiter.delay(Lane::Interactive, 0ms), 0ms);
        limiter.take(Lane::Interactive, 0ms);
    }
}

void TestRateLimiter::spacesTheBackgroundLaneWhenPlacesAreFew()
{
    RateLimiter limiter(15);
    for (int i = 0; i < 10; ++i)
        limiter.take(Lane::Background, 0ms);
    QCOMPARE(limiter.delay(Lane::Background, 0ms), 66ms);
    QCOMPARE(limiter.delay(Lane::Background, 66ms), 0ms);
}

void TestRateLimiter::givesTheBackgroundLaneTheWholeRate()
{
    RateLimiter limiter(15);
    milliseconds now = 0ms;
    for (int i = 0; i < 600; ++i) {
        now += limiter.delay(Lane::Background, now);
        limiter.answered(limiter.take(Lane::Background, now), now);
    }
    QVERIFY2(now < 41s, qPrintable(QString::number(now.count())));
}

void TestRateLimiter::hasNoLimitAtZero()
{
    RateLimiter limiter(0);
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(limiter.delay(Lane::Background, 0ms), 0ms);
        limiter.take(Lane::Background, 0ms);
    }
    QCOMPARE(limiter.sentInLastSecond(0ms), 1000);
}

void TestRateLimiter::countsTheLastSecond()
{
    RateLimiter limiter(15);
    limiter.take(Lane::Interactive, 0ms);
    limiter.take(Lane::Interactive, 600ms);
    QCOMPARE(limiter.sentInLastSecond(999ms), 2);
    QCOMPARE(limiter.sentInLastSecond(1000ms), 1);
    QCOMPARE(limiter.sentInLastSecond(1600ms), 0);
}

void TestRateLimiter::neverLetsTheServerSeeMoreThanTheLimit_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! Whatever the pauses, the lanes, and the way there (up to 250 ms, or to the answer): no second at the server holds
//! more than 15.
void TestRateLimiter::neverLetsTheServerSeeMoreThanTheLimit()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    RateLimiter limiter(15);
    std::vector<milliseconds> arrivals;
    std::multimap<milliseconds, RateLimiter::Ticket> answers;
    milliseconds now = 0ms;
    for (int i = 0; i < 2000; ++i) {
        if (random.bounded(50) == 0)
            now += milliseconds(random.bounded(3000));
        const Lane lane = random.bounded(2) == 0 ? Lane::Interactive : Lane::Background;
        for (;;) {
            while (!answers.empty() && answers.begin()->first <= now) {
                limiter.answered(answers.begin()->second, answers.begin()->first);
                answers.erase(answers.begin());
            }
            const milliseconds delay = limiter.delay(lane, now);
            if (delay == 0ms)
                break;
            // The queue looks again whenever an answer comes, so the test does, too.
            now = answers.empty() ? now + delay : std::min(now + delay, answers.begin()->first);
        }
        const milliseconds there(random.bounded(251));
        arrivals.push_back(now + there);
        answers.emplace(now + there + milliseconds(random.bounded(2000)), limiter.take(lane, now));
    }
    std::sort(arrivals.begin(), arrivals.end());
    for (size_t i = 15; i < arrivals.size(); ++i)
        QVERIFY(arrivals[i] - arrivals[i - 15] > 1000ms);
}

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
