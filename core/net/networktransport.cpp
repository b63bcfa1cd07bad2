// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networktransport.h"

#include "core/net/loopback.h"
#include "core/net/networkcall.h"

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

class ProxyFactory final : public QNetworkProxyFactory {
public:
    explicit ProxyFactory(NetworkTransport::ProxySource source)
        : m_source(std::move(source))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QList<QNetworkProxy> proxies = m_source(query);
        return proxies.isEmpty() ? QList<QNetworkProxy>{QNetworkProxy::NoProxy} : proxies;
    }

private:
    NetworkTransport::ProxySource m_source;
};

QList<QNetworkProxy> systemProxies(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy::NoProxy};
    return QNetworkProxyFactory::systemProxyForQuery(query);
}

//! A request that is not sent at all.
class RefusedCall final : public QObject, public TransportCall {
public:
    RefusedCall(ApiError::Kind kind, const QString &text, Transport::Handler handler)
    {
        TransportReply reply;
        reply.failure = kind;
        reply.failureText = text;
        QMetaObject::invokeMethod(
            this, [handler = std::move(handler), reply] { handler(reply); }, Qt::QueuedConnection);
    }
    bool mayHaveArrived() const override { return false; }
};

} // namespace

NetworkTransport::NetworkTransport(std::optional<QSslConfiguration> ssl, ProxySource proxies, QObject *parent)
    : QObject(parent)
    , m_ssl(std::move(ssl))
    , m_proxies(proxies ? std::move(proxies) : systemProxies)
    , m_reads(newManager())
{
}

NetworkTransport::~NetworkTransport() = default;

std::unique_ptr<QNetworkAccessManager> NetworkTransport::newManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setProxyFactory(new ProxyFactory(m_proxies)); // the manager owns it
    return manager;
}

std::unique_ptr<TransportCall> NetworkTransport::send(const TransportRequest &request, Handler handler)
{
    const QString scheme = request.url.scheme();
    const QString host = request.url.host();
    if (scheme == "http"_L1 && !isLoopbackHost(host))
        return std::make_unique<RefusedCall>(ApiError::Kind::Tls,
            host + u": plain http is refused, the connection would not be encrypted"_s, std::move(handler));
    if ((scheme != "http"_L1 && scheme != "https"_L1) || host.isEmpty())
        return std::make_unique<RefusedCall>(ApiError::Kind::Protocol, u"not an https address"_s, std::move(handler));
    if (!m_ssl)
        m_ssl = QSslConfiguration::defaultConfiguration();
    const bool isRead = request.verb == Verb::Get;
    return std::make_unique<NetworkCall>(
        request, *m_ssl, isRead ? nullptr : newManager(), isRead ? m_reads.get() : nullptr, std::move(handler));
}

} // namespace hubdeck

#include "moc_networktransport.cpp"
