// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/awsservices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

const QList<AwsServiceName> &awsServices()
{
    static const QList<AwsServiceName> services = {
        {u"s3"_s, u"S3"_s},
        {u"s3-global.accesspoint"_s, u"S3 multi-Region access points"_s, true},
        {u"kinesis-streams"_s, u"Kinesis Data Streams"_s},
        {u"sqs"_s, u"SQS"_s},
        {u"sns"_s, u"SNS"_s},
        {u"secretsmanager"_s, u"Secrets Manager"_s},
        {u"kms"_s, u"KMS"_s},
        {u"sts"_s, u"STS"_s},
        {u"dynamodb"_s, u"DynamoDB"_s},
        {u"lambda"_s, u"Lambda"_s},
        {u"execute-api"_s, u"API Gateway (private APIs)"_s},
        {u"events"_s, u"EventBridge"_s},
        {u"states"_s, u"Step Functions"_s},
        {u"logs"_s, u"CloudWatch Logs"_s},
        {u"monitoring"_s, u"CloudWatch"_s},
        {u"ssm"_s, u"Systems Manager"_s},
        {u"kinesis-firehose"_s, u"Data Firehose"_s},
        {u"athena"_s, u"Athena"_s},
        {u"glue"_s, u"Glue"_s},
        {u"rds-data"_s, u"RDS Data API"_s},
        {u"redshift-data"_s, u"Redshift Data API"_s},
        {u"bedrock-runtime"_s, u"Bedrock Runtime"_s},
        {u"sagemaker.runtime"_s, u"SageMaker Runtime"_s},
        {u"textract"_s, u"Textract"_s},
        {u"comprehend"_s, u"Comprehend"_s},
        {u"ecr.api"_s, u"ECR API"_s},
        {u"ecr.dkr"_s, u"ECR Docker registry"_s},
        {u"email-smtp"_s, u"SES (SMTP)"_s},
        {u"transfer"_s, u"Transfer Family"_s},
        {u"xray"_s, u"X-Ray"_s},
    };
    return services;
}

QString awsServiceFullName(const QString &id, const QString &region)
{
    const auto &services = awsServices();
    const bool isGlobal = std::any_of(services.cbegin(), services.cend(),
        [&id](const AwsServiceName &service) { return service.isGlobal && service.id == id; });
    return isGlobal ? QString(u"com.amazonaws."_s + id) : QString(u"com.amazonaws."_s + region + u'.' + id);
}

} // namespace hubdeck
