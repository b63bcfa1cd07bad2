// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace hubdeck {

//! A turning arc for work of unknown length. Stands still where the desktop asks for no animation.
class Spinner final : public QWidget {
    Q_OBJECT
public:
    explicit Spinner(int side = 16, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    int m_side;
    int m_angle = 0;
    QBasicTimer m_timer;
};

} // namespace hubdeck
