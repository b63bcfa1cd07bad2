// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/cidrblock.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestCidrBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("block");
        QTest::newRow("usual") << u"10.44.0.0/22"_s << u"10.44.0.0/22"_s;
        QTest::newRow("blanks around") << u" 10.0.0.0/8\t"_s << u"10.0.0.0/8"_s;
        QTest::newRow("bits behind the prefix") << u"10.44.3.7/22"_s << u"10.44.0.0/22"_s;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"0.0.0.0/0"_s;
        QTest::newRow("one address") << u"255.255.255.255/32"_s << u"255.255.255.255/32"_s;
    }
    void reads()
    {
        QFETCH(const QString, text);
        const auto block = parseCidrBlock(text);
        QVERIFY(block);
        QTEST(block->toString(), "block");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "256.0.0.0/8", "10.0.0.0/", "010.0.0.0/8", "10.0.0.0/08", "::/0", "10.0.0.0/8 x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseCidrBlock(text));
    }

    void containsAndOverlaps_data()
    {
        QTest::addColumn<QString>("outer");
        QTest::addColumn<QString>("inner");
        QTest::addColumn<bool>("contains");
        QTest::addColumn<bool>("overlaps");
        QTest::newRow("equal") << u"10.44.0.0/22"_s << u"10.44.0.0/22"_s << true << true;
        QTest::newRow("inside") << u"10.44.0.0/22"_s << u"10.44.3.0/24"_s << true << true;
        QTest::newRow("around") << u"10.44.0.0/22"_s << u"10.44.0.0/16"_s << false << true;
        QTest::newRow("beside") << u"10.44.0.0/22"_s << u"10.44.4.0/22"_s << false << false;
        QTest::newRow("everything") << u"0.0.0.0/0"_s << u"192.168.1.1/32"_s << true << true;
    }
    void containsAndOverlaps()
    {
        QFETCH(const QString, outer);
        QFETCH(const QString, inner);
        QTEST(parseCidrBlock(outer)->contains(*parseCidrBlock(inner)), "contains");
        QTEST(parseCidrBlock(outer)->overlaps(*parseCidrBlock(inner)), "overlaps");
        QCOMPARE(parseCidrBlock(inner)->overlaps(*parseCidrBlock(outer)), parseCidrBlock(outer)->overlaps(*parseCidrBlock(inner)));
    }
};

QTEST_GUILESS_MAIN(TestCidrBlock)
#include "tst_cidrblock.moc"
