// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleparts.h"

#include <QStyleOption>

namespace hubdeck::styleparts {

namespace {

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

} // namespace

QRect scrollBar(const QStyleOptionSlider *option, QStyle::SubControl part, int minimumLength)
{
    const QRect slider = sliderRect(option, minimumLength);
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

QRect comboBox(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect r = option->rect;
    if (part == QStyle::SC_ComboBoxArrow)
        return {r.right() - kArrowWidth + 1, r.top(), kArrowWidth, r.height()};
    if (part == QStyle::SC_ComboBoxEditField)
        return r.adjusted(kFieldMargin - 2, 1, -kArrowWidth, -1);
    return r;
}

QRect spinBox(const QStyleOptionComplex *option, QStyle::SubControl part)
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
QRect groupBox(const QStyleOptionGroupBox *option, QStyle::SubControl part)
{
    const bool checkable = option->subControls & QStyle::SC_GroupBoxCheckBox;
    const int title = option->text.isEmpty() && !checkable ? 0 : qMax(16, option->fontMetrics.height()) + 6;
    const QRect frame = option->rect.adjusted(0, title, 0, 0);
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox:
        return {option->rect.left(), option->rect.top() + (title - 6 - 16) / 2, 16, 16};
    case QStyle::SC_GroupBoxLabel:
        return {option->rect.left() + (checkable ? 24 : 0), option->rect.top(), option->rect.width(), qMax(0, title - 6)};
    case QStyle::SC_GroupBoxContents:
        return frame.adjusted(1, 1, -1, -1);
    default:
        return frame;
    }
}

} // namespace hubdeck::styleparts
