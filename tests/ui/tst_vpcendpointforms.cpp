// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/errortext.h"
#include "ui/theme/emphasis.h"
#include "ui/vpcendpoints/awsservicecombo.h"
#include "ui/widgets/regioncombo.h"
#include "ui/vpcendpoints/vpcendpointrefusal.h"
#include "ui/vpcendpoints/vpcendpointserviceform.h"
#include "ui/vpcendpoints/vpcendpointzonesform.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hubdeck {

using Draft = VpcEndpointDraft;

namespace {

const auto kService = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;

Draft endpointDraft()
{
    Draft draft;
    draft.name = u"ledger-link"_s;
    draft.kind = Draft::ServiceKind::EndpointService;
    draft.typedServiceName = kService;
    draft.serviceRegion = u"eu-central-1"_s;
    draft.typedOwner = u"773390115824"_s;
    draft.zoneIds = {u"euc1-az2"_s};
    return draft;
}

} // namespace

class TestVpcEndpointForms : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<VpcEndpointServiceForm> serviceForm()
    {
        auto form = std::make_unique<VpcEndpointServiceForm>();
        form->setSpace(u"rail-core"_s, u"eu-central-1"_s);
        form->show();
        return form;
    }
    static QLineEdit *edit(QWidget &form, const QString &name) { return form.findChild<QLineEdit *>(name); }
    static FieldRow *rowOf(QWidget *control)
    {
        QWidget *parent = control->parentWidget();
        while (parent && !qobject_cast<FieldRow *>(parent))
            parent = parent->parentWidget();
        return qobject_cast<FieldRow *>(parent);
    }
    static void retype(QLineEdit *edit, const QString &text)
    {
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

private Q_SLOTS:
    void checksTheServiceNameAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("whileTyping");
        QTest::addColumn<QString>("onceLeft");
        QTest::newRow("right") << kService << QString() << QString();
        QTest::newRow("not hexadecimal") << u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s
                                         << u"The part after vpce-svc- must be hexadecimal: Z is not."_s
                                         << u"The part after vpce-svc- must be hexadecimal: Z is not."_s;
        QTest::newRow("still typing the id") << u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b"_s << QString()
                                             << u"The part after vpce-svc- has 17 digits, 8 in old services. Here it has 4."_s;
        QTest::newRow("too many digits") << u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f607189"_s
                                         << u"The part after vpce-svc- has 17 digits, 8 in old services. Here it has 18."_s
                                         << u"The part after vpce-svc- has 17 digits, 8 in old services. Here it has 18."_s;
        QTest::newRow("still typing the start") << u"com.ama"_s << QString()
                                                << u"\u201cama\u201d does not belong here. A name looks like com.amazonaws.vpce.REGION.vpce-svc-ID."_s;
        QTest::newRow("wrong in the middle") << u"com.azure.vpce"_s
                                             << u"\u201cazure\u201d does not belong here. A name looks like com.amazonaws.vpce.REGION.vpce-svc-ID."_s
                                             << u"\u201cazure\u201d does not belong here. A name looks like com.amazonaws.vpce.REGION.vpce-svc-ID."_s;
    }
    void checksTheServiceNameAsTyped()
    {
        QFETCH(QString, typed);
        auto form = serviceForm();
        auto *name = edit(*form, u"serviceName"_s);
        QTest::keyClicks(name, typed);
        QTEST(rowOf(name)->error(), "whileTyping");
        QCOMPARE(isMarkedInvalid(name), !rowOf(name)->error().isEmpty());
        QTest::keyClick(name, Qt::Key_Return);
        QTEST(rowOf(name)->error(), "onceLeft");
        QCOMPARE(name->text(), typed);
        QCOMPARE(form->showsErrors(), !rowOf(name)->error().isEmpty());
    }

    void followsLetterByLetterWhatWasOnceWrong()
    {
        auto form = serviceForm();
        auto *owner = edit(*form, u"serviceOwner"_s);
        QTest::keyClicks(owner, u"77339011582"_s);
        QVERIFY(!rowOf(owner)->hasError());
        QTest::keyClick(owner, Qt::Key_Return);
        QVERIFY(rowOf(owner)->hasError());
        QTest::keyClicks(owner, u"4"_s);
        QVERIFY(!rowOf(owner)->hasError());
        QTest::keyClick(owner, Qt::Key_Backspace);
        QVERIFY(rowOf(owner)->hasError());
    }

    void missingFieldsAreNamedOnlyWhenAskedFor()
    {
        auto form = serviceForm();
        QVERIFY(!form->showsErrors());
        QVERIFY(!form->showAllErrors());
        QCOMPARE(rowOf(edit(*form, u"endpointName"_s))->error(), u"Give the endpoint a name."_s);
        QCOMPARE(rowOf(edit(*form, u"serviceName"_s))->error(), u"Say which service it is."_s);
        QCOMPARE(rowOf(edit(*form, u"serviceOwner"_s))->error(), u"Enter the AWS account that owns the service."_s);
        QVERIFY(rowOf(form->findChild<RegionCombo *>())->error().isEmpty());
    }

    void regionFollowsTheServiceNameUntilChosen()
    {
        auto form = serviceForm();
        auto *region = form->findChild<RegionCombo *>(u"serviceRegion"_s);
        QCOMPARE(region->id(), u"eu-central-1"_s);
        auto *name = edit(*form, u"serviceName"_s);
        QTest::keyClicks(name, u"com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718"_s);
        QCOMPARE(region->id(), u"us-east-1"_s);
        QCOMPARE(region->currentText(), u"us-east-1   US East (N. Virginia)"_s);

        retype(region->lineEdit(), u"eu-west-1"_s);
        QCOMPARE(form->draft().serviceRegion, u"eu-west-1"_s);
        QCOMPARE(rowOf(region)->error(), u"The service name says us-east-1."_s);
        retype(name, kService);
        QCOMPARE(form->draft().serviceRegion, u"eu-west-1"_s);
        QCOMPARE(rowOf(region)->error(), u"The service name says eu-central-1."_s);
    }

    void otherRegionSaysWhatThatMeans()
    {
        auto form = serviceForm();
        auto *note = form->findChild<MessageBanner *>(u"regionNote"_s);
        auto *region = form->findChild<RegionCombo *>();
        QVERIFY(note->isHidden());
        QCOMPARE(rowOf(region)->hint(), u"Same region as “rail-core”."_s);
        QTest::keyClicks(edit(*form, u"serviceName"_s), u"com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718"_s);
        QVERIFY(!note->isHidden());
        QVERIFY(note->text().contains(u"Zones need not match"_s));
        QCOMPARE(rowOf(region)->hint(), u"“rail-core” is in another region: eu-central-1   Europe (Frankfurt)."_s);
    }

    void awsServiceBuildsItsNameLive()
    {
        auto form = serviceForm();
        form->findChild<SegmentedControl *>(u"kind"_s)->setCurrentData(int(Draft::ServiceKind::AwsService));
        auto *service = form->findChild<AwsServiceCombo *>(u"awsService"_s);
        QVERIFY(service->isVisible());
        QVERIFY(!edit(*form, u"serviceName"_s)->isVisible());
        QTest::keyClicks(service->lineEdit(), u"SQS"_s);
        QCOMPARE(rowOf(service)->hint(), u"com.amazonaws.eu-central-1.sqs"_s);
        retype(service->lineEdit(), u"airflow.api"_s);
        QCOMPARE(form->draft().serviceName(), u"com.amazonaws.eu-central-1.airflow.api"_s);
        QCOMPARE(form->draft().serviceOwner(), u"amazon"_s);
        QCOMPARE(edit(*form, u"serviceOwner"_s)->text(), u"amazon"_s);
        QVERIFY(!edit(*form, u"serviceOwner"_s)->isEnabled());
    }

    void globalAwsServiceIsInItsOwnRegion()
    {
        auto form = serviceForm();
        form->findChild<SegmentedControl *>()->setCurrentData(int(Draft::ServiceKind::AwsService));
        auto *service = form->findChild<AwsServiceCombo *>();
        QTest::keyClicks(service->lineEdit(), u"s3-global.accesspoint"_s);
        QCOMPARE(form->draft().serviceRegion, u"us-east-1"_s);
        QCOMPARE(form->draft().serviceName(), u"com.amazonaws.s3-global.accesspoint"_s);
    }

    void changingTheKindKeepsWhatWasTyped()
    {
        auto form = serviceForm();
        auto *kind = form->findChild<SegmentedControl *>();
        QTest::keyClicks(edit(*form, u"serviceName"_s), kService);
        QTest::keyClicks(edit(*form, u"serviceOwner"_s), u"773390115824"_s);
        kind->setCurrentData(int(Draft::ServiceKind::AwsService));
        QTest::keyClicks(form->findChild<AwsServiceCombo *>()->lineEdit(), u"sqs"_s);
        kind->setCurrentData(int(Draft::ServiceKind::EndpointService));
        QCOMPARE(edit(*form, u"serviceName"_s)->text(), kService);
        QCOMPARE(edit(*form, u"serviceOwner"_s)->text(), u"773390115824"_s);
        kind->setCurrentData(int(Draft::ServiceKind::AwsService));
        QCOMPARE(form->draft().awsService, u"sqs"_s);
    }

    void ownerOfAnAwsNameIsAmazon()
    {
        auto form = serviceForm();
        QTest::keyClicks(edit(*form, u"serviceName"_s), u"com.amazonaws.eu-central-1.kinesis-streams"_s);
        QCOMPARE(form->draft().serviceOwner(), u"amazon"_s);
    }

    void loadsAndGivesBackTheDraft_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::newRow("endpoint service") << endpointDraft();
        Draft aws;
        aws.name = u"Schl\u00fcssel \U0001F511 \u202Eabc"_s;
        aws.kind = Draft::ServiceKind::AwsService;
        aws.awsService = u"kms"_s;
        aws.serviceRegion = u"eu-west-3"_s;
        QTest::newRow("AWS service elsewhere") << aws;
        Draft odd = endpointDraft();
        odd.typedServiceName = u"nonsense"_s;
        odd.serviceRegion = u"xx-moon-1"_s;
        odd.typedOwner = u"somebody"_s;
        QTest::newRow("what no rule allows") << odd;
    }
    void loadsAndGivesBackTheDraft()
    {
        QFETCH(Draft, draft);
        auto form = serviceForm();
        form->load(draft);
        QCOMPARE(form->draft(), draft);
    }

    void serverErrorStaysUntilTheFieldIsEdited()
    {
        auto form = serviceForm();
        form->load(endpointDraft());
        form->setServerError(Draft::Field::Name, u"name is in use"_s);
        auto *name = edit(*form, u"endpointName"_s);
        QTest::keyClicks(edit(*form, u"serviceOwner"_s), u"1"_s);
        QCOMPARE(rowOf(name)->error(), u"name is in use"_s);
        QVERIFY2(name->text() == u"ledger-link"_s, "what was typed is kept");
        QTest::keyClicks(name, u"-2"_s);
        QVERIFY(!rowOf(name)->hasError());
    }

    void serverErrorDoesNotForbidToTryAgain()
    {
        auto form = serviceForm();
        form->load(endpointDraft());
        form->setServerError(Draft::Field::ServiceName, u"The principal is not allowed"_s);
        QVERIFY(!form->showsErrors());
        QVERIFY(form->showAllErrors());
    }

    void choosesZonesByClicks()
    {
        VpcEndpointZonesForm form;
        form.setZones({{u"euc1-az2"_s, u"eu-central-1a"_s}, {u"euc1-az3"_s, {}}});
        form.show();
        QSignalSpy changed(&form, &VpcEndpointZonesForm::changed);
        auto *first = form.findChild<QCheckBox *>(u"zone-euc1-az2"_s);
        auto *second = form.findChild<QCheckBox *>(u"zone-euc1-az3"_s);
        QCOMPARE(first->text(), u"euc1-az2   eu-central-1a"_s);
        QCOMPARE(second->text(), u"euc1-az3"_s);
        second->click();
        first->click();
        QCOMPARE(form.draft().zoneIds, (QStringList{u"euc1-az2"_s, u"euc1-az3"_s}));
        second->click();
        QCOMPARE(form.draft().zoneIds, QStringList{u"euc1-az2"_s});
        QCOMPARE(changed.count(), 3);
    }

    void atLeastOneZone()
    {
        VpcEndpointZonesForm form;
        form.setZones({{u"euc1-az2"_s, {}}});
        form.show();
        auto *error = form.findChild<QLabel *>(u"zonesError"_s);
        QVERIFY(error->isHidden());
        QVERIFY(!form.showAllErrors());
        QCOMPARE(error->text(), u"Choose at least one zone."_s);
        QVERIFY(form.showsErrors());
        form.findChild<QCheckBox *>()->click();
        QVERIFY(!form.showsErrors());
        QVERIFY(error->isHidden());
    }

    void saysHowManyConnectionsAreFree_data()
    {
        QTest::addColumn<NetworkConnectionUse>("use");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tooFew");
        QTest::newRow("enough") << NetworkConnectionUse{20, 6, true}
                                << u"2 zones use 2 network connections of your organization. Free: 14 of 20."_s << false;
        QTest::newRow("one too few") << NetworkConnectionUse{20, 19, true}
                                     << u"2 zones use 2 network connections of your organization. Free: 1 of 20."_s << true;
        QTest::newRow("not all counted") << NetworkConnectionUse{20, 6, false}
                                         << u"2 zones use 2 network connections of your organization. In use: at least 6 of 20; not everything could be counted."_s
                                         << false;
        QTest::newRow("not said") << NetworkConnectionUse{}
                                  << u"2 zones use 2 network connections of your organization. How many there are is not known."_s << false;
    }
    void saysHowManyConnectionsAreFree()
    {
        QFETCH(NetworkConnectionUse, use);
        QFETCH(bool, tooFew);
        VpcEndpointZonesForm form;
        form.setZones({{u"a"_s, {}}, {u"b"_s, {}}});
        for (auto *box : form.findChildren<QCheckBox *>())
            box->click();
        form.setConnectionUse(use);
        QTEST(form.findChild<QLabel *>(u"connectionUse"_s)->text(), "text");
        QCOMPARE(!form.findChild<MessageBanner *>(u"tooFewConnections"_s)->isHidden(), tooFew);
    }

    void connectionsTheEndpointHasAreNotAskedForAgain()
    {
        VpcEndpointZonesForm form;
        Draft draft = endpointDraft();
        draft.zoneIds = {u"a"_s};
        form.load(draft);
        form.setZones({{u"a"_s, {}}, {u"b"_s, {}}});
        form.setConnectionUse(NetworkConnectionUse{20, 20, true}, 1);
        auto *tooFew = form.findChild<MessageBanner *>(u"tooFewConnections"_s);
        QVERIFY(tooFew->isHidden());
        form.findChild<QCheckBox *>(u"zone-b"_s)->click();
        QVERIFY(!tooFew->isHidden());
    }

    void zonesCanBeTypedWhenTheyCannotBeRead()
    {
        VpcEndpointZonesForm form;
        form.show();
        ApiError error;
        error.kind = ApiError::Kind::Server;
        form.showFailed(error);
        auto *typed = edit(form, u"typedZones"_s);
        QVERIFY(typed->isVisible());
        QTest::keyClicks(typed, u"euc1-az2, euc1-az3"_s);
        QCOMPARE(form.draft().zoneIds, (QStringList{u"euc1-az2"_s, u"euc1-az3"_s}));
        QSignalSpy retry(&form, &VpcEndpointZonesForm::retryRequested);
        form.findChild<QPushButton *>()->click();
        QCOMPARE(retry.count(), 1);

        form.setZones({{u"euc1-az2"_s, {}}});
        QVERIFY(!typed->isVisible());
        QVERIFY(form.findChild<QCheckBox *>(u"zone-euc1-az2"_s)->isChecked());
        QVERIFY2(form.showsErrors(), "a typed zone that the space does not have is told, not dropped");
        QCOMPARE(form.findChild<QLabel *>(u"zonesError"_s)->text(), u"euc1-az3 is not a zone of this private space."_s);
        form.findChild<QCheckBox *>(u"zone-euc1-az3"_s)->click();
        QVERIFY(!form.showsErrors());
    }

    void readsWhatARefusalIsAbout_data()
    {
        using Concern = VpcEndpointRefusal::Concern;
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<Concern>("concern");
        const auto row = [](const char *sentence, Concern concern) { QTest::newRow(sentence) << QString::fromLatin1(sentence) << concern; };
        row("name must not be empty", Concern::Name);
        row("A VPC endpoint named ledger-link exists", Concern::Name);
        row("Name already in use", Concern::Name);
        row("serviceName is not the name of an AWS service or endpoint service", Concern::ServiceName);
        row("The VPC endpoint service com.amazonaws.vpce.eu-central-1.vpce-svc-0 does not exist", Concern::ServiceName);
        row("arn:aws:iam::551204873360:root is not an allowed principal", Concern::ServiceName);
        row("serviceRegion is not an AWS region", Concern::ServiceRegion);
        row("The region is not supported", Concern::ServiceRegion);
        row("serviceOwner must be a 12-digit AWS account id or the word amazon", Concern::ServiceOwner);
        row("Unknown owner", Concern::ServiceOwner);
        row("azIds: euc1-az9 is not a zone of private space rail-core", Concern::Zones);
        row("Availability zone not supported by the service", Concern::Zones);
        row("The maximum of 20 network connections is exceeded: 19 are in use and 2 more are asked for", Concern::Zones);
        row("Not enough entitlements", Concern::Zones);
        row("Private space rail-core already has 20 VPC endpoints, which is the maximum", Concern::Space);
        row("Private space rail-core is degraded; try again when it is connected", Concern::Space);
        row("Private space rail-core has no network yet", Concern::Space);
        row("Another change is in progress", Concern::Space);
        row("Bad Request", Concern::Unknown);
    }
    void readsWhatARefusalIsAbout()
    {
        QFETCH(QString, sentence);
        ApiError error;
        error.kind = ApiError::Kind::Refused;
        error.serverMessage = sentence;
        const auto refusals = readVpcEndpointRefusal(error);
        QCOMPARE(refusals.size(), 1);
        QTEST(refusals.constFirst().concern, "concern");
        QCOMPARE(refusals.constFirst().text, sentence);
    }

    void everySentenceOfARefusalIsReadOnItsOwn()
    {
        using Concern = VpcEndpointRefusal::Concern;
        ApiError error;
        error.kind = ApiError::Kind::Refused;
        error.serverMessage = u"name must not be empty"_s;
        error.details = {u"name must not be empty"_s, u"azIds must hold at least one zone id"_s};
        const QList<VpcEndpointRefusal> expected{{Concern::Name, error.serverMessage}, {Concern::Zones, error.details.at(1)}};
        QCOMPARE(readVpcEndpointRefusal(error), expected);
    }

    void onlyRefusalsAreReadAsSuch()
    {
        ApiError error;
        error.serverMessage = u"serviceName is wrong"_s;
        for (const auto kind : {ApiError::Kind::Unauthorized, ApiError::Kind::Forbidden, ApiError::Kind::Network, ApiError::Kind::Server}) {
            error.kind = kind;
            QVERIFY(readVpcEndpointRefusal(error).isEmpty());
        }
    }
};

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestVpcEndpointForms)
#include "tst_vpcendpointforms.moc"
