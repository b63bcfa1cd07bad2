// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/errors.h"

using namespace Qt::StringLiterals;

namespace simulator {

Api apiOf(QStringView path)
{
    if (path.startsWith("/runtimefabric/"_L1))
        return Api::CloudHub;
    if (path.startsWith("/amc/"_L1))
        return Api::ApplicationManager;
    if (path.startsWith("/accounts/"_L1))
        return Api::Accounts;
    if (path.startsWith("/__simulator/"_L1))
        return Api::Control;
    return Api::Gateway;
}

Response refusal(Api api, int status, const QString &message)
{
    if (api == Api::Accounts)
        return answer(QJsonObject {{u"status"_s, status}, {u"message"_s, message}}, status);
    return answer(QJsonObject {{u"message"_s, message}}, status);
}

Response cloudHubRefusal(int status, const QStringList &messages)
{
    QJsonObject body {{u"message"_s, messages.value(0)}};
    if (messages.size() > 1) {
        QJsonArray errors;
        for (const QString &message : messages)
            errors.append(QJsonObject {{u"code"_s, u"VALIDATION"_s}, {u"message"_s, message}});
        body.insert(u"errors"_s, errors);
    }
    return answer(body, status);
}

} // namespace simulator
