// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/endpointscene.h"
#include "ui/widgets/regioncombo.h"
#include "ui/vpcendpoints/spacechoicemodel.h"
#include "ui/vpcendpoints/vpcendpointwizard.h"
#include "ui/widgets/commandblock.h"
#include "ui/widgets/copyfield.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/placeholderview.h"
#include "ui/wizards/steplist.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hubdeck {

namespace {

const auto kService = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;
const auto kPost = u"POST /vpces"_s;

} // namespace

class TestVpcEndpointWizard : public QObject {
    Q_OBJECT

private:
    using Page = VpcEndpointWizard::Page;

    std::unique_ptr<EndpointScene> scene;
    QPointer<VpcEndpointWizard> wizard;

    void open(const QString &space = {})
    {
        wizard = new VpcEndpointWizard(scene->parts());
        if (!space.isEmpty())
            wizard->choose({space});
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        scene->settle();
    }
    Page page() const { return Page(wizard->currentId()); }
    template <typename T>
    T *on(const QString &name) const
    {
        return wizard->currentPage()->findChild<T *>(name);
    }
    QPushButton *button(const QString &name) const { return wizard->findChild<QPushButton *>(name); }
    void click(const QString &name)
    {
        QTest::mouseClick(button(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = wizard->findChild<QLineEdit *>(field);
        QVERIFY(edit);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    QString errorBeside(const QString &field) const
    {
        QWidget *widget = wizard->findChild<QWidget *>(field);
        while (widget && !qobject_cast<FieldRow *>(widget))
            widget = widget->parentWidget();
        return widget ? static_cast<FieldRow *>(widget)->error() : u"no such field"_s;
    }
    MessageBanner *banner() const { return on<MessageBanner>(u"stepBanner"_s); }
    static QPushButton *bannerButton(MessageBanner *banner, const QString &text)
    {
        for (auto *button : banner->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    void clickRow(const QString &space)
    {
        auto *list = on<QListView>(u"spaces"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == space)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        }
        scene->settle();
    }
    void describeService()
    {
        type(u"endpointName"_s, u"ledger-link"_s);
        type(u"serviceName"_s, kService);
        type(u"serviceOwner"_s, u"773390115824"_s);
    }
    void goTo(Page target)
    {
        open(u"rail-core"_s);
        if (target > Page::Where)
            click(u"next"_s);
        if (target > Page::Service) {
            describeService();
            click(u"next"_s);
        }
        if (target > Page::Zones) {
            QVERIFY(scene->until([this] { return on<QCheckBox>(u"zone-euc1-az2"_s) != nullptr; }));
            QTest::mouseClick(on<QCheckBox>(u"zone-euc1-az2"_s), Qt::LeftButton, {}, QPoint(8, 8));
            QTest::mouseClick(on<QCheckBox>(u"zone-euc1-az3"_s), Qt::LeftButton, {}, QPoint(8, 8));
            click(u"next"_s);
        }
        QCOMPARE(page(), target);
    }
    void readAgain()
    {
        scene->clock.advance(5s);
        scene->settle();
    }
    QString step(int number) const { return on<QLabel>(u"step%1"_s.arg(number))->accessibleName(); }

    void chooseKind(const QString &text)
    {
        const auto segments = wizard->findChild<QWidget *>(u"kind"_s)->findChildren<QAbstractButton *>();
        const auto wanted = std::find_if(segments.begin(), segments.end(),
            [&text](const QAbstractButton *segment) { return segment->text().remove(u'&') == text; });
        QVERIFY(wanted != segments.end());
        QTest::mouseClick(*wanted, Qt::LeftButton);
    }

private Q_SLOTS:
    void init() { scene = std::make_unique<EndpointScene>(); }
    void cleanup()
    {
        delete wizard;
        scene.reset();
    }

    void createsAnEndpointByClicks()
    {
        open();
        QVERIFY2(!button(u"next"_s)->isEnabled(), "nothing is chosen");
        clickRow(u"rail-core"_s);
        QCOMPARE(on<CopyField>(u"accountArn"_s)->value(), u"arn:aws:iam::551204873360:root"_s);
        QCOMPARE(on<CommandBlock>(u"allowCommand"_s)->command(),
            u"aws ec2 modify-vpc-endpoint-service-permissions --region REGION --service-id SERVICE_ID --add-allowed-principals "
            "arn:aws:iam::551204873360:root"_s);
        click(u"next"_s);

        QCOMPARE(page(), Page::Service);
        describeService();
        QCOMPARE(on<CommandBlock>(u"allowCommand"_s)->command(),
            u"aws ec2 modify-vpc-endpoint-service-permissions --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718 "
            "--add-allowed-principals arn:aws:iam::551204873360:root"_s);
        click(u"next"_s);

        QCOMPARE(page(), Page::Zones);
        QTest::mouseClick(on<QCheckBox>(u"zone-euc1-az3"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(on<QLabel>(u"connectionUse"_s)->text(), u"1 zone uses 1 network connection of your organization. Free: 20 of 20."_s);
        click(u"next"_s);

        QCOMPARE(page(), Page::Review);
        QCOMPARE(scene->count(kPost), 0);
        QSignalSpy created(wizard, &VpcEndpointWizard::created);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->count(kPost), 1);
        const QJsonObject expected{{u"name"_s, u"ledger-link"_s}, {u"serviceName"_s, kService}, {u"serviceRegion"_s, u"eu-central-1"_s},
            {u"serviceOwner"_s, u"773390115824"_s}, {u"azIds"_s, QJsonArray{u"euc1-az3"_s}}};
        QCOMPARE(scene->lastBody(kPost), expected);
        QCOMPARE(created.count(), 1);
        QVERIFY2(scene->table.find({u"new-1"_s}), "it is in the table");
        QCOMPARE(scene->watch.count(), 1);
        QVERIFY2(!button(u"back"_s)->isVisible() && !button(u"cancel"_s)->isVisible(), "there is no way back from here, only out");
    }

    void followsTheEndpointToItsEnd()
    {
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        scene->settle();
        QCOMPARE(step(1), u"Accepted by the platform, done"_s);
        QCOMPARE(step(2), u"Being set up in AWS, under way"_s);
        QCOMPARE(step(3), u"Accepted by the owner of the service, still to come"_s);
        QVERIFY(!on<MessageBanner>(u"ownersPart"_s)->isVisible());

        scene->change(u"new-1"_s, {{u"status"_s, u"PendingAcceptance"_s}});
        readAgain();
        QCOMPARE(step(2), u"Set up in AWS, done"_s);
        QCOMPARE(step(3), u"Waiting for the owner of the service to accept, waiting"_s);
        QVERIFY(on<MessageBanner>(u"ownersPart"_s)->isVisible());
        const QString command = on<CommandBlock>(u"acceptCommand"_s)->command();
        QVERIFY2(command.contains(u"accept-vpc-endpoint-connections --region eu-central-1 --service-id vpce-svc-0a1b2c3d4e5f60718"_s),
            qPrintable(command));

        scene->change(u"new-1"_s, {{u"status"_s, u"Available"_s}, {u"dnsEntries"_s, QJsonArray{u"vpce-1.example"_s, u"vpce-1-a.example"_s}}});
        readAgain();
        QCOMPARE(step(3), u"Accepted by the owner of the service, done"_s);
        QCOMPARE(step(4), u"Available, done"_s);
        QVERIFY(!on<MessageBanner>(u"ownersPart"_s)->isVisible());
        QVERIFY(!on<QLabel>(u"closing"_s)->isVisible());
        const auto names = on<QWidget>(u"dnsNames"_s)->findChildren<CopyField *>();
        QStringList shown;
        for (auto *name : names) {
            if (name->isVisible())
                shown.append(name->value());
        }
        QCOMPARE(shown, (QStringList{u"vpce-1.example"_s, u"vpce-1-a.example"_s}));
    }

    void saysWhyAnEndpointFailed()
    {
        scene->statusOfNew = u"Invalid"_s;
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        scene->change(u"new-1"_s, {{u"statusMessage"_s, u"The endpoint service does not exist"_s}});
        readAgain();
        scene->settle();
        QCOMPARE(step(2), u"Could not be set up, failed"_s);
        QVERIFY(banner()->isVisible());
        QCOMPARE(banner()->tone(), Tone::Failed);
    }

    void anEndpointOfAmazonNeedsNobody()
    {
        open(u"rail-core"_s);
        click(u"next"_s);
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Left); // to "AWS service"
        type(u"endpointName"_s, u"queue"_s);
        QTest::keyClicks(wizard->findChild<QComboBox *>(u"awsService"_s)->lineEdit(), u"SQS"_s);
        QVERIFY(!on<QWidget>(u"allowPrincipalNote"_s)->isVisible());
        click(u"next"_s);
        QVERIFY2(on<QCheckBox>(u"zone-euc1-az2"_s)->isChecked() && on<QCheckBox>(u"zone-euc1-az3"_s)->isChecked(), "any will do, so two are chosen");
        QTest::mouseClick(on<QCheckBox>(u"zone-euc1-az3"_s), Qt::LeftButton, {}, QPoint(8, 8));
        click(u"back"_s);
        click(u"next"_s);
        QVERIFY2(!on<QCheckBox>(u"zone-euc1-az3"_s)->isChecked(), "the user has chosen otherwise");
        click(u"next"_s);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->lastBody(kPost).value(u"azIds"_s).toArray(), QJsonArray{u"euc1-az2"_s});
        QCOMPARE(scene->lastBody(kPost).value(u"serviceName"_s).toString(), u"com.amazonaws.eu-central-1.sqs"_s);
        QCOMPARE(scene->lastBody(kPost).value(u"serviceOwner"_s).toString(), u"amazon"_s);
        QVERIFY(!on<QLabel>(u"step4"_s));
    }

    void spacesThatCannotAreDisabledAndSayWhy_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("reason");
        QTest::newRow("degraded") << u"degraded-1"_s << u"Degraded: the platform has lost contact with it."_s;
        QTest::newRow("no network") << u"no-network"_s << u"It has no network yet. Create one first."_s;
        QTest::newRow("full") << u"full"_s << u"It has 20 VPC endpoints, the most a private space can have."_s;
    }
    void spacesThatCannotAreDisabledAndSayWhy()
    {
        QFETCH(QString, space);
        open();
        const auto *model = static_cast<SpaceChoiceModel *>(on<QListView>(u"spaces"_s)->model());
        const QModelIndex index = model->indexOf({space});
        QTEST(index.data(HintRole).toString(), "reason");
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(index.data(HintRole).toString()));
        clickRow(space);
        QVERIFY(!button(u"next"_s)->isEnabled());
        wizard->choose({space});
        QVERIFY(!button(u"next"_s)->isEnabled());
    }

    void zonesChosenForTheUserFollowTheService()
    {
        open(u"rail-core"_s);
        click(u"next"_s);
        chooseKind(u"AWS service"_s);
        type(u"endpointName"_s, u"queue"_s);
        QTest::keyClicks(wizard->findChild<QComboBox *>(u"awsService"_s)->lineEdit(), u"SQS"_s);
        click(u"next"_s);
        QVERIFY(on<QCheckBox>(u"zone-euc1-az2"_s)->isChecked());
        click(u"back"_s);
        chooseKind(u"Endpoint service"_s);
        describeService();
        click(u"next"_s);
        QCOMPARE(page(), Page::Zones);
        QVERIFY2(!on<QCheckBox>(u"zone-euc1-az2"_s)->isChecked(), "only the owner of the service knows its zones");
    }

    void theOnlySpaceThatCanIsChosen()
    {
        scene = std::make_unique<EndpointScene>(EndpointScene::Tables::Empty);
        QJsonArray twenty;
        for (int i = 0; i < kEndpointsPerSpace; ++i)
            twenty.append(endpointJson(u"ferry-%1"_s.arg(i), u"endpoint-%1"_s.arg(i), u"Available"_s, {}));
        scene->endpoints.insert(u"ferry-eu"_s, twenty);
        wizard = new VpcEndpointWizard(scene->parts());
        wizard->show();
        auto *list = wizard->findChild<QListView *>(u"spaces"_s);
        QVERIFY(scene->until([&] { return list->selectionModel()->hasSelection(); }));
        QCOMPARE(list->currentIndex().data().toString(), u"rail-core"_s);
        QVERIFY(button(u"next"_s)->isEnabled());
    }

    void fillsWhileTheSpacesAreRead()
    {
        scene = std::make_unique<EndpointScene>(EndpointScene::Tables::Empty);
        wizard = new VpcEndpointWizard(scene->parts());
        wizard->choose({u"ferry-eu"_s});
        wizard->show();
        auto *list = wizard->findChild<QListView *>(u"spaces"_s);
        QCOMPARE(list->findChild<PlaceholderView *>()->state(), PlaceholderView::State::Loading);
        QVERIFY(scene->until([&] { return button(u"next"_s)->isEnabled(); }));
        QCOMPARE(list->currentIndex().data().toString(), u"ferry-eu"_s);
        QCOMPARE(list->findChild<PlaceholderView *>()->state(), PlaceholderView::State::Hidden);
    }

    void accountThatCannotBeReadCanBeAskedForAgain()
    {
        scene->answers.insert(u"GET /accounts"_s, jsonReply(503, "{}"));
        open(u"rail-core"_s);
        auto *note = on<QWidget>(u"allowPrincipalNote"_s)->findChild<MessageBanner *>();
        QVERIFY(scene->until([&] { return note->tone() == Tone::Failed; }));
        QVERIFY(!on<CommandBlock>(u"allowCommand"_s)->isVisible());
        QVERIFY2(button(u"next"_s)->isEnabled(), "the account is told to the owner, the platform does not need it");
        scene->answers.clear();
        QTest::mouseClick(bannerButton(note, u"Retry"_s), Qt::LeftButton);
        QVERIFY(scene->until([&] { return on<CommandBlock>(u"allowCommand"_s)->isVisible(); }));
    }

    void nextNamesWhatIsMissing()
    {
        goTo(Page::Service);
        QVERIFY(button(u"next"_s)->isEnabled());
        click(u"next"_s);
        QCOMPARE(page(), Page::Service);
        QCOMPARE(errorBeside(u"endpointName"_s), u"Give the endpoint a name."_s);
        QVERIFY(!button(u"next"_s)->isEnabled());
        QCOMPARE(wizard->focusWidget(), wizard->findChild<QLineEdit *>(u"endpointName"_s));
        describeService();
        QVERIFY(button(u"next"_s)->isEnabled());
    }

    void focusStaysWhereOneTypes()
    {
        goTo(Page::Service);
        auto *name = wizard->findChild<QLineEdit *>(u"serviceName"_s);
        name->setFocus();
        QTest::keyClicks(name, u"com.amazonaws.vpce.eu-central-1.vpce-svc-Z"_s);
        QVERIFY2(!button(u"next"_s)->isEnabled(), "the wizard has drawn its buttons anew");
        QCOMPARE(wizard->focusWidget(), name);
        QTest::keyClick(name, Qt::Key_Backspace);
        QCOMPARE(wizard->focusWidget(), name);
    }

    void backAndForthKeepsEverything()
    {
        goTo(Page::Review);
        for (int i = 0; i < 3; ++i)
            click(u"back"_s);
        QCOMPARE(page(), Page::Where);
        for (int i = 0; i < 3; ++i)
            click(u"next"_s);
        QCOMPARE(page(), Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->lastBody(kPost).value(u"name"_s).toString(), u"ledger-link"_s);
        QCOMPARE(scene->lastBody(kPost).value(u"azIds"_s).toArray().size(), 2);
    }

    void zonesOfAnotherSpaceAreNotKept()
    {
        goTo(Page::Review);
        for (int i = 0; i < 3; ++i)
            click(u"back"_s);
        clickRow(u"ferry-eu"_s);
        click(u"next"_s);
        click(u"next"_s);
        QVERIFY(scene->until([this] { return on<QCheckBox>(u"zone-euw1-az2"_s) != nullptr; }));
        QVERIFY(!on<QCheckBox>(u"zone-euc1-az2"_s));
        QVERIFY2(on<QCheckBox>(u"zone-euw1-az2"_s)->isChecked(), "the service is in another region, so any will do");
    }

    void requestCanBeCopiedButNotTheToken()
    {
        goTo(Page::Review);
        QVERIFY(!on<QWidget>(u"requestJson"_s)->isVisible());
        QTest::mouseClick(on<QToolButton>(u"showRequest"_s), Qt::LeftButton);
        QVERIFY(on<QWidget>(u"requestJson"_s)->isVisible());
        QTest::mouseClick(on<QToolButton>(u"copyJson"_s), Qt::LeftButton);
        const QJsonObject copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied.value(u"serviceName"_s).toString(), kService);
        QTest::mouseClick(on<QToolButton>(u"copyCurl"_s), Qt::LeftButton);
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY(curl.startsWith(u"curl -X POST"_s));
        QVERIFY(curl.contains(u"https://platform.example/runtimefabric/api/organizations/org-1/privatespaces/rail-core/vpces"_s));
        QVERIFY(curl.contains(u"$TOKEN"_s));
        QVERIFY(!curl.contains(QString::fromLatin1(*scene->authorizer.token)));
    }

