// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transitgateways/transitgatewaywizard.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/gatewayscene.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/messagebanner.h"

#include <QJsonDocument>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

using Page = TransitGatewayWizard::Page;

const QString kArn = u"arn:aws:ram:eu-central-1:773390115824:resource-share/0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s;

} // namespace

class TestTransitGatewayWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<GatewayScene>();
        open({});
    }
    void cleanup()
    {
        delete m_wizard;
        m_scene.reset();
    }

    void attaches()
    {
        QSignalSpy attached(m_wizard, &TransitGatewayWizard::attached);
        QVERIFY(fillIn());
        QCOMPARE(m_scene->changes(), QStringList{});
        click(QWizard::CommitButton);
        m_scene->settle();
        QCOMPARE(m_scene->changes(),
            QStringList{u"POST /privatespaces/s1/transitgateways {\"name\":\"spokes\",\"resourceShareAccount\":\"773390115824\","
                        "\"resourceShareId\":\"0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365\",\"routes\":[\"10.64.0.0/16\",\"192.168.40.0/24\"]}"_s});
        QTRY_COMPARE(page(), Page::Result);
        QCOMPARE(attached.size(), 1);
        QVERIFY(m_scene->gateways.find(u"tgw-5@s1"_s));
        QCOMPARE(m_scene->watch.count(), 1);
        // The owner's part, exactly as they run it.
        QVERIFY(on<MessageBanner>(u"ownersPart"_s).isVisible());
        QVERIFY(on<CommandBlock>(u"acceptCommand"_s).command().contains(u"Name=transit-gateway-id,Values=tgw-5"_s));
        QVERIFY(on<MessageBanner>(u"ownersPart"_s).text().contains(u"every other change of rail-core waits"_s));

        m_scene->answers.insert(u"GET /privatespaces/s1/transitgateways/tgw-5"_s,
            jsonReply(200, QJsonDocument(gatewayJson(u"tgw-5"_s, u"spokes"_s, u"available"_s)).toJson()));
        m_scene->clock.advance(std::chrono::minutes(1));
        QTRY_VERIFY(!on<MessageBanner>(u"ownersPart"_s).isVisible());
        QCOMPARE(m_scene->watch.count(), 0);
    }

    void saysTheCommandForTheOwner()
    {
        QVERIFY(goToShare());
        m_scene->settle();
        retype(on<QLineEdit>(u"shareOwner"_s), u"773390115824"_s);
        retype(on<QLineEdit>(u"gatewayId"_s), u"tgw-0a1b2c3d4e5f60718"_s);
        QCOMPARE(on<CommandBlock>(u"shareCommand"_s).command(),
            u"aws ram create-resource-share --region eu-central-1 --name rail-core --resource-arns "
            "arn:aws:ec2:eu-central-1:773390115824:transit-gateway/tgw-0a1b2c3d4e5f60718 --principals 551204873360 --allow-external-principals"_s);
    }

    void unreadableAccountIsSaid()
    {
        m_scene->answers.insert(u"GET /privatespaces/s1/accounts"_s, jsonReply(403, "{}"));
        QVERIFY(goToShare());
        m_scene->settle();
        QVERIFY(on<MessageBanner>(u"shareNote"_s).title().contains(u"could not be read"_s));
        QVERIFY(on<CommandBlock>(u"shareCommand"_s).command().contains(u"SPACE_ACCOUNT"_s));
    }

    void aSpaceThatCannotIsNotOffered()
    {
        auto &list = on<QListView>(u"spaces"_s);
        const QModelIndex edge = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, u"rail-edge"_s).value(0);
        QVERIFY(edge.isValid());
        QVERIFY(!(edge.flags() & Qt::ItemIsSelectable));
        QVERIFY(edge.data(HintRole).toString().startsWith(u"Degraded"_s));
    }

    void mistakesAreShownBesideTheField_data()
    {
        QTest::addColumn<QString>("share");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::newRow("no share") << QString() << u"773390115824"_s << u"resourceShare"_s << u"Enter the resource share"_s;
        QTest::newRow("no ARN") << u"tgw-0a1b"_s << u"773390115824"_s << u"resourceShare"_s << u"Paste the ARN"_s;
        QTest::newRow("other region") << QString(kArn).replace(u"eu-central-1"_s, u"eu-west-1"_s) << QString() << u"resourceShare"_s << u"eu-west-1"_s;
        QTest::newRow("other account") << kArn << u"111122223333"_s << u"shareOwner"_s << u"773390115824"_s;
    }
    void mistakesAreShownBesideTheField()
    {
        QFETCH(const QString, share);
        QFETCH(const QString, owner);
        QFETCH(const QString, field);
        QFETCH(const QString, words);
        QVERIFY(goToShare());
        retype(on<QLineEdit>(u"resourceShare"_s), share);
        retype(on<QLineEdit>(u"shareOwner"_s), owner);
        click(QWizard::NextButton);
        QCOMPARE(page(), Page::Share);
        const QString error = fieldRowOf(on<QLineEdit>(field)).error();
        QVERIFY2(error.contains(words), qPrintable(error));
        // Put right, it lets go.
        retype(on<QLineEdit>(u"resourceShare"_s), kArn);
        retype(on<QLineEdit>(u"shareOwner"_s), {});
        click(QWizard::NextButton);
        QCOMPARE(page(), Page::Routes);
    }

    void routesAreChecked()
    {
        QVERIFY(goToShare());
        retype(on<QLineEdit>(u"resourceShare"_s), kArn);
        click(QWizard::NextButton);
        retype(on<QLineEdit>(u"gatewayName"_s), u"spokes"_s);
        auto &routes = on<QPlainTextEdit>(u"gatewayRoutes"_s);
        QTest::keyClicks(&routes, u"10.44.1.0/24"_s);
        click(QWizard::NextButton);
        QCOMPARE(page(), Page::Routes);
        QVERIFY(fieldRowOf(routes).error().contains(u"inside the private space"_s));
        routes.selectAll();
        QTest::keyClicks(&routes, u"10.64.0.0/16"_s);
        QVERIFY(!fieldRowOf(routes).hasError());
    }

    void refusalGoesBackToItsStep_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Page>("step");
        QTest::newRow("routes") << "routes: 10.64.0.0/16 is in use"_ba << Page::Routes;
        QTest::newRow("share") << "The transit gateway of this resource share is attached to private space x already"_ba << Page::Share;
        QTest::newRow("limit") << "Private space rail-core already has 5 transit gateways, which is the maximum"_ba << Page::Where;
        QTest::newRow("name") << "name must not be longer than 255 characters"_ba << Page::Routes;
        QTest::newRow("something else") << "The moon is full"_ba << Page::Review;
    }
    void refusalGoesBackToItsStep()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const Page, step);
        m_scene->answers.insert(u"POST /privatespaces/s1/transitgateways"_s, jsonReply(400, "{\"message\":\"" + message + "\"}"));
        QVERIFY(fillIn());
        click(QWizard::CommitButton);
        m_scene->settle();
        QTRY_COMPARE(page(), step);
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(on<QLineEdit>(u"gatewayName"_s).text(), u"spokes"_s); // what was typed is kept
        if (step == Page::Routes && message.startsWith("routes"))
            QCOMPARE(fieldRowOf(on<QPlainTextEdit>(u"gatewayRoutes"_s)).error(), QString::fromLatin1(message));
        if (step == Page::Share)
            QCOMPARE(fieldRowOf(on<QLineEdit>(u"resourceShare"_s)).error(), QString::fromLatin1(message));
    }

    void lostAnswerIsNotSentAgain()
    {
        m_scene->answers.insert(u"POST /privatespaces/s1/transitgateways"_s, lostReply());
        QVERIFY(fillIn());
        m_scene->there[u"s1"_s].append(gatewayJson(u"tgw-7"_s, u"other"_s, u"available"_s));
        click(QWizard::CommitButton);
        m_scene->clock.advance(std::chrono::seconds(20));
        QCOMPARE(m_scene->changes().size(), 1);
        QCOMPARE(page(), Page::Review);
    }

    void attachingAgainKnowsTheShare()
    {
        delete m_wizard;
        open(draftOf(m_scene->gateways.find(u"tgw-9"_s)->gateway));
        QVERIFY(goToShare());
        QCOMPARE(on<QLineEdit>(u"resourceShare"_s).text(), u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s);
        QCOMPARE(on<QLineEdit>(u"shareOwner"_s).text(), u"773390115824"_s);
        QCOMPARE(on<QLineEdit>(u"gatewayName"_s).text(), u"depot"_s);
    }

