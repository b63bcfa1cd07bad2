// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hubdeck {

//! A figure with its caption that leads to the rows it counts.
class TotalCard final : public QAbstractButton {
    Q_OBJECT
public:
    TotalCard(const QString &caption, const QString &value, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_caption;
    QString m_value;
};

} // namespace hubdeck
