// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulatortest.h"

#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QString endpointsPath = SimulatorFixture::railCore() + u"/vpces"_s;
const QString zonesPath = SimulatorFixture::railCore() + u"/azs"_s;

} // namespace

//! Failures on demand: each kind does what --help says, to the requests it is meant for and to no others.
class TestSimulatorFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void status();
    void html();
    void empty();
    void huge();
    void redirect();
    void retryAfterDate();
    void truncate();
    void drop();
    void hang();
    void delay();
    void otherRequestsGoOn();
    void hitsOnlyWhatItIsMeantFor();
    void hitsAsOftenAsAsked();
    void applyFirstCarriesOut();
    void withoutApplyFirstNothingHappens();
    void worksOverTls();
    void canBeForgotten();
    void refusesWrongDescriptions_data();
    void refusesWrongDescriptions();

private:
    bool add(const QJsonObject &fault) { return m_fixture->process.control("POST", u"faults"_s, fault).status == 201; }
    HttpAnswer zones() { return m_fixture->caller.get(zonesPath); }

    std::unique_ptr<SimulatorFixture> m_fixture;
};

void TestSimulatorFaults::init()
{
    m_fixture = std::make_unique<SimulatorFixture>();
    QVERIFY(m_fixture->start({u"--rate-limit"_s, u"0"_s}));
    QVERIFY(m_fixture->signIn());
}

void TestSimulatorFaults::status()
{
    QVERIFY(add({{u"fault"_s, u"status"_s}}));
    QVERIFY(add({{u"fault"_s, u"status"_s}, {u"status"_s, 418}}));
    QCOMPARE(zones().status, 503);
    const HttpAnswer second = zones();
    QCOMPARE(second.status, 418);
    QVERIFY(!second.message().isEmpty());
    QCOMPARE(zones().status, 200);
}

