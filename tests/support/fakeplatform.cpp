// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplatform.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hubdeck {

using namespace Qt::StringLiterals;

FakePlatform::FakePlatform(FakeTransport &transport)
{
    transport.setResponder([this](const TransportRequest &request) { return respond(request); });
}

std::optional<TransportReply> FakePlatform::respond(const TransportRequest &request)
{
    const QString path = request.url.path();
    const auto unless
        = [](bool hangs, const TransportReply &reply) { return hangs ? std::nullopt : std::optional(reply); };
    if (path == "/accounts/login"_L1 || path == "/accounts/api/v2/oauth2/token"_L1)
        return tokensHang ? std::nullopt : std::optional(giveToken(request.body));
    if (path == "/accounts/api/v2/oauth2/revoke"_L1)
        return jsonReply(200, {});
    if (!takesTokenOf(request))
        return jsonReply(401, R"({"message":"Invalid token"})");
    if (path == "/accounts/api/me"_L1)
        return unless(identityHangs, identity());
    return unless(thingsHang, jsonReply(200, "{}"));
}

TransportReply FakePlatform::giveToken(const QByteArray &body)
{
    if (tokenReply)
        return *tokenReply;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const bool isApp = json.contains("client_id"_L1);
    if (json.value(isApp ? "client_secret"_L1 : "password"_L1).toString() != secret)
        return textReply(401, "Unauthorized");
    ++tokensGiven;
    QJsonObject answer{{u"access_token"_s, u"token-%1"_s.arg(tokensGiven)}, {u"token_type"_s, u"bearer"_s}};
    if (isApp)
        answer.insert(u"expires_in"_s, lifetime);
    return jsonReply(200, QJsonDocument(answer).toJson());
}

bool FakePlatform::takesTokenOf(const TransportRequest &request) const
{
    const QByteArray scheme = "Bearer token-";
    for (const auto &[name, value] : request.headers) {
        if (name != "Authorization" || !value.startsWith(scheme))
            continue;
        const int number = value.mid(scheme.size()).toInt();
        return number >= m_firstValid && number <= qMax(tokensGiven, 1);
    }
    return false;
}

TransportReply FakePlatform::identity() const
{
    if (identityIsForbidden)
        return jsonReply(403, R"({"message":"no"})");
    const QJsonObject user{
        {u"username"_s, u"i.larsen"_s},
        {u"organization"_s, QJsonObject{{u"id"_s, u"root"_s}, {u"name"_s, u"Northwind"_s}}},
        {u"properties"_s, QJsonObject{{u"cs_auth"_s, QJsonObject{{u"session_timeout"_s, sessionTimeout}}}}},
    };
    return jsonReply(200, QJsonDocument(QJsonObject{{u"user"_s, user}}).toJson());
}

} // namespace hubdeck
