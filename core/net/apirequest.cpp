// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/apirequest.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

ApiRequest withJson(Verb verb, const QString &pathTemplate, const QStringList &arguments, const QJsonObject &body)
{
    ApiRequest request;
    request.verb = verb;
    request.pathTemplate = pathTemplate;
    request.pathArguments = arguments;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    return request;
}

QString shellQuoted(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

} // namespace

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

ApiRequest ApiRequest::get(const QString &pathTemplate, const QStringList &arguments)
{
    ApiRequest request;
    request.pathTemplate = pathTemplate;
    request.pathArguments = arguments;
    return request;
}

ApiRequest ApiRequest::post(const QString &pathTemplate, const QStringList &arguments, const QJsonObject &body)
{
    ApiRequest request = withJson(Verb::Post, pathTemplate, arguments, body);
    request.idempotent = false;
    return request;
}

ApiRequest ApiRequest::patch(const QString &pathTemplate, const QStringList &arguments, const QJsonObject &body)
{
    return withJson(Verb::Patch, pathTemplate, arguments, body);
}

ApiRequest ApiRequest::remove(const QString &pathTemplate, const QStringList &arguments)
{
    ApiRequest request = get(pathTemplate, arguments);
    request.verb = Verb::Delete;
    return request;
}

ApiRequest &ApiRequest::withQuery(const QString &name, const QString &value)
{
    query.emplaceBack(name, value);
    return *this;
}

ApiRequest &ApiRequest::withOptions(const CallOptions &options)
{
    lane = options.lane;
    cancel = options.cancel;
    return *this;
}

QByteArray ApiRequest::encodedPath() const
{
    QByteArray path;
    qsizetype from = 0;
    for (const QString &argument : pathArguments) {
        const qsizetype open = pathTemplate.indexOf(u'{', from);
        const qsizetype close = pathTemplate.indexOf(u'}', open);
        Q_ASSERT_X(open >= 0 && close > open, "ApiRequest", "more arguments than places in the path template");
        path += pathTemplate.mid(from, open - from).toUtf8() + QUrl::toPercentEncoding(argument);
        from = close + 1;
    }
    Q_ASSERT_X(pathTemplate.indexOf(u'{', from) < 0, "ApiRequest", "a place in the path template has no argument");
    return path + pathTemplate.mid(from).toUtf8();
}

QByteArray ApiRequest::encodedTarget() const
{
    QByteArray target = encodedPath();
    char separator = '?';
    for (const auto &[name, value] : query) {
        target += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return target;
}

bool ApiRequest::hasUsablePath() const
{
    return std::none_of(pathArguments.begin(), pathArguments.end(),
        [](const QString &argument) { return argument.isEmpty() || argument == "."_L1 || argument == ".."_L1; });
}

bool operator==(const ApiRequest &left, const ApiRequest &right)
{
    const auto members = [](const ApiRequest &r) {
        return std::tie(r.verb, r.pathTemplate, r.pathArguments, r.query, r.body, r.contentType, r.timeout, r.lane,
            r.idempotent, r.needsToken, r.isSecret);
    };
    return members(left) == members(right);
}

QString curlCommand(const ApiRequest &request, const QString &platform)
{
    QString command = u"curl -X "_s + QString::fromLatin1(verbName(request.verb)) + u' '
        + shellQuoted(platform + QString::fromLatin1(request.encodedTarget()));
    if (request.needsToken)
        command += u" -H \"Authorization: Bearer $TOKEN\""_s;
    if (!request.contentType.isEmpty())
        command += u" -H "_s + shellQuoted(u"Content-Type: "_s + QString::fromLatin1(request.contentType));
    if (!request.body.isEmpty() && !request.isSecret)
        command += u" --data "_s + shellQuoted(QString::fromUtf8(request.body));
    return command;
}

QString bodyForReading(const ApiRequest &request)
{
    return request.isSecret
        ? QString()
        : QString::fromUtf8(QJsonDocument::fromJson(request.body).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace hubdeck
