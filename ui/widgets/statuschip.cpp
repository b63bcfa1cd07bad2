// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuschip.h"

#include "ui/theme/themecolors.h"
#include "ui/widgets/chippaint.h"

#include <QPainter>

namespace hubdeck {

StatusChip::StatusChip(QWidget *parent)
    : StatusChip(Tone::Neutral, {}, parent)
{
}

StatusChip::StatusChip(Tone tone, const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setStatus(tone, text);
}

void StatusChip::setStatus(Tone tone, const QString &text)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return chipSize(text(), chipFont(font()));
}

QSize StatusChip::minimumSizeHint() const
{
    return {48, sizeHint().height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    paintChip(&painter, rect(), m_tone, text(), chipFont(font()), ThemeColors::of(this));
}

} // namespace hubdeck
