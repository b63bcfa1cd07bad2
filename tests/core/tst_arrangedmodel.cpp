// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arrangedmodel.h"
#include "core/net/background.h"
#include "tests/core/plaintable.h"

#include <QAbstractItemModelTester>
#include <QCollator>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

enum PlainColumn { Name, Size, Identity };

QStringList shown(const ArrangedModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, Name).data(IdRole).toString());
    return ids;
}

// What the model should show, by the plainest means.
QStringList expected(const PlainTable &table, const QString &word, int column, Qt::SortOrder order)
{
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QList<PlainRow> rows = table.rows();
    rows.removeIf([&word](const PlainRow &row) {
        const QString size = row.size ? QString::number(*row.size) : QString();
        return !QString(row.name + u'\n' + size + u'\n' + row.id).contains(word, Qt::CaseInsensitive);
    });
    std::stable_sort(rows.begin(), rows.end(), [&](const PlainRow &left, const PlainRow &right) {
        if (column < 0)
            return false;
        const bool leftEmpty = column == Size ? !left.size : left.name.isEmpty();
        const bool rightEmpty = column == Size ? !right.size : right.name.isEmpty();
        if (leftEmpty != rightEmpty)
            return rightEmpty;
        int difference = 0;
        if (!leftEmpty)
            difference = column == Size ? *left.size - *right.size : collator.compare(left.name, right.name);
        if (order == Qt::DescendingOrder)
            difference = -difference;
        return difference != 0 ? difference < 0 : left.id < right.id;
    });
    QStringList ids;
    for (const PlainRow &row : rows)
        ids.append(row.id);
    return ids;
}

PlainRow randomRow(QRandomGenerator &random, int id)
{
    static const QStringList words{u"rail"_s, u"Rail"_s, u"road 9"_s, u"road 10"_s, u"sea"_s, u""_s, u"Éclair"_s};
    PlainRow row{QString::number(id), words.at(random.bounded(words.size())), {}};
    if (random.bounded(5) > 0)
        row.size = random.bounded(20);
    return row;
}

} // namespace

class TestArrangedModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sortsNaturally();
    void emptyCellsComeLast();
    void filtersAtOnce();
    void filterOfALargeTableIsWorkedOutElsewhere();
    void newestWishWins();
    void followsTheTable();
    void fewSignalsForManyRows();
    void selectionStays();
    void fewRowsComeStraightToTheirPlaces();
    void agesAreForwardedWithoutArranging();
    void headersWithoutRows();
    void randomOperations_data();
    void randomOperations();
    void tableGoesAway();
    void goesAwayWhileArranging();
    void steadyFillingIsShown();

private:
    void settle()
    {
        QSignalSpy arranged(m_model.get(), &ArrangedModel::arranged);
        QVERIFY(!m_model->isArranging() || arranged.wait());
    }
    FakeClock m_clock;
    std::unique_ptr<PlainTable> m_table;
    std::unique_ptr<ArrangedModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestArrangedModel::init()
{
    m_table = std::make_unique<PlainTable>(m_clock);
    m_model = std::make_unique<ArrangedModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setSourceModel(m_table.get());
}

void TestArrangedModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_table.reset();
}

void TestArrangedModel::sortsNaturally()
{
    m_table->mergePart(u"p"_s,
        {{u"1"_s, u"zone 10"_s, 1}, {u"2"_s, u"zone 9"_s, 30}, {u"3"_s, u"Alpha"_s, 4}, {u"4"_s, u"beta"_s, 200}});
    settle();
    QCOMPARE(shown(*m_model), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    m_model->sort(Name);
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s, u"4"_s, u"2"_s, u"1"_s}));
    m_model->sort(Size, Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), (QStringList{u"4"_s, u"2"_s, u"3"_s, u"1"_s}));
    QCOMPARE(m_model->sourceRows(), (QList<int>{3, 1, 2, 0}));
    m_model->sort(-1);
    QCOMPARE(shown(*m_model), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    m_model->sort(99); // no such column: the table's own order
    QCOMPARE(m_model->rowCount(), 4);
}

void TestArrangedModel::emptyCellsComeLast()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u""_s, {}}, {u"2"_s, u"a"_s, 2}, {u"3"_s, u"b"_s, -1}});
    settle();
    m_model->sort(Size);
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    m_model->sort(Size, Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), (QStringList{u"2"_s, u"3"_s, u"1"_s}));
    m_model->sort(Name, Qt::DescendingOrder);
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
}

