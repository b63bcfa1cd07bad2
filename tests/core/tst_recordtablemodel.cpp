// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/background.h"
#include "tests/core/plaintable.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

QList<PlainRow> rowsOf(const QString &letters)
{
    QList<PlainRow> rows;
    for (const QChar letter : letters)
        rows.append({QString(letter), u"name "_s + letter, 0});
    return rows;
}

QList<PlainRow> manyRows(int count, const QString &name)
{
    QList<PlainRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append({QString::number(i), name, i});
    return rows;
}

ApiError errorOf(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

} // namespace

class TestRecordTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<PlainTable>(m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_table.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_table.reset();
    }

    void answersRoles();
    void everyPermutation();
    void narrowSignals();
    void manyScatteredRowsGoAtOnce();
    void persistentIndexesFollow();
    void partsAreApart();
    void combines();
    void upsertsAndRemoves();
    void largeMergeEndsLater();
    void newerChangesSurviveALargeMerge();
    void laterMergeOfAPartWins();
    void resetDropsAMergeUnderWay();
    void snapshotNeverChanges();
    void goesAwayDuringAMerge();
    void ledgerTellsTheState();

private:
    FakeClock m_clock;
    std::unique_ptr<PlainTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRecordTableModel::answersRoles()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"rail"_s, 7}, {u"2"_s, u"road"_s, {}}});
    const QModelIndex size = m_table->index(0, 1);
    QCOMPARE(size.data().toString(), u"7"_s);
    QCOMPARE(size.data(SortRole), QVariant(7));
    QCOMPARE(size.data(ExportRole).toString(), u"7"_s);
    QCOMPARE(size.data(IdRole).toString(), u"1"_s);
    QCOMPARE(size.data(ItemRole).value<PlainRow>(), (PlainRow{u"1"_s, u"rail"_s, 7}));
    QCOMPARE(size.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    QVERIFY(!size.data(ToneRole).isValid());
    QCOMPARE(m_table->index(0, 0).data(SortRole).toString(), u"rail"_s);
    QCOMPARE(m_table->headerData(1, Qt::Horizontal, IdRole).toString(), u"size"_s);
    QCOMPARE(m_table->headerData(0, Qt::Horizontal, WidthRole).toInt(), 200);
    QCOMPARE(m_table->headerData(2, Qt::Horizontal, HiddenByDefaultRole).toBool(), true);
    QCOMPARE(m_table->headerData(1, Qt::Horizontal).toString(), u"Disk size"_s);
    QCOMPARE(m_table->columnForKey(u"size"_s), 1);
    QCOMPARE(m_table->indexForId(u"2"_s).row(), 1);
    QVERIFY(!m_table->indexForId(u"3"_s).isValid());
}

// From every subset of five rows to every other: the result holds exactly the second, unchanged rows are not told of.
void TestRecordTableModel::everyPermutation()
{
    const QString letters = u"abcde"_s;
    for (int from = 0; from < 32; ++from) {
        for (int to = 0; to < 32; ++to) {
            PlainTable table(m_clock);
            const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QString before, after;
            for (int i = 0; i < 5; ++i) {
                if (from >> i & 1)
                    before += letters.at(i);
                if (to >> i & 1)
                    after.prepend(letters.at(i));
            }
            table.mergePart(u"p"_s, rowsOf(before));
            QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
            QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);
            table.mergePart(u"p"_s, rowsOf(after));
            QStringList ids = table.ids();
            ids.sort();
            QStringList expected = after.split(QString(), Qt::SkipEmptyParts);
            expected.sort();
            QCOMPARE(ids, expected);
            QCOMPARE(resets.count(), 0);
            QCOMPARE(changes.count(), 0);
        }
    }
}

void TestRecordTableModel::narrowSignals()
{
    m_table->mergePart(u"p"_s, rowsOf(u"abcdef"_s));
    QSignalSpy changes(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy removals(m_table.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(m_table.get(), &QAbstractItemModel::rowsInserted);
    QList<PlainRow> rows = rowsOf(u"acdegh"_s); // b and f go, g and h come
    rows[1].name = u"new"_s; // c
    rows[2].name = u"new"_s; // d
    m_table->mergePart(u"p"_s, rows);
    QCOMPARE(changes.count(), 1); // c and d are neighbours
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), 0);
    QCOMPARE(changes.at(0).at(1).toModelIndex().column(), 2);
    QCOMPARE(removals.count(), 2);
    QCOMPARE(insertions.count(), 1);
    QCOMPARE(m_table->ids(), (QStringList{u"a"_s, u"c"_s, u"d"_s, u"e"_s, u"g"_s, u"h"_s}));
    QCOMPARE(m_table->rowWithId(u"c"_s)->name, u"new"_s);
}

