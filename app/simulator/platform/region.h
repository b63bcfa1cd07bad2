// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace simulator {

//! An AWS availability zone: the name differs from account to account, the id does not.
struct Zone {
    QString name; //!< eu-central-1a
    QString id; //!< euc1-az2
};

//! Whether the text has the form of an AWS region, for example us-gov-west-1.
[[nodiscard]] bool isRegionName(const QString &text);

//! Three zones of the region, in a fixed order.
[[nodiscard]] QList<Zone> zonesOf(const QString &region);

} // namespace simulator
