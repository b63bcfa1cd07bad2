// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tablerole.h"
#include "ui/widgets/datatableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QStringList kKeys{u"name"_s, u"status"_s, u"region"_s, u"owner"_s};

void addColumns(QStandardItemModel &model, const QStringList &keys)
{
    model.setColumnCount(int(keys.size()));
    for (int column = 0; column < keys.size(); ++column) {
        model.setHeaderData(column, Qt::Horizontal, keys.at(column).toUpper());
        model.setHeaderData(column, Qt::Horizontal, keys.at(column), IdRole);
    }
}

void addRow(QStandardItemModel &model, const QStringList &cells)
{
    QList<QStandardItem *> items;
    for (const QString &cell : cells)
        items << new QStandardItem(cell);
    model.appendRow(items);
}

struct Table {
    explicit Table(const QStringList &keys = kKeys)
    {
        addColumns(model, keys);
        addRow(model, {u"ledger-link"_s, u"Available"_s, u"eu-central-1"_s, u"773390115824"_s});
        addRow(model, {u"kinesis"_s, u"Failed"_s, u"us-east-1"_s, u"amazon"_s});
        proxy.setSourceModel(&model);
        view.setModel(&proxy);
        view.resize(640, 320);
    }

    QStringList shownKeys() const
    {
        QStringList keys;
        for (const int column : view.shownColumns())
            keys << view.columnKey(column);
        return keys;
    }

    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    DataTableView view;
};

} // namespace

class TestDataTableView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layoutIsKeptByKey();
    void layoutSurvivesOtherColumns();
    void layoutWaitsForTheModel();
    void garbageIsNoLayout_data();
    void garbageIsNoLayout();
    void everyCutOfALayoutIsRefused();
    void firstColumnStays();
    void resetBringsDefaultsBack();
    void defaultWidthComesFromTheModelOrTheRows();
    void widthsWaitForTheFirstRows();
    void userWidthsStayWhenRowsCome();
    void copiesSelectedRowsInShownOrder();
    void copiedCellsStayOneCell();
    void exportTextIsCopied();
    void copiesOneCell();
    void selectsAllByKey();
    void menuHasActionsAndCopies();
    void columnsMenuHides();
    void userChangesAreSignalled();
};

void TestDataTableView::layoutIsKeptByKey()
{
    Table first;
    first.view.setColumnShown(u"region"_s, false);
    first.view.horizontalHeader()->moveSection(3, 1);
    first.view.setColumnWidth(1, 222);
    first.view.sortByColumn(3, Qt::DescendingOrder);

    Table second;
    QVERIFY(second.view.restoreState(first.view.saveState()));
    QCOMPARE(second.shownKeys(), (QStringList{u"name"_s, u"owner"_s, u"status"_s}));
    QCOMPARE(second.view.columnWidth(1), 222);
    QCOMPARE(second.view.horizontalHeader()->sortIndicatorSection(), 3);
    QCOMPARE(second.view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(second.proxy.index(0, 3).data().toString(), u"amazon"_s);
}

void TestDataTableView::layoutSurvivesOtherColumns()
{
    Table first;
    first.view.setColumnShown(u"status"_s, false);
    first.view.setColumnWidth(2, 201);

    Table second({u"name"_s, u"zones"_s, u"region"_s, u"status"_s, u"owner"_s});
    QVERIFY(second.view.restoreState(first.view.saveState()));
    QVERIFY(!second.view.isColumnShown(u"status"_s));
    QVERIFY(second.view.isColumnShown(u"zones"_s));
    QCOMPARE(second.view.columnWidth(second.view.columnOf(u"region"_s)), 201);
    QCOMPARE(second.shownKeys().first(), u"name"_s);
}

void TestDataTableView::layoutWaitsForTheModel()
{
    Table first;
    first.view.setColumnShown(u"owner"_s, false);
    DataTableView late;
    QVERIFY(late.restoreState(first.view.saveState()));
    QStandardItemModel model;
    late.setModel(&model);
    addColumns(model, kKeys);
    // Keys come after the columns: only a model that has both at once can be laid out, as the project's models do.
    late.setModel(nullptr);
    QVERIFY(late.restoreState(first.view.saveState()));
    late.setModel(&model);
    QVERIFY(!late.isColumnShown(u"owner"_s));
    QVERIFY(late.isColumnShown(u"region"_s));
}

void TestDataTableView::garbageIsNoLayout_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("columns=name,status");
    QTest::newRow("zeros") << QByteArray(64, '\0');
    QTest::newRow("too many columns") << QByteArray::fromHex("48444c31ffffffff");
}

void TestDataTableView::garbageIsNoLayout()
{
    QFETCH(QByteArray, state);
    Table table;
    table.view.setColumnShown(u"owner"_s, false);
    const QByteArray before = table.view.saveState();
    QVERIFY(!table.view.restoreState(state));
    QCOMPARE(table.view.saveState(), before);
}

void TestDataTableView::everyCutOfALayoutIsRefused()
{
    Table table;
    const QByteArray whole = table.view.saveState();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!table.view.restoreState(whole.left(length)), qPrintable(QString::number(length)));
    QVERIFY(table.view.restoreState(whole));
}

void TestDataTableView::firstColumnStays()
{
    Table table;
    table.view.setColumnShown(u"name"_s, false);
    QVERIFY(table.view.isColumnShown(u"name"_s));
}

