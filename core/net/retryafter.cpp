// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace hubdeck {

namespace {

milliseconds capped(qint64 count)
{
    return milliseconds(std::clamp<qint64>(count, 0, kLongestRetryAfter.count()));
}

bool isAllDigits(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

//! Seconds as milliseconds; a number too big to read is simply a long time.
qint64 millisecondsFromSeconds(const QByteArray &digits)
{
    bool isNumber = false;
    const qint64 seconds = digits.toLongLong(&isNumber);
    constexpr qint64 kMost = 1'000'000'000'000;
    return (isNumber ? std::min(seconds, kMost) : kMost) * 1000;
}

//! The three forms an HTTP date may take (RFC 9110, 5.6.7). Read in the C locale: the names are English everywhere.
QDateTime httpDate(const QString &text)
{
    const QLocale c = QLocale::c();
    const auto asUtc = [](const QDateTime &read) { return QDateTime(read.date(), read.time(), QTimeZone::utc()); };
    QDateTime date = c.toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        date = c.toDateTime(text.simplified(), u"ddd MMM d hh:mm:ss yyyy"_s);
    if (date.isValid())
        return asUtc(date);
    // The two-digit year of the obsolete form is read as 19xx, in which the weekday would be another.
    date = c.toDateTime(text.section(u", "_s, 1), u"dd-MMM-yy hh:mm:ss 'GMT'"_s);
    return date.isValid() ? asUtc(date.addYears(100)) : QDateTime();
}

} // namespace

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &utcNow)
{
    const QByteArray text = value.trimmed();
    if (isAllDigits(text))
        return capped(millisecondsFromSeconds(text));
    const QDateTime until = httpDate(QString::fromLatin1(text));
    if (!until.isValid())
        return std::nullopt;
    return capped(utcNow.msecsTo(until));
}

std::optional<milliseconds> requestedWait(const HttpHeaders &headers, const QDateTime &utcNow)
{
    if (const auto wait = parseRetryAfter(headerValue(headers, "Retry-After"), utcNow))
        return wait;
    const QByteArray reset = headerValue(headers, "X-RateLimit-Reset").trimmed();
    if (!isAllDigits(reset))
        return std::nullopt;
    return capped(millisecondsFromSeconds(reset) - utcNow.toMSecsSinceEpoch());
}

milliseconds backoff(int retry, milliseconds first, milliseconds longest, double random)
{
    milliseconds wait = first;
    for (int i = 1; i < retry && wait < longest; ++i)
        wait *= 2;
    wait = std::min(wait, longest);
    return milliseconds(qint64(double(wait.count()) * (1.0 - 0.5 * random)));
}

} // namespace hubdeck
