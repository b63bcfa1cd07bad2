// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tablerecord.h"

#include "core/models/searchtext.h"

namespace hubdeck {

const QByteArray &TableRecord::haystack() const
{
    std::call_once(m_haystackOnce, [this] {
        for (int column = 0; column < columnCount(); ++column) {
            if (column > 0)
                m_haystack.append('\n');
            m_haystack.append(foldedForSearch(text(column)));
        }
    });
    return m_haystack;
}

} // namespace hubdeck
