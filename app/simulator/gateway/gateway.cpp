// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/gateway.h"

#include "app/simulator/gateway/body.h"
#include "app/simulator/http/errors.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

Response tooManyRequests(const Request &request)
{
    Response response = refusal(apiOf(request.path), 429, u"Too Many Requests"_s);
    response.addHeader("Retry-After", "1");
    return response;
}

Response wrongVerb(const Request &request, const QByteArrayList &allowed)
{
    Response response = refusal(apiOf(request.path), 405, u"Method Not Allowed"_s);
    response.addHeader("Allow", allowed.join(", "));
    return response;
}

} // namespace

Response Gateway::handle(Request request)
{
    Response response = apiOf(request.path) == Api::Control ? route(request) : handleCounted(request);
    // Only Application Manager documents this header; here every answer has one, so that a client can show it.
    response.addHeader("X-ANYPNT-TRX-ID", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (request.verb == "HEAD")
        response.body.clear();
    return response;
}

Response Gateway::handleCounted(Request &request)
{
    m_world.statistics.countRequest(request.verb, request.path, std::chrono::steady_clock::now());
    if (exceedsLimit(request)) {
        m_world.statistics.countRefusal(request.verb, request.path);
        return tooManyRequests(request);
    }
    const std::optional<Fault> fault = m_world.faults.take(request);
    if (!fault)
        return route(request);
    Response response = fault->spoil(request, fault->needsAnswer() ? route(request) : Response());
    response.delay = fault->lateness();
    response.addHeader("X-Simulated-Fault", "yes"); // tells an answer that is wrong on purpose from one that is wrong
    return response;
}

bool Gateway::exceedsLimit(const Request &request)
{
    return apiOf(request.path) == Api::CloudHub
        && !m_world.rateLimiter.admit(request.remoteAddress, std::chrono::steady_clock::now());
}

Response Gateway::route(Request &request)
{
    const Api api = apiOf(request.path);
    const Router::Match match = m_router.find(request.verb, request.path);
    if (!match.route && match.allowedVerbs.isEmpty())
        return refusal(api, 404, u"Not Found"_s);
    if (!match.route)
        return wrongVerb(request, match.allowedVerbs);
    request.arguments = match.arguments;
    if (const auto refused = authenticate(request, *match.route))
        return *refused;
    if (const auto refused = decodeBody(request, match.route->body))
        return *refused;
    return match.route->handler(request);
}

std::optional<Response> Gateway::authenticate(Request &request, const Route &route) const
{
    if (route.access == Route::Access::Open)
        return std::nullopt;
    const auto identity = m_world.tokens.find(bearerToken(request));
    if (!identity)
        return refusal(apiOf(request.path), 401, u"Unauthorized"_s);
    if (route.verb != "GET" && !identity->mayWrite)
        return refusal(apiOf(request.path), 403, u"You are not authorized to perform this operation"_s);
    request.identity = *identity;
    return std::nullopt;
}

} // namespace simulator
