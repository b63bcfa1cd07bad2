// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/router.h"

#include <optional>

namespace simulator {

namespace {

std::optional<QHash<QString, QString>> matchSegments(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QHash<QString, QString> arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{') && !path[i].isEmpty())
            arguments.insert(pattern[i].mid(1, pattern[i].size() - 2), path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return arguments;
}

} // namespace

void Router::add(Route route)
{
    QStringList segments = route.path.split(u'/');
    m_entries.push_back({std::move(route), std::move(segments)});
}

Router::Match Router::find(const QByteArray &verb, const QString &path) const
{
    Match match;
    const QStringList segments = path.split(u'/');
    for (const Entry &entry : m_entries) {
        const auto arguments = matchSegments(entry.segments, segments);
        if (!arguments)
            continue;
        match.allowedVerbs.append(entry.route.verb);
        if (entry.route.verb == verb && !match.route) {
            match.route = &entry.route;
            match.arguments = *arguments;
        }
    }
    return match;
}

} // namespace simulator
