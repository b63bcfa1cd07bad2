// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/networktransport.h"
#include "tests/support/exchange.h"

using namespace hubdeck;
using namespace Qt::StringLiterals;

//! What goes over the wire and what comes back.
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
    void abortsWhenDestroyed();
    void mayBeDestroyedByItsHandler();
    void knowsWhetherARequestWasSent();
};

void TestNetworkTransport::sendsWhatItIsTold()
{
    RawServer server(always(RawServer::response(200, "{}")));
    NetworkTransport transport;
    const TransportRequest request{Verb::Patch, server.url(u"/a%2Fb/c%20d?e=f%26g"_s),
        {{"Authorization", "Bearer t"}, {"User-Agent", "Hubdeck/1"}, {"Content-Type", "application/json"}},
        R"({"a":1})"};
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
    RawServer server(
        always(RawServer::response(302, "", "text/plain", "Location: " + other.url(u"/x"_s).toEncoded() + "\r\n")));
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
        RawServer server(
            always(RawServer::response(401, "Unauthorized", "text/plain", "WWW-Authenticate: " + scheme + "\r\n")));
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

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
