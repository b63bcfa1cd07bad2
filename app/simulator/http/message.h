// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/gateway/identity.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>

namespace simulator {

//! One request as it came over the wire, and what the gateway found out about it before a handler sees it.
struct Request {
    QByteArray verb;
    QString path; //!< percent-decoded, without the query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
    QString remoteAddress;

    QHash<QString, QString> arguments; //!< values of the {names} in the path template
    QJsonObject json; //!< the decoded body of routes that take one
    QJsonArray jsonArray; //!< the same of routes that take an array
    Identity identity; //!< who asks, on routes that need a token

    [[nodiscard]] QString argument(QStringView name) const { return arguments.value(name.toString()); }
    [[nodiscard]] QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
    //! The media type of the body, in lower case and without parameters.
    [[nodiscard]] QByteArray mediaType() const;
};

//! The token of "Authorization: Bearer x"; clients write the word in both cases.
[[nodiscard]] QString bearerToken(const Request &request);

//! How much of a response reaches the client. Everything but Whole is there for tests of bad networks.
enum class Delivery { Whole, Truncated, Dropped, Never };

struct Response {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay {0};

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.emplaceBack(name, value); }
};

//! 200, or the given status, with a JSON body.
[[nodiscard]] Response answer(const QJsonObject &object, int status = 200);
[[nodiscard]] Response answer(const QJsonArray &array, int status = 200);
//! An answer without a body.
[[nodiscard]] Response emptyAnswer(int status = 200);
[[nodiscard]] Response textAnswer(const QByteArray &text, int status);

} // namespace simulator
