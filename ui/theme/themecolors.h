// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/tone.h"

#include <QColor>

class QPalette;
class QWidget;

namespace hubdeck {

//! Every colour of Hubdeck by its role. There are two tables, light and dark. Whoever paints asks with the palette at hand
//! and is repainted by Qt's own PaletteChange when the theme changes, so nobody keeps colours.
struct ThemeColors {
    bool dark = false;
    QColor window; //!< behind panels
    QColor panel; //!< tables, fields, side bars, cards
    QColor hover; //!< a panel's row or button under the pointer
    QColor code; //!< behind commands and other monospace text
    QColor line; //!< separators and borders
    QColor text;
    QColor muted; //!< labels, hints, placeholders
    QColor disabled; //!< text of what cannot be used now
    QColor accent;
    QColor accentHover;
    QColor accentBackground; //!< selected rows, chosen segments
    QColor onAccent; //!< text on accent
    QColor good;
    QColor goodBackground;
    QColor waiting;
    QColor waitingBackground;
    QColor failed;
    QColor failedBackground;
    QColor onFailed; //!< text on failed, as in a dangerous button or the production band
    QColor neutralBackground;
    QColor focus; //!< the ring around what has the keyboard

    static const ThemeColors &light();
    static const ThemeColors &darkTable();
    //! The table this palette was made from: decided by how bright its window colour is.
    static const ThemeColors &forPalette(const QPalette &palette);
    static const ThemeColors &of(const QWidget *widget);

    //! Text and glyph colour of a tone, and what lies behind it in chips and banners.
    QColor tone(Tone tone) const;
    QColor toneBackground(Tone tone) const;

    //! What Qt's own widgets need. Muted is PlaceholderText, failed is BrightText, accent is Link, so that a label follows the
    //! theme by setForegroundRole() alone.
    QPalette palette() const;
};

//! share of a (0 to 1) mixed into b.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace hubdeck
