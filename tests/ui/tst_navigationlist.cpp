// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigationlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestNavigationList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void arrowsPassCaptions();
    void countsAreTold();
    void disabledEntriesArePassed();
    void keyChoosesWithoutText();

private:
    std::unique_ptr<NavigationList> m_list;
};

void TestNavigationList::init()
{
    m_list = std::make_unique<NavigationList>();
    m_list->addEntry(u"overview"_s, IconName::Overview, u"Overview"_s);
    m_list->addSection(u"Network"_s);
    m_list->addEntry(u"spaces"_s, IconName::PrivateSpace, u"Private Spaces"_s);
    m_list->addEntry(u"endpoints"_s, IconName::VpcEndpoint, u"VPC Endpoints"_s);
    m_list->setCurrentKey(u"overview"_s);
}

void TestNavigationList::arrowsPassCaptions()
{
    QSignalSpy spy(m_list.get(), &NavigationList::currentKeyChanged);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QCOMPARE(m_list->currentKey(), u"spaces"_s);
    QTest::keyClick(m_list.get(), Qt::Key_Up);
    QCOMPARE(m_list->currentKey(), u"overview"_s);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.first().first().toString(), u"spaces"_s);
}

void TestNavigationList::countsAreTold()
{
    const QModelIndex endpoints = m_list->model()->index(3, 0);
    QCOMPARE(endpoints.data(Qt::AccessibleTextRole).toString(), u"VPC Endpoints"_s);
    m_list->setCount(u"endpoints"_s, 7);
    QCOMPARE(endpoints.data(Qt::AccessibleTextRole).toString(), u"VPC Endpoints, 7"_s);
    m_list->setCount(u"endpoints"_s, std::nullopt);
    QCOMPARE(endpoints.data(Qt::AccessibleTextRole).toString(), u"VPC Endpoints"_s);
}

void TestNavigationList::disabledEntriesArePassed()
{
    m_list->setEntryEnabled(u"spaces"_s, false, u"Your role does not show it"_s);
    QTest::keyClick(m_list.get(), Qt::Key_Down);
    QCOMPARE(m_list->currentKey(), u"endpoints"_s);
    QCOMPARE(m_list->item(2)->toolTip(), u"Your role does not show it"_s);
}

void TestNavigationList::keyChoosesWithoutText()
{
    m_list->setCurrentKey(u"endpoints"_s);
    QCOMPARE(m_list->currentRow(), 3);
    m_list->setCurrentKey(u"no such page"_s);
    QCOMPARE(m_list->currentKey(), u"endpoints"_s);
}

QTEST_MAIN(TestNavigationList)
#include "tst_navigationlist.moc"
