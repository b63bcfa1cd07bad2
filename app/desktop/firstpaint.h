// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace hubdeck {

//! What can wait until a window has been painted for the first time, so that people see it sooner.
class FirstPaint final : public QObject {
    Q_OBJECT
public:
    explicit FirstPaint(QWidget &window); //!< belongs to the window

    //! Calls \a action from the event loop once the window is painted; in the order of the calls. Not after that moment.
    void then(std::function<void()> action) { m_actions.push_back(std::move(action)); }
    //! Prints "painted" on standard output at that moment.
    void announce();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    std::vector<std::function<void()>> m_actions;
};

} // namespace hubdeck
