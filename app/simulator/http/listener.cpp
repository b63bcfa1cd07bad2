// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/listener.h"

#include "app/simulator/http/wire.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QMetaEnum>
#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QHash<QByteArray, QByteArray> headersOf(const QHttpServerRequest &request)
{
    QHash<QByteArray, QByteArray> headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const auto pairs = request.headers().toListOfPairs();
#else
    const auto pairs = request.headers();
#endif
    for (const auto &pair : pairs)
        headers.insert(pair.first.toLower(), pair.second);
    return headers;
}

Request requestFrom(const QHttpServerRequest &source)
{
    Request request;
    request.verb = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(source.method())));
    request.verb = request.verb.toUpper();
    request.path = source.url().path(QUrl::FullyDecoded);
    request.query = source.query();
    request.headers = headersOf(source);
    request.body = source.body();
    request.remoteAddress = source.remoteAddress().toString();
    return request;
}

bool isPlain(const Response &response)
{
    return response.delivery == Delivery::Whole && response.delay == std::chrono::milliseconds::zero();
}

void write(const Response &response, QHttpServerResponder &responder)
{
    const auto status = QHttpServerResponder::StatusCode(response.status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders headers;
    if (!response.contentType.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::ContentType, response.contentType);
    for (const auto &[name, value] : response.headers)
        headers.append(name, value);
    responder.write(response.body, headers, status);
#else
    responder.writeStatusLine(status);
    if (!response.contentType.isEmpty())
        responder.writeHeader("Content-Type", response.contentType);
    for (const auto &[name, value] : response.headers)
        responder.writeHeader(name, value);
    responder.writeHeader("Content-Length", QByteArray::number(response.body.size()));
    responder.writeBody(response.body);
#endif
}

void writeByHand(const Response &response, QTcpSocket &socket)
{
    switch (response.delivery) {
    case Delivery::Whole:
        socket.write(wireFormat(response));
        break;
    case Delivery::Truncated:
        socket.write(wireFormat(response).chopped(response.body.size() - response.body.size() / 2));
        socket.disconnectFromHost();
        break;
    case Delivery::Dropped:
        socket.abort();
        break;
    case Delivery::Never:
        break;
    }
}

} // namespace

Listener::Listener(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{
}

QString Listener::open(quint16 port, const std::optional<QSslConfiguration> &tls)
{
    std::unique_ptr<QTcpServer> server;
    if (tls) {
        auto sslServer = std::make_unique<QSslServer>();
        sslServer->setSslConfiguration(*tls);
        server = std::move(sslServer);
    } else {
        server = std::make_unique<QTcpServer>();
    }
    if (!server->listen(QHostAddress::LocalHost, port))
        return server->errorString();
    m_url.setScheme(tls ? u"https"_s : u"http"_s);
    m_url.setHost(u"127.0.0.1"_s);
    m_url.setPort(server->serverPort());
    bind(server.release()); // takes the server over
    return {};
}

bool Listener::handleRequest(const QHttpServerRequest &request, Answerer answerer)
{
    const Response response = m_handler(requestFrom(request));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (isPlain(response)) {
        write(response, answerer);
        return true;
    }
    // The responder has no socket to offer, but all sockets live in the object tree of this server.
    const auto sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        if (qobject_cast<QSslSocket *>(socket->parent()))
            continue; // the plain half of an encrypted one
        if (socket->peerPort() == request.remotePort() && socket->state() == QAbstractSocket::ConnectedState)
            deliverByHand(response, socket);
    }
#else
    if (isPlain(response)) {
        QHttpServerResponder responder = makeResponder(request, answerer);
        write(response, responder);
    } else {
        deliverByHand(response, answerer);
    }
#endif
    return true;
}

void Listener::missingHandler(const QHttpServerRequest &, MissingAnswerer) { } // nothing is missing: all is handled

void Listener::deliverByHand(const Response &response, QTcpSocket *socket)
{
    // Never inside the request handler: Qt HTTP Server still uses the socket when the handler returns.
    QTimer::singleShot(response.delay, socket, [response, socket = QPointer(socket)] {
        if (socket)
            writeByHand(response, *socket);
    });
}

} // namespace simulator
