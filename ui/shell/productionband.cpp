// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/productionband.h"

#include "ui/theme/icons.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace hubdeck {

ProductionBand::ProductionBand(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"productionBand"_s);
    setFixedHeight(28);
    textstyle::setWeight(this, QFont::DemiBold);
    hide();
}

void ProductionBand::setEnvironment(const QString &name)
{
    setText(name.isEmpty() ? QString() : tr("Production: %1").arg(name));
    setVisible(!name.isEmpty());
}

void ProductionBand::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.failed);
    paintIcon(&painter, IconName::Warning, QRectF(20, height() / 2.0 - 8, 16, 16), colors.onFailed);
    painter.setPen(colors.onFailed);
    painter.drawText(rect().adjusted(44, 0, -16, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace hubdeck
