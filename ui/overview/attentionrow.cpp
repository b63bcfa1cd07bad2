// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/attentionrow.h"

#include "ui/overview/attentiontext.h"
#include "ui/theme/icons.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/chippaint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {
constexpr int kChipColumn = 168;
constexpr int kMargin = 16;
}

AttentionRow::AttentionRow(Tone tone, const AttentionText &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_state(text.state)
    , m_sentence(text.sentence)
    , m_note(text.note)
{
    setAccessibleName(QStringList{text.state, text.sentence, text.note}.join(u", "_s));
    setToolTip(text.note.isEmpty() ? text.sentence : text.sentence + u'\n' + text.note);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize AttentionRow::sizeHint() const { return {320, 40}; }

void AttentionRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void AttentionRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void AttentionRow::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), colors.hover);
    painter.setPen(colors.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
    const QRect inner = rect().adjusted(kMargin, 0, -kMargin, 0);
    paintChip(&painter, QRect(inner.left(), inner.top(), kChipColumn - 8, inner.height()), m_tone, m_state, chipFont(font()), colors);
    paintIcon(&painter, IconName::ChevronRight, QRectF(inner.right() - 16, inner.center().y() - 8, 16, 16), colors.muted);
    const QRect texts = inner.adjusted(kChipColumn, 0, -32, 0);
    const int room = qMax(texts.width() / 3, texts.width() - fontMetrics().horizontalAdvance(m_sentence) - 16);
    const int noteWidth = qMin(fontMetrics().horizontalAdvance(m_note) + 1, room);
    painter.setPen(colors.muted);
    painter.drawText(texts, Qt::AlignRight | Qt::AlignVCenter, fontMetrics().elidedText(m_note, Qt::ElideRight, noteWidth));
    painter.setPen(colors.text);
    const QRect sentence = texts.adjusted(0, 0, -noteWidth - 16, 0);
    painter.drawText(sentence, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_sentence, Qt::ElideRight, sentence.width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -3), 6, 6);
    }
}

} // namespace hubdeck
