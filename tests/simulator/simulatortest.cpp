// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

bool SimulatorFixture::start(const QStringList &arguments)
{
    if (!process.start(arguments)) {
        qWarning("%s", qPrintable(process.errorText()));
        return false;
    }
    caller.setBase(process.url());
    return true;
}

bool SimulatorFixture::signIn(const QString &user)
{
    const HttpAnswer answer = caller.post(u"/accounts/login"_s, {{u"username"_s, user}, {u"password"_s, user}});
    caller.setToken(answer.object().value("access_token"_L1).toString());
    return answer.status == 200;
}

QString SimulatorFixture::spaces(const QString &organization)
{
    return u"/runtimefabric/api/organizations/%1/privatespaces"_s.arg(organization);
}

QString SimulatorFixture::space(const QString &organization, const QString &id)
{
    return spaces(organization) + u'/' + id;
}

QString SimulatorFixture::organization(const QString &id) { return u"/accounts/api/organizations/"_s + id; }

QString SimulatorFixture::spaceId(const QString &organization, const QString &name)
{
    const QJsonArray found = caller.get(spaces(organization)).object().value("content"_L1).toArray();
    for (const QJsonValue item : found) {
        if (item.toObject().value("name"_L1).toString() == name)
            return item.toObject().value("id"_L1).toString();
    }
    return {};
}

QString SimulatorFixture::groupId(const QString &name)
{
    const QJsonObject user = caller.get(u"/accounts/api/me"_s).object().value("user"_L1).toObject();
    const QJsonArray organizations = user.value("memberOfOrganizations"_L1).toArray();
    for (const QJsonValue item : organizations) {
        if (item.toObject().value("name"_L1).toString() == name)
            return item.toObject().value("id"_L1).toString();
    }
    return {};
}

QJsonObject amazonDraft()
{
    return {
        {u"name"_s, u"queue"_s},
        {u"serviceName"_s, u"com.amazonaws.eu-central-1.sqs"_s},
        {u"serviceRegion"_s, u"eu-central-1"_s},
        {u"serviceOwner"_s, u"amazon"_s},
        {u"azIds"_s, QJsonArray {u"euc1-az1"_s}},
    };
}

QJsonObject partnerDraft()
{
    QJsonObject draft = amazonDraft();
    draft.insert(u"name"_s, u"partner"_s);
    draft.insert(u"serviceName"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0"_s);
    draft.insert(u"serviceOwner"_s, u"773390115824"_s);
    return draft;
}

} // namespace hubdeck
