// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QString>

#include <memory>

namespace hubdeck {

//! Why a secret store did not do what it was asked.
struct SecretError {
    enum class Kind {
        NotFound, //!< no secret under that key
        Unavailable, //!< there is no usable keychain on this machine
        Denied, //!< the user or the keychain refused
        Failed, //!< anything else
    };
    Kind kind = Kind::Failed;
    QString message; //!< the keychain's own words
};

template <typename T>
using SecretResult = tl::expected<T, SecretError>;
template <typename T>
using SecretReply = QFuture<SecretResult<T>>;

//! Finishes a SecretReply exactly once; if it is dropped unfinished the caller gets Failed, never silence.
template <typename T>
class SecretAnswer {
public:
    SecretAnswer()
        : m_state(std::make_shared<State>())
    {
        m_state->promise.start();
    }
    SecretReply<T> reply() const { return m_state->promise.future(); }
    void finish(SecretResult<T> result) const { m_state->finish(std::move(result)); }

private:
    struct State {
        QPromise<SecretResult<T>> promise;
        bool finished = false;
        void finish(SecretResult<T> result)
        {
            if (std::exchange(finished, true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
        ~State() { finish(tl::unexpected(SecretError{})); }
    };
    std::shared_ptr<State> m_state;
};

//! A reply that is there already.
template <typename T>
SecretReply<T> readySecret(SecretResult<T> result)
{
    SecretAnswer<T> answer;
    answer.finish(std::move(result));
    return answer.reply();
}

//! Calls \a next(SecretResult<T>) from the event loop of \a context when \a reply is there, unless \a context is gone
//! by then.
template <typename T, typename Next>
void whenSecretDone(const SecretReply<T> &reply, QObject *context, Next next)
{
    auto *watcher = new QFutureWatcher<SecretResult<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next = std::move(next)]() mutable {
        watcher->deleteLater();
        next(watcher->result());
    });
    watcher->setFuture(reply);
}

} // namespace hubdeck
