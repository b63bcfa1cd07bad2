// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace hubdeck {

//! One of AWS's own services: a known one by title or id, or the id of any other typed in.
class AwsServiceCombo final : public QComboBox {
    Q_OBJECT
public:
    explicit AwsServiceCombo(QWidget *parent = nullptr);

    QString service() const; //!< "kinesis-streams", or what was typed in its place
    void setService(const QString &id);

Q_SIGNALS:
    //! By the user.
    void serviceEdited(const QString &id);
};

} // namespace hubdeck
