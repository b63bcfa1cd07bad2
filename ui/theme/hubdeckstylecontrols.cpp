// SPDX-License-Identifier: GPL-3.0-or-later
// Controls made of parts: what is drawn, and where the parts lie.
#include "ui/theme/emphasis.h"
#include "ui/theme/hubdeckstyle.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace hubdeck {

using namespace stylepaint;

namespace {

constexpr int kFieldMargin = 10;
constexpr int kArrowWidth = 28;
constexpr int kSpinWidth = 22;

// The draggable part of a scroll bar without arrow buttons.
QRect sliderRect(const QStyleOptionSlider *slider, int minimum)
{
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int extent = horizontal ? slider->rect.width() : slider->rect.height();
    const int range = slider->maximum - slider->minimum;
    if (range <= 0)
        return {};
    const qint64 total = qint64(range) + slider->pageStep;
    const int length = qBound(qMin(minimum, extent), int(qint64(extent) * slider->pageStep / qMax<qint64>(1, total)), extent);
    const int start = QStyle::sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
        extent - length, slider->upsideDown);
    return horizontal ? QRect(slider->rect.left() + start, slider->rect.top(), length, slider->rect.height())
                      : QRect(slider->rect.left(), slider->rect.top() + start, slider->rect.width(), length);
}

QRect scrollBarPart(const QStyleOptionSlider *option, QStyle::SubControl part, int minimum)
{
    const QRect slider = sliderRect(option, minimum);
    const QRect all = option->rect;
    const bool horizontal = option->orientation == Qt::Horizontal;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarSubPage:
        return horizontal ? QRect(all.topLeft(), QPoint(slider.left() - 1, all.bottom()))
                          : QRect(all.topLeft(), QPoint(all.right(), slider.top() - 1));
    case QStyle::SC_ScrollBarAddPage:
        return horizontal ? QRect(QPoint(slider.right() + 1, all.top()), all.bottomRight())
                          : QRect(QPoint(all.left(), slider.bottom() + 1), all.bottomRight());
    default:
        return {};
    }
}

QRect comboPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect r = option->rect;
    if (part == QStyle::SC_ComboBoxArrow)
        return {r.right() - kArrowWidth + 1, r.top(), kArrowWidth, r.height()};
    if (part == QStyle::SC_ComboBoxEditField)
        return r.adjusted(kFieldMargin - 2, 1, -kArrowWidth, -1);
    return r;
}

QRect spinPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect r = option->rect.adjusted(1, 1, -1, -1);
    const QRect buttons(r.right() - kSpinWidth + 1, r.top(), kSpinWidth, r.height());
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {buttons.left(), buttons.top(), kSpinWidth, buttons.height() / 2};
    case QStyle::SC_SpinBoxDown:
        return {buttons.left(), buttons.top() + buttons.height() / 2, kSpinWidth, buttons.height() - buttons.height() / 2};
    case QStyle::SC_SpinBoxEditField:
        return r.adjusted(kFieldMargin - 3, 0, -kSpinWidth, 0);
    default:
        return option->rect;
    }
}

// The title stands above the frame.
QRect groupBoxPart(const QStyleOptionGroupBox *box, QStyle::SubControl part)
{
    const bool checkable = box->subControls & QStyle::SC_GroupBoxCheckBox;
    const int title = box->text.isEmpty() && !checkable ? 0 : qMax(16, box->fontMetrics.height()) + 6;
    const QRect frame = box->rect.adjusted(0, title, 0, 0);
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox:
        return {box->rect.left(), box->rect.top() + (title - 6 - 16) / 2, 16, 16};
    case QStyle::SC_GroupBoxLabel:
        return {box->rect.left() + (checkable ? 24 : 0), box->rect.top(), box->rect.width(), qMax(0, title - 6)};
    case QStyle::SC_GroupBoxContents:
        return frame.adjusted(1, 1, -1, -1);
    default:
        return frame;
    }
}

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QWidget *widget)
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    field(painter, option, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, Chevron direction, QAbstractSpinBox::StepEnabledFlag step) {
        const bool usable = option->stepEnabled & step && option->state & QStyle::State_Enabled;
        const bool hot = usable && option->activeSubControls == part;
        const QRectF r = spinPart(option, part);
        const qreal shift = direction == Chevron::Up ? 2 : -2;
        chevron(painter, QRectF(r.center().x() - 3, r.center().y() - 3 + shift, 7, 7), direction,
            usable ? (hot ? colors.text : colors.muted) : colors.disabled);
    };
    arrow(QStyle::SC_SpinBoxUp, Chevron::Up, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, Chevron::Down, QAbstractSpinBox::StepDownEnabled);
}

} // namespace

