// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/widgets/buttonrow.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/idcombo.h"
#include "ui/widgets/passwordedit.h"
#include "ui/widgets/placeholderview.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/wrappedlabel.h"
#include "ui/wizards/steplist.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace hubdeck;

//! Widgets too small for a test program each.
class TestSmallWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChipLeavesRoomForTheOtherFacts();
    void wrappedLabelShowsAllOfAnId();
    void copyFieldGrowsWithItsValue();
    void copyFieldCopiesAllOfIt();
    void copyFieldWithoutValue();
    void commandBlockGrowsWithItsText();
    void passwordIsHiddenAgain();
    void hiddenPasswordIsNotCopied();
    void filterWaitsForAPause();
    void filterEscapeEmpties();
    void placeholderStates();
    void placeholderCoversTheViewport();
    void chipIsALabelForReaders();
    void factsCanBeReplaced();
    void stepsAreTold();
    void buttonsStandBelowEachOtherWhereTheyMust();
    void idsAreFoundByTitleOrTyped();
    void completionsLeaveTheFieldFree();
};

void TestSmallWidgets::wrappedLabelShowsAllOfAnId()
{
    const QString name = u"vpce-0f1e2d3c4b5a69788-q7r8s9t0.vpce-svc-0a1b2c3d4e5f60718.eu-central-1.vpce.amazonaws.com"_s;
    WrappedLabel label(name);
    const QFontMetrics metrics = label.fontMetrics();
    const int whole = metrics.horizontalAdvance(name);
    QCOMPARE(label.sizeHint().height(), metrics.height());
    QCOMPARE(label.heightForWidth(whole + 1), metrics.height());
    QCOMPARE(wrappedLineCount(name, label.font(), whole / 3 + 60), 3);
    QVERIFY2(wrappedLineCount(u"0123456789"_s, label.font(), metrics.horizontalAdvance(u"0123456"_s)) == 2, "also without a place to break");
    QVERIFY(label.heightForWidth(whole / 3) >= 3 * metrics.height());
    QVERIFY(label.minimumSizeHint().width() < whole / 3);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), name);
}

void TestSmallWidgets::copyFieldGrowsWithItsValue()
{
    QWidget host;
    auto *layout = new QVBoxLayout(&host);
    auto *facts = new FactList;
    layout->addWidget(facts);
    layout->addStretch();
    facts->addFact(u"Owner"_s, u"amazon"_s, true);
    facts->addFact(u"Service"_s, u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s, true);
    host.resize(300, 400);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host));
    const auto fields = facts->findChildren<CopyField *>();
    QTRY_VERIFY(fields.at(1)->height() > fields.at(0)->height());
    QCOMPARE(fields.at(1)->x(), 0);
    QVERIFY2(fields.at(0)->x() > 0, "a short one stands beside its label");
    host.resize(800, 400);
    QTRY_COMPARE(fields.at(1)->x(), fields.at(0)->x());
    host.resize(300, 400);
    QTRY_COMPARE(fields.at(1)->x(), 0);
    const auto *label = fields.at(1)->findChild<WrappedLabel *>();
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestSmallWidgets::copyFieldCopiesAllOfIt()
{
    CopyField field(u"Endpoint id"_s, u"2d4f8a10-c5b6-4e97-83d1-f00ba4c0ffee"_s);
    field.resize(80, 30);
    field.show();
    auto *button = field.findChild<QToolButton *>(u"copy"_s);
    QCOMPARE(button->accessibleName(), u"Copy Endpoint id"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), field.value());
    QCOMPARE(button->accessibleName(), u"Copied"_s);
    QTRY_COMPARE(button->accessibleName(), u"Copy Endpoint id"_s);
}

void TestSmallWidgets::copyFieldWithoutValue()
{
    CopyField field(u"DNS name"_s);
    field.setValue({}, u"none until it is accepted"_s);
    field.show();
    QVERIFY(!field.findChild<QToolButton *>(u"copy"_s)->isVisible());
    QCOMPARE(field.findChild<QLabel *>(u"value"_s)->text(), u"none until it is accepted"_s);
    QVERIFY(field.value().isEmpty());
}

