// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/body.h"

#include "app/simulator/http/errors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonObject formToJson(QByteArray form)
{
    QJsonObject json;
    const auto items = QUrlQuery(QString::fromUtf8(form.replace('+', "%20"))).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        json.insert(name, value);
    return json;
}

} // namespace

std::optional<Response> decodeBody(Request &request, Route::Body expected)
{
    if (expected == Route::Body::None)
        return std::nullopt;
    const Api api = apiOf(request.path);
    const QByteArray type = request.mediaType();
    if (expected == Route::Body::JsonOrForm && type == "application/x-www-form-urlencoded") {
        request.json = formToJson(request.body);
        return std::nullopt;
    }
    if (type != "application/json")
        return refusal(api, 415, u"Not Supported Content-Type"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return refusal(api, 400, u"The body is not valid JSON: "_s % error.errorString());
    if (expected == Route::Body::JsonArray) {
        if (!document.isArray())
            return refusal(api, 400, u"The body must be a JSON array"_s);
        request.jsonArray = document.array();
        return std::nullopt;
    }
    if (!document.isObject())
        return refusal(api, 400, u"The body must be a JSON object"_s);
    request.json = document.object();
    return std::nullopt;
}

} // namespace simulator
