// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablepane.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/servicetable.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

ApiError forbidden()
{
    ApiError error;
    error.kind = ApiError::Kind::Forbidden;
    error.httpStatus = 403;
    return error;
}

QList<ServiceRow> threeServices()
{
    return {{u"a"_s, u"ledger"_s, u"eu-west-1"_s, u"amazon"_s}, {u"b"_s, u"archive"_s, u"eu-west-1"_s, u"amazon"_s},
        {u"c"_s, u"parcels"_s, u"us-east-1"_s, u"amazon"_s}};
}

} // namespace

class TestTablePane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatItLoads();
    void saysWhatAnEmptyTableMeans();
    void failureIsToldWithAWayToTryAgain();
    void partsThatFailDoNotHideTheRest();
    void filterHidesAndShows();
    void filterThatHidesAllIsEmptiedByItsButton();
    void arrowLeadsFromTheFilterToTheTable();
    void revealEmptiesAFilterThatHides();
    void revealKeepsAFilterThatShows();
    void revealWaitsForARowToCome();
    void refreshKeepsSelectionAndPlace();
    void enterActivatesTheRow();
    void layoutIsKept();
    void layoutIsKeptWhenClosedAtOnce();
    void toolsStandInTwoRowsWhereTheyMust();
    void actionButtonFollowsItsAction();

private:
    void open();
    void fill(const QList<ServiceRow> &rows);
    void settle() { QTRY_VERIFY(!m_pane->arranged().isArranging()); }
    QLineEdit &filterEdit() const { return control<QLineEdit>(*m_pane, u"tableFilter"_s); }
    PlaceholderView &placeholder() const { return control<PlaceholderView>(*m_pane, u"placeholder"_s); }
    QString placeholderText(const char *part) const { return control<QLabel>(*m_pane, QLatin1String(part)).text(); }
    QPushButton &placeholderButton() const { return control<QPushButton>(*m_pane, u"placeholderAction"_s); }
    MessageBanner &failures() const { return control<MessageBanner>(*m_pane, u"tableFailures"_s); }
    QStringList shown() const;
    int yOf(QWidget &tool) const { return tool.mapTo(m_pane.get(), QPoint()).y(); }

    QTemporaryDir m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ServiceTable> m_table;
    std::unique_ptr<QAction> m_new;
    std::unique_ptr<TablePane> m_pane;
};

