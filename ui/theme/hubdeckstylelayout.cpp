// SPDX-License-Identifier: GPL-3.0-or-later
// How large controls are and where their parts lie.
#include "ui/theme/hubdeckstyle.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/styleparts.h"

#include <QStyleOption>
#include <QWidget>

namespace hubdeck {

using stylepaint::kControlHeight;
using styleparts::kArrowWidth;
using styleparts::kFieldMargin;
using styleparts::kSpinWidth;

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
        rect = styleparts::comboBox(option, subControl);
    else if (control == CC_SpinBox)
        rect = styleparts::spinBox(option, subControl);
    else if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option); box && control == CC_GroupBox)
        rect = styleparts::groupBox(box, subControl);
    else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return styleparts::scrollBar(slider, subControl, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    else
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    return visualRect(option->direction, option->rect, rect);
}

} // namespace hubdeck
