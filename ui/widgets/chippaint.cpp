// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chippaint.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QFontMetrics>
#include <QPainter>

namespace hubdeck {

namespace {

constexpr int kHeight = 20;
constexpr int kBefore = 9;
constexpr int kGlyph = 10;
constexpr int kGap = 5;
constexpr int kAfter = 9;

} // namespace

QFont chipFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(textstyle::kLabel);
    return font;
}

QSize chipSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {kBefore + kGlyph + kGap + metrics.horizontalAdvance(text) + kAfter, qMax(kHeight, metrics.height() + 4)};
}

void paintChip(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const QFont &font,
    const ThemeColors &colors)
{
    const QSize wanted = chipSize(text, font);
    const QSize size(qMin(wanted.width(), rect.width()), qMin(wanted.height(), rect.height()));
    const QRect chip(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QColor ink = colors.tone(tone);
    stylepaint::roundedBox(painter, chip, colors.toneBackground(tone), QColor(), chip.height() / 2.0);
    const qreal middle = chip.top() + chip.height() / 2.0;
    stylepaint::toneGlyph(painter, QRectF(chip.left() + kBefore, middle - kGlyph / 2.0, kGlyph, kGlyph), tone, ink);
    const QRect words = chip.adjusted(kBefore + kGlyph + kGap, 0, 2 - kAfter, 0);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
}

} // namespace hubdeck