void TestArrangedModel::filtersAtOnce()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"rail"_s, 1}, {u"2"_s, u"road"_s, 2}, {u"3"_s, u"trail"_s, 3}});
    settle();
    QSignalSpy arranged(m_model.get(), &ArrangedModel::arranged);
    m_model->setFilterText(u"RAIL"_s);
    QCOMPARE(shown(*m_model), (QStringList{u"1"_s, u"3"_s}));
    QCOMPARE(m_model->matchCount(), 2);
    QCOMPARE(arranged.count(), 1);
    m_model->setFilterText(u"disksize:3"_s);
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s}));
    m_model->setFilterText(u"\"rail"_s);
    QVERIFY(!m_model->isFilterValid());
    m_model->setFilterText({});
    QVERIFY(m_model->isFilterValid());
    QCOMPARE(m_model->matchCount(), 3);
    QVERIFY(m_model->indexForId(u"2"_s).isValid());
    m_model->setFilterText(u"rail"_s);
    QVERIFY(!m_model->indexForId(u"2"_s).isValid());
}

void TestArrangedModel::filterOfALargeTableIsWorkedOutElsewhere()
{
    m_model->setSynchronousLimit(0);
    m_table->mergePart(u"p"_s, {{u"1"_s, u"rail"_s, 1}, {u"2"_s, u"road"_s, 2}});
    QSignalSpy arranging(m_model.get(), &ArrangedModel::arrangingChanged);
    QSignalSpy arranged(m_model.get(), &ArrangedModel::arranged);
    settle();
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setFilterText(u"road"_s);
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(m_model->isArranging());
    settle();
    QCOMPARE(shown(*m_model), (QStringList{u"2"_s}));
    QVERIFY(!arranging.isEmpty());
    QVERIFY(!arranging.last().at(0).toBool());
    QVERIFY(!arranged.isEmpty());
}

void TestArrangedModel::newestWishWins()
{
    m_model->setSynchronousLimit(0);
    QList<PlainRow> rows;
    for (int i = 0; i < 1500; ++i)
        rows.append({QString::number(i), u"row %1"_s.arg(i), i});
    m_table->mergePart(u"p"_s, rows);
    settle();
    QSignalSpy arranged(m_model.get(), &ArrangedModel::arranged);
    for (const QString &typed : {u"r"_s, u"ro"_s, u"row 1"_s, u"row 149"_s})
        m_model->setFilterText(typed);
    settle();
    QCOMPARE(m_model->rowCount(), 12); // 149, 1149 and 1490 to 1499
    QCOMPARE(arranged.count(), 1);
}

void TestArrangedModel::followsTheTable()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"b"_s, 1}, {u"2"_s, u"d"_s, 2}});
    m_model->sort(Name);
    settle();
    m_table->upsert(u"p"_s, {u"3"_s, u"c"_s, 3});
    QVERIFY(m_model->isArranging());
    settle();
    QCOMPARE(shown(*m_model), (QStringList{u"1"_s, u"3"_s, u"2"_s}));
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_table->upsert(u"p"_s, {u"1"_s, u"z"_s, 1});
    QCOMPARE(changes.count(), 1); // at once, where it stands
    QCOMPARE(shown(*m_model), (QStringList{u"1"_s, u"3"_s, u"2"_s}));
    settle();
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    m_table->removeIds({u"2"_s});
    QCOMPARE(shown(*m_model), (QStringList{u"3"_s, u"1"_s}));
    m_table->resetRows();
    QCOMPARE(m_model->rowCount(), 0);
}

void TestArrangedModel::fewSignalsForManyRows()
{
    QList<PlainRow> rows;
    for (int i = 0; i < 1000; ++i)
        rows.append({QString::number(i), i % 2 ? u"odd"_s : u"even"_s, i});
    m_table->mergePart(u"p"_s, rows);
    m_model->sort(Size);
    settle();
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFilterText(u"odd"_s);
    QCOMPARE(m_model->rowCount(), 500);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(layouts.count(), 1);
    m_model->setFilterText({});
    QCOMPARE(m_model->rowCount(), 1000);
    QCOMPARE(insertions.count(), 1);
    QCOMPARE(layouts.count(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(shown(*m_model), expected(*m_table, {}, Size, Qt::AscendingOrder));
}

void TestArrangedModel::selectionStays()
{
    QList<PlainRow> rows;
    for (int i = 0; i < 1000; ++i)
        rows.append({QString::number(i), i % 2 ? u"odd"_s : u"even"_s, 1000 - i});
    m_table->mergePart(u"p"_s, rows);
    settle();
    QItemSelectionModel selection(m_model.get());
    const auto select = [&](const QString &id) {
        selection.setCurrentIndex(m_model->indexForId(id), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(u"500"_s);
    select(u"501"_s);
    m_model->setFilterText(u"odd"_s);
    m_model->sort(Size);
    QList<PlainRow> fewer = rows;
    fewer.removeIf([](const PlainRow &row) { return row.id.toInt() % 5 == 0; });
    m_table->mergePart(u"p"_s, fewer);
    settle();
    QCOMPARE(selection.currentIndex().data(IdRole).toString(), u"501"_s);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data(IdRole).toString(), u"501"_s);
}

void TestArrangedModel::fewRowsComeStraightToTheirPlaces()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"a"_s, 1}, {u"2"_s, u"d"_s, 2}, {u"3"_s, u"f"_s, 3}});
    m_model->sort(Name);
    settle();
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_table->upsert(u"p"_s, {u"4"_s, u"b"_s, 1});
    m_table->upsert(u"p"_s, {u"5"_s, u"c"_s, 1});
    m_table->upsert(u"p"_s, {u"6"_s, u"e"_s, 1});
    settle();
    QCOMPARE(insertions.count(), 2);
    QCOMPARE(insertions.at(0).at(1).toInt(), 1);
    QCOMPARE(insertions.at(0).at(2).toInt(), 2);
    QCOMPARE(layouts.count(), 0);
}

