// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networktransport.h"
#include "tests/support/rawserver.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace hubdeck;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

//! Sends one request and keeps what comes back.
struct Exchange {
    Exchange(NetworkTransport &transport, const TransportRequest &request)
        : call(transport.send(request, [this](const TransportReply &answer) {
            reply = answer;
            ++answers;
        }))
    {
    }
    Exchange(NetworkTransport &transport, Verb verb, const QUrl &url, const QByteArray &body = {})
        : Exchange(transport, TransportRequest{verb, url, {{"Content-Type", "application/json"}}, body})
    {
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return answers > 0; }, 10000);
    }

    TransportReply reply;
    int answers = 0;
    std::unique_ptr<TransportCall> call;
};

RawServer::Answer always(const QByteArray &response)
{
    return [response](const RawServer::Request &, QTcpSocket *socket) { socket->write(response); };
}

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

class TestNetworkTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatItIsTold();
    void readsStatusHeadersAndBody();
    void returnsErrorAnswersWithTheirBody_data();
    void returnsErrorAnswersWithTheirBody();
    void doesNotFollowRedirects();
    void keepsNoCookies();
    void keepsReadsOnOneConnection();
    void survivesAChallengeItCannotAnswer();
    void readsTheStartOfAHugeErrorPage();
    void reportsABodyCutShort_data();
    void reportsABodyCutShort();
    void reportsGarbage();
    void reportsARefusedConnection();
    void reportsAnUnknownHost();
    void abortsWhenDestroyed();
    void mayBeDestroyedByItsHandler();
    void knowsWhetherARequestWasSent();
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

void TestNetworkTransport::sendsWhatItIsTold()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    const TransportRequest request{Verb::Patch, server.url(u"/a%2Fb/c%20d?e=f%26g"_s),
        {{"Authorization", "Bearer t"}, {"User-Agent", "Hubdeck/1"}, {"Content-Type", "application/json"}}, R"({"a":1})"};
    Exchange exchange(transport, request);
    QVERIFY(exchange.wait());
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request &received = server.requests().first();
    QCOMPARE(received.line, "PATCH /a%2Fb/c%20d?e=f%26g HTTP/1.1");
    QCOMPARE(received.body, R"({"a":1})");
    const QByteArray head = received.head.toLower(); // Qt 6.8 sends names in lower case
    QVERIFY(head.contains("authorization: bearer t\r\n"));
    QVERIFY(head.contains("user-agent: hubdeck/1\r\n"));
    QCOMPARE(head.count("content-type:"), 1);
}

void TestNetworkTransport::readsStatusHeadersAndBody()
{
    RawServer server(always(RawServer::response(201, R"({"id":"1"})", "application/json", "X-ANYPNT-TRX-ID: trx\r\n")));
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Post, server.url(u"/"_s), "{}");
    QVERIFY(exchange.wait());
    QVERIFY(!exchange.reply.failure);
    QCOMPARE(exchange.reply.httpStatus, 201);
    QCOMPARE(exchange.reply.body, R"({"id":"1"})");
    QCOMPARE(exchange.reply.header("x-anypnt-trx-id"), "trx");
}

void TestNetworkTransport::returnsErrorAnswersWithTheirBody_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 409, 415, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::returnsErrorAnswersWithTheirBody()
{
    QFETCH(int, status);
    RawServer server(always(RawServer::response(status, R"({"message":"no"})")));
    NetworkTransport transport;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
        QVERIFY(exchange.wait());
        QVERIFY(!exchange.reply.failure);
        QCOMPARE(exchange.reply.httpStatus, status);
        QCOMPARE(exchange.reply.body, R"({"message":"no"})");
        QCOMPARE(exchange.reply.reasonPhrase, u"Reason"_s);
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestNetworkTransport::doesNotFollowRedirects()
{
    RawServer other(always(RawServer::response(200, "{}")));
    RawServer server(always(RawServer::response(302, "", "text/plain", "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n")));
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Get, server.url(u"/"_s));
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.httpStatus, 302);
    QCOMPARE(exchange.reply.header("Location"), other.url(u"/x"_s).toEncoded());
    QCOMPARE(other.connections(), 0);
}

void TestNetworkTransport::keepsNoCookies()
{
    RawServer server(always(RawServer::response(200, "{}", "application/json", "Set-Cookie: a=b; Path=/\r\n")));
    NetworkTransport transport;
    for (int i = 0; i < 2; ++i)
        QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().head.toLower().contains("cookie"));
}

void TestNetworkTransport::keepsReadsOnOneConnection()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    for (int i = 0; i < 3; ++i)
        QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    QCOMPARE(server.connections(), 1);
}

void TestNetworkTransport::survivesAChallengeItCannotAnswer()
{
    for (const QByteArray scheme : {"Bearer realm=\"x\"", "Basic realm=\"x\"", "Unheard-of"}) {
        RawServer server(always(RawServer::response(401, "Unauthorized", "text/plain", "WWW-Authenticate: " + scheme + "\r\n")));
        NetworkTransport transport;
        for (const Verb verb : {Verb::Get, Verb::Post}) {
            Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
            QVERIFY(exchange.wait());
            QCOMPARE(exchange.reply.httpStatus, 401);
            QCOMPARE(exchange.reply.body, "Unauthorized");
        }
        QCOMPARE(server.requests().size(), 2);
    }
}

