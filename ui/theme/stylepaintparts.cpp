// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of views and menus: entries, headers, tabs, bars.
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace hubdeck::stylepaint {

namespace {

constexpr int kMenuInset = 4;
constexpr int kMenuIconColumn = 28;

void menuMark(QPainter *painter, const QStyleOptionMenuItem *option, const QRect &column, const QColor &color)
{
    if (option->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option->checked)
            tick(painter, QRectF(column.center().x() - 7, column.center().y() - 7, 16, 16), color);
        return;
    }
    if (option->icon.isNull())
        return;
    const QIcon::Mode mode = option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
    option->icon.paint(painter, QRect(column.center().x() - 7, column.center().y() - 7, 16, 16), Qt::AlignCenter, mode);
}

void sortArrow(QPainter *painter, const QPointF &center, bool up, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(center);
    painter->scale(1, up ? 1 : -1);
    painter->drawLine(QPointF(0, -4), QPointF(0, 4));
    painter->drawPolyline(QPolygonF{QPointF(-3, -1), QPointF(0, -4), QPointF(3, -1)});
    painter->restore();
}

} // namespace

void menuItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = option->rect.center().y();
        painter->fillRect(QRect(option->rect.left() + 8, y, option->rect.width() - 16, 1), colors.line);
        return;
    }
    const QRect row = option->rect.adjusted(kMenuInset, 0, -kMenuInset, 0);
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && (option->state & QStyle::State_Selected))
        roundedBox(painter, row, colors.accentBackground, QColor(), 4);
    menuMark(painter, option, QRect(row.left(), row.top(), kMenuIconColumn, row.height()), colors.accent);

    const QRect textRect = row.adjusted(kMenuIconColumn + 2, 0, -10, 0);
    const qsizetype tab = option->text.indexOf(QLatin1Char('\t'));
    painter->setPen(enabled ? colors.text : colors.disabled);
    painter->setFont(option->font);
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
        tab < 0 ? option->text : option->text.left(tab));
    painter->setPen(enabled ? colors.muted : colors.disabled);
    if (tab >= 0)
        painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, option->text.mid(tab + 1));
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRectF(row.right() - 16, row.center().y() - 4, 10, 10), Chevron::Right, colors.muted);
}

void header(QPainter *painter, const QStyleOptionHeader *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const bool hot = option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled;
    painter->fillRect(option->rect, hot ? colors.hover : colors.panel);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.line);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    constexpr int kMargin = 10;
    constexpr int kArrow = 16;
    const QRect inner = option->rect.adjusted(kMargin, 0, -kMargin - (sorted ? kArrow : 0), 0);
    const QString text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, inner.width());
    const int width = option->fontMetrics.horizontalAdvance(text);
    const bool right = option->textAlignment & Qt::AlignRight;
    painter->setPen(sorted ? colors.text : colors.muted);
    painter->drawText(inner, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), text);
    if (!sorted)
        return;
    const int x = (right ? inner.right() : inner.left() + width) + 5;
    // Qt calls ascending "down"; the arrow points to where values grow.
    sortArrow(painter, QPointF(x + 4, inner.center().y() + 0.5), option->sortIndicator == QStyleOptionHeader::SortDown, colors.text);
}

void tab(QPainter *painter, const QStyleOptionTab *option)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const bool selected = option->state & QStyle::State_Selected;
    const QRect rect = option->rect;
    if (!selected && option->state & QStyle::State_MouseOver && option->state & QStyle::State_Enabled)
        roundedBox(painter, rect.adjusted(2, 4, -2, -5), colors.hover, QColor());
    if (selected)
        roundedBox(painter, QRectF(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2), colors.accent, QColor(), 1);
}

void progressBar(QPainter *painter, const QStyleOptionProgressBar *option, const QColor &color)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const QRectF full = option->rect;
    const qreal height = qMin<qreal>(6, full.height());
    const QRectF groove(full.left(), full.center().y() - height / 2, full.width(), height);
    roundedBox(painter, groove, colors.line, QColor(), height / 2);
    const int range = option->maximum - option->minimum;
    const qreal share = range > 0 ? qBound<qreal>(0, qreal(option->progress - option->minimum) / range, 1) : 0.35;
    if (share <= 0)
        return;
    QRectF bar = groove;
    bar.setWidth(qMax(height, groove.width() * share));
    if (range <= 0)
        bar.moveCenter(groove.center());
    roundedBox(painter, bar, color, QColor(), height / 2);
}

void scrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &slider, const QWidget *widget)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    QColor ground = colors.window;
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above)) {
            ground = area->viewport()->palette().color(area->viewport()->backgroundRole());
            break;
        }
    }
    painter->fillRect(option->rect, ground);
    if (!(option->state & QStyle::State_Enabled) || slider.isEmpty())
        return;
    const bool hot = option->activeSubControls & QStyle::SC_ScrollBarSlider;
    const QColor handle = mixed(colors.muted, ground, hot || option->state & QStyle::State_Sunken ? 0.65 : 0.32);
    const bool horizontal = option->state & QStyle::State_Horizontal;
    const QRectF bar = horizontal ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    roundedBox(painter, bar, handle, QColor(), qMin(bar.width(), bar.height()) / 2);
}

} // namespace hubdeck::stylepaint
