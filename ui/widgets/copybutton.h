// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

#include <functional>

namespace hubdeck {

//! Copies a text to the clipboard and says so for a moment with a tick.
class CopyButton final : public QToolButton {
    Q_OBJECT
public:
    //! what names the text ("command"): the button is then called "Copy command". text is asked when it is pressed.
    CopyButton(const QString &what, std::function<QString()> text, QWidget *parent = nullptr);

    bool showsCopied() const { return m_back.isActive(); }

Q_SIGNALS:
    void copied();

private:
    void copy();
    void showState();

    QString m_what;
    std::function<QString()> m_text;
    QTimer m_back;
};

} // namespace hubdeck
