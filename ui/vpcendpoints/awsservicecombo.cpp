// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/awsservicecombo.h"

#include "core/cloudhub/awsservices.h"

#include <QLineEdit>

namespace hubdeck {

AwsServiceCombo::AwsServiceCombo(QWidget *parent)
    : IdCombo(parent)
{
    for (const AwsServiceName &service : awsServices())
        addId(service.id, service.title);
    lineEdit()->setPlaceholderText(tr("S3, SQS, Kinesis, or the id of another one"));
}

} // namespace hubdeck
