// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/statistics.h"

#include "app/simulator/http/errors.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QString keyOf(const QByteArray &verb, const QString &path) { return QString::fromLatin1(verb) + u' ' + path; }

QJsonObject countsToJson(const QMap<QString, int> &counts)
{
    QJsonObject json;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace

void Statistics::countRequest(const QByteArray &verb, const QString &path, Time now)
{
    ++m_requests;
    ++m_requestsByPath[keyOf(verb, path)];
    if (apiOf(path) != Api::CloudHub)
        return;
    m_lastSecond.push_back(now);
    while (now - m_lastSecond.front() >= std::chrono::seconds(1))
        m_lastSecond.pop_front();
    m_peak = std::max(m_peak, qsizetype(m_lastSecond.size()));
}

void Statistics::countRefusal(const QByteArray &verb, const QString &path)
{
    ++m_refusals;
    ++m_refusalsByPath[keyOf(verb, path)];
}

void Statistics::clear() { *this = Statistics(); }

QJsonObject Statistics::toJson() const
{
    return {
        {u"requests"_s, m_requests},
        {u"refusals"_s, m_refusals},
        {u"peakPerSecond"_s, m_peak},
        {u"requestsByPath"_s, countsToJson(m_requestsByPath)},
        {u"refusalsByPath"_s, countsToJson(m_refusalsByPath)},
    };
}

} // namespace simulator
