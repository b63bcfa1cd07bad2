// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvwriter.h"
#include "core/export/jsonwriter.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void rows();
    void separators();
    void byteOrderMark();
    void formulas_data();
    void formulas();
    void jsonIsJson();
};

void TestCsvWriter::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("plain") << u"rail-core"_s << QByteArray("rail-core");
    QTest::newRow("separator") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << u"say \"hi\""_s << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("only a quote") << u"\""_s << QByteArray("\"\"\"\"");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("carriage return") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
    QTest::newRow("blanks stay") << u" a "_s << QByteArray(" a ");
    QTest::newRow("semicolon needs nothing") << u"a;b"_s << QByteArray("a;b");
    QTest::newRow("umlaut") << u"Zürich"_s << QByteArray("Z\xc3\xbcrich");
    QTest::newRow("emoji") << u"🚆"_s << QByteArray("\xf0\x9f\x9a\x86");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("formula with separator") << u"=A1,B1"_s << QByteArray("\"'=A1,B1\"");
}

void TestCsvWriter::cells()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, csv);
    QByteArray out;
    CsvWriter writer(out, {});
    writer.cell(text);
    QCOMPARE(out, csv);
}

void TestCsvWriter::rows()
{
    QByteArray out;
    CsvWriter writer(out, {});
    writer.begin();
    for (const QString &text : {u"a"_s, u""_s, u"c"_s})
        writer.cell(text);
    writer.endRow();
    writer.cell(QString()); // a row of one empty cell is not an empty line
    writer.endRow();
    writer.cell(QString());
    writer.cell(QString());
    writer.endRow();
    QCOMPARE(out, QByteArray("a,,c\r\n\"\"\r\n,\r\n"));
}

void TestCsvWriter::separators()
{
    for (const char separator : {';', '\t'}) {
        QByteArray out;
        CsvOptions options;
        options.separator = separator;
        options.neutralizesFormulas = false;
        CsvWriter writer(out, options);
        writer.cell(u"a,b"_s);
        writer.cell(QString(u"c"_s + QLatin1Char(separator)));
        writer.cell(u"=1"_s);
        writer.endRow();
        QCOMPARE(out, QByteArray("a,b|\"c|\"|=1\r\n").replace('|', separator));
    }
}

void TestCsvWriter::byteOrderMark()
{
    QByteArray out;
    CsvOptions options;
    options.hasByteOrderMark = true;
    CsvWriter writer(out, options);
    writer.begin();
    writer.cell(u"a"_s);
    QCOMPARE(out, QByteArray("\xef\xbb\xbf") + "a");
}

void TestCsvWriter::formulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFormula");
    for (const QString &text : {u"=1"_s, u"+cmd|' /C calc'!A0"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s, u"="_s, u"-"_s,
             u"+"_s, u"+49 30 123"_s, u"-5%"_s, u"-1e"_s, u"-."_s, u"-1.2.3"_s, u"--5"_s})
        QTest::addRow("%s", qPrintable(text)) << text << true;
    for (const QString &text : {u"a=1"_s, u""_s, u"5"_s, u"-5"_s, u"-5.25"_s, u"+7"_s, u"-1.5e-3"_s, u"-.5"_s, u"-5."_s, u" =1"_s})
        QTest::addRow("%s, safe", qPrintable(text)) << text << false;
}

void TestCsvWriter::formulas()
{
    QFETCH(QString, text);
    QFETCH(bool, isFormula);
    QCOMPARE(looksLikeFormula(text), isFormula);
}

void TestCsvWriter::jsonIsJson()
{
    QByteArray out;
    JsonWriter writer(out, {u"na\"me"_s, u"size"_s, u"on"_s, u"since"_s, u"none"_s});
    writer.begin();
    const QDateTime since(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::utc());
    writer.cell(u"a\\b\"c\n\t\u0001 Zürich 🚆"_s, {});
    writer.cell(u"7 GB"_s, 7);
    writer.cell(u"yes"_s, true);
    writer.cell(u"2 Jan"_s, since);
    writer.cell(QString(), {});
    writer.endRow();
    writer.cell(u"=1"_s, u"own key"_s);
    writer.cell(u"half"_s, 0.5);
    writer.cell(u"big"_s, qint64(9007199254740993));
    writer.cell(QString(), QDateTime());
    writer.cell(u"nan"_s, std::numeric_limits<double>::quiet_NaN());
    writer.endRow();
    writer.end();
    QVERIFY(out.contains("9007199254740993"));
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(out, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(array.size(), 2);
    const QJsonObject first = array.at(0).toObject();
    QCOMPARE(first.value("na\"me"_L1).toString(), u"a\\b\"c\n\t\u0001 Zürich 🚆"_s);
    QCOMPARE(first.value("size"_L1), QJsonValue(7));
    QCOMPARE(first.value("on"_L1), QJsonValue(true));
    QCOMPARE(first.value("since"_L1).toString(), u"2026-01-02T03:04:05.000Z"_s);
    QVERIFY(first.value("none"_L1).isNull());
    const QJsonObject second = array.at(1).toObject();
    QCOMPARE(second.value("na\"me"_L1).toString(), u"=1"_s);
    QCOMPARE(second.value("size"_L1).toDouble(), 0.5);
    QVERIFY(second.value("since"_L1).isNull());
    QVERIFY(second.value("none"_L1).isNull());

    QByteArray empty;
    JsonWriter nothing(empty, {u"a"_s});
    nothing.begin();
    nothing.end();
    QVERIFY(QJsonDocument::fromJson(empty).isArray());
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
