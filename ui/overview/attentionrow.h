// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/attentionmodel.h"

#include <QAbstractButton>

namespace hubdeck {

struct AttentionText;

//! One line of the overview: state, sentence, note, and an arrow, since it leads to the row.
class AttentionRow final : public QAbstractButton {
    Q_OBJECT
public:
    AttentionRow(Tone tone, const AttentionText &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Tone m_tone;
    QString m_state;
    QString m_sentence;
    QString m_note;
};

} // namespace hubdeck
