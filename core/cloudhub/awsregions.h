// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hubdeck {

//! An AWS region and the place it is at: {"eu-central-1", "Europe (Frankfurt)"}.
struct AwsRegion {
    QString id;
    QString place;
    bool hostsPrivateSpaces = false; //!< the platform offers it for private spaces; the others only for services to connect to
};

//! Those that host private spaces first.
const QList<AwsRegion> &awsRegions();

//! "Europe (Frankfurt)"; empty for a region not in the list.
QString placeOfAwsRegion(const QString &id);

//! True for texts of the form of a region id, also for regions newer than awsRegions().
bool looksLikeAwsRegion(const QString &text);

} // namespace hubdeck
