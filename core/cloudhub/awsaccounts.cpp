// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/awsaccounts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

Result<QString> decodeAccount(const ApiReply &reply)
{
    static const QRegularExpression twelveDigits(QRegularExpression::anchoredPattern(u"[0-9]{12}"_s));
    const Result<QJsonValue> json = parseJson(reply.body);
    if (!json)
        return failure(json.error());
    const QString account = json->toString().trimmed();
    if (!twelveDigits.match(account).hasMatch())
        return failure(ApiError::protocol({}, u"not an AWS account id"_s));
    return account;
}

} // namespace

AwsAccounts::AwsAccounts(RequestQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

Reply<QString> AwsAccounts::get(const SpaceRef &ref, const CallOptions &options)
{
    const ApiRequest request
        = ApiRequest::get(QLatin1StringView(kSpacePath) + u"/accounts"_s, {ref.organization.value, ref.space.value}).withOptions(options);
    return decoded<QString>(m_queue.submit(request), request, this, decodeAccount);
}

QString accountRootArn(const QString &account, const QString &region)
{
    const QString partition = region.startsWith("us-gov-"_L1) ? u"aws-us-gov"_s : u"aws"_s;
    return u"arn:%1:iam::%2:root"_s.arg(partition, account);
}

} // namespace hubdeck

#include "moc_awsaccounts.cpp"
