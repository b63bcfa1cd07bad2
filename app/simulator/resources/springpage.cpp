// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/springpage.h"

using namespace Qt::StringLiterals;

namespace simulator {

QJsonObject springPage(const QJsonArray &content, const Page &page, qsizetype total, bool sorted)
{
    const QJsonObject sort {{u"empty"_s, !sorted}, {u"sorted"_s, sorted}, {u"unsorted"_s, !sorted}};
    const qsizetype number = page.offset / page.limit;
    return {
        {u"content"_s, content},
        {u"pageable"_s,
            QJsonObject {{u"sort"_s, sort}, {u"offset"_s, page.offset}, {u"pageNumber"_s, number},
                {u"pageSize"_s, page.limit}, {u"paged"_s, true}, {u"unpaged"_s, false}}},
        {u"totalElements"_s, total},
        {u"totalPages"_s, (total + page.limit - 1) / page.limit},
        {u"first"_s, page.offset == 0},
        {u"last"_s, page.end(total) == total},
        {u"size"_s, page.limit},
        {u"number"_s, number},
        {u"sort"_s, sort},
        {u"numberOfElements"_s, content.size()},
        {u"empty"_s, content.isEmpty()},
    };
}

} // namespace simulator
