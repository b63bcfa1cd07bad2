// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/emphasis.h"
#include "ui/theme/themecolors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>
#include <QtMath>

namespace hubdeck::stylepaint {

namespace {

// Saves and restores by scope, so that no return leaves the caller's painter changed.
class Scope {
public:
    explicit Scope(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Scope() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Scope)

private:
    QPainter *m_painter;
};

struct ButtonColors {
    QColor fill;
    QColor line;
    QColor ring;
};

ButtonColors emphasizedColors(const QStyleOption *option, const ThemeColors &colors, Emphasis emphasis)
{
    QColor base = emphasis == Emphasis::Danger ? colors.failed : colors.accent;
    const bool hot = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    if (!(option->state & QStyle::State_Enabled))
        base = mixed(base, colors.panel, 0.45);
    else if (hot)
        base = emphasis == Emphasis::Danger ? mixed(base, colors.text, 0.85) : colors.accentHover;
    // The ring has to be seen on the button's own colour.
    return {base, base, mixed(colors.text, base, 0.8)};
}

ButtonColors plainColors(const QStyleOption *option, const ThemeColors &colors)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = colors.panel;
    if (enabled && down)
        fill = mixed(colors.line, colors.panel, 0.7);
    else if (enabled && (option->state & QStyle::State_MouseOver))
        fill = colors.hover;
    return {fill, colors.line, colors.focus};
}

} // namespace

void roundedBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius)
{
    const Scope scope(painter);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

void focusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius)
{
    const Scope scope(painter);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 2));
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
}

void chevron(QPainter *painter, const QRectF &rect, Chevron direction, const QColor &color)
{
    const Scope scope(painter);
    const qreal half = qMin<qreal>(qMin(rect.width(), rect.height()) / 2, 4);
    QPolygonF line{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    painter->translate(rect.center());
    const int turn = direction == Chevron::Up ? 180 : direction == Chevron::Left ? 90 : direction == Chevron::Right ? 270 : 0;
    painter->rotate(turn);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
}

void tick(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const Scope scope(painter);
    const QRectF r = rect;
    painter->setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{QPointF(r.left() + r.width() * 0.22, r.top() + r.height() * 0.54),
        QPointF(r.left() + r.width() * 0.42, r.top() + r.height() * 0.73),
        QPointF(r.left() + r.width() * 0.78, r.top() + r.height() * 0.30)});
}

void toneGlyph(QPainter *painter, const QRectF &rect, Tone tone, const QColor &color)
{
    const Scope scope(painter);
    const qreal side = qMin(rect.width(), rect.height());
    const QRectF circle(rect.center().x() - side / 2 + 0.6, rect.center().y() - side / 2 + 0.6, side - 1.2, side - 1.2);
    QPen pen(color, 1.2);
    painter->setBrush(Qt::NoBrush);
    switch (tone) {
    case Tone::Good:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(circle.adjusted(-0.2, -0.2, 0.2, 0.2));
        break;
    case Tone::Progress:
        // Eight dots: a dash of no length with round caps is a dot, and dash lengths are in pen widths.
        pen.setWidthF(1.5);
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, circle.width() * M_PI / 8 / pen.widthF() - 0.01});
        painter->setPen(pen);
        painter->drawEllipse(circle);
        break;
    case Tone::Waiting:
        painter->setPen(pen);
        painter->drawEllipse(circle);
        painter->setBrush(color);
        painter->drawPie(circle, 90 * 16, 180 * 16);
        break;
    case Tone::Failed: {
        const QRectF cross = circle.adjusted(0.6, 0.6, -0.6, -0.6);
        pen.setWidthF(1.7);
        pen.setCapStyle(Qt::RoundCap);
        painter->setPen(pen);
        painter->drawLine(cross.topLeft(), cross.bottomRight());
        painter->drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case Tone::Neutral:
        painter->setPen(pen);
        painter->drawEllipse(circle);
        break;
    }
}

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const Emphasis emphasis = emphasisOf(widget);
    const auto *buttonOption = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = buttonOption && (buttonOption->features & QStyleOptionButton::Flat);
    const bool hot = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const ButtonColors look
        = emphasis == Emphasis::None ? plainColors(option, colors) : emphasizedColors(option, colors, emphasis);
    if (!flat)
        roundedBox(painter, option->rect, look.fill, look.line);
    else if (hot)
        roundedBox(painter, option->rect, colors.hover, QColor());
    if (option->state & QStyle::State_HasFocus)
        focusRing(painter, option->rect, look.ring);
}

void toolButton(QPainter *painter, const QStyleOption *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    if (!(option->state & QStyle::State_AutoRaise)) {
        const ButtonColors look = plainColors(option, colors);
        roundedBox(painter, option->rect, look.fill, look.line);
        return;
    }
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    if (option->state & QStyle::State_Enabled)
        roundedBox(painter, option->rect, down ? mixed(colors.line, colors.panel, 0.7) : colors.hover, QColor());
}

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const bool invalid = isMarkedInvalid(widget);
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor fill = enabled ? colors.panel : mixed(colors.panel, colors.window, 0.4);
    roundedBox(painter, option->rect, fill, invalid ? colors.failed : colors.line);
    if (enabled && (option->state & QStyle::State_HasFocus))
        focusRing(painter, option->rect, invalid ? colors.failed : colors.focus);
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool set = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const bool hot = enabled && (option->state & QStyle::State_MouseOver);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = enabled ? (hot ? colors.accentHover : colors.accent) : mixed(colors.accent, colors.panel, 0.45);
    if (!set) {
        roundedBox(painter, box, hot ? colors.hover : colors.panel, enabled ? mixed(colors.muted, colors.panel, 0.7) : colors.line, 4);
        return;
    }
    roundedBox(painter, box, accent, accent, 4);
    if (option->state & QStyle::State_On) {
        tick(painter, box, colors.onAccent);
    } else {
        const QRectF dash(box.left() + box.width() * 0.25, box.center().y() - 0.9, box.width() * 0.5, 1.8);
        painter->fillRect(dash, colors.onAccent);
    }
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hot = enabled && (option->state & QStyle::State_MouseOver);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = enabled ? (hot ? colors.accentHover : colors.accent) : mixed(colors.accent, colors.panel, 0.45);
    const bool on = option->state & QStyle::State_On;
    const QColor empty = hot ? colors.hover : colors.panel;
    const QColor line = enabled ? mixed(colors.muted, colors.panel, 0.7) : colors.line;
    roundedBox(painter, box, on ? accent : empty, on ? accent : line, box.width() / 2);
    if (on)
        roundedBox(painter, box.adjusted(4.5, 4.5, -4.5, -4.5), colors.onAccent, QColor(), box.width() / 2 - 4.5);
}

} // namespace hubdeck::stylepaint
