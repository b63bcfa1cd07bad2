// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatorprocess.h"

#include <QFile>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using hubdeck::HttpCaller;
using hubdeck::SimulatorProcess;

//! The program itself: its command line, its start and its end, TLS.
class TestSimulatorProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesOnLoopback();
    void endsCleanlyOnSigterm();
    void endsWhenStandardInputIsClosed();
    void outlivesClosedStandardInputWithoutTheOption();
    void servesTls();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void helpNamesUsersAndControlPaths();
    void refusesAPortInUse();
};

void TestSimulatorProcess::servesOnLoopback()
{
    SimulatorProcess simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorText()));
    QCOMPARE(simulator.url().scheme(), u"http"_s);
    QCOMPARE(simulator.url().host(), u"127.0.0.1"_s);
    QVERIFY(simulator.url().port() > 0);
    QCOMPARE(simulator.statistics().value("requests"_L1).toInt(-1), 0);
}

void TestSimulatorProcess::endsCleanlyOnSigterm()
{
    SimulatorProcess simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorText()));
    QCOMPARE(simulator.stop(), 0);
    QCOMPARE(simulator.process().readAllStandardError(), QByteArray());
}

void TestSimulatorProcess::endsWhenStandardInputIsClosed()
{
    SimulatorProcess simulator;
    QVERIFY2(simulator.start({u"--exit-with-stdin"_s}), qPrintable(simulator.errorText()));
    simulator.process().write("a parent that talks does no harm\n");
    QVERIFY(simulator.process().waitForBytesWritten());
    QCOMPARE(simulator.statistics().value("requests"_L1).toInt(-1), 0);
    simulator.process().closeWriteChannel();
    QTRY_COMPARE(simulator.process().state(), QProcess::NotRunning);
    QCOMPARE(simulator.process().exitCode(), 0);
}

void TestSimulatorProcess::outlivesClosedStandardInputWithoutTheOption()
{
    SimulatorProcess simulator;
    QVERIFY2(simulator.start(), qPrintable(simulator.errorText()));
    simulator.process().closeWriteChannel();
    QCOMPARE(simulator.control("GET", u"statistics"_s).status, 200);
    QCOMPARE(simulator.stop(), 0);
}

void TestSimulatorProcess::servesTls()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    SimulatorProcess simulator;
    QVERIFY2(simulator.start({u"--tls"_s}), qPrintable(simulator.errorText()));
    QCOMPARE(simulator.url().scheme(), u"https"_s);
    QVERIFY(QFile::exists(simulator.certificatePath()));
    QCOMPARE(simulator.control("GET", u"statistics"_s).status, 200);

    HttpCaller stranger(simulator.url());
    QCOMPARE(stranger.get(u"/accounts/api/me"_s).error, QNetworkReply::SslHandshakeFailedError);

    QCOMPARE(simulator.stop(), 0);
    QVERIFY2(!QFile::exists(simulator.certificatePath()), "the certificate and its key are left behind");
}

void TestSimulatorProcess::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port no number") << QStringList {u"--port"_s, u"http"_s};
    QTest::newRow("port too large") << QStringList {u"--port"_s, u"65536"_s};
    QTest::newRow("unknown data") << QStringList {u"--data"_s, u"huge"_s};
    QTest::newRow("speed zero") << QStringList {u"--speed"_s, u"0"_s};
    QTest::newRow("speed no number") << QStringList {u"--speed"_s, u"nan"_s};
    QTest::newRow("negative limit") << QStringList {u"--rate-limit"_s, u"-1"_s};
    QTest::newRow("token life zero") << QStringList {u"--token-life"_s, u"0"_s};
    QTest::newRow("stray word") << QStringList {u"serve"_s};
}

void TestSimulatorProcess::refusesWrongArguments()
{
    QFETCH(const QStringList, arguments);
    SimulatorProcess simulator;
    QVERIFY(!simulator.start(arguments));
    QCOMPARE(simulator.process().exitCode(), 2);
    QVERIFY(simulator.errorText().contains(u"hubdeck-simulator: "_s));
}

void TestSimulatorProcess::helpNamesUsersAndControlPaths()
{
    SimulatorProcess simulator;
    QProcess &process = simulator.process();
    process.start(qEnvironmentVariable("HUBDECK_SIMULATOR"), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QByteArray help = process.readAllStandardOutput();
    for (const char *word : {"demo-client", "viewer", "--rate-limit", "--exit-with-stdin", "--speed",
             "/__simulator/statistics", "/__simulator/accept", "/__simulator/faults", "retry-after-date"})
        QVERIFY2(help.contains(word), word);
}

void TestSimulatorProcess::refusesAPortInUse()
{
    SimulatorProcess first;
    QVERIFY2(first.start(), qPrintable(first.errorText()));
    SimulatorProcess second;
    QVERIFY(!second.start({u"--port"_s, QString::number(first.url().port())}));
    QCOMPARE(second.process().exitCode(), 1);
    QVERIFY(second.errorText().contains(u"cannot listen"_s));
}

QTEST_GUILESS_MAIN(TestSimulatorProcess)
#include "tst_simulatorprocess.moc"
