// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionTab;
class QWidget;

//! How each shape of Hubdeck is drawn, for the style and for widgets and delegates that paint themselves.
namespace hubdeck::stylepaint {

inline constexpr qreal kControlRadius = 6;
inline constexpr qreal kPanelRadius = 8;
inline constexpr int kControlHeight = 32;

enum class Chevron { Up, Down, Left, Right };

void roundedBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius = kControlRadius);
//! Two pixels inside rect.
void focusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius = kControlRadius);
void chevron(QPainter *painter, const QRectF &rect, Chevron direction, const QColor &color);
void tick(QPainter *painter, const QRectF &rect, const QColor &color);
//! The shape that stands for a tone: filled circle good, half circle waiting, dotted circle progress, cross failed, ring neutral.
void toneGlyph(QPainter *painter, const QRectF &rect, Tone tone, const QColor &color);

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOption *option);
void field(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);
void menuItem(QPainter *painter, const QStyleOptionMenuItem *option);
void header(QPainter *painter, const QStyleOptionHeader *option);
void tab(QPainter *painter, const QStyleOptionTab *option);
void progressBar(QPainter *painter, const QStyleOptionProgressBar *option, const QColor &color);
void scrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &slider, const QWidget *widget);

} // namespace hubdeck::stylepaint
