// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/idcombo.h"

namespace hubdeck {

//! An AWS region: one of the known ones by id or place, or any other typed in.
class RegionCombo final : public IdCombo {
    Q_OBJECT
public:
    enum class Offer {
        All,
        ForPrivateSpaces, //!< where the platform offers private spaces
    };

    explicit RegionCombo(QWidget *parent = nullptr);
    explicit RegionCombo(Offer offer, QWidget *parent = nullptr);
};

//! "eu-central-1   Europe (Frankfurt)"; the id alone for a region without a known place.
QString awsRegionText(const QString &id);

} // namespace hubdeck
