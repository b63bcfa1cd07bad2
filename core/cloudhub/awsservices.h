// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hubdeck {

//! An AWS service that offers interface endpoints.
struct AwsServiceName {
    QString id; //!< what stands in the service name: "sqs"
    QString title; //!< "SQS"
    bool isGlobal = false; //!< the name has no region in it ("s3-global.accesspoint") and it lives in us-east-1
};

//! The common ones, those most used with Mule applications first.
const QList<AwsServiceName> &awsServices();

//! "com.amazonaws.eu-central-1.sqs"; for a global service "com.amazonaws.s3-global.accesspoint", whatever the region.
QString awsServiceFullName(const QString &id, const QString &region);

} // namespace hubdeck
