// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>

class QStyleOptionComplex;
class QStyleOptionGroupBox;
class QStyleOptionSlider;

//! Where the parts of controls lie, left to right.
namespace hubdeck::styleparts {

inline constexpr int kFieldMargin = 10;
inline constexpr int kArrowWidth = 28;
inline constexpr int kSpinWidth = 22;

QRect scrollBar(const QStyleOptionSlider *option, QStyle::SubControl part, int minimumLength);
QRect comboBox(const QStyleOptionComplex *option, QStyle::SubControl part);
QRect spinBox(const QStyleOptionComplex *option, QStyle::SubControl part);
QRect groupBox(const QStyleOptionGroupBox *option, QStyle::SubControl part);

} // namespace hubdeck::styleparts
