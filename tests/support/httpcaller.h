// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <memory>

namespace hubdeck {

//! What came back of one HTTP call of a test.
struct HttpAnswer {
    int status = 0; //!< 0 when there was no whole answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QString message() const; //!< member `message` of the body
};

//! Plain HTTP for tests, independent of core. Follows no redirects. Runs the event loop until the answer is there.
class HttpCaller {
public:
    explicit HttpCaller(QUrl base = {})
        : m_base(std::move(base))
    {
    }

    void setBase(const QUrl &base) { m_base = base; }
    //! Sent as bearer token from now on; empty: none.
    void setToken(const QString &token) { m_token = token; }
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }
    void trustCertificate(const QString &path);

    HttpAnswer call(const QByteArray &verb, const QString &path, const QByteArray &body = {},
        const QByteArray &contentType = "application/json");
    HttpAnswer get(const QString &path) { return call("GET", path); }
    HttpAnswer post(const QString &path, const QJsonObject &body);
    //! Starts a call without waiting; the base, token and timeout are those of this object.
    std::unique_ptr<QNetworkReply> start(
        const QByteArray &verb, const QString &path, const QByteArray &body = {}, const QByteArray &contentType = {});
    static HttpAnswer answerOf(QNetworkReply &reply);

private:
    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_token;
    QString m_certificate;
    int m_timeout = 20'000;
};

} // namespace hubdeck
