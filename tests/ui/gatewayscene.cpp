// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gatewayscene.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

TransportReply json(const QJsonValue &value, int status = 200)
{
    return jsonReply(status, value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson());
}

QueueLimits noLimits()
{
    QueueLimits limits;
    limits.requestsPerSecond = 0;
    limits.maximumAttempts = 1;
    return limits;
}

QJsonObject spaceJson(const QString &id, const QString &name, const QString &status)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"status"_s, status}, {u"region"_s, u"eu-central-1"_s}, {u"organizationId"_s, u"rail"_s},
        {u"network"_s, QJsonObject{{u"region"_s, u"eu-central-1"_s}, {u"cidrBlock"_s, u"10.44.0.0/22"_s}}}};
}

QString tailOf(const QString &path) { return path.section(u"/organizations/rail"_s, 1); }

} // namespace

QJsonObject gatewayJson(const QString &id, const QString &name, const QString &attachment, const QString &spaceName)
{
    QJsonObject spec{{u"resourceShare"_s, QJsonObject{{u"id"_s, u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s}, {u"account"_s, u"773390115824"_s}}},
        {u"region"_s, u"eu-central-1"_s}};
    if (!spaceName.isEmpty())
        spec.insert(u"spaceName"_s, spaceName);
    const QJsonObject status{{u"gateway"_s, u"available"_s}, {u"attachment"_s, attachment},
        {u"routes"_s, spaceName.isEmpty() ? QJsonArray() : QJsonArray{u"172.31.0.0/16"_s, u"10.120.0.0/14"_s}}};
    return {{u"id"_s, id}, {u"name"_s, name}, {u"accountId"_s, u"551204873360"_s}, {u"spec"_s, spec}, {u"status"_s, status}};
}

GatewayScene::GatewayScene() : queue(QUrl(u"https://platform.example"_s), transport, clock, noLimits())
{
    queue.setAuthorizer(&authorizer);
    transport.setResponder([this](const TransportRequest &request) { return respond(request); });
    there = {{u"s1"_s, {gatewayJson(u"tgw-1"_s, u"hub"_s, u"available"_s)}}, {u"s2"_s, {}},
        {u"rail"_s, {gatewayJson(u"tgw-9"_s, u"depot"_s, u"unattached"_s, {})}}};
    spaces.setOrganizations({{{u"rail"_s}, u"Northwind Rail"_s, {}, {}}});
    gateways.refresh();
    settle();
}

QStringList GatewayScene::changes() const
{
    QStringList changes;
    for (const FakeTransport::Sent &sent : transport.sent()) {
        if (sent.request.verb != Verb::Get)
            changes += QString::fromLatin1(verbName(sent.request.verb) + ' ') + tailOf(sent.request.url.path()) + u' '
                + QString::fromUtf8(sent.request.body);
    }
    return changes;
}

std::optional<TransportReply> GatewayScene::respond(const TransportRequest &request)
{
    const QString tail = tailOf(request.url.path());
    const auto prepared = answers.constFind(QString::fromLatin1(verbName(request.verb)) + u' ' + tail);
    if (prepared != answers.cend())
        return *prepared;
    const QJsonObject core = spaceJson(u"s1"_s, u"rail-core"_s, u"Active"_s);
    const QJsonObject edge = spaceJson(u"s2"_s, u"rail-edge"_s, u"Degraded"_s);
    if (tail == "/privatespaces"_L1)
        return json(QJsonArray{core, edge});
    if (tail == "/privatespaces/s1"_L1 || tail == "/privatespaces/s2"_L1)
        return json(tail.endsWith(u'1') ? core : edge);
    if (tail.endsWith("/accounts"_L1))
        return jsonReply(200, "\"551204873360\"");
    const bool isInSpace = tail.startsWith("/privatespaces/"_L1);
    const QString place = isInSpace ? tail.section(u'/', 2, 2) : u"rail"_s;
    return change(request, place, tail.section(u"/transitgateways/"_s, 1));
}

TransportReply GatewayScene::change(const TransportRequest &request, const QString &place, const QString &id)
{
    QJsonArray &gateways_ = there[place];
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.verb == Verb::Post) {
        QJsonObject made = gatewayJson(u"tgw-5"_s, body.value("name"_L1).toString(), u"Pending PrivateSpace Attachment"_s);
        gateways_.append(made);
        return json(made, 201);
    }
    if (id.isEmpty()) {
        QJsonArray all = gateways_;
        if (place == "rail"_L1) {
            for (const QString &space : {u"s1"_s, u"s2"_s}) {
                for (const QJsonValue one : std::as_const(there[space]))
                    all.append(one);
            }
        }
        return json(all);
    }
    for (const QString &key : QStringList{place, u"s1"_s}) {
        QJsonArray &list = there[key];
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonObject one = list[i].toObject();
            if (one.value("id"_L1).toString() != id)
                continue;
            if (request.verb == Verb::Delete) {
                list.removeAt(i);
                if (place != "rail"_L1)
                    there[u"rail"_s].append(gatewayJson(id, one.value("name"_L1).toString(), u"unattached"_s, {}));
                return jsonReply(200, "");
            }
            if (request.verb == Verb::Patch && body.contains("name"_L1))
                one.insert(u"name"_s, body.value("name"_L1));
            if (request.verb == Verb::Patch && body.contains("routes"_L1)) {
                QJsonObject status = one.value("status"_L1).toObject();
                status.insert(u"routes"_s, body.value("routes"_L1));
                one.insert(u"status"_s, status);
            }
            list[i] = one;
            return json(one);
        }
    }
    return jsonReply(404, R"({"message":"Transit gateway not found"})");
}

} // namespace hubdeck
