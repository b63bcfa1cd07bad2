// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fieldaccess.h"
#include "ui/shell/commandpalette.h"

#include <QListWidget>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsEverythingInTheGivenOrder();
    void matchesEveryWordInTitleOrNote_data();
    void matchesEveryWordInTitleOrNote();
    void titlesThatStartWithTheTextComeFirst();
    void enterRunsTheCurrentOnce();
    void arrowsMoveAndStopAtTheEnds();
    void aClickRuns();
    void escapeRunsNothing();
    void enterOnNothingKeepsItOpen();
    void showsAFewOfMany();
    void commandMayOpenAnother();

private:
    void open(const QList<Command> &commands);
    Command command(const QString &title, const QString &note = {});
    QLineEdit &edit() const { return control<QLineEdit>(*m_palette, u"commandEdit"_s); }
    QListWidget &list() const { return control<QListWidget>(*m_palette, u"commandList"_s); }
    QStringList shown() const;

    std::unique_ptr<QWidget> m_window;
    QPointer<CommandPalette> m_palette;
    QStringList m_run;
};

void TestCommandPalette::init()
{
    m_run.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open({command(u"New endpoint…"_s, u"Ctrl+N"_s), command(u"VPC Endpoints"_s, u"Ctrl+3"_s), command(u"Refresh"_s, u"F5"_s),
        command(u"rail-ledger"_s, u"VPC endpoint in rail-core"_s), command(u"endless"_s, u"Private space"_s)});
}

void TestCommandPalette::cleanup() { m_window.reset(); }

Command TestCommandPalette::command(const QString &title, const QString &note)
{
    return {title, note, IconName::ChevronRight, [this, title] { m_run += title; }};
}

void TestCommandPalette::open(const QList<Command> &commands)
{
    delete m_palette;
    m_palette = new CommandPalette(commands, m_window.get());
    m_palette->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette));
}

QStringList TestCommandPalette::shown() const
{
    QStringList titles;
    for (int row = 0; row < list().count(); ++row)
        titles += list().item(row)->text();
    return titles;
}

void TestCommandPalette::showsEverythingInTheGivenOrder()
{
    QCOMPARE(shown(), QStringList({u"New endpoint…"_s, u"VPC Endpoints"_s, u"Refresh"_s, u"rail-ledger"_s, u"endless"_s}));
    QCOMPARE(list().currentRow(), 0);
    QCOMPARE(m_palette->focusWidget(), &edit());
    QCOMPARE(list().item(0)->data(Qt::AccessibleTextRole).toString(), u"New endpoint…, Ctrl+N"_s);
}

void TestCommandPalette::matchesEveryWordInTitleOrNote_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a note") << u"ctrl+3"_s << QStringList{u"VPC Endpoints"_s};
    QTest::newRow("words of title and note") << u"core ledger"_s << QStringList{u"rail-ledger"_s};
    QTest::newRow("any case") << u"REFR"_s << QStringList{u"Refresh"_s};
    QTest::newRow("one word is missing") << u"ledger ferry"_s << QStringList{};
    QTest::newRow("blanks alone") << u"   "_s
                                  << QStringList{u"New endpoint…"_s, u"VPC Endpoints"_s, u"Refresh"_s, u"rail-ledger"_s, u"endless"_s};
}

void TestCommandPalette::matchesEveryWordInTitleOrNote()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    QTest::keyClicks(&edit(), typed);
    QCOMPARE(shown(), found);
}

void TestCommandPalette::titlesThatStartWithTheTextComeFirst()
{
    QTest::keyClicks(&edit(), u"end"_s);
    QCOMPARE(shown(), QStringList({u"endless"_s, u"New endpoint…"_s, u"VPC Endpoints"_s, u"rail-ledger"_s}));
    QCOMPARE(list().currentRow(), 0);
}

void TestCommandPalette::enterRunsTheCurrentOnce()
{
    QTest::keyClicks(&edit(), u"refresh"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_run, QStringList{u"Refresh"_s});
    QTRY_VERIFY(!m_palette);
}

void TestCommandPalette::arrowsMoveAndStopAtTheEnds()
{
    QTest::keyClick(&edit(), Qt::Key_Up);
    QCOMPARE(list().currentRow(), 0);
    QTest::keyClick(&edit(), Qt::Key_Down);
    QTest::keyClick(&edit(), Qt::Key_Down);
    QCOMPARE(list().currentRow(), 2);
    QTest::keyClick(&edit(), Qt::Key_PageDown);
    QCOMPARE(list().currentRow(), 4);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_run, QStringList{u"endless"_s});
}

void TestCommandPalette::aClickRuns()
{
    const QRect row = list().visualItemRect(list().item(3));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_run, QStringList{u"rail-ledger"_s});
    QTRY_VERIFY(!m_palette);
}

void TestCommandPalette::escapeRunsNothing()
{
    QTest::keyClicks(&edit(), u"refresh"_s);
    QTest::keyClick(&edit(), Qt::Key_Escape);
    QTRY_VERIFY(!m_palette);
    QCOMPARE(m_run, QStringList());
}

void TestCommandPalette::enterOnNothingKeepsItOpen()
{
    QTest::keyClicks(&edit(), u"no such thing"_s);
    QTest::keyClick(&edit(), Qt::Key_Down);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QVERIFY(m_palette && m_palette->isVisible());
    QCOMPARE(m_run, QStringList());
    edit().clear();
    QCOMPARE(list().currentRow(), 0);
}

void TestCommandPalette::showsAFewOfMany()
{
    QList<Command> many;
    for (int i = 0; i < 3 * CommandPalette::kMostShown; ++i)
        many += command(u"endpoint %1"_s.arg(i));
    open(many);
    QCOMPARE(list().count(), CommandPalette::kMostShown);
    QTest::keyClicks(&edit(), u"endpoint 149"_s);
    QCOMPARE(shown(), QStringList{u"endpoint 149"_s});
}

void TestCommandPalette::commandMayOpenAnother()
{
    QPointer<CommandPalette> next;
    open({{u"again"_s, {}, IconName::ChevronRight, [&] {
               next = new CommandPalette({command(u"inner"_s)}, m_window.get());
               next->show();
           }}});
    QTest::keyClick(&edit(), Qt::Key_Return);
    QTRY_VERIFY(!m_palette);
    QVERIFY(next && next->isVisible());
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestCommandPalette)
#include "tst_commandpalette.moc"
