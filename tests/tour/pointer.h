// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QWidget>

#include <functional>
#include <stdexcept>

namespace hubdeck {

//! What a step could not do, said to whoever reads the tour's output.
class StepFailed : public std::runtime_error {
public:
    explicit StepFailed(const QString &what) : std::runtime_error(what.toStdString()) {}
};

//! The hand and eye of the tour: finds what is shown by its object name, clicks and types, waits until something shows. Everything throws
//! StepFailed when it cannot; nothing is called behind the window's back.
class Pointer {
public:
    //! A visible widget of that name in any window of the program.
    QWidget *find(const QString &name, QWidget *within = nullptr) const;
    template <typename Widget>
    Widget *find(const QString &name, QWidget *within = nullptr) const
    {
        auto *widget = qobject_cast<Widget *>(find(name, within));
        if (!widget)
            throw StepFailed(name + QStringLiteral(" is not what it should be"));
        return widget;
    }
    bool isShown(const QString &name) const;
    void click(const QString &name) const;
    void click(QWidget *widget) const;
    void clickRow(QAbstractItemView *view, const QString &text, Qt::KeyboardModifiers modifiers = {}) const;
    //! Replaces the text of a field.
    void type(const QString &name, const QString &text) const;
    void keys(QWidget *widget, const QString &text) const;
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const; //!< to what has the keyboard
    //! A button by its text, in the top-most window.
    void clickButton(const QString &text, QWidget *within = nullptr) const;
    void waitFor(const std::function<bool()> &condition, const QString &what, std::chrono::milliseconds limit = std::chrono::seconds(30)) const;
    QWidget *waitShown(const QString &name, std::chrono::milliseconds limit = std::chrono::seconds(30)) const;
};

} // namespace hubdeck
