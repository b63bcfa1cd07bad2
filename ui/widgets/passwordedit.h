// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace hubdeck {

//! A field for a secret: hidden until the eye is pressed, hidden again when the window is left. No input method learns it, and
//! what is hidden cannot be copied.
class PasswordEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    bool isRevealed() const { return echoMode() == Normal; }
    void setRevealed(bool revealed);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *m_eye;
};

} // namespace hubdeck
