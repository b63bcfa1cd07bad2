// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QLabel>

namespace hubdeck {

//! A state as a word in a tinted chip, with a shape for those who do not see the colour.
class StatusChip final : public QLabel {
    Q_OBJECT
public:
    explicit StatusChip(QWidget *parent = nullptr);
    StatusChip(Tone tone, const QString &text, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    void setStatus(Tone tone, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace hubdeck
