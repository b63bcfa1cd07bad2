// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/message.h"

#include <QJsonDocument>

namespace simulator {

namespace {

Response jsonAnswer(const QJsonDocument &document, int status)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = document.toJson(QJsonDocument::Compact);
    return response;
}

} // namespace

QByteArray Request::mediaType() const
{
    const QByteArray value = headers.value("content-type");
    return value.split(';').constFirst().trimmed().toLower();
}

QString bearerToken(const Request &request)
{
    const QByteArray header = request.headers.value("authorization");
    return header.toLower().startsWith("bearer ") ? QString::fromLatin1(header.mid(7).trimmed()) : QString();
}

Response answer(const QJsonObject &object, int status) { return jsonAnswer(QJsonDocument(object), status); }

Response answer(const QJsonArray &array, int status) { return jsonAnswer(QJsonDocument(array), status); }

Response emptyAnswer(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response textAnswer(const QByteArray &text, int status)
{
    Response response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

} // namespace simulator
