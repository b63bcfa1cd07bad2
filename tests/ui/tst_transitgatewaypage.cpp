// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaypage.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/gatewayscene.h"
#include "ui/shell/inspectorpane.h"
#include "ui/tables/tablepane.h"
#include "ui/transitgateways/transitgatewayremoval.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/messagebanner.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestTransitGatewayPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<GatewayScene>();
        m_page = std::make_unique<TransitGatewayPage>(m_scene->parts(), m_scene->preferences);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void showsBothKinds()
    {
        QCOMPARE(m_page->count(), std::optional(2));
        choose(u"tgw-1@s1"_s);
        QVERIFY(action("detachGateway").isEnabled());
        QVERIFY(!action("deleteGateway").isEnabled()); // it is attached
        QVERIFY(action("deleteGateway").toolTip().contains(u"Detach it first"_s));
        choose(u"tgw-9"_s);
        QVERIFY(!action("detachGateway").isEnabled());
        QVERIFY(action("deleteGateway").isEnabled());
    }

    void saysWhatTheOwnerRuns()
    {
        m_scene->there[u"s1"_s] = {gatewayJson(u"tgw-1"_s, u"hub"_s, u"Pending PrivateSpace Attachment"_s)};
        m_scene->gateways.refresh();
        m_scene->settle();
        choose(u"tgw-1@s1"_s);
        QTRY_VERIFY(m_page->inspector()->findChild<MessageBanner *>()); // what was shown before goes in the event loop
        const auto *note = m_page->inspector()->findChild<MessageBanner *>();
        const QString command = note->findChild<CommandBlock *>()->command();
        QVERIFY(command.contains(u"accept-transit-gateway-vpc-attachment --region eu-central-1"_s));
        QVERIFY(command.contains(u"tgw-1"_s));
        QVERIFY(note->text().contains(u"every other change of rail-core waits"_s));
    }

    void detaches()
    {
        QSignalSpy messages(m_page.get(), &Page::messageRaised);
        choose(u"tgw-1@s1"_s);
        action("detachGateway").trigger();
        QDialog *dialog = confirmation();
        QVERIFY(dialog);
        auto &verb = control<QPushButton>(*dialog, u"verb"_s);
        QVERIFY(!verb.isEnabled()); // it carries traffic: the name must be typed
        QTest::keyClicks(&control<QLineEdit>(*dialog, u"typedName"_s), u"hub"_s);
        QTest::mouseClick(&verb, Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{u"DELETE /privatespaces/s1/transitgateways/tgw-1 "_s});
        QVERIFY(!m_scene->gateways.find(u"tgw-1@s1"_s));
        QVERIFY(m_scene->gateways.find(u"tgw-1"_s)); // the group still has it
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.first().at(2).toString().contains(u"Northwind Rail keeps it"_s));
    }

    void deletesFromTheGroup()
    {
        QSignalSpy messages(m_page.get(), &Page::messageRaised);
        choose(u"tgw-9"_s);
        action("deleteGateway").trigger();
        QDialog *dialog = confirmation();
        QVERIFY(dialog);
        QTest::mouseClick(&control<QPushButton>(*dialog, u"verb"_s), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{u"DELETE /transitgateways/tgw-9 "_s});
        QCOMPARE(m_scene->gateways.rowCount(), 1);
        // What stays in AWS, and how to end it.
        QVERIFY(messages.first().at(3).toString().startsWith(u"aws ram delete-resource-share"_s));
    }

    void cancellingSendsNothing()
    {
        choose(u"tgw-9"_s);
        action("deleteGateway").trigger();
        QTest::mouseClick(&control<QPushButton>(*confirmation(), u"cancel"_s), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(), QStringList{});
    }

    void failureKeepsTheRow()
    {
        m_scene->answers.insert(u"DELETE /transitgateways/tgw-9"_s, jsonReply(409, R"({"message":"still attached somewhere"})"));
        QSignalSpy messages(m_page.get(), &Page::messageRaised);
        choose(u"tgw-9"_s);
        action("deleteGateway").trigger();
        QTest::mouseClick(&control<QPushButton>(*confirmation(), u"verb"_s), Qt::LeftButton);
        m_scene->settle();
        QCOMPARE(m_scene->gateways.rowCount(), 2);
        QVERIFY(!m_scene->gateways.find(u"tgw-9"_s)->isBusy);
        QVERIFY(messages.first().at(2).toString().contains(u"still attached somewhere"_s));
    }

    void confirmationsTellTheDifference()
    {
        const TransitGatewayRow attached = *m_scene->gateways.find(u"tgw-1@s1"_s);
        const Confirmation detach = transitGatewayDetachment({attached});
        QVERIFY(detach.text.contains(u"lose the way"_s) && detach.text.contains(u"You can attach it again"_s) && detach.text.contains(u"in AWS"_s));
        QCOMPARE(detach.typedName, u"hub"_s);
        TransitGateway pending = attached.gateway;
        pending.id.value = u"tgw-2"_s;
        pending.name = u"spokes"_s;
        QVERIFY(transitGatewayDetachment({attached}, pending).text.contains(u"spokes"_s));
        QVERIFY(!transitGatewayDetachment({attached}, attached.gateway).text.contains(u"waits for its owner"_s));

        const Confirmation remove = transitGatewayDeletion({*m_scene->gateways.find(u"tgw-9"_s)});
        QVERIFY(remove.text.contains(u"cannot be undone"_s) && remove.text.contains(u"In AWS nothing changes"_s));
        const Confirmation several = transitGatewayDetachment({attached, attached});
        QCOMPARE(several.typedName, u"2 gateways"_s);
        QCOMPARE(several.facts.size(), 2);
    }

private:
    void choose(const QString &id)
    {
        m_page->reveal(id);
        QTRY_COMPARE(m_page->tablePane()->currentId(), id);
        FakeClock::deliverEvents();
    }
    QAction &action(const char *name) { return *m_page->findChild<QAction *>(QString::fromLatin1(name)); }
    QDialog *confirmation() const { return m_page->findChild<QDialog *>(u"confirmDialog"_s); }

    std::unique_ptr<GatewayScene> m_scene;
    std::unique_ptr<TransitGatewayPage> m_page;
};

} // namespace hubdeck

using hubdeck::TestTransitGatewayPage;
QTEST_MAIN(TestTransitGatewayPage)
#include "tst_transitgatewaypage.moc"