void TestSmallWidgets::commandBlockGrowsWithItsText()
{
    QWidget host;
    auto *layout = new QVBoxLayout(&host);
    auto *block = new CommandBlock(u"command"_s, u"aws"_s);
    layout->addWidget(block);
    layout->addStretch();
    host.resize(300, 400);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host));
    const int oneLine = block->height();
    block->setCommand(u"aws ec2 accept-vpc-endpoint-connections --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718"_s);
    QTRY_VERIFY(block->height() > oneLine);
    auto *text = block->findChild<QPlainTextEdit *>(u"command"_s);
    const int lines = text->document()->lineCount();
    QVERIFY(lines > 1);
    QVERIFY(text->viewport()->height() >= lines * text->fontMetrics().lineSpacing());
}

void TestSmallWidgets::passwordIsHiddenAgain()
{
    PasswordEdit edit;
    edit.setText(u"secret"_s);
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
    QVERIFY(edit.inputMethodHints() & Qt::ImhSensitiveData);
    edit.show();
    auto *eye = edit.findChild<QToolButton *>();
    QVERIFY(eye->focusPolicy() & Qt::TabFocus);
    QTest::mouseClick(eye, Qt::LeftButton);
    QVERIFY(edit.isRevealed());
    edit.hide();
    QVERIFY(!edit.isRevealed());
    QCOMPARE(edit.text(), u"secret"_s);
}

void TestSmallWidgets::hiddenPasswordIsNotCopied()
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    PasswordEdit edit;
    edit.setText(u"secret"_s);
    edit.selectAll();
    QTest::keySequence(&edit, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestSmallWidgets::filterWaitsForAPause()
{
    FilterEdit edit(u"Filter by name"_s);
    QSignalSpy spy(&edit, &FilterEdit::filterChanged);
    QTest::keyClicks(&edit, u"rail"_s);
    QCOMPARE(spy.size(), 0);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), u"rail"_s);
}

