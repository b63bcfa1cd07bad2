// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hubdeck {

//! Draws the cells of Hubdeck's tables: a chip where the model gives a ToneRole, ids elided in the middle, a thin line below
//! each row. Its tool tip is the cell's hint, or the whole text where it was elided.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kRowHeight = 33;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    //! What the cell shows in that width: ids, having no spaces, lose their middle, sentences their end.
    static QString elidedCellText(const QString &text, const QFontMetrics &metrics, int width);
};

} // namespace hubdeck
