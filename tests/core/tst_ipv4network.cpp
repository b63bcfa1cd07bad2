// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/ipv4network.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestIpv4Network : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNetworks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: not a network
        QTest::addColumn<bool>("hostBits");
        QTest::newRow("usual") << u"10.90.0.0/16"_s << u"10.90.0.0/16"_s << false;
        QTest::newRow("host bits") << u"10.90.1.7/16"_s << u"10.90.0.0/16"_s << true;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s << false;
        QTest::newRow("one address") << u"255.255.255.255/32"_s << u"255.255.255.255/32"_s << false;
        for (const char *bad : {"", "10.90.0.0", "10.90.0.0/", "10.90.0.0/33", "10.90.0/16", "10.90.0.0.0/16", "10.90.0.256/16", "10.90.0.00/16",
                 " 10.90.0.0/16", "10.90.0.0/16 ", "10.90.0.0/016", "::1/64", "a.b.c.d/8", "10.90.0.0/16/8", "10.-1.0.0/16"})
            QTest::addRow("not \"%s\"", bad) << QString::fromLatin1(bad) << QString() << false;
    }

    void readsNetworks()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto network = ipv4NetworkFromText(text);
        QCOMPARE(network.has_value(), !expected.isEmpty());
        if (!network)
            return;
        QCOMPARE(network->text(), expected);
        QTEST(network->hasHostBits(), "hostBits");
    }

    void overlaps_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("expected");
        QTest::newRow("same") << u"10.0.0.0/8"_s << u"10.0.0.0/8"_s << true;
        QTest::newRow("within") << u"10.0.0.0/8"_s << u"10.200.3.0/24"_s << true;
        QTest::newRow("neighbours") << u"10.0.0.0/24"_s << u"10.0.1.0/24"_s << false;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"255.255.255.255/32"_s << true;
    }

    void overlaps()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, expected);
        QCOMPARE(ipv4NetworkFromText(one)->overlaps(*ipv4NetworkFromText(other)), expected);
        QCOMPARE(ipv4NetworkFromText(other)->overlaps(*ipv4NetworkFromText(one)), expected);
    }

    void tellsPublicAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("expected");
        for (const char *address : {"8.8.8.8", "203.0.113.40", "172.15.255.255", "172.32.0.1", "100.63.0.1", "100.128.0.1", "198.51.100.1"})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const char *address : {"10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "169.254.1.1", "100.64.0.1", "0.1.2.3",
                 "224.0.0.1", "255.255.255.255"})
            QTest::newRow(address) << QString::fromLatin1(address) << false;
    }

    void tellsPublicAddresses()
    {
        QFETCH(QString, address);
        const auto number = ipv4AddressFromText(address);
        QVERIFY(number);
        QCOMPARE(ipv4AddressText(*number), address);
        QTEST(isPublicIpv4(*number), "expected");
    }
};

QTEST_GUILESS_MAIN(TestIpv4Network)
#include "tst_ipv4network.moc"
