// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/idcombo.h"

namespace hubdeck {

//! One of AWS's own services: a known one by title or id ("kinesis-streams"), or the id of any other typed in.
class AwsServiceCombo final : public IdCombo {
    Q_OBJECT
public:
    explicit AwsServiceCombo(QWidget *parent = nullptr);
};

} // namespace hubdeck
