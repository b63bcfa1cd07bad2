// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/platform/region.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

//! AWS shortens eu-central-1 to euc1 and ap-southeast-2 to apse2.
QString shortName(const QString &region)
{
    static const QStringList words {u"north"_s, u"south"_s, u"central"_s};
    const QStringList parts = region.split(u'-');
    QString direction = parts.value(parts.size() - 2);
    QString letters;
    for (const QString &word : words) {
        if (direction.startsWith(word)) {
            letters += word.front();
            direction.remove(0, word.size());
        }
    }
    if (!direction.isEmpty())
        letters += direction.front();
    QStringList first = parts.mid(0, parts.size() - 2);
    for (qsizetype i = 1; i < first.size(); ++i)
        first[i] = first[i].left(1);
    return first.join(QString()) + letters + parts.last();
}

//! Zone numbers of the letters a, b and c. They are not in order at AWS either.
QList<int> zoneNumbers(const QString &region)
{
    if (region == "us-east-1"_L1)
        return {1, 2, 4};
    return {2, 3, 1};
}

} // namespace

bool isRegionName(const QString &text)
{
    static const QRegularExpression form(u"^[a-z]{2}(-[a-z]+){1,2}-[1-9]$"_s);
    return form.match(text).hasMatch();
}

QList<Zone> zonesOf(const QString &region)
{
    QList<Zone> zones;
    const QList<int> numbers = zoneNumbers(region);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QChar letter(u'a' + ushort(i));
        zones.append({region + letter, shortName(region) + u"-az"_s + QString::number(numbers[i])});
    }
    return zones;
}

} // namespace simulator
