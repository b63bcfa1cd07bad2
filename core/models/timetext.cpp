// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/timetext.h"

#include <chrono>

namespace hubdeck {

namespace {

void writeNumber(QChar *to, int digits, unsigned number)
{
    for (QChar *digit = to + digits; digit != to; number /= 10)
        *--digit = QChar(u'0' + number % 10);
}

} // namespace

QString isoTime(const QDateTime &time)
{
    using namespace std::chrono;
    if (!time.isValid())
        return {};
    const auto instant = floor<seconds>(sys_time<milliseconds>(milliseconds(time.toMSecsSinceEpoch())));
    const sys_days day = floor<days>(instant);
    const year_month_day date(day);
    if (date.year() < year(0) || date.year() > year(9999))
        return time.toUTC().toString(Qt::ISODate);
    const hh_mm_ss clock(instant - day);
    QString text = QStringLiteral("0000-00-00T00:00:00Z");
    QChar *at = text.data();
    writeNumber(at, 4, unsigned(int(date.year())));
    writeNumber(at + 5, 2, unsigned(date.month()));
    writeNumber(at + 8, 2, unsigned(date.day()));
    writeNumber(at + 11, 2, unsigned(clock.hours().count()));
    writeNumber(at + 14, 2, unsigned(clock.minutes().count()));
    writeNumber(at + 17, 2, unsigned(clock.seconds().count()));
    return text;
}

} // namespace hubdeck
