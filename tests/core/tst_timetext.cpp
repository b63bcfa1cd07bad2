// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/timetext.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestTimeText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesWhatQtWrites_data();
    void writesWhatQtWrites();
    void writesNothingForAnInvalidTime();
};

void TestTimeText::writesWhatQtWrites_data()
{
    QTest::addColumn<QDateTime>("time");
    const auto utc = [](int year, int month, int day, int hour, int minute, int second, int milliseconds = 0) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute, second, milliseconds), QTimeZone::utc());
    };
    QTest::newRow("epoch") << utc(1970, 1, 1, 0, 0, 0);
    QTest::newRow("leap day") << utc(2024, 2, 29, 23, 59, 59);
    QTest::newRow("milliseconds are cut") << utc(2026, 11, 3, 4, 5, 6, 999);
    QTest::newRow("before the epoch") << utc(1969, 12, 31, 23, 59, 58, 500);
    QTest::newRow("first year") << utc(1, 1, 1, 0, 0, 1);
    QTest::newRow("last year") << utc(9999, 12, 31, 23, 59, 59);
    QTest::newRow("another offset") << QDateTime(QDate(2026, 6, 30), QTime(1, 30), QTimeZone(5 * 3600 + 1800));
}

void TestTimeText::writesWhatQtWrites()
{
    QFETCH(QDateTime, time);
    QCOMPARE(isoTime(time), time.toUTC().toString(Qt::ISODate));
}

void TestTimeText::writesNothingForAnInvalidTime()
{
    QCOMPARE(isoTime(QDateTime()), QString());
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
