// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpcaller.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace hubdeck {

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpAnswer::object() const { return QJsonDocument::fromJson(body).object(); }

QJsonArray HttpAnswer::array() const { return QJsonDocument::fromJson(body).array(); }

QString HttpAnswer::message() const { return object().value("message"_L1).toString(); }

void HttpCaller::trustCertificate(const QString &path) { m_certificate = path; }

std::unique_ptr<QNetworkReply> HttpCaller::start(
    const QByteArray &verb, const QString &path, const QByteArray &body, const QByteArray &contentType)
{
    QNetworkRequest request(m_base.resolved(QUrl(path)));
    request.setTransferTimeout(m_timeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (!m_certificate.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_certificate));
        request.setSslConfiguration(tls);
    }
    return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, verb, body));
}

HttpAnswer HttpCaller::answerOf(QNetworkReply &reply)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.error = reply.error();
    answer.headers = reply.rawHeaderPairs();
    if (reply.isOpen()) // it is not when the call was cut off
        answer.body = reply.readAll();
    return answer;
}

HttpAnswer HttpCaller::call(
    const QByteArray &verb, const QString &path, const QByteArray &body, const QByteArray &contentType)
{
    const auto reply = start(verb, path, body, verb == "GET" ? QByteArray() : contentType);
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(m_timeout + 5'000);
    return answerOf(*reply);
}

HttpAnswer HttpCaller::post(const QString &path, const QJsonObject &body)
{
    return call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace hubdeck
