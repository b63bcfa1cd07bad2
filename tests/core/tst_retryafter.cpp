// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retryafter.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace hubdeck;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const QDateTime kNow(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());

} // namespace

class TestRetryAfter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsDatesUnderAnyLocale();
    void prefersRetryAfterToTheReset();
    void backsOff_data();
    void backsOff();
};

void TestRetryAfter::reads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("wait"); // ms, -1: unreadable
    const auto row
        = [](const char *name, const char *value, int wait) { QTest::newRow(name) << QByteArray(value) << wait; };
    row("seconds", "7", 7000);
    row("zero", "0", 0);
    row("spaces around", " 3 ", 3000);
    row("too long", "3600", 300'000);
    row("beyond any number", "99999999999999999999999", 300'000);
    row("date", "Sun, 01 Mar 2026 12:00:10 GMT", 10'000);
    row("date in the past", "Sun, 01 Mar 2026 11:00:00 GMT", 0);
    row("date far away", "Mon, 01 Mar 2027 12:00:00 GMT", 300'000);
    row("old date", "Sunday, 01-Mar-26 12:00:05 GMT", 5000);
    row("oldest date", "Sun Mar  1 12:00:06 2026", 6000);
    row("empty", "", -1);
    row("negative", "-5", -1);
    row("fraction", "1.5", -1);
    row("word", "soon", -1);
    row("half a date", "Sun, 01 Mar", -1);
    row("impossible date", "Sun, 31 Feb 2026 12:00:10 GMT", -1);
}

void TestRetryAfter::reads()
{
    QFETCH(QByteArray, value);
    QFETCH(int, wait);
    const auto read = parseRetryAfter(value, kNow);
    QCOMPARE(read.has_value(), wait >= 0);
    if (read)
        QCOMPARE(*read, milliseconds(wait));
}

void TestRetryAfter::readsDatesUnderAnyLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const auto read = parseRetryAfter("Sun, 01 Mar 2026 12:00:10 GMT", kNow);
    QLocale::setDefault(before);
    QCOMPARE(read.value_or(0ms), 10s);
}

void TestRetryAfter::prefersRetryAfterToTheReset()
{
    const QByteArray reset = QByteArray::number(kNow.toSecsSinceEpoch() + 20);
    QCOMPARE(requestedWait({{"x-ratelimit-reset", reset}}, kNow).value(), 20s);
    QCOMPARE(requestedWait({{"X-RateLimit-Reset", reset}, {"retry-after", "2"}}, kNow).value(), 2s);
    QCOMPARE(requestedWait({{"X-RateLimit-Reset", reset}, {"Retry-After", "later"}}, kNow).value(), 20s);
    QVERIFY(!requestedWait({{"X-RateLimit-Reset", "never"}}, kNow));
    QVERIFY(!requestedWait({}, kNow));
}

void TestRetryAfter::backsOff_data()
{
    QTest::addColumn<int>("retry");
    QTest::addColumn<double>("random");
    QTest::addColumn<int>("wait");
    QTest::newRow("first") << 1 << 0.0 << 500;
    QTest::newRow("second") << 2 << 0.0 << 1000;
    QTest::newRow("third") << 3 << 0.0 << 2000;
    QTest::newRow("longest") << 6 << 0.0 << 8000;
    QTest::newRow("not beyond") << 1000 << 0.0 << 8000;
    QTest::newRow("half of the jitter") << 2 << 0.5 << 750;
    QTest::newRow("most jitter") << 5 << 0.9999999 << 4000;
}

void TestRetryAfter::backsOff()
{
    QFETCH(int, retry);
    QFETCH(double, random);
    QTEST(int(backoff(retry, 500ms, 8s, random).count()), "wait");
}

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
