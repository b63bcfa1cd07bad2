// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace hubdeck {

//! One of some known ids, found by its title or id as one types, or any other id typed in.
class IdCombo : public QComboBox {
    Q_OBJECT
public:
    explicit IdCombo(QWidget *parent = nullptr);

    //! One more known id.
    void addId(const QString &id, const QString &title);
    //! "eu-central-1", or what was typed in its place.
    QString id() const;
    void setId(const QString &id);

Q_SIGNALS:
    //! By the user.
    void idEdited(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepBorderFree(QWidget *list) const;
};

} // namespace hubdeck
