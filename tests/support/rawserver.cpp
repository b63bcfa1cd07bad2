// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// For tests alone: trusted by nobody, valid for this machine only, and public.
constexpr char kCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUUXXp/dRiVZFkZGCjNepbntMY9FUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE2MzIwMFoYDzIxMjYxMDMw
MTYzMjAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARUABtwzpRF61WdfUxHjPyTYJ65Ece6KAj7/ecnyDxNwyir2WPixpMu
QOBhD3STn4x+rIKOL/RtXUl3bunr/lVjo28wbTAdBgNVHQ4EFgQUHI2Q5fFODmaD
WoIJarJkjkVCUEQwHwYDVR0jBBgwFoAUHI2Q5fFODmaDWoIJarJkjkVCUEQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgNkb5vAUK6a8Jnj2nb6R1kOTE+beLzYY5uunpf73w3awCIBjY
dc3x5psBIWRUFSA9gLCyf3aVS06GdQjqmuOOQm0z
-----END CERTIFICATE-----
)";
constexpr char kKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXUCXsmccgc5Co+p/
oskzt84IpsoHwyFKIHfoTQc/YUChRANCAARUABtwzpRF61WdfUxHjPyTYJ65Ece6
KAj7/ecnyDxNwyir2WPixpMuQOBhD3STn4x+rIKOL/RtXUl3bunr/lVj
-----END PRIVATE KEY-----
)";

qsizetype contentLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

RawServer::RawServer(Answer answer, QObject *parent)
    : QTcpServer(parent)
    , m_answer(std::move(answer))
{
    listen(QHostAddress::LocalHost);
}

void RawServer::useTls()
{
    m_isTls = true;
}

QSslCertificate RawServer::certificate()
{
    return QSslCertificate(QByteArray(kCertificate));
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl((m_isTls ? u"https://127.0.0.1:"_s : u"http://127.0.0.1:"_s) + QString::number(serverPort()) + path);
}

QByteArray RawServer::response(
    int status, const QByteArray &body, const QByteArray &contentType, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void RawServer::incomingConnection(qintptr descriptor)
{
    const int connection = ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_received.remove(socket);
        socket->deleteLater();
    });
    if (m_isTls) {
        socket->setLocalCertificate(certificate());
        socket->setPrivateKey(QSslKey(QByteArray(kKey), QSsl::Ec));
        socket->startServerEncryption();
    }
}

void RawServer::read(QTcpSocket *socket, int connection)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = received.left(end);
    const qsizetype length = contentLength(head);
    if (received.size() < end + 4 + length)
        return;
    const Request request{connection, head.left(head.indexOf('\r')), head, received.mid(end + 4, length)};
    received.remove(0, end + 4 + length);
    m_requests += request;
    m_answer(request, socket);
}

} // namespace hubdeck

#include "moc_rawserver.cpp"
