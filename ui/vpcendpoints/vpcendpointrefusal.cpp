// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vpcendpoints/vpcendpointrefusal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Concern = VpcEndpointRefusal::Concern;

struct Rule {
    Concern concern;
    QRegularExpression words;
};

// In this order: a member named as the API writes it says most; then subjects, the narrow ones before the wide ones.
const QList<Rule> &rules()
{
    const auto rule = [](Concern concern, const QString &words) {
        return Rule{concern, QRegularExpression(words, QRegularExpression::CaseInsensitiveOption)};
    };
    static const QList<Rule> all = {
        rule(Concern::Zones, uR"(\bazIds?\b)"_s),
        rule(Concern::ServiceRegion, uR"(\bserviceRegion\b)"_s),
        rule(Concern::ServiceOwner, uR"(\bserviceOwner\b)"_s),
        rule(Concern::ServiceName, uR"(\bserviceName\b)"_s),
        rule(Concern::Zones, uR"(network connection|entitlement)"_s),
        rule(Concern::Space, uR"(\b(maximum|limit|too many|already has)\b.*endpoint|endpoint.*\b(maximum|limit)\b)"_s),
        rule(Concern::Space, uR"(\bdegraded\b|\bno network\b|without a network|\b(change|update|upgrade)\b.*\b(running|in progress)\b)"_s),
        rule(Concern::Zones, uR"(\bzones?\b|\bazs?\b)"_s),
        rule(Concern::ServiceName, uR"(\bprincipals?\b|\ballow(ed|s)?\b.*\b(account|arn)\b|service name|vpce-svc-)"_s),
        rule(Concern::ServiceOwner, uR"(\bowner\b)"_s),
        rule(Concern::ServiceRegion, uR"(\bregion\b)"_s),
        rule(Concern::ServiceName, uR"(\bservice\b)"_s),
        rule(Concern::Name, uR"(\bname(d)?\b)"_s),
        rule(Concern::Space, uR"(private space)"_s),
    };
    return all;
}

Concern concernOf(const QString &sentence)
{
    for (const Rule &rule : rules()) {
        if (rule.words.match(sentence).hasMatch())
            return rule.concern;
    }
    return Concern::Unknown;
}

bool isRefusal(ApiError::Kind kind)
{
    return kind == ApiError::Kind::Refused || kind == ApiError::Kind::Conflict;
}

} // namespace

QList<VpcEndpointRefusal> readVpcEndpointRefusal(const ApiError &error)
{
    if (!isRefusal(error.kind))
        return {};
    QList<VpcEndpointRefusal> refusals;
    for (const QString &sentence : QStringList{error.serverMessage} + error.details) {
        const VpcEndpointRefusal refusal{concernOf(sentence), sentence.trimmed()};
        if (!refusal.text.isEmpty() && !refusals.contains(refusal))
            refusals.append(refusal);
    }
    return refusals;
}

} // namespace hubdeck
