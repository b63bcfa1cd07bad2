// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/futures.h"
#include "core/net/networktransport.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/simulatorprocess.h"

#include <QJsonDocument>
#include <QSslCertificate>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

constexpr int kPatience = 30'000;

//! A simulator, a real transport, and a queue that is signed in.
struct Platform {
    explicit Platform(const QueueLimits &limits = {})
    {
        isStarted = simulator.start();
        if (!isStarted)
            return;
        queue = std::make_unique<RequestQueue>(simulator.url(), transport, clock, limits);
        authorizer.token = newToken();
        queue->setAuthorizer(&authorizer);
    }

    QByteArray newToken()
    {
        HttpCaller caller(simulator.url());
        return caller.post(u"/accounts/login"_s, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}})
            .object()
            .value("access_token"_L1)
            .toString()
            .toLatin1();
    }
    int submit(const ApiRequest &request)
    {
        const int index = int(results.size());
        results.emplace_back();
        whenDone(queue->submit(request), queue.get(), [this, index](const Result<ApiReply> &result) {
            results[size_t(index)] = result;
            ++done;
        });
        return index;
    }
    bool waitForAll()
    {
        return QTest::qWaitFor([this] { return done == int(results.size()); }, kPatience);
    }
    Result<ApiReply> call(const ApiRequest &request)
    {
        const int index = submit(request);
        if (!waitForAll())
            return failure(ApiError::cancelled());
        return *results[size_t(index)];
    }
    int statistic(const QString &name) { return simulator.statistics().value(name).toInt(); }

    SimulatorProcess simulator;
    NetworkTransport transport;
    SystemClock clock;
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    bool isStarted = false;
    std::vector<std::optional<Result<ApiReply>>> results;
    int done = 0;
};

ApiRequest me()
{
    return ApiRequest::get(u"/accounts/api/me"_s);
}

//! A read under the limit. Each has a query of its own, or the queue would send one for all.
ApiRequest limitedRead(int i)
{
    return ApiRequest::get(u"/runtimefabric/api/organizations/{org}/privatespaces"_s, {u"nobody"_s})
        .withQuery(u"n"_s, QString::number(i));
}

} // namespace

//! Queue and transport against the simulated platform over real HTTP.
class TestQueueEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isNeverRefusedAtTheDefaultLimit();
    void gets429sAnsweredWithoutALimitOfItsOwn();
    void renewsAnExpiredToken();
    void survivesFaults_data();
    void survivesFaults();
    void tellsFaultsOfAChange_data();
    void tellsFaultsOfAChange();
    void namesTheFaultOfACertificate();
};

void TestQueueEndToEnd::isNeverRefusedAtTheDefaultLimit()
{
    Platform platform;
    QVERIFY2(platform.isStarted, qPrintable(platform.simulator.errorText()));
    for (int i = 0; i < 60; ++i)
        platform.submit(limitedRead(i));
    QVERIFY(platform.waitForAll());
    const QJsonObject statistics = platform.simulator.statistics();
    QCOMPARE(statistics.value("refusals"_L1).toInt(), 0);
    QVERIFY(statistics.value("peakPerSecond"_L1).toInt() <= 15);
    QCOMPARE(statistics.value("requests"_L1).toInt(), 61); // with the sign-in
}

void TestQueueEndToEnd::gets429sAnsweredWithoutALimitOfItsOwn()
{
    QueueLimits limits;
    limits.requestsPerSecond = 0;
    Platform platform(limits);
    QVERIFY2(platform.isStarted, qPrintable(platform.simulator.errorText()));
    for (int i = 0; i < 40; ++i)
        platform.submit(limitedRead(i));
    QVERIFY(platform.waitForAll());
    QVERIFY(platform.statistic(u"refusals"_s) > 0);
    for (const auto &result : platform.results)
        QVERIFY(*result || (*result).error().kind != Kind::RateLimited);
}

void TestQueueEndToEnd::renewsAnExpiredToken()
{
    Platform platform;
    QVERIFY2(platform.isStarted, qPrintable(platform.simulator.errorText()));
    QVERIFY(platform.call(me()));
    QCOMPARE(platform.simulator.control("POST", u"expire-tokens"_s).status / 100, 2);
    for (int i = 0; i < 5; ++i)
        platform.submit(me().withQuery(u"n"_s, QString::number(i)));
    QTRY_VERIFY_WITH_TIMEOUT(platform.authorizer.isRenewing(), kPatience);
    platform.authorizer.succeed(platform.newToken());
    QVERIFY(platform.waitForAll());
    for (const auto &result : platform.results)
        QVERIFY(result->has_value());
    QCOMPARE(platform.authorizer.renewals, 1);
}

