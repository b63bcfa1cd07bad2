// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace hubdeck {

//! Pieces of a text that are made by two threads and taken in their order: who takes them makes the next one too, where it would only wait.
class OrderedPieces {
public:
    //! \a make(index) is called once for each index below \a count, from this thread and from a worker; never after the destructor.
    OrderedPieces(int count, std::function<QByteArray(int index)> make);
    ~OrderedPieces();
    Q_DISABLE_COPY_MOVE(OrderedPieces)

    //! The next piece; to be called count times at most.
    QByteArray take();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace hubdeck
