// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace hubdeck {

//! An HTTP server on loopback that does exactly what a test says, faults included.
//!
//!     RawServer server([](const RawServer::Request &, QTcpSocket *socket) { socket->write(RawServer::response(200,
//!     "{}")); }); transport.send({Verb::Get, server.url(u"/me"_s), {}, {}}, handler);
class RawServer final : public QTcpServer {
    Q_OBJECT
public:
    struct Request {
        int connection = 0; //!< counts from 1
        QByteArray line; //!< "GET /me HTTP/1.1"
        QByteArray head; //!< all header lines as they came
        QByteArray body;
    };
    using Answer = std::function<void(const Request &, QTcpSocket *)>;

    explicit RawServer(Answer answer, QObject *parent = nullptr);
    //! Serves https with a certificate for localhost and 127.0.0.1 that signs itself, made for tests. Call before the
    //! first request.
    void useTls();
    //! That certificate, for clients that shall trust it.
    static QSslCertificate certificate();

    QUrl url(const QString &path) const;
    const QList<Request> &requests() const { return m_requests; }
    int connections() const { return m_connections; }

    //! A whole response with Content-Length.
    static QByteArray response(int status, const QByteArray &body, const QByteArray &contentType = "application/json",
        const QByteArray &moreHeaders = {});

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket, int connection);

    Answer m_answer;
    bool m_isTls = false;
    int m_connections = 0;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<Request> m_requests;
};

} // namespace hubdeck
