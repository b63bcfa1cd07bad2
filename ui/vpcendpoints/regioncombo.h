// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace hubdeck {

//! An AWS region: one of the known ones by id or place, or any other typed in.
class RegionCombo final : public QComboBox {
    Q_OBJECT
public:
    explicit RegionCombo(QWidget *parent = nullptr);

    QString region() const; //!< "eu-central-1", or what was typed in its place
    void setRegion(const QString &id);

Q_SIGNALS:
    //! By the user.
    void regionEdited(const QString &id);
};

} // namespace hubdeck
