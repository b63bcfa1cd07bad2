// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/resources/resources.h"

#include "app/simulator/http/errors.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

Response oauthRefusal(int status, const QString &error, const QString &description)
{
    return answer(QJsonObject {{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

//! User name and password. The answer says nothing about how long the token lives.
Response signIn(const Request &request, World &world)
{
    const QString name = request.json.value("username"_L1).toString();
    const QString password = request.json.value("password"_L1).toString();
    if (name.isEmpty() || password.isEmpty())
        return refusal(Api::Accounts, 400, u"username and password are required"_s);
    const User *user = world.platform.findUser(name);
    if (!user || user->password != password)
        return textAnswer("Unauthorized", 401);
    return answer(QJsonObject {
        {u"access_token"_s, world.tokens.issue({Identity::Kind::User, user->name, user->mayWrite})},
        {u"token_type"_s, u"bearer"_s},
        {u"redirectUrl"_s, u"/home/"_s},
    });
}

//! Client id and secret of a connected app.
Response issueToken(const Request &request, World &world)
{
    if (request.json.value("grant_type"_L1).toString() != "client_credentials"_L1)
        return oauthRefusal(400, u"unsupported_grant_type"_s, u"Only client_credentials is supported"_s);
    const QString clientId = request.json.value("client_id"_L1).toString();
    const QString secret = request.json.value("client_secret"_L1).toString();
    if (clientId.isEmpty() || secret.isEmpty())
        return oauthRefusal(400, u"invalid_request"_s, u"client_id and client_secret are required"_s);
    const ConnectedApp *app = world.platform.findConnectedApp(clientId);
    if (!app || app->secret != secret)
        return oauthRefusal(401, u"invalid_client"_s, u"Client authentication failed"_s);
    return answer(QJsonObject {
        {u"access_token"_s, world.tokens.issue({Identity::Kind::ConnectedApp, app->clientId, true})},
        {u"expires_in"_s, qint64(world.tokens.life().count())},
        {u"token_type"_s, u"bearer"_s},
    });
}

Response signOut(const Request &request, World &world)
{
    world.tokens.revoke(bearerToken(request));
    return emptyAnswer(200);
}

//! Of an unknown token the answer is the same: whoever asks learns nothing.
Response revokeToken(const Request &request, World &world)
{
    const QString token = request.json.value("token"_L1).toString();
    const QString hint = request.json.value("token_type_hint"_L1).toString(u"access_token"_s);
    if (token.isEmpty())
        return oauthRefusal(400, u"invalid_request"_s, u"token is required"_s);
    if (hint != "access_token"_L1 && hint != "refresh_token"_L1)
        return oauthRefusal(400, u"unsupported_token_type"_s, u"token_type_hint is access_token or refresh_token"_s);
    world.tokens.revoke(token);
    return emptyAnswer(200);
}

} // namespace

void addSignIn(Router &router, World &world)
{
    const auto open = Route::Access::Open;
    const auto body = Route::Body::JsonOrForm;
    const auto login = [&world](const Request &request) { return signIn(request, world); };
    router.add({"POST", u"/accounts/login"_s, login, body, open});
    router.add({"POST", u"/accounts/api/login"_s, login, body, open});
    router.add({"GET", u"/accounts/logout"_s, [&world](const Request &request) { return signOut(request, world); },
        Route::Body::None, open});
    router.add({"POST", u"/accounts/api/v2/oauth2/revoke"_s,
        [&world](const Request &request) { return revokeToken(request, world); }, body, open});
    router.add({"POST", u"/accounts/api/v2/oauth2/token"_s,
        [&world](const Request &request) { return issueToken(request, world); }, body, open});
}

} // namespace simulator
