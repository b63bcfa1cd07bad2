// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace hubdeck {

//! The filter field above a table: Esc empties it, and filterChanged comes once typing pauses.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void filterChanged(const QString &text);
    //! The down arrow: the keyboard wants to go on to the table.
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
};

} // namespace hubdeck
