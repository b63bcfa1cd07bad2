// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/authenticator.h"

#include "core/net/json.h"

#include <QUrl>

#include <algorithm>

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kRevocationTime(5);
constexpr int kTeapot = 418; // how the login says that the user lives on another platform of the vendor

ApiError wrongCredential()
{
    ApiError error;
    error.kind = ApiError::Kind::Unauthorized;
    error.serverCode = signinfault::kWrongCredential;
    return error;
}

// What may stand in an HTTP header: a line end or a blank inside would change the request.
bool isToken(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Result<AccessToken> pastedToken(const QString &pasted, const QDateTime &now)
{
    constexpr auto scheme = "bearer"_L1;
    QString token = pasted.trimmed();
    if (token.startsWith(scheme + u' ', Qt::CaseInsensitive))
        token = token.sliced(scheme.size()).trimmed();
    if (!isToken(token) || token.compare(scheme, Qt::CaseInsensitive) == 0)
        return failure(wrongCredential());
    return AccessToken{token.toLatin1(), now, std::nullopt};
}

ApiRequest tokenRequest(const Credential &credential)
{
    const bool isApp = credential.kind == CredentialKind::ConnectedApp;
    const QJsonObject body = isApp
        ? QJsonObject{{u"client_id"_s, credential.account}, {u"client_secret"_s, credential.secret},
            {u"grant_type"_s, u"client_credentials"_s}}
        : QJsonObject{{u"username"_s, credential.account}, {u"password"_s, credential.secret}};
    ApiRequest request = ApiRequest::post(isApp ? u"/accounts/api/v2/oauth2/token"_s : u"/accounts/login"_s, {}, body);
    request.needsToken = false;
    request.isSecret = true;
    request.idempotent = true; // a second token does no harm
    return request;
}

Result<AccessToken> decodeToken(const QByteArray &body, const QDateTime &asked)
{
    const Result<QJsonValue> json = parseJson(body);
    if (!json)
        return failure(json.error());
    JsonReader reader(*json);
    if (!reader.has("access_token"_L1) && reader.has("url"_L1) && reader.has("body"_L1)) {
        ApiError error;
        error.kind = ApiError::Kind::Refused;
        error.serverCode = signinfault::kMultiFactor;
        return failure(error);
    }
    const QString token = reader.string("access_token"_L1);
    const std::optional<int> lifetime = reader.optionalInteger("expires_in"_L1);
    if (reader.error())
        return failure(*reader.error());
    if (!isToken(token))
        return failure(ApiError::protocol(u"access_token"_s, u"not usable as a token"_s));
    AccessToken result{token.toLatin1(), asked, std::nullopt};
    if (lifetime && *lifetime > 0)
        result.expiresAt = asked.addSecs(*lifetime);
    return result;
}

// The queue's words for a status, in the terms of a sign-in.
ApiError signInError(ApiError error, CredentialKind kind, const QUrl &platform)
{
    error.host = platform.authority();
    const bool isApp = kind == CredentialKind::ConnectedApp;
    // Whether a token request saved anything does not matter: it can be sent again. A piece of an answer may be a piece
    // of a token.
    error.mayHaveHappened = false;
    error.bodySample.clear();
    if (error.httpStatus == kTeapot) {
        error.serverCode = signinfault::kOtherPlatform;
    } else if (error.kind == ApiError::Kind::Unauthorized || (isApp && error.httpStatus == 400)) {
        // OAuth lets a server answer 400 to an unknown client; the rest of the request is ours and always the same.
        error.kind = ApiError::Kind::Unauthorized;
        error.serverCode = signinfault::kWrongCredential;
    } else if (error.kind == ApiError::Kind::Forbidden && !isApp) {
        error.serverCode = signinfault::kDisabled;
    }
    return error;
}

} // namespace

Authenticator::Authenticator(RequestQueue &queue, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
{
}

Reply<AccessToken> Authenticator::signIn(const Credential &credential, const CancelToken &cancel)
{
    if (credential.kind == CredentialKind::BearerToken)
        return readyReply(pastedToken(credential.secret, m_clock.utcNow()));
    if (credential.account.isEmpty() || credential.secret.isEmpty())
        return readyReply<AccessToken>(failure(wrongCredential()));
    ApiRequest request = tokenRequest(credential);
    request.cancel = cancel;
    const auto decode = [asked = m_clock.utcNow()](const ApiReply &reply) { return decodeToken(reply.body, asked); };
    Answer<AccessToken> answer;
    whenDone(decoded<AccessToken>(m_queue.submit(request), request, this, decode), this,
        [answer, kind = credential.kind, platform = m_queue.platform()](Result<AccessToken> result) {
            if (!result)
                result = failure(signInError(result.error(), kind, platform));
            answer.finish(std::move(result));
        });
    return answer.reply();
}

Reply<Done> Authenticator::revoke(const AccessToken &token)
{
    ApiRequest request;
    request.verb = Verb::Post;
    request.pathTemplate = u"/accounts/api/v2/oauth2/revoke"_s;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "token=" + QUrl::toPercentEncoding(QString::fromLatin1(token.value)) + "&token_type_hint=access_token";
    request.timeout = kRevocationTime;
    request.idempotent = false; // nobody waits for a second try
    request.needsToken = false;
    request.isSecret = true;
    return decoded<Done>(m_queue.submit(request), request, this, [](const ApiReply &) { return Result<Done>(Done{}); });
}

} // namespace hubdeck
