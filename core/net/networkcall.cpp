// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networkcall.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qint64 kLargestErrorBody = 64 * 1024;
constexpr qint64 kLargestBody = 64 * 1024 * 1024;

QNetworkRequest networkRequest(const TransportRequest &request, const QSslConfiguration &ssl)
{
    QNetworkRequest result(request.url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setSslConfiguration(ssl);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (request.verb != Verb::Get) {
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        // Without a type of its own Qt would invent one and warn about it.
        if (headerValue(request.headers, "Content-Type").isEmpty() && !request.body.isEmpty())
            result.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/octet-stream"));
    }
    return result;
}

ApiError::Kind kindOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ApiError::Kind::Tls;
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return ApiError::Kind::Proxy;
    if (error >= QNetworkReply::ProtocolUnknownError && error <= QNetworkReply::ProtocolFailure)
        return ApiError::Kind::Protocol;
    return ApiError::Kind::Network;
}

//! Failures of the connection, as opposed to answers that Qt reports as errors because of their status.
bool isConnectionFault(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
}

} // namespace

OnceReadable::OnceReadable(const QByteArray &body)
    : m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceReadable::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(maximum, m_body.size() - m_position);
    std::memcpy(data, m_body.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

NetworkCall::NetworkCall(const TransportRequest &request, const QSslConfiguration &ssl,
    std::unique_ptr<QNetworkAccessManager> ownManager, QNetworkAccessManager *shared, Transport::Handler handler)
    : m_ownManager(std::move(ownManager))
    , m_handler(std::move(handler))
    , m_url(request.url)
    , m_hasBody(!request.body.isEmpty())
{
    start(request, networkRequest(request, ssl), m_ownManager ? m_ownManager.get() : shared);
}

void NetworkCall::start(
    const TransportRequest &request, const QNetworkRequest &networkRequest, QNetworkAccessManager *manager)
{
    if (request.verb == Verb::Get) {
        m_reply.reset(manager->get(networkRequest));
    } else {
        m_upload = std::make_unique<OnceReadable>(request.body);
        m_reply.reset(manager->sendCustomRequest(networkRequest, verbName(request.verb), m_upload.get()));
    }
    m_reply->setReadBufferSize(kLargestErrorBody);
    connect(m_reply.get(), &QNetworkReply::encrypted, this, [this] { m_isEncrypted = true; });
    connect(m_reply.get(), &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, &NetworkCall::onSslErrors);
    connect(m_reply.get(), &QIODevice::readyRead, this, &NetworkCall::onReadyRead);
    // Queued: an error found while sending is then still told from the event loop, and the reply may be deleted by the
    // handler.
    connect(m_reply.get(), &QNetworkReply::finished, this, &NetworkCall::onFinished, Qt::QueuedConnection);
}

NetworkCall::~NetworkCall()
{
    // The call may be destroyed by its own handler, below a signal of the reply.
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    QNetworkReply *reply = m_reply.release();
    if (m_ownManager) {
        QNetworkAccessManager *manager = m_ownManager.release();
        reply->setParent(manager);
        if (m_upload)
            m_upload.release()->setParent(manager);
        manager->deleteLater();
    } else {
        reply->deleteLater();
    }
}

int NetworkCall::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool NetworkCall::mayHaveArrived() const
{
    const bool couldBeSent = m_url.scheme() == "http"_L1 || m_isEncrypted;
    return couldBeSent && (m_wasSent || !m_hasBody); // Qt tells of the end of sending only where there is a body
}

void NetworkCall::onReadyRead()
{
    if (!m_handler)
        return;
    m_body += m_reply->readAll();
    if (status() >= 400 && m_body.size() > kLargestErrorBody) {
        m_body.truncate(kLargestErrorBody);
        deliver(answer());
    } else if (m_body.size() > kLargestBody) {
        TransportReply reply = lost();
        reply.failure = ApiError::Kind::Protocol;
        reply.failureText = u"the answer is larger than 64 MiB"_s;
        deliver(reply);
    }
}

void NetworkCall::onSslErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsFaults += error.errorString();
    m_tlsFaults.removeDuplicates();
}

void NetworkCall::onFinished()
{
    if (!m_handler)
        return;
    m_body += m_reply->readAll();
    const bool hasErrorStatus = status() >= 400;
    if (status() == 0 || (!hasErrorStatus && (isConnectionFault(m_reply->error()) || isCutShort())))
        deliver(lost());
    else
        deliver(answer());
}

//! Fewer bytes than announced. Not known for a compressed answer, whose length is that of the compressed bytes.
bool NetworkCall::isCutShort() const
{
    if (m_reply->hasRawHeader("Content-Encoding") || !m_reply->hasRawHeader("Content-Length"))
        return false;
    return m_body.size() < m_reply->rawHeader("Content-Length").toLongLong();
}

TransportReply NetworkCall::answer() const
{
    TransportReply reply;
    reply.httpStatus = status();
    reply.reasonPhrase = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        reply.headers.emplaceBack(name, value);
    reply.body = m_body.left(reply.httpStatus >= 400 ? kLargestErrorBody : kLargestBody);
    reply.mayHaveArrived = true;
    return reply;
}

TransportReply NetworkCall::lost() const
{
    TransportReply reply;
    reply.failure = failure();
    reply.failureText = m_url.host() + u": "_s + failureText();
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isBeforeSending = reply.failure == ApiError::Kind::Tls || reply.failure == ApiError::Kind::Proxy
        || error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError;
    reply.mayHaveArrived = status() > 0 || (!isBeforeSending && mayHaveArrived());
    return reply;
}

ApiError::Kind NetworkCall::failure() const
{
    if (status() > 0)
        return ApiError::Kind::Protocol;
    const ApiError::Kind kind = kindOf(m_reply->error());
    return kind == ApiError::Kind::Network && isTunnelFault() ? ApiError::Kind::Proxy : kind;
}

QString NetworkCall::failureText() const
{
    if (status() > 0)
        return u"the answer was cut short"_s;
    if (!m_tlsFaults.isEmpty())
        return m_tlsFaults.join(u"; "_s);
    if (m_reply->error() == QNetworkReply::ContentReSendError)
        return u"the connection was closed before an answer came"_s;
    return m_reply->errorString();
}

//! Qt 6.4 has no word of its own for a proxy that refuses a tunnel.
bool NetworkCall::isTunnelFault() const
{
    static constexpr std::array kBeforeTls = {QNetworkReply::ConnectionRefusedError, QNetworkReply::HostNotFoundError,
        QNetworkReply::TimeoutError, QNetworkReply::UnknownNetworkError};
    if (m_isEncrypted || std::find(kBeforeTls.begin(), kBeforeTls.end(), m_reply->error()) == kBeforeTls.end())
        return false;
    const QList<QNetworkProxy> proxies = m_reply->manager()->proxyFactory()->queryProxy(QNetworkProxyQuery(m_url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

void NetworkCall::deliver(const TransportReply &reply)
{
    // The handler may destroy this call, so nothing of it is touched afterwards.
    const Transport::Handler handler = std::exchange(m_handler, nullptr);
    handler(reply);
}

} // namespace hubdeck

#include "moc_networkcall.cpp"
