// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celldelegate.h"

#include "core/models/tablerole.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/chippaint.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace hubdeck {

namespace {

constexpr int kMargin = 10;

QString shownText(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

QString CellDelegate::elidedCellText(const QString &text, const QFontMetrics &metrics, int width)
{
    const bool sentence = text.contains(QLatin1Char(' '));
    return metrics.elidedText(text, sentence ? Qt::ElideRight : Qt::ElideMiddle, width);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const ThemeColors &colors = ThemeColors::forPalette(cell.palette);
    const bool selected = cell.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(cell.rect, colors.accentBackground);
    painter->fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1), colors.line);

    const QRect inner = cell.rect.adjusted(kMargin, 0, -kMargin, -1);
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid() && !cell.text.isEmpty()) {
        paintChip(painter, inner, Tone(tone.toInt()), cell.text, chipFont(cell.font), colors);
    } else {
        const bool enabled = cell.state & QStyle::State_Enabled && index.flags() & Qt::ItemIsEnabled;
        painter->setFont(cell.font);
        painter->setPen(enabled ? cell.palette.color(QPalette::Text) : colors.disabled);
        const auto alignment = QStyle::visualAlignment(cell.direction, cell.displayAlignment) | Qt::AlignVCenter;
        painter->drawText(inner, int(alignment) | Qt::TextSingleLine, elidedCellText(cell.text, cell.fontMetrics, inner.width()));
    }
    if (cell.state & QStyle::State_HasFocus && cell.state & QStyle::State_KeyboardFocusChange)
        stylepaint::focusRing(painter, cell.rect.adjusted(1, 0, -1, -1), colors.focus, 4);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = shownText(index);
    const int width = index.data(ToneRole).isValid() ? chipSize(text, chipFont(option.font)).width()
                                                     : option.fontMetrics.horizontalAdvance(text);
    // Two pixels of air: advances are rounded, and a text that just fits must not be elided.
    return {width + 2 * kMargin + 2, kRowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
    const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString own = index.data(Qt::ToolTipRole).toString();
    const QString hint = own.isEmpty() ? index.data(HintRole).toString() : own;
    QStringList lines;
    if (sizeHint(option, index).width() > option.rect.width())
        lines << shownText(index);
    if (!hint.isEmpty() && !lines.contains(hint))
        lines << hint;
    // Server text must not be taken for markup.
    const QString tip = lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')).toHtmlEscaped();
    QToolTip::showText(event->globalPos(),
        tip.isEmpty() ? QString() : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(tip), view);
    return true;
}

} // namespace hubdeck