private:
    void open(const TransitGatewayDraft &draft)
    {
        m_wizard = new TransitGatewayWizard(m_scene->parts(), draft);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    }
    Page page() const { return Page(m_wizard->currentId()); }
    template <typename T>
    T &on(const QString &name) const
    {
        return control<T>(*m_wizard, name);
    }
    void click(QWizard::WizardButton button) { QTest::mouseClick(m_wizard->button(button), Qt::LeftButton); }
    bool goToShare()
    {
        auto &list = on<QListView>(u"spaces"_s);
        const QModelIndex core = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, u"rail-core"_s).value(0);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(core).center());
        click(QWizard::NextButton);
        m_scene->settle();
        return page() == Page::Share;
    }
    bool fillIn()
    {
        if (!goToShare())
            return false;
        retype(on<QLineEdit>(u"resourceShare"_s), kArn);
        click(QWizard::NextButton);
        retype(on<QLineEdit>(u"gatewayName"_s), u"spokes"_s);
        auto &routes = on<QPlainTextEdit>(u"gatewayRoutes"_s);
        routes.setFocus();
        QTest::keyClicks(&routes, u"10.64.0.0/16 192.168.40.0/24"_s);
        click(QWizard::NextButton);
        return page() == Page::Review;
    }

    std::unique_ptr<GatewayScene> m_scene;
    QPointer<TransitGatewayWizard> m_wizard;
};

} // namespace hubdeck

using hubdeck::TestTransitGatewayWizard;
QTEST_MAIN(TestTransitGatewayWizard)
#include "tst_transitgatewaywizard.moc"