void TestArrangedModel::agesAreForwardedWithoutArranging()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"a"_s, 1}, {u"2"_s, u"d"_s, 2}});
    m_model->sort(Name, Qt::DescendingOrder);
    settle();
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    Q_EMIT m_table->dataChanged(m_table->index(0, 1), m_table->index(1, 1), {Qt::DisplayRole});
    QVERIFY(!m_model->isArranging());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), 1);
}

void TestArrangedModel::headersWithoutRows()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal).toString(), u"Disk size"_s);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, IdRole).toString(), u"size"_s);
}

void TestArrangedModel::randomOperations_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("at once %u", seed) << 2000 << seed;
        QTest::addRow("in a worker %u", seed) << 0 << seed;
    }
}

void TestArrangedModel::randomOperations()
{
    QFETCH(int, limit);
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    m_model->setSynchronousLimit(limit);
    const QStringList words{u""_s, u"rail"_s, u"road"_s, u"1"_s, u"sea"_s, u"nowhere"_s};
    QPersistentModelIndex marked;
    QString markedId;
    for (int turn = 0; turn < 120; ++turn) {
        switch (random.bounded(6)) {
        case 0: {
            QList<PlainRow> rows;
            for (int id = 0; id < 60; ++id) {
                if (random.bounded(2))
                    rows.append(randomRow(random, id));
            }
            m_table->mergePart(random.bounded(2) ? u"one"_s : u"two"_s, rows);
            break;
        }
        case 1:
            m_table->upsert(u"one"_s, randomRow(random, random.bounded(60)));
            break;
        case 2:
            m_table->removeIds({QString::number(random.bounded(60)), QString::number(random.bounded(60))});
            break;
        case 3:
            m_model->setFilterText(words.at(random.bounded(words.size())));
            break;
        default:
            m_model->sort(random.bounded(3) - 1, random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        if (random.bounded(3) == 0)
            continue; // several operations in one turn of the event loop
        settle();
        QCOMPARE(shown(*m_model),
            expected(*m_table, m_model->filterText(), m_model->sortColumn(), m_model->sortOrder()));
        if (marked.isValid())
            QCOMPARE(marked.data(IdRole).toString(), markedId);
        if (m_model->rowCount() > 0) {
            marked = m_model->index(random.bounded(m_model->rowCount()), Name);
            markedId = marked.data(IdRole).toString();
        }
    }
}

void TestArrangedModel::tableGoesAway()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"a"_s, 1}});
    settle();
    m_table.reset();
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilterText(u"a"_s);
    m_model->sort(0);
    QCOMPARE(m_model->columnCount(), 0);
}

void TestArrangedModel::goesAwayWhileArranging()
{
    m_model->setSynchronousLimit(0);
    QList<PlainRow> rows;
    for (int i = 0; i < 2000; ++i)
        rows.append({QString::number(i), u"row %1"_s.arg(i), i});
    m_table->mergePart(u"p"_s, rows);
    m_model->sort(Name);
    m_tester.reset();
    m_model.reset();
    QVERIFY(waitForWorkers());
    QCoreApplication::processEvents();
}

// Arranging takes longer than the table needs for its next row: what is there must be shown all the same.
void TestArrangedModel::steadyFillingIsShown()
{
    m_model->setSynchronousLimit(0);
    m_model->sort(Name);
    int next = 0;
    QTimer filling;
    connect(&filling, &QTimer::timeout, this, [&] {
        m_table->upsert(u"p"_s, {QString::number(next), u"row"_s, next});
        ++next;
    });
    filling.start(0);
    QTRY_VERIFY(m_model->rowCount() > 20);
    QVERIFY(filling.isActive());
}

QTEST_GUILESS_MAIN(TestArrangedModel)
#include "tst_arrangedmodel.moc"
