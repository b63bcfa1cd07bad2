// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestSegmentedControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstIsTaken();
    void arrowsMove();
    void dataChooses();
    void readersHearRadioButtons();
    void oneSignalAChange();
};

namespace {

void fill(SegmentedControl &control)
{
    control.addSegment(u"AWS service"_s, u"aws"_s);
    control.addSegment(u"Endpoint service"_s, u"endpoint"_s);
    control.addSegment(u"Other"_s, u"other"_s);
}

} // namespace

void TestSegmentedControl::firstIsTaken()
{
    SegmentedControl control;
    QCOMPARE(control.currentIndex(), -1);
    fill(control);
    QCOMPARE(control.currentIndex(), 0);
    QCOMPARE(control.currentData().toString(), u"aws"_s);
}

void TestSegmentedControl::arrowsMove()
{
    SegmentedControl control;
    fill(control);
    control.setSegmentEnabled(1, false, u"Not here"_s);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    control.setFocus();
    QTest::keyClick(control.focusProxy(), Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 2); // the disabled one is passed
    QCOMPARE(control.focusProxy(), control.findChildren<QRadioButton *>().at(2));
}

void TestSegmentedControl::dataChooses()
{
    SegmentedControl control;
    fill(control);
    control.setCurrentData(u"other"_s);
    QCOMPARE(control.currentIndex(), 2);
    control.setCurrentData(u"nothing of these"_s);
    QCOMPARE(control.currentIndex(), 2);
}

void TestSegmentedControl::readersHearRadioButtons()
{
    SegmentedControl control;
    fill(control);
    auto *segment = control.findChild<QRadioButton *>();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(segment);
    QCOMPARE(accessible->role(), QAccessible::RadioButton);
    QVERIFY(accessible->state().checked);
}

void TestSegmentedControl::oneSignalAChange()
{
    SegmentedControl control;
    fill(control);
    QSignalSpy spy(&control, &SegmentedControl::currentIndexChanged);
    control.setCurrentIndex(1);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toInt(), 1);
    control.setCurrentIndex(1);
    QCOMPARE(spy.size(), 1);
}

QTEST_MAIN(TestSegmentedControl)
#include "tst_segmentedcontrol.moc"
