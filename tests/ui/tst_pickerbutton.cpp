// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pickerbutton.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestPickerButton : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsTheCurrentRow();
    void searchAndEnterPicks();
    void headingsCannotBePicked();
    void escapeLeavesTheChoice();
    void downOpens();

private:
    QWidget *popup() const { return m_button->findChild<QWidget *>(u"pickerPopup"_s); }
    QLineEdit *search() const { return m_button->findChild<QLineEdit *>(u"pickerSearch"_s); }

    QStandardItemModel m_model;
    std::unique_ptr<PickerButton> m_button;
};

void TestPickerButton::init()
{
    m_model.clear();
    auto *root = new QStandardItem(u"Northwind Logistics"_s);
    root->setSelectable(false);
    root->appendRow(new QStandardItem(u"Northwind Rail"_s));
    root->appendRow(new QStandardItem(u"Northwind Sea"_s));
    m_model.appendRow(root);
    m_button = std::make_unique<PickerButton>(u"Business group"_s);
    m_button->setModel(&m_model);
    m_button->setValueText(u"All groups"_s);
    m_button->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_button.get()));
}

void TestPickerButton::showsTheCurrentRow()
{
    QCOMPARE(m_button->accessibleName(), u"Business group: All groups"_s);
    m_button->setCurrentIndex(m_model.item(0)->child(1)->index());
    QCOMPARE(m_button->valueText(), u"Northwind Sea"_s);
    QCOMPARE(m_button->accessibleName(), u"Business group: Northwind Sea"_s);
    m_model.item(0)->removeRow(1);
    QCOMPARE(m_button->valueText(), u"All groups"_s);
}

void TestPickerButton::searchAndEnterPicks()
{
    QSignalSpy picked(m_button.get(), &PickerButton::picked);
    QTest::mouseClick(m_button.get(), Qt::LeftButton);
    QVERIFY(search());
    QTest::keyClicks(search(), u"sea"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().toModelIndex(), m_model.item(0)->child(1)->index());
    QCOMPARE(m_button->valueText(), u"Northwind Sea"_s);
    QTRY_VERIFY(!popup());
}

void TestPickerButton::headingsCannotBePicked()
{
    QSignalSpy picked(m_button.get(), &PickerButton::picked);
    m_button->openPopup();
    QTest::keyClicks(search(), u"logistics"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(picked.size(), 0);
    QVERIFY(popup());
}

void TestPickerButton::escapeLeavesTheChoice()
{
    QSignalSpy picked(m_button.get(), &PickerButton::picked);
    m_button->openPopup();
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(picked.size(), 0);
    QTRY_VERIFY(!popup());
    QCOMPARE(m_button->valueText(), u"All groups"_s);
}

void TestPickerButton::downOpens()
{
    QTest::keyClick(m_button.get(), Qt::Key_Down);
    QVERIFY(popup() && popup()->isVisible());
    QSignalSpy picked(m_button.get(), &PickerButton::picked);
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(search(), Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(m_button->valueText(), u"Northwind Sea"_s);
}

QTEST_MAIN(TestPickerButton)
#include "tst_pickerbutton.moc"