void TestRecordTableModel::manyScatteredRowsGoAtOnce()
{
    QList<PlainRow> rows = manyRows(200, u"x"_s);
    m_table->mergePart(u"p"_s, rows);
    QSignalSpy removals(m_table.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy layouts(m_table.get(), &QAbstractItemModel::layoutChanged);
    rows.removeIf([](const PlainRow &row) { return *row.size % 2 == 1; });
    m_table->mergePart(u"p"_s, rows);
    QCOMPARE(m_table->rowCount(), 100);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(layouts.count(), 1);
    QCOMPARE(m_table->rowAt(1).id, u"2"_s);
}

void TestRecordTableModel::persistentIndexesFollow()
{
    QList<PlainRow> rows = manyRows(200, u"x"_s);
    m_table->mergePart(u"p"_s, rows);
    const QPersistentModelIndex kept(m_table->index(150, 1));
    const QPersistentModelIndex gone(m_table->index(151, 1));
    rows.removeIf([](const PlainRow &row) { return *row.size % 2 == 1; });
    m_table->mergePart(u"p"_s, rows);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(IdRole).toString(), u"150"_s);
    QVERIFY(!gone.isValid());
}

void TestRecordTableModel::partsAreApart()
{
    m_table->mergePart(u"one"_s, rowsOf(u"ab"_s));
    m_table->mergePart(u"two"_s, rowsOf(u"cd"_s));
    m_table->mergePart(u"one"_s, rowsOf(u"b"_s));
    QCOMPARE(m_table->ids(), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    m_table->retainParts({u"two"_s});
    QCOMPARE(m_table->ids(), (QStringList{u"c"_s, u"d"_s}));
    QCOMPARE(m_table->partOfRow(0), u"two"_s);
}

void TestRecordTableModel::combines()
{
    m_table->setCombineRows([](const PlainRow &incoming, const PlainRow &present, bool isOtherPart) {
        if (isOtherPart)
            return present;
        PlainRow row = incoming;
        row.size = present.size;
        return row;
    });
    m_table->mergePart(u"one"_s, {{u"1"_s, u"rail"_s, 7}});
    QSignalSpy changes(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->mergePart(u"one"_s, {{u"1"_s, u"rail"_s, {}}});
    QCOMPARE(changes.count(), 0);
    m_table->mergePart(u"two"_s, {{u"1"_s, u"stolen"_s, 9}});
    QCOMPARE(m_table->rowAt(0), (PlainRow{u"1"_s, u"rail"_s, 7}));
    m_table->mergePart(u"two"_s, {}); // it was never a row of this part
    QCOMPARE(m_table->rowCount(), 1);
}

void TestRecordTableModel::upsertsAndRemoves()
{
    m_table->upsert(u"p"_s, {u"1"_s, u"rail"_s, 1});
    QSignalSpy changes(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->upsert(u"p"_s, {u"1"_s, u"rail"_s, 1});
    QCOMPARE(changes.count(), 0);
    m_table->upsert(u"other"_s, {u"1"_s, u"rail"_s, 2});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_table->partOfRow(0), u"p"_s);
    m_table->removeIds({u"1"_s, u"nobody"_s});
    QCOMPARE(m_table->rowCount(), 0);
}

void TestRecordTableModel::largeMergeEndsLater()
{
    QSignalSpy merged(m_table.get(), &TableModel::merged);
    m_table->mergePart(u"p"_s, manyRows(5000, u"x"_s));
    QCOMPARE(m_table->rowCount(), 0);
    QTRY_COMPARE(m_table->rowCount(), 5000);
    QList<PlainRow> rows = manyRows(5000, u"x"_s);
    rows[4321].name = u"new"_s;
    rows.removeAt(17);
    rows.append({u"added"_s, u"x"_s, {}});
    QSignalSpy changes(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(m_table.get(), &QAbstractItemModel::modelReset);
    m_table->mergePart(u"p"_s, rows);
    QTRY_COMPARE(merged.count(), 2);
    QCOMPARE(m_table->rowCount(), 5000);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(m_table->rowForId(u"17"_s), -1);
    QCOMPARE(m_table->rowWithId(u"4321"_s)->name, u"new"_s);
}

void TestRecordTableModel::newerChangesSurviveALargeMerge()
{
    QSignalSpy merged(m_table.get(), &TableModel::merged);
    m_table->mergePart(u"p"_s, manyRows(3000, u"old"_s));
    QTRY_COMPARE(merged.count(), 1);
    QList<PlainRow> rows = manyRows(3000, u"listed"_s);
    rows.removeLast(); // 2999 goes, says the list
    rows.append({u"fresh"_s, u"listed"_s, {}});
    m_table->mergePart(u"p"_s, rows);
    m_table->upsert(u"p"_s, {u"5"_s, u"newer"_s, 5});
    m_table->upsert(u"p"_s, {u"2999"_s, u"newer"_s, 2999});
    m_table->upsert(u"p"_s, {u"fresh"_s, u"newer"_s, {}});
    m_table->removeIds({u"7"_s});
    QTRY_COMPARE(merged.count(), 2);
    QCOMPARE(m_table->rowWithId(u"5"_s)->name, u"newer"_s);
    QCOMPARE(m_table->rowWithId(u"6"_s)->name, u"listed"_s);
    QCOMPARE(m_table->rowWithId(u"2999"_s)->name, u"newer"_s);
    QCOMPARE(m_table->rowWithId(u"fresh"_s)->name, u"newer"_s);
    QCOMPARE(m_table->rowForId(u"7"_s), -1);
}

void TestRecordTableModel::laterMergeOfAPartWins()
{
    m_table->mergePart(u"p"_s, manyRows(3000, u"first"_s));
    m_table->mergePart(u"p"_s, manyRows(10, u"second"_s));
    QCOMPARE(m_table->rowCount(), 10);
    QSignalSpy merged(m_table.get(), &TableModel::merged);
    m_table->mergePart(u"other"_s, manyRows(3000, u"other"_s)); // runs after the first: when it is in, so would the first be
    QTRY_COMPARE(merged.count(), 1);
    QVERIFY(waitForWorkers());
    QCoreApplication::processEvents();
    QCOMPARE(merged.count(), 1);
    QCOMPARE(m_table->rowWithId(u"9"_s)->name, u"other"_s);
}

void TestRecordTableModel::resetDropsAMergeUnderWay()
{
    m_table->mergePart(u"p"_s, manyRows(3000, u"x"_s));
    m_table->resetRows();
    QVERIFY(waitForWorkers());
    QCoreApplication::processEvents();
    QCOMPARE(m_table->rowCount(), 0);
}

void TestRecordTableModel::snapshotNeverChanges()
{
    m_table->mergePart(u"p"_s, rowsOf(u"abc"_s));
    const SnapshotPointer snapshot = m_table->snapshot();
    QCOMPARE(m_table->snapshot(), snapshot);
    m_table->mergePart(u"p"_s, {{u"b"_s, u"Zürich"_s, 1}});
    QVERIFY(m_table->snapshot() != snapshot);
    QCOMPARE(snapshot->rowCount(), 3);
    QCOMPARE(snapshot->text(1, 0), u"name b"_s);
    QCOMPARE(m_table->snapshot()->haystack(0), QByteArray("zurich\n1\nb"));
    QCOMPARE(snapshot->columns().at(1).title, u"Disk size"_s);
    m_tester.reset();
    m_table.reset();
    QCOMPARE(snapshot->record(0)->id(), u"a"_s);
}

void TestRecordTableModel::goesAwayDuringAMerge()
{
    m_table->mergePart(u"p"_s, manyRows(20000, u"x"_s));
    m_tester.reset();
    m_table.reset();
    QVERIFY(waitForWorkers());
    QCoreApplication::processEvents();
}

void TestRecordTableModel::ledgerTellsTheState()
{
    using State = TableModel::LoadState;
    PartLedger &ledger = m_table->ledger();
    QCOMPARE(m_table->loadState(), State::Idle);
    ledger.setParts({u"one"_s, u"two"_s});
    ledger.setTitle(u"two"_s, u"Second"_s);
    ledger.start(u"one"_s);
    ledger.start(u"two"_s);
    QCOMPARE(m_table->loadState(), State::Loading);
    QCOMPARE(m_table->progress(), (TableModel::Progress{0, 2}));
    ledger.fail(u"two"_s, errorOf(ApiError::Kind::Forbidden));
    QCOMPARE(m_table->progress(), (TableModel::Progress{1, 2}));
    ledger.fail(u"one"_s, errorOf(ApiError::Kind::Server));
    QCOMPARE(m_table->loadState(), State::Failed);
    QCOMPARE(m_table->failures().size(), 2);
    QCOMPARE(m_table->failures().at(1).title, u"Second"_s);
    QVERIFY(!m_table->asOf().isValid());
    ledger.succeed(u"one"_s, m_clock.utcNow());
    QCOMPARE(m_table->loadState(), State::Ready);
    QCOMPARE(m_table->asOf(), m_clock.utcNow());
    QCOMPARE(m_table->failures().size(), 1);
    ledger.start(u"one"_s);
    ledger.fail(u"one"_s, ApiError::cancelled());
    QCOMPARE(m_table->failures().size(), 1);
    QVERIFY(ledger.wasRead(u"one"_s));
    ledger.setParts({u"one"_s});
    QVERIFY(ledger.isEveryPartRead());
    QVERIFY(m_table->failures().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
