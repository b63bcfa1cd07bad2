// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace hubdeck {

//! Calls \a work in a worker thread. The workers are not those of Qt's global pool: Qt paints with that one too, and a repaint would
//! wait until a long sort has left it.
void startInWorker(std::function<void()> work);
bool waitForWorkers(); //!< until they have nothing to do; for tests

//! Runs work off the main thread and brings what comes of it back to an object that may be gone by then. A member of that object.
class Background {
public:
    explicit Background(QObject *context) : m_link(std::make_shared<Link>()) { m_link->context = context; }
    ~Background()
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->context = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Background)

    //! \a work() runs in a worker; \a then(result) in the context's thread, unless the context is gone. Work must not touch the context.
    template <typename Work, typename Then>
    void run(Work work, Then then)
    {
        startInWorker([link = m_link, work = std::move(work), then = std::move(then)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            link->post([then = std::move(then), result]() mutable { then(std::move(*result)); });
        });
    }

    //! A poster for work that reports on its way: calls its argument in the context's thread.
    std::function<void(std::function<void()>)> poster() const
    {
        return [link = m_link](std::function<void()> action) { link->post(std::move(action)); };
    }

private:
    // The lock makes sure that the context is not destroyed while something is posted to it.
    struct Link {
        std::mutex mutex;
        QObject *context = nullptr;
        template <typename Action>
        void post(Action action)
        {
            const std::lock_guard lock(mutex);
            if (context)
                QMetaObject::invokeMethod(context, std::move(action), Qt::QueuedConnection);
        }
    };
    std::shared_ptr<Link> m_link;
};

//! Shares \a object; the last owner, often the main thread, hands a large one to a worker to be taken apart there.
template <typename T>
std::shared_ptr<T> freedInBackground(std::unique_ptr<T> object)
{
    return std::shared_ptr<T>(
        object.release(), [](T *last) { startInWorker([last] { delete last; }); });
}

} // namespace hubdeck