void TestNetworkTransport::readsTheStartOfAHugeErrorPage()
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

void TestNetworkTransport::reportsABodyCutShort_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("length") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":");
    QTest::newRow("chunked") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"a\":");
    QTest::newRow("nothing of it") << QByteArrayLiteral("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
}

void TestNetworkTransport::reportsABodyCutShort()
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

void TestNetworkTransport::reportsGarbage()
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

void TestNetworkTransport::reportsARefusedConnection()
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

void TestNetworkTransport::reportsAnUnknownHost()
{
    NetworkTransport transport({}, [](const QNetworkProxyQuery &) { return QList<QNetworkProxy>{QNetworkProxy::NoProxy}; });
    Exchange exchange(transport, Verb::Post, QUrl(u"https://hubdeck.invalid/"_s), "{}");
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Network);
    QVERIFY(exchange.reply.failureText.contains(u"hubdeck.invalid"_s));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkTransport::abortsWhenDestroyed()
{
    bool isClosed = false;
    RawServer server([&isClosed](const RawServer::Request &, QTcpSocket *socket) {
        connect(socket, &QTcpSocket::disconnected, [&isClosed] { isClosed = true; });
    });
    NetworkTransport transport;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        isClosed = false;
        Exchange exchange(transport, verb, server.url(u"/"_s), verb == Verb::Post ? "{}" : "");
        const qsizetype before = server.requests().size();
        QTRY_COMPARE(server.requests().size(), before + 1);
        exchange.call.reset();
        QTRY_VERIFY(isClosed);
        QCOMPARE(exchange.answers, 0);
    }
}

void TestNetworkTransport::mayBeDestroyedByItsHandler()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    for (const Verb verb : {Verb::Get, Verb::Post}) {
        std::unique_ptr<TransportCall> call;
        bool isAnswered = false;
        call = transport.send({verb, server.url(u"/"_s), {}, {}}, [&](const TransportReply &) {
            call.reset();
            isAnswered = true;
        });
        QTRY_VERIFY(isAnswered);
    }
}

void TestNetworkTransport::knowsWhetherARequestWasSent()
{
    RawServer server([](const RawServer::Request &, QTcpSocket *) {});
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Post, server.url(u"/"_s), "{}");
    QVERIFY(!exchange.call->mayHaveArrived());
    QTRY_COMPARE(server.requests().size(), 1);
    QTRY_VERIFY(exchange.call->mayHaveArrived());
}

void TestNetworkTransport::sendsAChangeOnce_data()
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

//! The server takes the request and hangs up without a word: Qt alone would send it again.
void TestNetworkTransport::sendsAChangeOnce()
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

void TestNetworkTransport::sendsAChangeOnAConnectionOfItsOwn()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    QVERIFY(Exchange(transport, Verb::Get, server.url(u"/"_s)).wait());
    for (int i = 0; i < 3; ++i)
        QVERIFY(Exchange(transport, Verb::Post, server.url(u"/"_s), "{}").wait());
    QCOMPARE(server.connections(), 4);
}

void TestNetworkTransport::refusesPlainHttpToOtherHosts()
{
    NetworkTransport transport;
    Exchange exchange(transport, Verb::Get, QUrl(u"http://anypoint.example/"_s));
    QCOMPARE(exchange.answers, 0);
    QVERIFY(exchange.wait());
    QCOMPARE(exchange.reply.failure.value(), Kind::Tls);
    QVERIFY(exchange.reply.failureText.startsWith(u"anypoint.example"_s));
    QVERIFY(!exchange.reply.mayHaveArrived);
}

void TestNetworkTransport::refusesOtherSchemes()
{
    NetworkTransport transport;
    for (const QString &url : {u"file:///etc/hostname"_s, u"ftp://127.0.0.1/"_s, u"data:,x"_s, u"https:///nohost"_s}) {
        Exchange exchange(transport, Verb::Get, QUrl(url));
        QVERIFY(exchange.wait());
        QCOMPARE(exchange.reply.failure.value(), Kind::Protocol);
    }
}

void TestNetworkTransport::reportsAnUntrustedCertificate()
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

void TestNetworkTransport::trustsGivenCertificates()
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

void TestNetworkTransport::reportsAProxyThatRefuses()
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

void TestNetworkTransport::reportsAProxyThatForbids()
{
    for (const int status : {403, 407}) {
        RawServer proxy(always(RawServer::response(status, "no", "text/plain", "Proxy-Authenticate: Basic realm=\"x\"\r\n")));
        NetworkTransport transport(QSslConfiguration::defaultConfiguration(), [&proxy](const QNetworkProxyQuery &) {
            return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort())};
        });
        Exchange exchange(transport, Verb::Post, QUrl(u"https://anypoint.example/"_s), "{}");
        QVERIFY(exchange.wait());
        QVERIFY2(exchange.reply.failure == Kind::Proxy, qPrintable(exchange.reply.failureText));
        QVERIFY(!exchange.reply.mayHaveArrived);
    }
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
