// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timetexts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace hubdeck {

QString localAndUtc(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QDateTime utc = time.toUTC();
    const QString there = utc.toString(u"HH:mm"_s);
    const QString elsewhere = utc.date() == local.date() ? there : QString(locale.toString(utc.date(), QLocale::ShortFormat) + u' ' + there);
    return QCoreApplication::translate("hubdeck::TimeTexts", "%1 (%2 UTC)")
        .arg(locale.toString(local, u"ddd, d MMM yyyy HH:mm"_s), elsewhere);
}

} // namespace hubdeck
