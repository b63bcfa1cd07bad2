// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networktransport.h"
#include "tests/support/exchange.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace hubdeck;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

//! Ends the connection with a reset, not in good order.
void reset(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

} // namespace

//! Connections that break, are refused or not trusted.
class TestNetworkFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheStartOfAHugeErrorPage();
    void reportsABodyCutShort_data();
    void reportsABodyCutShort();
    void reportsGarbage();
    void reportsARefusedConnection();
    void reportsAnUnknownHost();
    void sendsAChangeOnce_data();
    void sendsAChangeOnce();
    void sendsAChangeOnAConnectionOfItsOwn();
    void refusesPlainHttpToOtherHosts();
    void refusesOtherSchemes();
    void reportsAnUntrustedCertificate();
    void trustsGivenCertificates();
    void reportsAProxyThatRefuses();
    void reportsAProxyThatForbids();
};

void TestNetworkFaults::readsTheStartOfAHugeErrorPage()
{
    const QByteArray page = "<html>" + QByteArray(5 * 1024 * 1024, 'x');
    RawServer server(always(RawServer::response(502, page, "text/html")));
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Get, server.url(u"/"_s));
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.httpStatus, 502);
    QCOMPARE(exchange.reply.body, page.left(64 * 1024));
    QCOMPARE(exchange.answers, 1);
}

void TestNetworkFaults::reportsABodyCutShort_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("length") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
    QTest::newRow("chunked") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"a\":");
    QTest::newRow("nothing of it") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
}

void TestNetworkFaults::reportsABodyCutShort()
{
    QFETCH(QByteArray, response);
    RawServer server([response](const RawServer::Request &, QTcpSocket *socket) {
        socket->write(response);
        socket->disconnectFromHost();
    });
    NetworkTransport transport;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
        QVERIFY(exchange.wait());
        QCOMPARE(exchange.reply.failure.value(), Kind::Protocol);
        QVERIFY(exchange.reply.failureText.contains(u"cut short"_s));
        QVERIFY(exchange.reply.mayHaveArrived);
    }
}

void TestNetworkFaults::reportsGarbage()
{
    RawServer server([](const RawServer::Request &, QTcpSocket *socket) {
        socket->write("220 mail ready\r\n\r\n");
        socket->disconnectFromHost();
    });
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Post, server.url(u"/"_s), "{}");
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.httpStatus, 0);
    QVERIFY(exchange.reply.failure);
    QVERIFY(exchange.reply.mayHaveArrived);
}

void TestNetworkFaults::reportsARefusedConnection()
{
    QUrl url;
    {
        RawServer gone(always({}));
        url = gone.url(u"/"_s);
    }
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Post, url, "{}");
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Network);
    QVERIFY(exchange.reply.failureText.startsWith(u"127.0.0.1"_s));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkFaults::reportsAnUnknownHost()
{
    NetworkTransport transport(
        {}, [](const QNetworkProxyQuery &) { return QList<QNetworkProxy>{QNetworkProxy::NoProxy}; });
    Exchange exchange(transport, Verb::Post, QUrl(u"https://hubdeck.invalid/"_s), "{}");
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Network);
    QVERIFY(exchange.reply.failureText.contains(u"hubdeck.invalid"_s));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkFaults::sendsAChangeOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isReset");
    for (const bool isReset : {false, true}) {
        const char *end = isReset ? "reset" : "close";
        QTest::addRow("POST, %s", end) << Verb::Post << QByteArrayLiteral("{}") << isReset;
        QTest::addRow("POST without a body, %s", end) << Verb::Post << QByteArray() << isReset;
        QTest::addRow("POST, large, %s", end) << Verb::Post << QByteArray(300'000, 'x') << isReset;
        QTest::addRow("PATCH, %s", end) << Verb::Patch << QByteArrayLiteral("{}") << isReset;
        QTest::addRow("PUT, %s", end) << Verb::Put << QByteArrayLiteral("{}") << isReset;
        QTest::addRow("DELETE, %s", end) << Verb::Delete << QByteArray() << isReset;
    }
}

