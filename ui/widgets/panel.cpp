// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QPainter>

namespace hubdeck {

Panel::Panel(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(NoFrame);
    setBackgroundRole(QPalette::Base); // tells what is inside what it stands on
}

void Panel::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    stylepaint::roundedBox(&painter, rect(), colors.panel, colors.line, stylepaint::kPanelRadius);
}

} // namespace hubdeck