void TestTablePane::init()
{
    m_settings = std::make_unique<QSettings>(m_directory.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_table = std::make_unique<ServiceTable>();
    m_new = std::make_unique<QAction>(u"New service…"_s);
    m_new->setObjectName(u"newService"_s);
    open();
}

void TestTablePane::cleanup()
{
    m_pane.reset();
    m_table.reset();
}

void TestTablePane::open()
{
    TableTexts texts;
    texts.filterPlaceholder = u"Filter by name"_s;
    texts.accessibleName = u"Services"_s;
    texts.emptyTitle = u"No services yet"_s;
    texts.emptyText = u"Make one."_s;
    texts.emptyAction = m_new.get();
    texts.loadingTitle = u"Reading services…"_s;
    m_pane = std::make_unique<TablePane>(*m_table, *m_preferences, texts);
    m_pane->addActionButton(m_new.get(), true);
    m_pane->resize(900, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestTablePane::fill(const QList<ServiceRow> &rows)
{
    m_table->fill(rows);
    settle();
}

QStringList TestTablePane::shown() const
{
    QStringList names;
    for (int row = 0; row < m_pane->arranged().rowCount(); ++row)
        names += m_pane->arranged().index(row, 0).data().toString();
    return names;
}

void TestTablePane::saysThatItLoads()
{
    m_table->start();
    QCOMPARE(placeholder().state(), PlaceholderView::State::Loading);
    QCOMPARE(placeholderText("placeholderTitle"), u"Reading services…"_s);
    QCOMPARE(m_pane->ageText(), u"reading 1 of 2…"_s);
    m_table->succeed(u"rail"_s, threeServices());
    settle();
    QVERIFY2(!placeholder().isVisible(), "what is there is shown while the rest is read");
    QCOMPARE(m_pane->ageText(), u"reading 2 of 2…"_s);
}

void TestTablePane::saysWhatAnEmptyTableMeans()
{
    fill({});
    QCOMPARE(placeholder().state(), PlaceholderView::State::Empty);
    QCOMPARE(placeholderText("placeholderTitle"), u"No services yet"_s);
    QCOMPARE(placeholderButton().text(), u"New service…"_s);
    QSignalSpy asked(m_new.get(), &QAction::triggered);
    QTest::mouseClick(&placeholderButton(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_table->refreshes, 0);
}

void TestTablePane::failureIsToldWithAWayToTryAgain()
{
    m_table->start();
    m_table->fail(u"rail"_s, forbidden());
    QCOMPARE(placeholder().state(), PlaceholderView::State::Loading);
    m_table->fail(u"ferry"_s, forbidden());
    QCOMPARE(placeholder().state(), PlaceholderView::State::Failed);
    QCOMPARE(placeholderText("placeholderTitle"), u"Not allowed"_s);
    QVERIFY2(!failures().isVisible(), "the same is not said twice");
    QTest::mouseClick(&placeholderButton(), Qt::LeftButton);
    QCOMPARE(m_table->refreshes, 1);
    QCOMPARE(placeholder().state(), PlaceholderView::State::Loading);
}

void TestTablePane::partsThatFailDoNotHideTheRest()
{
    m_table->start();
    m_table->succeed(u"rail"_s, threeServices());
    settle();
    m_table->fail(u"ferry"_s, forbidden());
    QCOMPARE(shown().size(), 3);
    QVERIFY(!placeholder().isVisible());
    QVERIFY(failures().isVisible());
    QCOMPARE(failures().text(), u"Not allowed: Northwind Ferry"_s);
    const auto buttons = failures().findChildren<QPushButton *>();
    const auto retry = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *each) { return each->text() == u"Try again"_s; });
    QVERIFY(retry != buttons.end());
    QTest::mouseClick(*retry, Qt::LeftButton);
    QCOMPARE(m_table->refreshes, 1);
    m_table->succeed(u"rail"_s, threeServices());
    m_table->succeed(u"ferry"_s, {});
    QVERIFY(!failures().isVisible());
}

void TestTablePane::filterHidesAndShows()
{
    fill(threeServices());
    QCOMPARE(shown(), QStringList({u"archive"_s, u"ledger"_s, u"parcels"_s}));
    QTest::keyClicks(&filterEdit(), u"west"_s);
    QTRY_COMPARE(shown(), QStringList({u"archive"_s, u"ledger"_s}));
    QTest::keyClick(&filterEdit(), Qt::Key_Escape);
    QTRY_COMPARE(shown().size(), 3);
}

void TestTablePane::filterThatHidesAllIsEmptiedByItsButton()
{
    fill(threeServices());
    QTest::keyClicks(&filterEdit(), u"no such thing"_s);
    QTRY_COMPARE(placeholder().state(), PlaceholderView::State::Empty);
    QCOMPARE(placeholderText("placeholderTitle"), u"Nothing matches the filter"_s);
    QTest::mouseClick(&placeholderButton(), Qt::LeftButton);
    QCOMPARE(shown().size(), 3);
    QCOMPARE(filterEdit().text(), QString());
    QCOMPARE(m_table->refreshes, 0);
}

void TestTablePane::arrowLeadsFromTheFilterToTheTable()
{
    fill(threeServices());
    m_pane->focusFilter();
    QTest::keyClick(&filterEdit(), Qt::Key_Down);
    QCOMPARE(m_pane->focusWidget(), &m_pane->view());
    QCOMPARE(m_pane->selectedIds(), QStringList{u"b"_s});
    QTest::keyClick(&m_pane->view(), Qt::Key_Down);
    QCOMPARE(m_pane->currentId(), u"a"_s);
}

void TestTablePane::revealEmptiesAFilterThatHides()
{
    fill(threeServices());
    m_pane->setFilter(u"us-east"_s);
    QCOMPARE(shown(), QStringList{u"parcels"_s});
    m_pane->reveal(u"a"_s);
    QCOMPARE(m_pane->filter(), QString());
    QCOMPARE(m_pane->selectedIds(), QStringList{u"a"_s});
    QCOMPARE(m_pane->currentId(), u"a"_s);
}

void TestTablePane::revealKeepsAFilterThatShows()
{
    fill(threeServices());
    m_pane->setFilter(u"west"_s);
    m_pane->reveal(u"a"_s);
    QCOMPARE(m_pane->filter(), u"west"_s);
    QCOMPARE(m_pane->selectedIds(), QStringList{u"a"_s});
}

void TestTablePane::revealWaitsForARowToCome()
{
    fill(threeServices());
    m_pane->setFilter(u"us-east"_s);
    m_pane->reveal(u"d"_s);
    QCOMPARE(m_pane->filter(), u"us-east"_s);
    fill(threeServices() << ServiceRow{u"d"_s, u"tickets"_s, u"eu-west-1"_s, u"amazon"_s});
    QTRY_COMPARE(m_pane->selectedIds(), QStringList{u"d"_s});
    QCOMPARE(m_pane->filter(), QString());
    m_pane->view().selectRow(0);
    fill(threeServices());
    QCOMPARE(m_pane->selectedIds(), QStringList{u"b"_s});
}

void TestTablePane::refreshKeepsSelectionAndPlace()
{
    QList<ServiceRow> rows = manyServices(300);
    fill(rows);
    m_pane->reveal(u"150"_s);
    QScrollBar *bar = m_pane->view().verticalScrollBar();
    QTRY_VERIFY(bar->value() > 0);
    const int place = bar->value();
    QSignalSpy resets(&m_pane->arranged(), &QAbstractItemModel::modelReset);
    m_table->refresh();
    QCOMPARE(m_pane->selectedIds(), QStringList{u"150"_s});
    rows[150].owner = u"773390115824"_s;
    rows += {u"new"_s, u"service 999"_s, u"eu-west-1"_s, u"amazon"_s};
    fill(rows);
    QTRY_COMPARE(m_pane->arranged().rowCount(), 301);
    QCOMPARE(m_pane->selectedIds(), QStringList{u"150"_s});
    QCOMPARE(m_pane->arranged().indexForId(u"150"_s, 2).data().toString(), u"773390115824"_s);
    QCOMPARE(bar->value(), place);
    QCOMPARE(resets.size(), 0);
    rows.removeAt(150);
    fill(rows);
    QTRY_COMPARE(m_pane->arranged().rowCount(), 300);
    QVERIFY2(!m_pane->selectedIds().contains(u"150"_s), "what is gone is not selected");
    QCOMPARE(resets.size(), 0);
}

void TestTablePane::enterActivatesTheRow()
{
    fill(threeServices());
    m_pane->reveal(u"c"_s);
    QSignalSpy activated(m_pane.get(), &TablePane::activated);
    QTest::keyClick(&m_pane->view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"c"_s);
}

void TestTablePane::layoutIsKept()
{
    fill(threeServices());
    m_pane->view().horizontalHeader()->moveSection(2, 1);
    m_pane->view().setColumnWidth(1, 333);
    m_pane->view().sortByColumn(1, Qt::DescendingOrder);
    QTRY_VERIFY(!m_preferences->layout(u"services"_s).isEmpty());
    open();
    QCOMPARE(m_pane->view().shownColumns(), QList<int>({0, 2, 1}));
    QCOMPARE(m_pane->view().columnWidth(1), 333);
    QCOMPARE(shown(), QStringList({u"parcels"_s, u"ledger"_s, u"archive"_s}));
}

void TestTablePane::layoutIsKeptWhenClosedAtOnce()
{
    fill(threeServices());
    m_pane->view().setColumnWidth(1, 333);
    m_pane.reset();
    open();
    QCOMPARE(m_pane->view().columnWidth(1), 333);
}

void TestTablePane::toolsStandInTwoRowsWhereTheyMust()
{
    auto &button = control<QPushButton>(*m_pane, u"newServiceButton"_s);
    QTRY_VERIFY(qAbs(yOf(filterEdit()) - yOf(button)) < 8);
    QTest::keyClicks(&filterEdit(), u"west"_s);
    m_pane->resize(360, 500);
    QTRY_VERIFY(yOf(filterEdit()) >= yOf(button) + button.height());
    QVERIFY(filterEdit().width() > 300);
    QCOMPARE(filterEdit().text(), u"west"_s);
    m_pane->resize(900, 500);
    QTRY_VERIFY(qAbs(yOf(filterEdit()) - yOf(button)) < 8);
}

void TestTablePane::actionButtonFollowsItsAction()
{
    auto &button = control<QPushButton>(*m_pane, u"newServiceButton"_s);
    QSignalSpy asked(m_new.get(), &QAction::triggered);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_new->setEnabled(false);
    QVERIFY(!button.isEnabled());
    fill({});
    QVERIFY2(!placeholderButton().isVisible(), "what cannot be done is not offered");
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestTablePane)
#include "tst_tablepane.moc"