void TestSmallWidgets::filterEscapeEmpties()
{
    FilterEdit edit(u"Filter by name"_s);
    edit.setText(u"rail"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(edit.text().isEmpty());
}

void TestSmallWidgets::placeholderStates()
{
    PlaceholderView view;
    QCOMPARE(view.state(), PlaceholderView::State::Hidden);
    auto *button = view.findChild<QPushButton *>(u"placeholderAction"_s);
    view.showLoading(u"Reading"_s);
    QVERIFY(view.isVisible() && !button->isVisible());
    QSignalSpy triggered(&view, &PlaceholderView::actionTriggered);
    view.showFailed(u"Not read"_s, u"No answer"_s, u"GET /x"_s, u"Try again"_s);
    QCOMPARE(view.state(), PlaceholderView::State::Failed);
    QCOMPARE(view.accessibleName(), u"Not read"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    view.showEmpty(IconName::Search, u"Nothing found"_s, u"No row matches"_s);
    QVERIFY(!button->isVisible());
    view.clear();
    QVERIFY(!view.isVisible());
}

void TestSmallWidgets::placeholderCoversTheViewport()
{
    QTableView table;
    PlaceholderView *view = PlaceholderView::over(&table);
    table.resize(500, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    view->showLoading(u"Reading"_s);
    QCOMPARE(view->size(), table.viewport()->size());
    table.resize(700, 400);
    QTRY_COMPARE(view->size(), table.viewport()->size());
}

void TestSmallWidgets::chipIsALabelForReaders()
{
    StatusChip chip(Tone::Waiting, u"Pending acceptance"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&chip);
    QCOMPARE(accessible->role(), QAccessible::StaticText);
    QCOMPARE(accessible->text(QAccessible::Name), u"Pending acceptance"_s);
    const int before = chip.sizeHint().width();
    chip.setStatus(Tone::Good, u"Available"_s);
    QVERIFY(chip.sizeHint().width() < before);
}

void TestSmallWidgets::factsCanBeReplaced()
{
    FactList facts;
    facts.addFact(u"Region"_s, u"eu-central-1"_s);
    facts.addFact(u"Endpoint id"_s, u"2d4f"_s, true);
    QCOMPARE(facts.count(), 2);
    QVERIFY(facts.findChild<CopyField *>());
    facts.clear();
    QCOMPARE(facts.count(), 0);
    QTRY_VERIFY(facts.findChildren<QLabel *>().isEmpty());
}

void TestSmallWidgets::stepsAreTold()
{
    StepList steps({u"Where"_s, u"Service"_s, u"Zones"_s});
    QCOMPARE(steps.accessibleName(), u"Step 1 of 3: Where"_s);
    steps.setCurrentStep(1);
    QCOMPARE(steps.accessibleName(), u"Step 2 of 3: Service"_s);
}

void TestSmallWidgets::buttonsStandBelowEachOtherWhereTheyMust()
{
    ButtonRow row;
    auto *first = new QPushButton(u"Show endpoints"_s);
    auto *second = new QPushButton(u"New endpoint…"_s);
    row.addButton(first);
    row.addButton(second);
    const int both = first->sizeHint().width() + second->sizeHint().width();
    QVERIFY(row.minimumSizeHint().width() < both);
    row.resize(both + 20, 80);
    row.show();
    QTRY_COMPARE(first->y(), second->y());
    row.resize(both - 20, 80);
    QTRY_VERIFY(second->y() > first->y());
    QVERIFY(second->geometry().right() < row.width());
}

void TestSmallWidgets::idsAreFoundByTitleOrTyped()
{
    IdCombo combo;
    combo.addId(u"s3"_s, u"S3 (gateway)"_s);
    combo.addId(u"sqs"_s, u"SQS"_s);
    QVERIFY2(combo.id().isEmpty(), "nothing is chosen before somebody chooses");
    QSignalSpy edited(&combo, &IdCombo::idEdited);
    combo.setId(u"s3"_s);
    QCOMPARE(combo.currentText(), u"S3 (gateway)"_s);
    QCOMPARE(edited.count(), 0);
    combo.lineEdit()->selectAll();
    QTest::keyClicks(combo.lineEdit(), u"sqs"_s);
    QCOMPARE(combo.id(), u"sqs"_s);
    QCOMPARE(edited.count(), 3);
    combo.setId(u"airflow.api"_s);
    QCOMPARE(combo.id(), u"airflow.api"_s);
    QCOMPARE(combo.currentText(), u"airflow.api"_s);
}

void TestSmallWidgets::completionsLeaveTheFieldFree()
{
    IdCombo combo;
    combo.addId(u"s3"_s, u"S3"_s);
    combo.addId(u"sqs"_s, u"SQS"_s);
    combo.move(100, 100);
    combo.show();
    QVERIFY(QTest::qWaitForWindowActive(&combo));
    combo.lineEdit()->setFocus();
    QTest::keyClicks(combo.lineEdit(), u"s"_s);
    QWidget *list = combo.completer()->popup();
    QTRY_VERIFY(list->isVisible());
    const QRect field(combo.mapToGlobal(QPoint()), combo.size());
    QVERIFY(!list->frameGeometry().intersects(field));
    QTest::keyClicks(combo.lineEdit(), u"q"_s);
    QVERIFY(list->isVisible() && !list->frameGeometry().intersects(field));
}

void TestSmallWidgets::aChipLeavesRoomForTheOtherFacts()
{
    FactList facts;
    facts.addFact(u"State"_s, new StatusChip(Tone::Good, u"Up"_s));
    facts.addFact(u"Since"_s, u"24 November 2026, in the morning"_s);
    facts.resize(320, 60);
    facts.show();
    const auto labels = facts.findChildren<QLabel *>();
    const auto since = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith(u"24"_s); });
    QVERIFY(since != labels.end());
    QVERIFY2((*since)->width() > 180, qPrintable(QString::number((*since)->width())));
}

QTEST_MAIN(TestSmallWidgets)
#include "tst_smallwidgets.moc"