void TestDataTableView::resetBringsDefaultsBack()
{
    Table table;
    table.model.setHeaderData(3, Qt::Horizontal, true, HiddenByDefaultRole);
    table.view.setDefaultSort(u"region"_s, Qt::DescendingOrder);
    QCOMPARE(table.shownKeys(), (QStringList{u"name"_s, u"status"_s, u"region"_s}));
    table.view.setColumnShown(u"owner"_s, true);
    table.view.horizontalHeader()->moveSection(1, 2);
    table.view.sortByColumn(0, Qt::AscendingOrder);
    table.view.resetColumns();
    QCOMPARE(table.shownKeys(), (QStringList{u"name"_s, u"status"_s, u"region"_s}));
    QCOMPARE(table.view.horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(table.view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestDataTableView::defaultWidthComesFromTheModelOrTheRows()
{
    Table table;
    table.model.setHeaderData(1, Qt::Horizontal, 177, WidthRole);
    addRow(table.model, {QString(400, u'x'), {}, {}, {}});
    table.view.resetColumns();
    QCOMPARE(table.view.columnWidth(1), 177);
    QCOMPARE(table.view.columnWidth(0), 340); // long, but within bounds
    QVERIFY(table.view.columnWidth(3) >= table.view.fontMetrics().horizontalAdvance(u"773390115824"_s));
}

void TestDataTableView::widthsWaitForTheFirstRows()
{
    QStandardItemModel model;
    addColumns(model, kKeys);
    DataTableView view;
    view.setModel(&model);
    const int empty = view.columnWidth(0);
    addRow(model, {u"a name that is longer than its column title"_s, {}, {}, {}});
    QVERIFY(view.columnWidth(0) > empty);
}

void TestDataTableView::userWidthsStayWhenRowsCome()
{
    Table first;
    first.view.setColumnWidth(0, 90);
    QStandardItemModel model;
    addColumns(model, kKeys);
    DataTableView view;
    view.setModel(&model);
    QVERIFY(view.restoreState(first.view.saveState()));
    addRow(model, {u"a name that is longer than its column title"_s, {}, {}, {}});
    QCOMPARE(view.columnWidth(0), 90);
}

void TestDataTableView::copiesSelectedRowsInShownOrder()
{
    Table table;
    table.view.setColumnShown(u"region"_s, false);
    table.view.horizontalHeader()->moveSection(3, 1);
    table.view.sortByColumn(0, Qt::AscendingOrder);
    table.view.selectAll();
    table.view.copyRows();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"NAME\tOWNER\tSTATUS\nkinesis\tamazon\tFailed\nledger-link\t773390115824\tAvailable\n"_s);
}

void TestDataTableView::copiedCellsStayOneCell()
{
    Table table;
    table.model.item(0, 1)->setText(u"two\nlines\tand a tab"_s);
    const QString text = table.view.rowsAsText({table.proxy.mapFromSource(table.model.index(0, 0))});
    QVERIFY2(text.contains(u"two lines and a tab"_s), qPrintable(text));
    QCOMPARE(text.count(u'\n'), 2);
}

void TestDataTableView::exportTextIsCopied()
{
    Table table;
    table.model.item(0, 1)->setData(u"AVAILABLE"_s, ExportRole);
    const QString text = table.view.rowsAsText({table.proxy.mapFromSource(table.model.index(0, 0))});
    QVERIFY(text.contains(u"AVAILABLE"_s));
    QVERIFY(!text.contains(u"Available"_s));
}

void TestDataTableView::copiesOneCell()
{
    Table table;
    table.view.sortByColumn(0, Qt::DescendingOrder);
    table.view.setCurrentIndex(table.proxy.index(0, 2));
    QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"eu-central-1"_s);
}

void TestDataTableView::selectsAllByKey()
{
    Table table;
    QSignalSpy spy(&table.view, &DataTableView::selectedRowsChanged);
    QTest::keySequence(&table.view, QKeySequence::SelectAll);
    QCOMPARE(table.view.selectedRows().size(), 2);
    QVERIFY(!spy.isEmpty());
}

void TestDataTableView::menuHasActionsAndCopies()
{
    Table table;
    QAction edit(u"Edit…"_s);
    table.view.setContextActions({&edit});
    table.view.selectRow(0);
    const std::unique_ptr<QMenu> menu(table.view.createContextMenu());
    const QList<QAction *> actions = menu->actions();
    QCOMPARE(actions.first(), &edit);
    QCOMPARE(actions.size(), 4);
    QVERIFY(actions.at(1)->isSeparator());
    actions.at(2)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"NAME\t"_s));
}

void TestDataTableView::columnsMenuHides()
{
    Table table;
    QMenu *menu = table.view.columnsMenu();
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().at(0)->isEnabled());
    menu->actions().at(2)->trigger();
    QVERIFY(!table.view.isColumnShown(u"region"_s));
    menu->actions().last()->trigger();
    QVERIFY(table.view.isColumnShown(u"region"_s));
}

void TestDataTableView::userChangesAreSignalled()
{
    Table table;
    QSignalSpy spy(&table.view, &DataTableView::layoutChangedByUser);
    table.view.restoreState(table.view.saveState());
    table.view.resetColumns();
    QCOMPARE(spy.size(), 0); // these are the program's own
    table.view.setColumnShown(u"owner"_s, false);
    QVERIFY(spy.size() >= 1);
    spy.clear();
    table.view.horizontalHeader()->resizeSection(1, 150);
    QCOMPARE(spy.size(), 1);
}

QTEST_MAIN(TestDataTableView)
#include "tst_datatableview.moc"
