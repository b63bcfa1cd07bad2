// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAbstractItemModel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace hubdeck {

//! The opened part of a PickerButton: a field to search and the tree.
class PickerPopup final : public QFrame {
    Q_OBJECT
public:
    PickerPopup(QAbstractItemModel *model, const QString &caption, QWidget *parent);

    void openBelow(const QWidget *anchor, const QModelIndex &current);

Q_SIGNALS:
    //! A row of the model given at the start.
    void picked(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void pick(const QModelIndex &shown);
    QModelIndex firstSelectable(const QModelIndex &parent) const;

    QLineEdit *m_search;
    QTreeView *m_tree;
    QSortFilterProxyModel *m_filter;
};

} // namespace hubdeck
