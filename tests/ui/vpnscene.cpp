// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/vpnscene.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int kPatience = 8000;

TransportReply json(const QJsonObject &object, int status = 200)
{
    return jsonReply(status, QJsonDocument(object).toJson());
}

TransportReply json(const QJsonArray &array)
{
    return jsonReply(200, QJsonDocument(array).toJson());
}

QString tailOf(const TransportRequest &request)
{
    return QString::fromLatin1(verbName(request.verb)) + u' ' + request.url.path().section(u"/privatespaces/rail-core"_s, 1);
}

QJsonObject connectionJson(const QString &id, const QJsonArray &vpns)
{
    return {{u"id"_s, id}, {u"name"_s, id}, {u"vpns"_s, vpns}};
}

} // namespace

QJsonObject vpnJson(const QString &id, const QString &status, const QString &first, const QString &second, bool isLogged)
{
    const auto tunnel = [isLogged](const QString &state) {
        return QJsonObject{{u"status"_s, state}, {u"isLogsEnabled"_s, isLogged}, {u"localPtpIpAddress"_s, u"169.254.21.1"_s},
            {u"remotePtpIpAddress"_s, u"169.254.21.2"_s}, {u"localExternalIpAddress"_s, u"198.51.100.7"_s}};
    };
    return {{u"vpnId"_s, id}, {u"name"_s, QString(u"vpn-"_s + id)}, {u"vpnConnectionStatus"_s, status}, {u"localAsn"_s, 64512},
        {u"remoteIpAddress"_s, u"203.0.113.%1"_s.arg(id.front().unicode())}, {u"staticRoutes"_s, QJsonArray{u"10.90.0.0/16"_s}},
        {u"vpnTunnels"_s, QJsonArray{tunnel(first), tunnel(second)}}};
}

VpnScene::VpnScene()
{
    const QString available = u"available"_s, up = u"UP"_s, down = u"DOWN"_s;
    connections = {connectionJson(u"depot"_s, {vpnJson(u"a"_s, available, up, up), vpnJson(u"b"_s, available, up, down)}),
        connectionJson(u"yard"_s, {vpnJson(u"c"_s, available, down, down, false)})};
    transport.setResponder([this](const TransportRequest &request) { return respond(request); });
}

bool VpnScene::open()
{
    const Profile profile{u"p1"_s, u"Production EU"_s, QUrl(u"https://platform.example"_s), CredentialKind::BearerToken, {}, false};
    m_connection = std::make_unique<Connection>(profile, transport, clock, secrets, directory.path());
    const Reply<Identity> identity = m_connection->session().signIn(u"token"_s, false);
    if (!until([&] { return identity.isFinished(); }) || !identity.result())
        return false;
    m_connection->begin();
    return until([this] { return table().loadState() == TableModel::LoadState::Ready && table().rowCount() == 3; });
}

std::optional<TransportReply> VpnScene::respond(const TransportRequest &request)
{
    const QString path = request.url.path();
    if (path == "/accounts/api/me"_L1) {
        const QJsonObject rail{{u"id"_s, u"rail"_s}, {u"name"_s, u"Northwind Rail"_s}, {u"isRoot"_s, true}, {u"parentId"_s, QJsonValue()}};
        return json(QJsonObject{{u"user"_s,
            QJsonObject{{u"id"_s, u"u1"_s}, {u"username"_s, u"demo"_s}, {u"organization"_s, rail}, {u"memberOfOrganizations"_s, QJsonArray{rail}}}}});
    }
    if (path.endsWith("/environments"_L1))
        return json(QJsonObject{{u"data"_s, QJsonArray()}, {u"total"_s, 0}});
    if (path.endsWith("/supportedVpnConfigs"_L1))
        return json(QJsonObject{{u"Cisco"_s, QJsonObject{{u"ASA"_s, QJsonArray{u"8.2+"_s, u"9.7+"_s}}}},
            {u"Fortinet"_s, QJsonObject{{u"Fortigate"_s, QJsonArray{u"FortiOS 5"_s}}}}});
    const QJsonObject space{{u"id"_s, u"rail-core"_s}, {u"name"_s, u"rail-core"_s}, {u"region"_s, u"eu-central-1"_s}, {u"status"_s, u"Active"_s},
        {u"organizationId"_s, u"rail"_s}, {u"network"_s, QJsonObject{{u"region"_s, u"eu-central-1"_s}, {u"cidrBlock"_s, u"10.44.0.0/22"_s}}}};
    if (path.endsWith("/privatespaces"_L1))
        return json(QJsonObject{{u"content"_s, QJsonArray{space}}, {u"totalElements"_s, 1}});
    const QString what = tailOf(request);
    if (const auto prepared = answers.constFind(what); prepared != answers.cend())
        return *prepared;
    return what == u"GET "_s ? json(space) : respondForSpace(what, QJsonDocument::fromJson(request.body).object());
}

TransportReply VpnScene::respondForSpace(const QString &what, const QJsonObject &body)
{
    if (what == u"GET /connections"_s)
        return json(connections);
    if (what == u"POST /connections"_s) {
        QJsonArray vpns = body.value(u"vpns"_s).toArray();
        for (int i = 0; i < vpns.size(); ++i)
            vpns.replace(i, vpnJson(u"n%1"_s.arg(i), u"pending"_s, u"DOWN"_s, u"DOWN"_s));
        QJsonObject made = connectionJson(u"new"_s, vpns);
        made.insert(u"name"_s, body.value(u"name"_s));
        connections.append(made);
        return json(made, 201);
    }
    const QString id = what.section(u"/connections/"_s, 1).section(u'/', 0, 0);
    for (const QJsonValue one : std::as_const(connections)) {
        if (one[u"id"_s].toString() == id)
            return what.startsWith(u"DELETE "_s) ? textReply(204, {}) : json(one.toObject());
    }
    return jsonReply(404, R"({"message":"not here"})");
}

QStringList VpnScene::requests() const
{
    QStringList lines;
    for (const FakeTransport::Sent &sent : transport.sent()) {
        if (sent.request.verb != Verb::Get)
            lines += tailOf(sent.request);
    }
    return lines;
}

QJsonObject VpnScene::lastBody(const QString &verbAndTail) const
{
    QJsonObject body;
    for (const FakeTransport::Sent &sent : transport.sent()) {
        if (tailOf(sent.request) == verbAndTail)
            body = QJsonDocument::fromJson(sent.request.body).object();
    }
    return body;
}

bool VpnScene::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(
        [&] {
            clock.advance(std::chrono::milliseconds(100));
            return condition();
        },
        kPatience);
}

} // namespace hubdeck