QSize HubdeckStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
    const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool menu = button && button->features & QStyleOptionButton::HasMenu;
        const bool iconOnly = button && button->text.isEmpty();
        const bool icon = button && !button->icon.isNull() && !iconOnly;
        return {size.width() + (iconOnly ? 16 : 26) + (icon ? 4 : 0) + (menu ? 6 : 0), qMax(kControlHeight, size.height() + 12)};
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool text = button && button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
        const bool raise = button && button->state & State_AutoRaise;
        return {size.width() + (text ? 14 : 8), raise && !text ? size.height() + 8 : qMax(kControlHeight, size.height() + 8)};
    }
    case CT_LineEdit:
        return {size.width() + 2 * (kFieldMargin - 2), qMax(kControlHeight, size.height() + 2)};
    case CT_ComboBox:
        return {size.width() + kFieldMargin + kArrowWidth + 4, qMax(kControlHeight, size.height() + 8)};
    case CT_SpinBox:
        return {size.width() + kFieldMargin + kSpinWidth, kControlHeight};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 6, qMax(24, base.height())};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, qMax(28, base.height())};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        const bool shortcut = item && item->text.contains(QLatin1Char('\t'));
        return {size.width() + 64 + (shortcut ? item->reservedShortcutWidth + 24 : 0), qMax(28, size.height())};
    }
    case CT_MenuBarItem:
        return {size.width() + 20, qMax(28, size.height() + 8)};
    case CT_HeaderSection: {
        const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const int text = section ? section->fontMetrics.horizontalAdvance(section->text) : size.width();
        return {text + 2 * kFieldMargin + 18, qMax(36, size.height())};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect HubdeckStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(kFieldMargin - 2, 1, 2 - kFieldMargin, -1);
        return option->rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect.adjusted(pixelMetric(PM_IndicatorWidth, option, widget) + 4, 0, 0, 0);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect HubdeckStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
    const QWidget *widget) const
{
    QRect rect;
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup)
        rect = comboPart(option, subControl);
    else if (control == CC_SpinBox)
        rect = spinPart(option, subControl);
    else if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option); box && control == CC_GroupBox)
        rect = groupBoxPart(box, subControl);
    else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return scrollBarPart(slider, subControl, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    else
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    return visualRect(option->direction, option->rect, rect);
}

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

void HubdeckStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const ThemeColors &colors = ThemeColors::forPalette(option->palette);
    switch (element) {
    case CE_PushButton: {
        button(painter, option, widget);
        const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (push && push->features & QStyleOptionButton::HasMenu) {
            const QRect arrow(option->rect.right() - 21, option->rect.center().y() - 4, 9, 9);
            chevron(painter, visualRect(option->direction, option->rect, arrow), Chevron::Down, colors.muted);
        }
        return drawButtonLabel(option, painter, widget);
    }
    case CE_ComboBoxLabel: {
        // On the same line as the text of a line edit.
        painter->save();
        painter->translate(option->direction == Qt::RightToLeft ? -1 : 1, 0);
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    }
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_ItemViewItem:
        return drawItem(option, painter, widget);
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menuItem(painter, item);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors.panel);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, colors.panel);
            if (option->state & (State_Selected | State_Sunken) && option->state & State_Enabled)
                roundedBox(painter, option->rect.adjusted(0, 2, 0, -2), colors.accentBackground, QColor(), 4);
            drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->palette,
                option->state & State_Enabled, item->text, QPalette::WindowText);
        }
        return;
    case CE_Header:
    case CE_HeaderSection:
        if (const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option))
            header(painter, section);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.line);
        return;
    case CE_TabBarTabShape:
        if (const auto *shape = qstyleoption_cast<const QStyleOptionTab *>(option))
            tab(painter, shape);
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            progressBar(painter, bar, colors.accent);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colors.line);
        return;
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace hubdeck
