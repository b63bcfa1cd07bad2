// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/orderedpieces.h"

#include "core/net/background.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace hubdeck {

namespace {
constexpr int kAhead = 8; // pieces made before they are taken: bounds the memory
}

struct OrderedPieces::State {
    std::function<QByteArray(int)> make;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<QByteArray>> pieces;
    size_t next = 0; // first that nobody makes yet
    size_t taken = 0;
    bool isHelping = false;
    bool isEnded = false;

    void makeNext(std::unique_lock<std::mutex> &lock)
    {
        const size_t index = next++;
        lock.unlock();
        QByteArray piece = make(int(index));
        lock.lock();
        pieces[index] = std::move(piece);
        changed.notify_all();
    }

    void help()
    {
        std::unique_lock lock(mutex);
        if (isEnded)
            return;
        isHelping = true;
        while (!isEnded && next < pieces.size()) {
            if (next < taken + kAhead)
                makeNext(lock);
            else
                changed.wait(lock);
        }
        isHelping = false;
        changed.notify_all();
    }
};

OrderedPieces::OrderedPieces(int count, std::function<QByteArray(int)> make)
    : m_state(std::make_shared<State>())
{
    m_state->make = std::move(make);
    m_state->pieces.resize(size_t(count));
    if (count > 1)
        startInWorker([state = m_state] { state->help(); });
}

OrderedPieces::~OrderedPieces()
{
    std::unique_lock lock(m_state->mutex);
    m_state->isEnded = true;
    m_state->changed.notify_all();
    m_state->changed.wait(lock, [this] { return !m_state->isHelping; });
}

QByteArray OrderedPieces::take()
{
    State &state = *m_state;
    std::unique_lock lock(state.mutex);
    while (!state.pieces[state.taken]) {
        if (state.next < state.pieces.size() && state.next < state.taken + kAhead)
            state.makeNext(lock);
        else
            state.changed.wait(lock);
    }
    QByteArray piece = std::move(*state.pieces[state.taken++]);
    state.changed.notify_all();
    return piece;
}

} // namespace hubdeck
