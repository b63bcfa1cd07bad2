// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cancel.h"

namespace hubdeck {

void CancelToken::onCancel(QObject *context, std::function<void()> action) const
{
    if (!m_state)
        return;
    if (m_state->cancelled)
        action();
    else
        m_state->actions.emplace_back(context, std::move(action));
}

void CancelSource::cancel()
{
    // A fresh state first: an action may ask this source for a token for its next call.
    const auto cancelled = std::exchange(m_state, std::make_shared<CancelToken::State>());
    cancelled->cancelled = true;
    for (const auto &[context, action] : std::exchange(cancelled->actions, {})) {
        if (context)
            action();
    }
}

} // namespace hubdeck