void TestQueueEndToEnd::survivesFaults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Kind>("kind"); // when the fault stays
    QTest::addColumn<bool>("isRetried");
    QTest::newRow("status") << u"status"_s << Kind::Server << true;
    QTest::newRow("drop") << u"drop"_s << Kind::Network << true;
    QTest::newRow("hang") << u"hang"_s << Kind::Timeout << true;
    QTest::newRow("truncate") << u"truncate"_s << Kind::Protocol << true;
    QTest::newRow("html") << u"html"_s << Kind::Protocol << false;
    QTest::newRow("huge") << u"huge"_s << Kind::Server << true;
    QTest::newRow("redirect") << u"redirect"_s << Kind::Protocol << false;
}

//! Every fault on every try ends in its kind of error; a fault that passes is got over by trying again.
void TestQueueEndToEnd::survivesFaults()
{
    QFETCH(QString, fault);
    QFETCH(bool, isRetried);
    QueueLimits limits;
    limits.firstBackoff = 1ms;
    Platform platform(limits);
    QVERIFY2(platform.isStarted, qPrintable(platform.simulator.errorText()));
    const auto hit = [&platform, &fault](int count) {
        QJsonObject body{{u"fault"_s, fault}, {u"path"_s, u"/accounts/api/me"_s}, {u"count"_s, count}};
        if (fault == "html"_L1)
            body.insert(u"status"_s, 200);
        return platform.simulator.control("POST", u"faults"_s, body).status / 100;
    };
    ApiRequest request = me();
    request.timeout = 1s;
    QCOMPARE(hit(100), 2);
    const Result<ApiReply> failed = platform.call(request);
    QVERIFY(!failed);
    QTEST(failed.error().kind, "kind");
    QCOMPARE(failed.error().attempts, isRetried ? 3 : 1);
    platform.simulator.control("DELETE", u"faults"_s);
    QCOMPARE(hit(1), 2);
    QCOMPARE(platform.call(request).has_value(), isRetried);
    QVERIFY(platform.call(request));
}

void TestQueueEndToEnd::tellsFaultsOfAChange_data()
{
    QTest::addColumn<QString>("fault");
    for (const QString &fault : {u"drop"_s, u"truncate"_s, u"hang"_s, u"html"_s})
        QTest::newRow(qPrintable(fault)) << fault;
}

//! The server does the work and the answer is lost: one request, and the caller learns that it may have happened.
void TestQueueEndToEnd::tellsFaultsOfAChange()
{
    QFETCH(QString, fault);
    Platform platform;
    QVERIFY2(platform.isStarted, qPrintable(platform.simulator.errorText()));
    platform.simulator.control("DELETE", u"statistics"_s);
    QJsonObject body{{u"fault"_s, fault}, {u"method"_s, u"POST"_s}, {u"count"_s, 10}, {u"applyFirst"_s, true}};
    platform.simulator.control("POST", u"faults"_s, body);
    ApiRequest request
        = ApiRequest::post(u"/accounts/login"_s, {}, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}});
    request.timeout = 1s;
    const Result<ApiReply> result = platform.call(request);
    QVERIFY(!result);
    QVERIFY(result.error().mayHaveHappened);
    QCOMPARE(platform.statistic(u"requests"_s), 1);
}

void TestQueueEndToEnd::namesTheFaultOfACertificate()
{
    SimulatorProcess simulator;
    QVERIFY2(simulator.start({u"--tls"_s}), qPrintable(simulator.errorText()));
    SystemClock clock;
    ApiRequest request = me();
    request.needsToken = false;
    const auto call = [&](const QSslConfiguration &ssl) {
        NetworkTransport transport(ssl);
        RequestQueue queue(simulator.url(), transport, clock);
        const Reply<ApiReply> reply = queue.submit(request);
        return QTest::qWaitFor([&reply] { return reply.isFinished(); }, kPatience) ? reply.result()
                                                                                   : failure(ApiError::cancelled());
    };
    const Result<ApiReply> untrusted = call(QSslConfiguration::defaultConfiguration());
    QCOMPARE(untrusted.error().kind, Kind::Tls);
    QVERIFY2(untrusted.error().serverMessage.contains(u"127.0.0.1"_s), qPrintable(untrusted.error().serverMessage));
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    QVERIFY(ssl.addCaCertificates(simulator.certificatePath()));
    QCOMPARE(call(ssl).error().kind, Kind::Unauthorized); // it answers: no token was sent
}

QTEST_GUILESS_MAIN(TestQueueEndToEnd)
#include "tst_queueendtoend.moc"
