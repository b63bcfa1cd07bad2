// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvreader.h"
#include "core/export/firewallcsv.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Fault = FirewallCsvFault;

namespace {

FirewallRule rule(const QString &cidr, int from, int to, const QString &description = {})
{
    FirewallRule rule;
    rule.cidrBlock = cidr;
    rule.fromPort = from;
    rule.toPort = to;
    rule.description = description;
    return rule;
}

QStringList linesOf(const tl::expected<QList<CsvRow>, CsvFault> &rows)
{
    QStringList lines;
    for (const CsvRow &row : rows.value_or(QList<CsvRow>()))
        lines += QString::number(row.line) + u':' + row.cells.join(u'|');
    return lines;
}

} // namespace

class TestFirewallCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCsv_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("plain") << QByteArray("a,b\r\n1,2\r\n") << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("no end of line") << QByteArray("a,b\n1,2") << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("old ends of line") << QByteArray("a,b\r1,2\r") << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n") << QStringList{u"1:a|b"_s, u"2:1,5|2"_s};
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n") << QStringList{u"1:a|b"_s};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",c\n") << QStringList{u"1:a,\"b\"|c"_s};
        QTest::newRow("line break in a cell") << QByteArray("\"a\nb\",c\nd,e\n") << QStringList{u"1:a\nb|c"_s, u"3:d|e"_s};
        QTest::newRow("empty lines") << QByteArray("a,b\n\n\n1,2\n") << QStringList{u"1:a|b"_s, u"4:1|2"_s};
        QTest::newRow("empty cells") << QByteArray("a,,\n") << QStringList{u"1:a||"_s};
        QTest::newRow("formula made harmless") << QByteArray("'=1+1,'quoted\n") << QStringList{u"1:=1+1|'quoted"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
    }
    void readsCsv()
    {
        QFETCH(QByteArray, file);
        QTEST(linesOf(readCsv(file)), "lines");
    }

    void refusesWhatIsNoCsv_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<CsvFault>("fault");
        QTest::newRow("open quote") << QByteArray("a,b\n\"c,d\n") << CsvFault{CsvFault::Kind::OpenQuote, 2};
        QTest::newRow("text after a quote") << QByteArray("a,b\nx,\"c\"d\n") << CsvFault{CsvFault::Kind::TextAfterQuote, 2};
        QTest::newRow("no text") << QByteArray("a,\xff\xfe\n") << CsvFault{CsvFault::Kind::NotText, 1};
    }
    void refusesWhatIsNoCsv()
    {
        QFETCH(QByteArray, file);
        const auto rows = readCsv(file);
        QVERIFY(!rows);
        QTEST(rows.error(), "fault");
    }

    void survivesTheRoundTrip_data()
    {
        QTest::addColumn<CsvOptions>("options");
        QTest::newRow("comma") << CsvOptions();
        QTest::newRow("for a spreadsheet") << CsvOptions{';', true, true};
        QTest::newRow("tab") << CsvOptions{'\t', false, false};
    }
    void survivesTheRoundTrip()
    {
        QFETCH(CsvOptions, options);
        QList<FirewallRule> rules{rule(u"0.0.0.0/0"_s, 443, 443, u"web; \"all\", of us"_s), rule(u"10.90.0.0/16"_s, 30'500, 32'500, u"=danger()"_s),
            rule(u"0.0.0.0/0"_s, 0, 65'535, u"zwei\nZeilen \u00fc"_s)};
        rules[2].direction = FirewallRule::Direction::Outbound;
        const FirewallCsv read = readFirewallCsv(writeFirewallCsv(rules, options));
        QCOMPARE(read.faults, QList<Fault>());
        QCOMPARE(read.rules, rules);
    }

    void knowsColumnsByOtherNames()
    {
        const FirewallCsv read = readFirewallCsv("note,Type,cidrBlock,PROTOCOL,fromPort\nx,INBOUND,10.0.0.0/8,TCP,8081\n");
        QCOMPARE(read.faults, QList<Fault>());
        QCOMPARE(read.rules, QList{rule(u"10.0.0.0/8"_s, 8081, 8081)});
    }

    void appliesNothingWhenALineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<Fault>("fault");
        using Kind = Fault::Kind;
        const QByteArray good = "inbound,tcp,10.0.0.0/8,8081,8081,\n";
        QTest::newRow("port") << good + "inbound,tcp,10.0.0.0/8,http,80,\n" << Fault{Kind::NotANumber, 3, u"http"_s, {}};
        QTest::newRow("block") << good + good.left(12) + "nowhere,8081,8081,\n"
                               << Fault{Kind::Rule, 3, {}, {{FirewallRule::Field::CidrBlock, FirewallRule::Fault::NotACidr, u"nowhere"_s}}};
        QTest::newRow("reserved port") << "inbound,tcp,0.0.0.0/0,22,22,\n" + good
                                       << Fault{Kind::Rule, 2, {}, {{FirewallRule::Field::Ports, FirewallRule::Fault::ReservedPort, u"22"_s}}};
        QTest::newRow("too few cells") << QByteArray("inbound,tcp\n")
                                       << Fault{Kind::Rule, 2, {}, {{FirewallRule::Field::CidrBlock, FirewallRule::Fault::Missing, {}}, {FirewallRule::Field::Ports, FirewallRule::Fault::ReservedPort, u"0"_s}}};
        QTest::newRow("quote") << good + "\"inbound" << Fault{Kind::BrokenQuotes, 3, {}, {}};
    }
    void appliesNothingWhenALineIsWrong()
    {
        QFETCH(QByteArray, lines);
        QFETCH(FirewallCsvFault, fault);
        const FirewallCsv read = readFirewallCsv("direction,protocol,cidr block,from port,to port,description\n" + lines);
        QCOMPARE(read.faults, QList{fault});
        QVERIFY(read.rules.isEmpty());
    }

    void namesMissingColumns()
    {
        const FirewallCsv read = readFirewallCsv("direction,cidr\ninbound,10.0.0.0/8\n");
        QCOMPARE(read.faults, (QList<Fault>{{Fault::Kind::MissingColumn, 1, u"protocol"_s, {}}, {Fault::Kind::MissingColumn, 1, u"from port"_s, {}}}));
        QCOMPARE(readFirewallCsv("").faults.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFirewallCsv)
#include "tst_firewallcsv.moc"
