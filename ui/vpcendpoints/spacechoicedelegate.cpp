// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/spacechoicedelegate.h"

#include "core/models/tablerole.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/vpcendpoints/spacechoicemodel.h"
#include "ui/widgets/chippaint.h"

#include <QPainter>

namespace hubdeck {

namespace {

constexpr int kRowHeight = 54;
constexpr int kMargin = 14;
constexpr int kRadio = 16;
constexpr int kGap = 12;

void paintRadio(QPainter *painter, const QStyleOptionViewItem &option, const QRect &where)
{
    QStyleOptionButton radio;
    radio.initFrom(option.widget);
    radio.rect = where;
    radio.state = option.state & QStyle::State_Enabled;
    radio.state |= option.state & QStyle::State_Selected ? QStyle::State_On : QStyle::State_Off;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, painter, option.widget);
}

void paintLine(QPainter *painter, const QRect &where, const QFont &font, const QColor &color, const QString &text)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}

} // namespace

void SpaceChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.accentBackground);
    else if (enabled && option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);

    QRect inside = option.rect.adjusted(kMargin, 8, -kMargin, -9);
    paintRadio(painter, option, QRect(inside.left(), inside.center().y() - kRadio / 2 + 1, kRadio, kRadio));
    inside.setLeft(inside.left() + kRadio + kGap);

    const QString status = index.data(SpaceChoiceModel::StatusRole).toString();
    const QFont chip = chipFont(option.font);
    const QSize chipBox = chipSize(status, chip);
    const QRect chipRect(inside.right() - chipBox.width(), inside.top(), chipBox.width() + 1, inside.height());
    paintChip(painter, chipRect, Tone(index.data(ToneRole).toInt()), status, chip, colors);
    inside.setRight(chipRect.left() - kGap);

    QFont name = option.font;
    name.setWeight(QFont::DemiBold);
    QFont small = option.font;
    small.setPixelSize(textstyle::kLabel);
    const QString obstacle = index.data(HintRole).toString();
    const QRect upper(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    paintLine(painter, upper, name, enabled ? colors.text : colors.muted, index.data(Qt::DisplayRole).toString());
    paintLine(painter, QRect(upper.left(), upper.bottom() + 1, upper.width(), inside.height() - upper.height()), small,
        obstacle.isEmpty() ? colors.muted : colors.text, obstacle.isEmpty() ? index.data(SpaceChoiceModel::FactsRole).toString() : obstacle);
    // For the keyboard alone: after a click the ring on a row that is not chosen would look like the choice.
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        stylepaint::focusRing(painter, option.rect.adjusted(1, 1, -1, -2), colors.focus, 4);
    painter->restore();
}

QSize SpaceChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, kRowHeight};
}

} // namespace hubdeck
