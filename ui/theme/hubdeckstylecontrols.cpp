// SPDX-License-Identifier: GPL-3.0-or-later
// Controls made of parts: what is drawn.
#include "ui/theme/emphasis.h"
#include "ui/theme/hubdeckstyle.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/styleparts.h"
#include "ui/theme/themecolors.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace hubdeck {

using namespace stylepaint;

namespace {

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    field(painter, option, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, Chevron direction, QAbstractSpinBox::StepEnabledFlag step) {
        const bool usable = option->stepEnabled & step && option->state & QStyle::State_Enabled;
        const bool hot = usable && option->activeSubControls == part;
        const QRectF r = styleparts::spinBox(option, part);
        const qreal shift = direction == Chevron::Up ? 2 : -2;
        chevron(painter, QRectF(r.center().x() - 3, r.center().y() - 3 + shift, 7, 7), direction,
            usable ? (hot ? colors.text : colors.muted) : colors.disabled);
    };
    arrow(QStyle::SC_SpinBoxUp, Chevron::Up, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Chevron::Down, QAbstractSpinBox::StepDownEnabled);
}

} // namespace

void HubdeckStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
    const QWidget *widget) const
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    switch (control) {
    case CC_ComboBox: {
        field(painter, option, widget);
        const QRectF arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        chevron(painter, QRectF(arrow.center().x() - 5, arrow.center().y() - 4, 9, 9), Chevron::Down,
            option->state & State_Enabled ? colors.muted : colors.disabled);
        return;
    }
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSpinBox(painter, spin, widget);
        return;
    case CC_ScrollBar:
        return scrollBar(painter, option, subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void HubdeckStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const Emphasis emphasis = emphasisOf(widget);
    const bool enabled = option->state & State_Enabled;
    QColor ink = enabled ? colors.text : colors.disabled;
    if (emphasis != Emphasis::None)
        ink = emphasis == Emphasis::Danger ? colors.onFailed : colors.onAccent;

    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const QRect all = option->rect.adjusted(8, 0, menu ? -24 : -8, 0);
    constexpr int kIcon = 16;
    constexpr int kGap = 8;
    const bool hasIcon = !button->icon.isNull();
    const QSize text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text);
    const int before = hasIcon ? kIcon + (button->text.isEmpty() ? 0 : kGap) : 0;
    int x = all.left() + qMax(0, (all.width() - before - text.width()) / 2);
    if (hasIcon) {
        const QRect place(x, all.center().y() - kIcon / 2 + 1, kIcon, kIcon);
        button->icon.paint(painter, visualRect(option->direction, option->rect, place), Qt::AlignCenter,
            enabled ? QIcon::Normal : QIcon::Disabled, option->state & State_On ? QIcon::On : QIcon::Off);
        x += before;
    }
    painter->setPen(ink);
    const int mnemonic = styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const QRect words(x, all.top(), qMax(0, all.right() - x + 1), all.height());
    const bool fits = text.width() <= words.width();
    const QString shown
        = fits ? button->text : button->fontMetrics.elidedText(button->text, Qt::ElideRight, words.width(), Qt::TextShowMnemonic);
    painter->drawText(visualRect(option->direction, option->rect, words),
        int(visualAlignment(option->direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine | mnemonic, shown);
}

void HubdeckStyle::drawItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    QStyleOptionViewItem copy = *item;
    copy.palette.setColor(QPalette::HighlightedText, item->palette.color(QPalette::Text));
    QProxyStyle::drawControl(CE_ItemViewItem, &copy, painter, widget);
}

void HubdeckStyle::drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    button(painter, option, widget);
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (push && push->features & QStyleOptionButton::HasMenu) {
        const QRect arrow(option->rect.right() - 21, option->rect.center().y() - 4, 9, 9);
        chevron(painter, visualRect(option->direction, option->rect, arrow), Chevron::Down,
            ThemeColors::forPalette(option->palette).muted);
    }
    drawButtonLabel(option, painter, widget);
}

bool HubdeckStyle::drawMenuPart(ControlElement element, const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    switch (element) {
    case CE_MenuItem:
        if (item)
            menuItem(painter, item);
        return true;
    case CE_MenuEmptyArea:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors.panel);
        return true;
    case CE_MenuBarItem:
        painter->fillRect(option->rect, colors.panel);
        if (option->state & (State_Selected | State_Sunken) && option->state & State_Enabled)
            roundedBox(painter, option->rect.adjusted(0, 2, 0, -2), colors.accentBackground, QColor(), 4);
        if (item)
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->palette,
                option->state & State_Enabled, item->text, QPalette::WindowText);
        return true;
    default:
        return false;
    }
}

bool HubdeckStyle::drawViewPart(ControlElement element, const QStyleOption *option, QPainter *painter) const
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    switch (element) {
    case CE_Header:
    case CE_HeaderSection:
        if (const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option))
            header(painter, section);
        return true;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.line);
        return true;
    case CE_TabBarTabShape:
        if (const auto *shape = qstyleoption_cast<const QStyleOptionTab *>(option))
            tab(painter, shape);
        return true;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            progressBar(painter, bar, colors.accent);
        return true;
    case CE_Splitter:
        painter->fillRect(option->rect, colors.line);
        return true;
    case CE_ToolBar:
        return true;
    default:
        return false;
    }
}

void HubdeckStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (drawMenuPart(element, option, painter) || drawViewPart(element, option, painter))
        return;
    switch (element) {
    case CE_PushButton:
        return drawPushButton(option, painter, widget);
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_ItemViewItem:
        return drawItem(option, painter, widget);
    case CE_ComboBoxLabel:
        // On the same line as the text of a line edit.
        painter->save();
        painter->translate(option->direction == Qt::RightToLeft ? -1 : 1, 0);
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace hubdeck
