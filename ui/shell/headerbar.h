// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace hubdeck {

//! The strip on top: where we are, the way to the command palette, who is signed in.
class HeaderBar final : public QFrame {
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    //! Names from the root to the page: "Northwind Logistics", "Northwind Rail", "VPC Endpoints".
    void setPath(const QStringList &path);
    //! Empty name: signed out, and no menu.
    void setAccount(const QString &name, QMenu *menu);

Q_SIGNALS:
    void searchClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_path;
    QPushButton *m_search;
    QPushButton *m_account;
};

} // namespace hubdeck
