// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/meter.h"

#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"

#include <QPainter>
#include <QStyleOptionProgressBar>

namespace hubdeck {

Meter::Meter(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Meter::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QStyleOptionProgressBar option;
    initStyleOption(&option);
    QPainter painter(this);
    stylepaint::progressBar(&painter, &option, value() >= maximum() ? colors.waiting : colors.accent);
}

} // namespace hubdeck
