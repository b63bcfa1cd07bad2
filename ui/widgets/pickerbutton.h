// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPersistentModelIndex>
#include <QPointer>

class QAbstractItemModel;

namespace hubdeck {

class PickerPopup;

//! Two lines, what and which, that open a searchable tree to pick another. Model rows are shown by DisplayRole; a row that is
//! not selectable is a heading.
class PickerButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit PickerButton(const QString &caption, QWidget *parent = nullptr);

    QString caption() const { return m_caption; }
    //! Not owned.
    void setModel(QAbstractItemModel *model);
    QAbstractItemModel *model() const { return m_model; }
    QModelIndex currentIndex() const { return m_current; }
    //! Shows that row's text; does not signal.
    void setCurrentIndex(const QModelIndex &index);
    //! Text while no row is current ("All groups").
    void setValueText(const QString &text);
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void openPopup();

Q_SIGNALS:
    //! The user picked that row of the model; it is current already.
    void picked(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void nameForReaders();

    QString m_caption;
    QString m_text;
    QPointer<QAbstractItemModel> m_model;
    QPersistentModelIndex m_current;
    QPointer<PickerPopup> m_popup;
};

} // namespace hubdeck
