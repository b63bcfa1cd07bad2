// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/transport.h"

#include <QNetworkProxyFactory>
#include <QObject>
#include <QSslConfiguration>

#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace hubdeck {

//! Real HTTP/1.1: the system's proxies and certificates, no redirects, no cookies, no cache, no exception for a faulty
//! certificate.
//!
//! Reads share connections that are kept open. A change gets a connection of its own and is written once only: on a
//! connection that breaks, Qt would by itself send it again. Plain http is refused unless the host is this machine.
//! Proxies are not used for this machine.
class NetworkTransport final : public QObject, public Transport {
    Q_OBJECT
public:
    using ProxySource = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;
    //! \a ssl may hold further certificates to trust; nothing: the system's, read with the first request, since that takes a while.
    //! \a proxies: whom to ask; the system when empty.
    explicit NetworkTransport(std::optional<QSslConfiguration> ssl = {}, ProxySource proxies = {}, QObject *parent = nullptr);
    ~NetworkTransport() override;

    std::unique_ptr<TransportCall> send(const TransportRequest &request, Handler handler) override;

private:
    std::unique_ptr<QNetworkAccessManager> newManager() const;

    std::optional<QSslConfiguration> m_ssl;
    ProxySource m_proxies;
    std::unique_ptr<QNetworkAccessManager> m_reads;
};

} // namespace hubdeck
