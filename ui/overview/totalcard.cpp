// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/totalcard.h"

#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hubdeck {

TotalCard::TotalCard(const QString &caption, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
    , m_caption(caption)
    , m_value(value)
{
    setAccessibleName(caption + u": "_s + value);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize TotalCard::sizeHint() const { return {140, 72}; }

void TotalCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void TotalCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void TotalCard::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.focus : colors.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? colors.hover : colors.panel);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    const QRect inner = rect().adjusted(16, 10, -16, -10);
    QFont caption = font();
    caption.setPixelSize(textstyle::kLabel);
    painter.setFont(caption);
    painter.setPen(colors.muted);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, inner.width()));
    QFont value = font();
    value.setPixelSize(22);
    value.setWeight(QFont::DemiBold);
    painter.setFont(value);
    painter.setPen(colors.text);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, m_value);
}

} // namespace hubdeck
