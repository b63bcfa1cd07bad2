// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tryoutcome.h"

#include "core/net/errorbody.h"
#include "core/net/retryafter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

//! The body without the token, should the server repeat it: before anything is cut, so that no part of it stays.
QByteArray bodyWithout(const QByteArray &token, const TransportReply &reply)
{
    QByteArray body = reply.body;
    return token.isEmpty() ? body : body.replace(token, "***");
}

//! Words of the server for people to read. An answer to a secret request says nothing: it may repeat what it was sent.
void addWords(ApiError &error, const ApiRequest &request, const TransportReply &reply, const QByteArray &token)
{
    error.serverMessage = reply.reasonPhrase;
    if (request.isSecret)
        return;
    const ErrorBody words = readErrorBody(bodyWithout(token, reply), reply.header("Content-Type"), reply.reasonPhrase);
    error.serverMessage = words.message;
    error.serverCode = words.code;
    error.details = words.details;
    error.bodySample = words.sample;
}

//! Access Management makes changes to one organization wait for each other, and says 409 while another is under way.
bool isBusyAccount(const ApiRequest &request, const TransportReply &reply)
{
    return reply.httpStatus == 409 && request.pathTemplate.startsWith(u"/accounts/"_s);
}

TryOutcome lost(ApiError error, const ApiRequest &request, const TransportReply &reply)
{
    error.serverMessage = reply.failureText;
    error.mayHaveHappened = isChange(request) && reply.mayHaveArrived;
    const bool mayRetry = *reply.failure == ApiError::Kind::Network || *reply.failure == ApiError::Kind::Protocol;
    return {failure(error), mayRetry, std::nullopt};
}

TryOutcome redirected(ApiError error, const TransportReply &reply)
{
    const QString host = QUrl::fromEncoded(reply.header("Location")).host();
    error.serverMessage
        = host.isEmpty() ? u"refused to follow a redirect"_s : u"refused to follow a redirect to "_s + host;
    return {failure(error), false, std::nullopt};
}

TryOutcome page(ApiError error, const ApiRequest &request, const TransportReply &reply, const QByteArray &token)
{
    error.serverMessage = u"a web page came instead of an answer of this API"_s;
    if (!request.isSecret)
        error.bodySample = bodySample(bodyWithout(token, reply));
    error.mayHaveHappened = isChange(request);
    return {failure(error), false, std::nullopt};
}

TryOutcome refused(ApiError error, const ApiRequest &request, const TransportReply &reply, const QByteArray &token,
    const QDateTime &now)
{
    addWords(error, request, reply, token);
    TryOutcome outcome{failure(error), false, std::nullopt};
    if (reply.httpStatus == 429 || reply.httpStatus == 503)
        outcome.requestedWait = requestedWait(reply.headers, now);
    outcome.result.error().retryAfter = outcome.requestedWait.value_or(std::chrono::milliseconds(0));
    static constexpr std::array kTransient = {408, 500, 502, 503, 504};
    outcome.mayRetry = std::find(kTransient.begin(), kTransient.end(), reply.httpStatus) != kTransient.end()
        || isBusyAccount(request, reply);
    // A gateway says 5xx also when the server behind it has done the work; only 501 says that nothing was tried.
    outcome.result.error().mayHaveHappened = isChange(request) && reply.httpStatus >= 500 && reply.httpStatus != 501;
    return outcome;
}

} // namespace

TryOutcome readReply(const ApiRequest &request, const TransportReply &reply, const QUrl &platform,
    const QByteArray &token, const QDateTime &utcNow)
{
    using Kind = ApiError::Kind;
    const int status = reply.httpStatus;
    ApiError error = errorFor(
        request, platform, reply.failure.value_or(status >= 400 ? kindForHttpStatus(status) : Kind::Protocol));
    error.httpStatus = status;
    error.transactionId = QString::fromLatin1(reply.header("X-ANYPNT-TRX-ID"));
    if (reply.failure)
        return lost(error, request, reply);
    if (status >= 400)
        return refused(error, request, reply, token, utcNow);
    if (status >= 300 && status != 304)
        return redirected(error, reply);
    if (reply.header("Content-Type").toLower().startsWith("text/html"))
        return page(error, request, reply, token);
    ApiReply answer;
    answer.status = status;
    answer.headers = reply.headers;
    answer.body = reply.body;
    answer.transactionId = error.transactionId;
    answer.host = error.host;
    return {answer, false, std::nullopt};
}

TryOutcome timedOut(const ApiRequest &request, const QUrl &platform, bool mayHaveArrived)
{
    ApiError error = errorFor(request, platform, ApiError::Kind::Timeout);
    error.mayHaveHappened = isChange(request) && mayHaveArrived;
    return {failure(error), true, std::nullopt};
}

ApiError errorFor(const ApiRequest &request, const QUrl &platform, ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.method = QString::fromLatin1(verbName(request.verb));
    error.path = QString::fromLatin1(request.encodedPath());
    error.host = platform.port() < 0 ? platform.host() : platform.host() + u':' + QString::number(platform.port());
    return error;
}

} // namespace hubdeck
