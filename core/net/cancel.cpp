// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cancel.h"

namespace hubdeck {

quint64 CancelToken::onCancel(QObject *context, std::function<void()> action) const
{
    if (!m_state)
        return 0;
    if (m_state->cancelled) {
        action();
        return 0;
    }
    const quint64 number = ++m_state->lastNumber;
    m_state->actions.try_emplace(number, context, std::move(action));
    return number;
}

void CancelToken::forget(quint64 number) const
{
    if (m_state)
        m_state->actions.erase(number);
}

void CancelSource::cancel()
{
    // A fresh state first: an action may ask this source for a token for its next call.
    const auto cancelled = std::exchange(m_state, std::make_shared<CancelToken::State>());
    cancelled->cancelled = true;
    for (const auto &[number, entry] : std::exchange(cancelled->actions, {})) {
        if (entry.first)
            entry.second();
    }
}

} // namespace hubdeck
