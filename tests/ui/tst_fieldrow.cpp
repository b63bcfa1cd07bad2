// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/emphasis.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

QLabel *message(const FieldRow &row)
{
    return row.findChild<QLabel *>(u"fieldMessage"_s);
}

} // namespace

class TestFieldRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelNamesTheControl();
    void errorReplacesTheHint();
    void errorIsHeardAndSeen();
    void textStays();
    void choicesKeepTheirOwnNames();
    void groupAlignsLabels();
    void groupFindsTheFirstError();
};

void TestFieldRow::labelNamesTheControl()
{
    auto *edit = new QLineEdit;
    FieldRow row(u"&Research && name"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Research & name"_s);
    QCOMPARE(row.label(), u"Research & name"_s);
    QCOMPARE(row.findChild<QLabel *>(u"fieldLabel"_s)->buddy(), edit);
}

void TestFieldRow::errorReplacesTheHint()
{
    FieldRow row(u"Owner"_s, new QLineEdit, u"12 digits"_s);
    row.show();
    QCOMPARE(message(row)->text(), u"12 digits"_s);
    row.setError(u"11 digits are too few"_s);
    QCOMPARE(message(row)->text(), u"11 digits are too few"_s);
    row.setHint(u"12 digits, or amazon"_s);
    QCOMPARE(message(row)->text(), u"11 digits are too few"_s);
    row.setError({});
    QCOMPARE(message(row)->text(), u"12 digits, or amazon"_s);
    row.setHint({});
    QVERIFY(!message(row)->isVisible());
}

void TestFieldRow::errorIsHeardAndSeen()
{
    auto *edit = new QLineEdit;
    FieldRow row(u"Owner"_s, edit, u"12 digits"_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(edit);
    QCOMPARE(accessible->text(QAccessible::Description), u"12 digits"_s);
    QVERIFY(!isMarkedInvalid(edit));
    row.setError(u"Too short"_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"Too short"_s);
    QVERIFY(isMarkedInvalid(edit));
    row.setError({});
    QCOMPARE(accessible->text(QAccessible::Description), u"12 digits"_s);
    QVERIFY(!isMarkedInvalid(edit));
}

void TestFieldRow::textStays()
{
    auto *edit = new QLineEdit(u"typed by hand"_s);
    FieldRow row(u"Name"_s, edit);
    row.setError(u"In use"_s);
    QCOMPARE(edit->text(), u"typed by hand"_s);
}

void TestFieldRow::choicesKeepTheirOwnNames()
{
    auto *kind = new SegmentedControl;
    kind->addSegment(u"AWS service"_s);
    FieldRow row(u"Kind"_s, kind);
    QCOMPARE(kind->accessibleName(), u"Kind"_s);
    auto *segment = kind->findChild<QRadioButton *>();
    QCOMPARE(QAccessible::queryAccessibleInterface(segment)->text(QAccessible::Name), u"AWS service"_s);
}

void TestFieldRow::groupAlignsLabels()
{
    FieldGroup group;
    auto *narrow = new QLineEdit;
    auto *wide = new QLineEdit;
    group.addField(u"A"_s, narrow);
    group.addField(u"A label that is far longer than the other one of this group"_s, wide);
    group.resize(900, 200);
    group.show();
    QVERIFY(QTest::qWaitForWindowExposed(&group));
    QCOMPARE(narrow->mapTo(&group, QPoint()).x(), wide->mapTo(&group, QPoint()).x());
    QVERIFY(narrow->x() > group.fontMetrics().horizontalAdvance(u"A label that is far longer than the other one"_s));
}

void TestFieldRow::groupFindsTheFirstError()
{
    FieldGroup group;
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    group.addField(u"First"_s, first);
    FieldRow *row = group.addField(u"Second"_s, second);
    group.show();
    QVERIFY(QTest::qWaitForWindowExposed(&group));
    QVERIFY(!group.focusFirstError());
    row->setError(u"Wrong"_s);
    QVERIFY(group.focusFirstError());
    QCOMPARE(group.focusWidget(), second);
    group.clearErrors();
    QVERIFY(!row->hasError());
}

QTEST_MAIN(TestFieldRow)
#include "tst_fieldrow.moc"