void TestNetworkFaults::sendsAChangeOnce()
{
    QFETCH(Verb, verb);
    QFETCH(QByteArray, body);
    QFETCH(bool, isReset);
    bool isQuiet = false;
    RawServer server([&](const RawServer::Request &, QTcpSocket *socket) {
        if (!isQuiet)
            socket->write(RawServer::response(200, "{}"));
        else if (isReset)
            reset(socket);
        else
            socket->disconnectFromHost();
    });
    NetworkTransport transport;
    // Connections that are open already are the harder case.
    QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    QVERIFY(Exchange(transport, verb, server.url(u"/"_s), body).wait());
    isQuiet = true;
    Exchange exchange(transport, verb, server.url(u"/"_s), body);
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Network);
    QVERIFY(exchange.reply.mayHaveArrived);
    QCOMPARE(server.requests().size(), 3);
    // A second try would have come over a new connection by now or come soon: a later request proves that none did.
    isQuiet = false;
    QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    QCOMPARE(server.requests().size(), 4);
}

void TestNetworkFaults::sendsAChangeOnAConnectionOfItsOwn()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    for (int i = 0; i < 3; ++i)
        QVERIFY(Exchange(transport, Verb::Post, server.url(u"/"_s), "{}").wait());
    QCOMPARE(server.connections(), 4);
}

void TestNetworkFaults::refusesPlainHttpToOtherHosts()
{
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Get, QUrl(u"http://anypoint.example/"_s));
    QCOMPARE(exchange.answers, 0);
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Tls);
    QVERIFY(exchange.reply.failureText.startsWith(u"anypoint.example"_s));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkFaults::refusesOtherSchemes()
{
    NetworkTransport transport;
    for (const QString &url : {u"file:///etc/hostname"_s, u"ftp://127.0.0.1/"_s, u"data:,x"_s, u"https:///nohost"_s}) {
        Exchange exchange(transport, Verb::Get, QUrl(url));
        QVERIFY(exchange.wait());
        QCOMPARE(exchange.reply.failure.value(), Kind::Protocol);
    }
}

void TestNetworkFaults::reportsAnUntrustedCertificate()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    RawServer server(always(RawServer::response(200, "{}")));
    server.useTls();
    NetworkTransport transport;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
        QVERIFY(exchange.wait());
        QCOMPARE(exchange.reply.failure.value(), Kind::Tls);
        QVERIFY2(exchange.reply.failureText.startsWith(u"127.0.0.1: "_s), qPrintable(exchange.reply.failureText));
        QVERIFY2(exchange.reply.failureText.contains(u"self-signed"_s), qPrintable(exchange.reply.failureText));
        QVERIFY(!exchange.reply.mayHaveArrived);
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestNetworkFaults::trustsGivenCertificates()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    RawServer server(always(RawServer::response(200, "{}")));
    server.useTls();
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.addCaCertificate(RawServer::certificate());
    NetworkTransport transport(ssl);
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
        QVERIFY(exchange.wait());
        QCOMPARE(exchange.reply.httpStatus, 200);
    }
}

void TestNetworkFaults::reportsAProxyThatRefuses()
{
    quint16 port = 0;
    {
        RawServer gone(always({}));
        port = gone.serverPort();
    }
    NetworkTransport transport(QSslConfiguration::defaultConfiguration(), [port](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port)};
    });
    Exchange exchange(transport, Verb::Post, QUrl(u"https://anypoint.example/"_s), "{}");
    QVERIFY(exchange.wait());
    QVERIFY2(exchange.reply.failure == Kind::Proxy, qPrintable(exchange.reply.failureText));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkFaults::reportsAProxyThatForbids()
{
    for (const int status : {403, 407}) {
        RawServer proxy(
            always(RawServer::response(status, "no", "text/plain", "Proxy-Authenticate: Basic realm=\"x\"\r\n")));
        NetworkTransport transport(QSslConfiguration::defaultConfiguration(), [&proxy](const QNetworkProxyQuery &) {
            return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort())};
        });
        Exchange exchange(transport, Verb::Post, QUrl(u"https://anypoint.example/"_s), "{}");
        QVERIFY(exchange.wait());
        QVERIFY2(exchange.reply.failure == Kind::Proxy, qPrintable(exchange.reply.failureText));
        QVERIFY(!exchange.reply.mayHaveArrived);
    }
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
