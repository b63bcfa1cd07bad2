// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/page.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

std::optional<qsizetype> number(const Request &request, const QString &name, int usual, int least, int most)
{
    if (!request.query.hasQueryItem(name))
        return usual;
    bool ok = false;
    const int value = request.parameter(name).toInt(&ok);
    return ok && value >= least && value <= most ? std::optional<qsizetype>(value) : std::nullopt;
}

} // namespace

std::optional<Page> requestedPage(const Request &request, int usualLimit, int mostLimit)
{
    const auto offset = number(request, u"offset"_s, 0, 0, std::numeric_limits<int>::max());
    const auto limit = number(request, u"limit"_s, usualLimit, 1, mostLimit);
    if (!offset || !limit)
        return std::nullopt;
    return Page {*offset, *limit};
}

} // namespace simulator