    void refusalReturnsToItsStep_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("status");
        QTest::addColumn<VpcEndpointWizard::Page>("returnsTo");
        QTest::addColumn<QString>("field");
        QTest::newRow("name") << u"A VPC endpoint named ledger-link exists"_s << 409 << Page::Service << u"endpointName"_s;
        QTest::newRow("service") << u"serviceName is not known"_s << 400 << Page::Service << u"serviceName"_s;
        QTest::newRow("region") << u"serviceRegion is not supported"_s << 400 << Page::Service << u"serviceRegion"_s;
        QTest::newRow("owner") << u"serviceOwner is not known"_s << 400 << Page::Service << u"serviceOwner"_s;
        QTest::newRow("zone") << u"azIds: euc1-az3 is not a zone"_s << 400 << Page::Zones << u"zonesError"_s;
        QTest::newRow("connections") << u"Not enough network connections"_s << 400 << Page::Zones << u"zonesError"_s;
        QTest::newRow("space") << u"Private space rail-core is degraded"_s << 409 << Page::Where << QString();
        QTest::newRow("anything else") << u"The moon is full"_s << 400 << Page::Review << QString();
    }
    void refusalReturnsToItsStep()
    {
        QFETCH(QString, message);
        QFETCH(int, status);
        QFETCH(VpcEndpointWizard::Page, returnsTo);
        QFETCH(QString, field);
        scene->answers.insert(kPost, refusal(message, {}, status));
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return button(u"create"_s)->isEnabled(); }));
        QCOMPARE(page(), returnsTo);
        QCOMPARE(wizard->findChild<StepList *>()->currentStep(), int(returnsTo));
        if (field == u"zonesError"_s)
            QCOMPARE(on<QLabel>(field)->text(), message);
        else if (!field.isEmpty())
            QCOMPARE(errorBeside(field), message);
        else
            QVERIFY2(banner()->isVisible() && banner()->text().contains(message), qPrintable(banner()->text()));

        // Everything typed is kept, and it can be sent again as it is.
        scene->answers.clear();
        while (page() != Page::Review)
            click(u"next"_s);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->lastBody(kPost).value(u"serviceOwner"_s).toString(), u"773390115824"_s);
        QCOMPARE(scene->count(kPost), 2);
    }

    void refusalOfSeveralThingsBeginsWithTheFirstStep()
    {
        scene->answers.insert(kPost, refusal(u"azIds: euc1-az3 is not a zone"_s, {u"azIds: euc1-az3 is not a zone"_s, u"serviceOwner is not known"_s}));
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Service; }));
        QCOMPARE(errorBeside(u"serviceOwner"_s), u"serviceOwner is not known"_s);
        scene->settle();
        QCOMPARE(wizard->focusWidget(), wizard->findChild<QLineEdit *>(u"serviceOwner"_s));
        click(u"next"_s);
        QCOMPARE(on<QLabel>(u"zonesError"_s)->text(), u"azIds: euc1-az3 is not a zone"_s);
    }

    void doubleClickOnCreateSendsOnce()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        QTest::mouseDClick(button(u"create"_s), Qt::LeftButton);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        scene->settle();
        QVERIFY(!button(u"create"_s)->isEnabled());
        QVERIFY(!button(u"back"_s)->isEnabled());
        QVERIFY(button(u"cancel"_s)->isEnabled());
        QCOMPARE(scene->count(kPost), 1);
    }

    void cancelDuringTheCallTellsAndKeepsLooking()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        QSignalSpy created(wizard, &VpcEndpointWizard::created);
        QSignalSpy finished(wizard, &QDialog::finished);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        QTest::keyClick(wizard, Qt::Key_Escape);
        QVERIFY(wizard->isVisible());
        QCOMPARE(banner()->title(), u"The request has already been sent"_s);
        QTest::mouseClick(bannerButton(banner(), u"Close and keep looking"_s), Qt::LeftButton);
        QVERIFY(!wizard->isVisible());
        QCOMPARE(finished.count(), 0);

        scene->endpoints[u"rail-core"_s].append(endpointJson(u"late-1"_s, u"ledger-link"_s, u"Valid"_s));
        QVERIFY(scene->answer(kPost, jsonReply(201, R"({"vpceId":"late-1"})")));
        QVERIFY(scene->until([&] { return created.count() == 1; }));
        QVERIFY(scene->table.find({u"late-1"_s}));
        scene->settle();
        QVERIFY2(!wizard, "it has closed for good");
        QCOMPARE(scene->count(kPost), 1);
    }

    void aRefusalBringsAClosedWizardBack()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        wizard->close();
        QVERIFY(wizard->isVisible());
        wizard->close();
        QVERIFY(!wizard->isVisible());
        scene->answer(kPost, refusal(u"serviceOwner is not known"_s));
        QVERIFY(scene->until([this] { return wizard->isVisible(); }));
        QCOMPARE(page(), Page::Service);
        QCOMPARE(errorBeside(u"serviceOwner"_s), u"serviceOwner is not known"_s);
    }

    void stayingAfterAllGoesOnAsIfNothingHappened()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        click(u"cancel"_s);
        scene->answer(kPost, jsonReply(201, R"({"vpceId":"late-1"})"));
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
    }

    void cancelBeforeAnythingIsSentJustCloses()
    {
        goTo(Page::Zones);
        click(u"cancel"_s);
        scene->settle();
        QVERIFY(!wizard);
        QCOMPARE(scene->count(kPost), 0);
    }

    void mayBeDestroyedDuringTheCall()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        delete wizard;
        scene->answer(kPost, jsonReply(201, R"({"vpceId":"late-1"})"));
        scene->settle();
        QCOMPARE(scene->count(kPost), 1);
    }

    void mayBeDestroyedWhileItReads()
    {
        scene->answers.insert(u"GET /azs"_s, std::nullopt);
        scene->answers.insert(u"GET /accounts"_s, std::nullopt);
        open(u"rail-core"_s);
        delete wizard;
        scene->settle();
        QCOMPARE(scene->transport.inFlight(), 0);
    }

    void closesWhenTheServicesGo_data()
    {
        QTest::addColumn<VpcEndpointWizard::Page>("page");
        QTest::newRow("while typing") << Page::Service;
        QTest::newRow("in review") << Page::Review;
    }
    void closesWhenTheServicesGo()
    {
        QFETCH(VpcEndpointWizard::Page, page);
        goTo(page);
        if (page == Page::Review) {
            scene->answers.insert(kPost, std::nullopt);
            click(u"create"_s);
            QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        }
        scene.reset();
        QVERIFY(!wizard->isVisible());
        QTRY_VERIFY(!wizard);
    }

    void lostAnswerIsFoundByListing()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        QJsonObject endpoint = scene->lastBody(kPost);
        endpoint.insert(u"vpceId"_s, u"found-1"_s);
        endpoint.insert(u"status"_s, u"Valid"_s);
        scene->endpoints[u"rail-core"_s].append(endpoint);
        scene->answer(kPost, lostReply());
        for (int i = 0; i < 20 && page() != Page::Result; ++i) {
            scene->clock.advance(1s);
            scene->settle();
        }
        QCOMPARE(page(), Page::Result);
        QCOMPARE(banner()->title(), u"The platform's answer was lost, but the endpoint is there"_s);
        QCOMPARE(scene->count(kPost), 1);
        QVERIFY(scene->table.find({u"found-1"_s}));
    }

    void unknownOutcomeAllowsToLookNotToSend()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        scene->answers.insert(u"GET /vpces"_s, jsonReply(503, "{}"));
        scene->answer(kPost, lostReply());
        const auto knows = [this] { return banner()->title() == u"It is not known whether “ledger-link” was created"_s; };
        for (int i = 0; i < 40 && !knows(); ++i) {
            scene->clock.advance(1s);
            scene->settle();
        }
        QVERIFY(knows());
        QVERIFY(!button(u"create"_s)->isEnabled());
        QVERIFY(!button(u"back"_s)->isEnabled());

        QTest::mouseClick(bannerButton(banner(), u"Look again"_s), Qt::LeftButton);
        QVERIFY(scene->until([&] { return knows() && bannerButton(banner(), u"Look again"_s); }));
        QVERIFY(!button(u"create"_s)->isEnabled());

        scene->answers.remove(u"GET /vpces"_s);
        QTest::mouseClick(bannerButton(banner(), u"Look again"_s), Qt::LeftButton);
        QVERIFY(scene->until([this] { return button(u"create"_s)->isEnabled(); }));
        QCOMPARE(banner()->title(), u"“ledger-link” is not in “rail-core”"_s);
        QCOMPARE(scene->count(kPost), 1);

        scene->answers.clear();
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->count(kPost), 2);
    }

    void lookingAgainFindsIt()
    {
        scene->answers.insert(kPost, std::nullopt);
        goTo(Page::Review);
        click(u"create"_s);
        QVERIFY(scene->until([this] { return scene->count(kPost) == 1; }));
        scene->answers.insert(u"GET /vpces"_s, jsonReply(503, "{}"));
        scene->answer(kPost, lostReply());
        for (int i = 0; i < 40 && !bannerButton(banner(), u"Look again"_s); ++i) {
            scene->clock.advance(1s);
            scene->settle();
        }
        QJsonObject endpoint = scene->lastBody(kPost);
        endpoint.insert(u"vpceId"_s, u"found-1"_s);
        scene->endpoints[u"rail-core"_s].append(endpoint);
        scene->answers.remove(u"GET /vpces"_s);
        QTest::mouseClick(bannerButton(banner(), u"Look again"_s), Qt::LeftButton);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        QCOMPARE(scene->count(kPost), 1);
    }

    void sessionThatEndedKeepsTheForm()
    {
        goTo(Page::Review);
        scene->answers.insert(kPost, jsonReply(401, R"({"message":"Invalid token"})"));
        ApiError ended;
        ended.kind = ApiError::Kind::Unauthorized;
        scene->authorizer.outcomes = {failure(ended)};
        click(u"create"_s);
        QVERIFY(scene->until([this] { return banner()->isVisible() && banner()->tone() == Tone::Failed; }));
        QCOMPARE(page(), Page::Review);
        QCOMPARE(banner()->title(), u"The session has ended"_s);

        scene->authorizer.token = "token-2";
        scene->answers.clear();
        click(u"create"_s);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
    }

    void worksByKeyboardAlone()
    {
        open();
        QCOMPARE(wizard->focusWidget(), on<QListView>(u"spaces"_s));
        const auto key = [this](int code, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(wizard->windowHandle(), Qt::Key(code), modifiers);
            scene->settle();
        };
        const auto write = [this](const QString &text) { QTest::keyClicks(wizard->focusWidget(), text); };
        QVERIFY2(!button(u"next"_s)->isEnabled(), "the keyboard is in the list, but nothing is chosen");
        key(Qt::Key_Down);
        key(Qt::Key_Down); // what cannot be chosen is passed over
        QCOMPARE(on<QListView>(u"spaces"_s)->currentIndex().data().toString(), u"rail-core"_s);
        QVERIFY(button(u"next"_s)->isEnabled());
        key(Qt::Key_N, Qt::AltModifier); // a shortcut presses the button for a moment, as a finger would
        QTRY_COMPARE(page(), Page::Service);
        scene->settle();
        key(Qt::Key_Tab);
        write(u"ledger-link"_s);
        key(Qt::Key_Tab);
        write(kService);
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        write(u"773390115824"_s);
        key(Qt::Key_Return);
        QCOMPARE(page(), Page::Zones);
        QVERIFY(scene->until([this] { return on<QCheckBox>(u"zone-euc1-az2"_s) != nullptr; }));
        while (wizard->focusWidget() != on<QCheckBox>(u"zone-euc1-az2"_s))
            key(Qt::Key_Tab);
        key(Qt::Key_Space);
        key(Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(page(), Page::Review);
        key(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(scene->count(kPost), 1);
        QVERIFY(scene->until([this] { return page() == Page::Result; }));
        key(Qt::Key_Return);
        scene->settle();
        QVERIFY(!wizard);
    }

    void everyControlIsNamed()
    {
        goTo(Page::Review);
        for (const int id : wizard->pageIds()) {
            for (QWidget *control : wizard->page(id)->findChildren<QWidget *>()) {
                if (!(control->focusPolicy() & Qt::TabFocus) || control->focusProxy() || !control->isVisibleTo(wizard->page(id)) || control->objectName().startsWith(u"qt_"_s))
                    continue;
                const auto *button = qobject_cast<QAbstractButton *>(control);
                const bool isNamed = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(isNamed, qPrintable(QString::fromLatin1(control->metaObject()->className()) + u' ' + control->objectName()));
            }
        }
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestVpcEndpointWizard)
#include "tst_vpcendpointwizard.moc"