void TestSimulatorFaults::html()
{
    QVERIFY(add({{u"fault"_s, u"html"_s}, {u"status"_s, 200}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "text/html"_ba);
    QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
}

void TestSimulatorFaults::empty()
{
    QVERIFY(add({{u"fault"_s, u"empty"_s}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.isEmpty());
}

void TestSimulatorFaults::huge()
{
    QVERIFY(add({{u"fault"_s, u"huge"_s}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 500);
    QVERIFY(answer.body.size() > 5 * 1024 * 1024);
    QCOMPARE(zones().status, 200);
}

void TestSimulatorFaults::redirect()
{
    QVERIFY(add({{u"fault"_s, u"redirect"_s}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 302);
    QVERIFY(answer.header("Location").startsWith("https://other-host."));
}

void TestSimulatorFaults::retryAfterDate()
{
    QVERIFY(add({{u"fault"_s, u"retry-after-date"_s}, {u"delayMs"_s, 90'000}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 429);
    const QString text = QString::fromLatin1(answer.header("Retry-After"));
    // Both are read as if they were local: only what lies between them counts.
    const QDateTime date = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    const QDateTime utc = QDateTime::currentDateTimeUtc();
    const qint64 seconds = QDateTime(utc.date(), utc.time()).secsTo(date);
    QVERIFY2(seconds > 60 && seconds <= 90, qPrintable(text));
}

void TestSimulatorFaults::truncate()
{
    QVERIFY(add({{u"fault"_s, u"truncate"_s}}));
    const HttpAnswer answer = zones();
    QVERIFY(answer.error != QNetworkReply::NoError);
    const qsizetype announced = answer.header("Content-Length").toLongLong();
    QVERIFY(answer.body.size() < announced);
    QCOMPARE(zones().body.size(), announced);
}

void TestSimulatorFaults::drop()
{
    // Qt sends a request again when a connection that was kept open ends before the answer, so more than one is dropped.
    QVERIFY(add({{u"fault"_s, u"drop"_s}, {u"count"_s, 10}}));
    const HttpAnswer answer = zones();
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(m_fixture->process.control("DELETE", u"faults"_s).status, 204);
    QCOMPARE(zones().status, 200);
}

void TestSimulatorFaults::hang()
{
    QVERIFY(add({{u"fault"_s, u"hang"_s}}));
    m_fixture->caller.setTimeout(300);
    const HttpAnswer cutOff = zones();
    QCOMPARE(cutOff.status, 0);
    QVERIFY(cutOff.error != QNetworkReply::NoError);
    m_fixture->caller.setTimeout(20'000);
    QCOMPARE(zones().status, 200);
    QCOMPARE(m_fixture->process.stop(), 0);
}

void TestSimulatorFaults::delay()
{
    QVERIFY(add({{u"fault"_s, u"delay"_s}, {u"delayMs"_s, 400}}));
    QElapsedTimer timer;
    timer.start();
    const HttpAnswer late = zones();
    QVERIFY2(timer.elapsed() >= 400, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(late.status, 200);
    QCOMPARE(late.body, zones().body);
}

void TestSimulatorFaults::otherRequestsGoOn()
{
    QVERIFY(add({{u"fault"_s, u"hang"_s}, {u"path"_s, u"/azs$"_s}, {u"count"_s, 2}}));
    const auto first = m_fixture->caller.start("GET", zonesPath);
    const auto second = m_fixture->caller.start("GET", zonesPath);
    QTRY_COMPARE(m_fixture->process.statistics().value("requestsByPath"_L1)[u"GET "_s + zonesPath].toInt(), 2);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_fixture->caller.get(endpointsPath).status, 200);
    QVERIFY(!first->isFinished());
    QVERIFY(!second->isFinished());
}

void TestSimulatorFaults::hitsOnlyWhatItIsMeantFor()
{
    QVERIFY(add({{u"fault"_s, u"status"_s}, {u"method"_s, u"post"_s}, {u"path"_s, u"/vpces$"_s}}));
    QCOMPARE(m_fixture->caller.get(endpointsPath).status, 200);
    QCOMPARE(zones().status, 200);
    QCOMPARE(m_fixture->caller.post(endpointsPath, amazonDraft()).status, 503);
    QCOMPARE(m_fixture->caller.post(endpointsPath, amazonDraft()).status, 201);
}

void TestSimulatorFaults::hitsAsOftenAsAsked()
{
    QVERIFY(add({{u"fault"_s, u"status"_s}, {u"count"_s, 3}}));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(zones().status, 503);
    QCOMPARE(zones().status, 200);
}

void TestSimulatorFaults::applyFirstCarriesOut()
{
    QVERIFY(add({{u"fault"_s, u"hang"_s}, {u"method"_s, u"POST"_s}, {u"applyFirst"_s, true}}));
    m_fixture->caller.setTimeout(300);
    QCOMPARE(m_fixture->caller.post(endpointsPath, amazonDraft()).status, 0);
    m_fixture->caller.setTimeout(20'000);
    const QJsonArray endpoints = m_fixture->caller.get(endpointsPath).array();
    QCOMPARE(endpoints.size(), 4);
    QCOMPARE(endpoints[3]["name"_L1], amazonDraft().value("name"_L1));
}

void TestSimulatorFaults::withoutApplyFirstNothingHappens()
{
    QVERIFY(add({{u"fault"_s, u"hang"_s}, {u"method"_s, u"POST"_s}}));
    m_fixture->caller.setTimeout(300);
    QCOMPARE(m_fixture->caller.post(endpointsPath, amazonDraft()).status, 0);
    m_fixture->caller.setTimeout(20'000);
    QCOMPARE(m_fixture->caller.get(endpointsPath).array().size(), 3);
}

void TestSimulatorFaults::worksOverTls()
{
    SimulatorFixture secure;
    QVERIFY(secure.start({u"--tls"_s}));
    secure.caller.trustCertificate(secure.process.certificatePath());
    QVERIFY(secure.signIn());
    QCOMPARE(secure.process.control("POST", u"faults"_s, {{u"fault"_s, u"truncate"_s}}).status, 201);
    QVERIFY(secure.caller.get(zonesPath).error != QNetworkReply::NoError);
    QCOMPARE(secure.process.control("POST", u"faults"_s, {{u"fault"_s, u"delay"_s}, {u"delayMs"_s, 50}}).status, 201);
    QCOMPARE(secure.caller.get(zonesPath).status, 200);
    QCOMPARE(secure.process.control("POST", u"faults"_s, {{u"fault"_s, u"drop"_s}, {u"count"_s, 10}}).status, 201);
    QCOMPARE(secure.caller.get(zonesPath).status, 0);
}

void TestSimulatorFaults::canBeForgotten()
{
    QVERIFY(add({{u"fault"_s, u"status"_s}, {u"count"_s, 5}}));
    QCOMPARE(zones().status, 503);
    QCOMPARE(m_fixture->process.control("DELETE", u"faults"_s).status, 204);
    QCOMPARE(zones().status, 200);
}

void TestSimulatorFaults::refusesWrongDescriptions_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("no kind") << QJsonObject {{u"count"_s, 1}};
    QTest::newRow("unknown kind") << QJsonObject {{u"fault"_s, u"fire"_s}};
    QTest::newRow("no expression") << QJsonObject {{u"fault"_s, u"drop"_s}, {u"path"_s, u"("_s}};
    QTest::newRow("no status") << QJsonObject {{u"fault"_s, u"status"_s}, {u"status"_s, 99}};
    QTest::newRow("count") << QJsonObject {{u"fault"_s, u"drop"_s}, {u"count"_s, 0}};
    QTest::newRow("delay") << QJsonObject {{u"fault"_s, u"delay"_s}, {u"delayMs"_s, -1}};
}

void TestSimulatorFaults::refusesWrongDescriptions()
{
    QFETCH(const QJsonObject, fault);
    const HttpAnswer answer = m_fixture->process.control("POST", u"faults"_s, fault);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.message().isEmpty());
    QCOMPARE(zones().status, 200);
}

QTEST_GUILESS_MAIN(TestSimulatorFaults)
#include "tst_simulatorfaults.moc"
