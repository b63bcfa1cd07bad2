// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/cancel.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>

namespace hubdeck {

enum class Verb { Get, Post, Put, Patch, Delete };

//! "GET", "POST", ...
QByteArray verbName(Verb verb);

//! Who waits for the answer: a person, or a table being filled or watched. The interactive lane is always served first.
enum class Lane { Interactive, Background };

//! What a caller of a service may choose about a call.
struct CallOptions {
    Lane lane = Lane::Interactive;
    CancelToken cancel;
};

//! One HTTP request as a value: building it needs no network, so tests compare values.
struct ApiRequest {
    Verb verb = Verb::Get;
    //! Path from the host's root; each {name} is replaced by the next of pathArguments, percent-encoded as one segment.
    QString pathTemplate;
    QStringList pathArguments;
    QList<std::pair<QString, QString>> query;
    QByteArray body; //!< empty: none is sent
    QByteArray contentType;
    std::chrono::milliseconds timeout = std::chrono::seconds(30); //!< for one try, from sending to the last byte
    Lane lane = Lane::Interactive;
    bool idempotent = true; //!< sending it twice does what sending it once does; only such requests are retried
    bool needsToken = true; //!< waits for a valid token and carries it
    bool isSecret = false; //!< body and answer hold secrets: never recorded

    static ApiRequest get(const QString &pathTemplate, const QStringList &arguments = {});
    //! A create: not idempotent.
    static ApiRequest post(const QString &pathTemplate, const QStringList &arguments, const QJsonObject &body);
    //! A change of some members; idempotent unless the caller says otherwise.
    static ApiRequest patch(const QString &pathTemplate, const QStringList &arguments, const QJsonObject &body);
    static ApiRequest remove(const QString &pathTemplate, const QStringList &arguments);

    ApiRequest &withQuery(const QString &name, const QString &value);
    ApiRequest &withOptions(const CallOptions &options);

    //! Path with its arguments, percent-encoded: "/a/b%2Fc".
    QByteArray encodedPath() const;
    //! encodedPath() and the query.
    QByteArray encodedTarget() const;

    //! False when an argument is empty, "." or "..": such a path would name another resource than the one meant (a
    //! whole list, say).
    bool hasUsablePath() const;

    CancelToken cancel; //!< not part of the comparison
    friend bool operator==(const ApiRequest &left, const ApiRequest &right);
};

//! The request as a curl command line for \a platform ("https://anypoint.mulesoft.com"). The token is the shell
//! variable $TOKEN, never its value; the body of a secret request is left out.
QString curlCommand(const ApiRequest &request, const QString &platform);

//! The JSON body as it is sent, but on several lines, for people to read; empty for a secret request and for one
//! without a body.
QString bodyForReading(const ApiRequest &request);

} // namespace hubdeck
