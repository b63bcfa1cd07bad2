// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QBoxLayout;

namespace hubdeck {

//! Buttons beside each other, or below each other where there is not enough room.
class ButtonRow final : public QWidget {
    Q_OBJECT
public:
    explicit ButtonRow(QWidget *parent = nullptr);

    //! Owned from now on.
    void addButton(QAbstractButton *button);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthBesideEachOther() const;
    void arrange();

    QBoxLayout *m_layout;
    QList<QAbstractButton *> m_buttons;
};

} // namespace hubdeck
