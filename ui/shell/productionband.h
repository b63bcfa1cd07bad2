// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace hubdeck {

//! The band across the page while a production environment is chosen: in the failed colour, with its name and a sign.
class ProductionBand final : public QLabel {
    Q_OBJECT
public:
    explicit ProductionBand(QWidget *parent = nullptr);
    //! Empty: hidden.
    void setEnvironment(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hubdeck
