// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QSize>
#include <QString>

class QFont;
class QPainter;
class QRect;

namespace hubdeck {

struct ThemeColors;

//! A status chip: rounded, tinted, with the tone's shape before its word. Shared by StatusChip and CellDelegate.
QFont chipFont(const QFont &base);
QSize chipSize(const QString &text, const QFont &font);
//! Left-aligned and vertically centred in rect; too long a word is elided.
void paintChip(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const QFont &font,
    const ThemeColors &colors);

} // namespace hubdeck
