// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filterquery.h"
#include "core/models/searchtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestFilterQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void matches_data();
    void matches();
    void unclosedQuote();
};

void TestFilterQuery::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("plain") << u"Rail-CORE 7"_s << QByteArray("rail-core 7");
    QTest::newRow("accents") << u"Zürich Éclair"_s << QByteArray("zurich eclair");
    QTest::newRow("composed apart") << u"Zu\u0308rich"_s << QByteArray("zurich");
    QTest::newRow("strokes") << u"Łódź Ørsted"_s << QByteArray("lodz orsted");
    QTest::newRow("line break") << u"a\nb\tc"_s << QByteArray("a b c");
    QTest::newRow("line break beside accents") << u"é\nb"_s << QByteArray("e b");
    QTest::newRow("emoji") << u"rail 🚆"_s << u"rail 🚆"_s.toUtf8();
    QTest::newRow("right to left") << u"רכבת"_s << u"רכבת"_s.toUtf8();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestFilterQuery::folds()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, folded);
    QCOMPARE(foldedForSearch(text), folded);
}

void TestFilterQuery::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isMatch");
    // The row: name "ledger-link", status "Pending acceptance", Private space "rail-core", owner "773390115824".
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("blanks") << u"   "_s << true;
    QTest::newRow("one word") << u"ledger"_s << true;
    QTest::newRow("any case") << u"PENDING"_s << true;
    QTest::newRow("two columns") << u"ledger rail"_s << true;
    QTest::newRow("one missing") << u"ledger sqs"_s << false;
    QTest::newRow("across columns") << u"\"link pending\""_s << false;
    QTest::newRow("phrase") << u"\"pending acc\""_s << true;
    QTest::newRow("words, not phrase") << u"\"acceptance pending\""_s << false;
    QTest::newRow("column") << u"status:pending"_s << true;
    QTest::newRow("wrong column") << u"name:pending"_s << false;
    QTest::newRow("column by title") << u"PrivateSpace:rail"_s << true;
    QTest::newRow("column by key") << u"space:rail"_s << true;
    QTest::newRow("last column") << u"owner:7733"_s << true;
    QTest::newRow("column and phrase") << u"status:\"pending acc\""_s << true;
    QTest::newRow("unknown column is text") << u"arn:aws"_s << false;
    QTest::newRow("excluded") << u"-amazon"_s << true;
    QTest::newRow("excluded and there") << u"-rail"_s << false;
    QTest::newRow("excluded, other mark") << u"!rail"_s << false;
    QTest::newRow("excluded in a column") << u"-name:rail"_s << true;
    QTest::newRow("excluded phrase") << u"-\"pending acc\""_s << false;
    QTest::newRow("hyphen inside") << u"rail-core"_s << true;
    QTest::newRow("lone minus") << u"-"_s << true;
    QTest::newRow("column without word") << u"status:"_s << true;
    QTest::newRow("accent") << u"lédger"_s << true;
}

void TestFilterQuery::matches()
{
    QFETCH(QString, typed);
    QFETCH(bool, isMatch);
    const QList<ColumnInfo> columns{{u"name"_s, u"Name"_s}, {u"status"_s, u"Status"_s}, {u"space"_s, u"Private space"_s},
        {u"owner"_s, u"Owner"_s}};
    const FilterQuery query(typed, columns);
    QVERIFY(query.isValid());
    QCOMPARE(query.matches("ledger-link\npending acceptance\nrail-core\n773390115824"), isMatch);
}

void TestFilterQuery::unclosedQuote()
{
    const FilterQuery query(u"rail \"pending acc"_s, {});
    QVERIFY(!query.isValid());
    QVERIFY(query.matches("rail\npending acceptance"));
    QVERIFY(!query.matches("rail\nacc pending"));
    QVERIFY(FilterQuery(u"screen 5\" wide"_s, {}).isValid());
}

QTEST_GUILESS_MAIN(TestFilterQuery)
#include "tst_filterquery.moc"
