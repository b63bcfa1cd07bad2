// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/age.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubdeck {

QString shortAge(std::chrono::milliseconds age)
{
    using namespace std::chrono;
    const auto number = [](qint64 value) { return QString::number(value); };
    const auto span = std::max(age, milliseconds(0));
    if (span < minutes(1))
        return QCoreApplication::translate("ShortAge", "%1 s").arg(number(floor<seconds>(span).count()));
    if (span < hours(1))
        return QCoreApplication::translate("ShortAge", "%1 min").arg(number(floor<minutes>(span).count()));
    if (span < hours(48))
        return QCoreApplication::translate("ShortAge", "%1 h").arg(number(floor<hours>(span).count()));
    return QCoreApplication::translate("ShortAge", "%1 d").arg(number(floor<days>(span).count()));
}

} // namespace hubdeck
