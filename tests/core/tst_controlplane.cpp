// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/controlplane.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestControlPlane final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsSixPlanes();
    void everyPlaneIsAnAddressOfItsOwn();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
};

void TestControlPlane::listsSixPlanes()
{
    QStringList ids;
    for (const ControlPlane &plane : controlPlanes())
        ids.append(plane.id);
    QCOMPARE(ids, (QStringList{u"us"_s, u"eu"_s, u"gov"_s, u"ca1"_s, u"jp1"_s, u"in1"_s}));
    QCOMPARE(controlPlanes().first().url, QUrl(u"https://anypoint.mulesoft.com"_s));
    QCOMPARE(controlPlanes().last().url, QUrl(u"https://in1.platform.mulesoft.com"_s));
}

void TestControlPlane::everyPlaneIsAnAddressOfItsOwn()
{
    QSet<QString> hosts;
    for (const ControlPlane &plane : controlPlanes()) {
        const PlatformUrl read = readPlatformUrl(plane.url.toString());
        QVERIFY(!read.fault);
        QCOMPARE(read.url, plane.url);
        hosts.insert(plane.url.host());
    }
    QCOMPARE(hosts.size(), 6);
}

void TestControlPlane::accepts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("host alone") << u"eu1.anypoint.mulesoft.com"_s << u"https://eu1.anypoint.mulesoft.com"_s;
    QTest::newRow("spaces around") << u"  https://anypoint.mulesoft.com \n"_s << u"https://anypoint.mulesoft.com"_s;
    QTest::newRow("slash at the end") << u"https://anypoint.mulesoft.com/"_s << u"https://anypoint.mulesoft.com"_s;
    QTest::newRow("capitals") << u"HTTPS://AnyPoint.MuleSoft.com"_s << u"https://anypoint.mulesoft.com"_s;
    QTest::newRow("port") << u"https://platform.example:8443"_s << u"https://platform.example:8443"_s;
    QTest::newRow("implied https port") << u"https://platform.example:443"_s << u"https://platform.example"_s;
    QTest::newRow("host and port") << u"localhost:8081"_s << u"https://localhost:8081"_s;
    QTest::newRow("plain http, localhost") << u"http://localhost:8081"_s << u"http://localhost:8081"_s;
    QTest::newRow("plain http, 127.0.0.1") << u"http://127.0.0.1:41234/"_s << u"http://127.0.0.1:41234"_s;
    QTest::newRow("plain http, 127.0.0.9") << u"http://127.0.0.9:1"_s << u"http://127.0.0.9:1"_s;
    QTest::newRow("plain http, IPv6 loopback") << u"http://[::1]:8081"_s << u"http://[::1]:8081"_s;
    QTest::newRow("implied http port") << u"http://[::1]:80"_s << u"http://[::1]"_s;
    QTest::newRow("IPv6 over https") << u"https://[2001:db8::7]:444"_s << u"https://[2001:db8::7]:444"_s;
}

void TestControlPlane::accepts()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, url);
    const PlatformUrl read = readPlatformUrl(typed);
    QVERIFY(!read.fault);
    QCOMPARE(read.url.toString(), url);
}

void TestControlPlane::refuses_data()
{
    using Fault = PlatformUrlFault;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fault");
    const auto row
        = [](const char *name, const QString &typed, Fault fault) { QTest::newRow(name) << typed << int(fault); };
    row("nothing", u""_s, Fault::Empty);
    row("blanks", u" \t\n"_s, Fault::Empty);
    row("a sentence", u"my platform"_s, Fault::NotAnAddress);
    row("space in the host", u"https://any point.mulesoft.com"_s, Fault::NotAnAddress);
    row("line end inside", u"https://anypoint\n.mulesoft.com"_s, Fault::NotAnAddress);
    row("no host", u"https://"_s, Fault::NotAnAddress);
    row("port without host", u"https://:8080"_s, Fault::NotAnAddress);
    row("port too large", u"https://localhost:70000"_s, Fault::NotAnAddress);
    row("port zero", u"https://localhost:0"_s, Fault::NotAnAddress);
    row("port is a word", u"https://localhost:http"_s, Fault::NotAnAddress);
    row("colon without address", u"https:"_s, Fault::NotAnAddress);
    row("scheme is empty", u"://anypoint.mulesoft.com"_s, Fault::NotAnAddress);
    row("broken IPv6", u"http://[::1"_s, Fault::NotAnAddress);
    row("ftp", u"ftp://anypoint.mulesoft.com"_s, Fault::SchemeNotSupported);
    row("file", u"file:///etc/passwd"_s, Fault::NotAnAddress);
    row("web socket", u"wss://anypoint.mulesoft.com"_s, Fault::SchemeNotSupported);
    row("plain http", u"http://anypoint.mulesoft.com"_s, Fault::PlainHttpOutsideLoopback);
    row("plain http, private network", u"http://192.168.1.7"_s, Fault::PlainHttpOutsideLoopback);
    row("plain http, any address", u"http://0.0.0.0:8081"_s, Fault::PlainHttpOutsideLoopback);
    row("plain http, only looks like loopback", u"http://127.0.0.1.example.com"_s, Fault::PlainHttpOutsideLoopback);
    row("plain http, localhost as a prefix", u"http://localhost.example.com"_s, Fault::PlainHttpOutsideLoopback);
    row("plain http, IPv6", u"http://[2001:db8::7]"_s, Fault::PlainHttpOutsideLoopback);
    row("path", u"https://anypoint.mulesoft.com/accounts/login"_s, Fault::HasPathOrCredentials);
    row("path without scheme", u"anypoint.mulesoft.com/home"_s, Fault::HasPathOrCredentials);
    row("query", u"https://anypoint.mulesoft.com/?a=b"_s, Fault::HasPathOrCredentials);
    row("fragment", u"https://anypoint.mulesoft.com#top"_s, Fault::HasPathOrCredentials);
    row("user", u"https://demo@anypoint.mulesoft.com"_s, Fault::HasPathOrCredentials);
    row("user and password", u"https://demo:demo@anypoint.mulesoft.com"_s, Fault::HasPathOrCredentials);
    row("loopback as a user", u"http://127.0.0.1@evil.example"_s, Fault::HasPathOrCredentials);
    row("empty user", u"https://@anypoint.mulesoft.com"_s, Fault::HasPathOrCredentials);
}

void TestControlPlane::refuses()
{
    QFETCH(const QString, typed);
    QFETCH(const int, fault);
    const PlatformUrl read = readPlatformUrl(typed);
    QVERIFY(read.fault);
    QCOMPARE(int(*read.fault), fault);
    QVERIFY(read.url.isEmpty());
}

QTEST_APPLESS_MAIN(TestControlPlane)
#include "tst_controlplane.moc"
