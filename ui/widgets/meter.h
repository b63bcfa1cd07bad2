// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace hubdeck {

//! A thin bar for a rate or share; in the waiting colour once it is full.
class Meter final : public QProgressBar {
    Q_OBJECT
public:
    explicit Meter(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {90, 8}; }
    QSize minimumSizeHint() const override { return {48, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hubdeck
