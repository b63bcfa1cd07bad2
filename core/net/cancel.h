// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <memory>

namespace hubdeck {

//! Given along with a call; says whether the caller still wants the answer. Copies share their fate. A default one is
//! never cancelled.
class CancelToken {
public:
    CancelToken() = default;
    bool isCancelled() const { return m_state && m_state->cancelled; }
    //! Runs \a action at once if already cancelled, else when it happens, unless \a context is gone by then.
    //! Returns a number for forget(), 0 when nothing is kept.
    quint64 onCancel(QObject *context, std::function<void()> action) const;
    //! The call is done: its action is no longer needed. Keeps the list short for who makes calls for hours.
    void forget(quint64 number) const;

private:
    friend class CancelSource;
    struct State {
        bool cancelled = false;
        quint64 lastNumber = 0;
        std::map<quint64, std::pair<QPointer<QObject>, std::function<void()>>> actions;
    };
    explicit CancelToken(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    std::shared_ptr<State> m_state;
};

//! Owned by who makes calls (a model, a wizard). When it goes, so do its calls: what is queued is never sent, reads in
//! flight are aborted.
class CancelSource {
public:
    CancelSource() = default;
    ~CancelSource() { cancel(); }
    Q_DISABLE_COPY_MOVE(CancelSource)

    CancelToken token() const { return CancelToken(m_state); }
    //! Cancels every call made with tokens handed out so far; tokens handed out later are fresh.
    void cancel();

private:
    std::shared_ptr<CancelToken::State> m_state = std::make_shared<CancelToken::State>();
};

} // namespace hubdeck
