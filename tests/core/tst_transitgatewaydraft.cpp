// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaycommands.h"
#include "core/cloudhub/transitgatewaydraft.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Draft = TransitGatewayDraft;
using Errors = QList<Draft::Error>;
using Field = Draft::Field;
using Fault = Draft::Fault;

namespace {

const QString kUuid = u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s;
const QString kArn = u"arn:aws:ram:eu-central-1:773390115824:resource-share/"_s + kUuid;
const TransitGatewayPlace kPlace{u"eu-central-1"_s, u"10.44.0.0/22"_s, 10};

Draft good()
{
    return {u"hub"_s, kUuid, u"773390115824"_s, {u"172.31.0.0/16"_s, u"10.120.0.0/14"_s}};
}

Draft with(const std::function<void(Draft &)> &change)
{
    Draft draft = good();
    change(draft);
    return draft;
}

QStringList manyRoutes(int count)
{
    QStringList routes;
    for (int i = 0; i < count; ++i)
        routes += u"10.%1.0.0/16"_s.arg(100 + i);
    return routes;
}

PrivateSpace space(SpaceStatus status)
{
    PrivateSpace space;
    space.status = status;
    space.hasDetails = true;
    space.hasNetwork = true;
    return space;
}

} // namespace

class TestTransitGatewayDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodOnes()
    {
        QCOMPARE(good().validate(kPlace), Errors{});
        QCOMPARE(with([](Draft &d) { d.typedShare = kArn; d.typedAccount.clear(); }).validate(kPlace), Errors{});
        QCOMPARE(with([](Draft &d) { d.name = QString(255, u'x'); }).validate(), Errors{});
        QCOMPARE(with([](Draft &d) { d.routes = {u"0.0.0.0/0"_s}; }).validate(kPlace), Errors{});
        QCOMPARE(with([](Draft &d) { d.routes = manyRoutes(83); }).validate(kPlace), Errors{});
        // A wider range than the space's own is allowed; the space's is more specific.
        QCOMPARE(with([](Draft &d) { d.routes = {u"10.0.0.0/8"_s}; }).validate(kPlace), Errors{});
    }

    void faults_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<Errors>("errors");
        const auto row = [](const char *name, const std::function<void(Draft &)> &change, Field field, Fault fault, const QString &detail = {}) {
            QTest::newRow(name) << with(change) << Errors{{field, fault, detail}};
        };
        row("no name", [](Draft &d) { d.name = u"  "_s; }, Field::Name, Fault::Missing);
        row("long name", [](Draft &d) { d.name = QString(256, u'x'); }, Field::Name, Fault::TooLong, u"256"_s);
        row("no share", [](Draft &d) { d.typedShare.clear(); }, Field::Share, Fault::Missing);
        row("share of a word", [](Draft &d) { d.typedShare = u"hub"_s; }, Field::Share, Fault::NotAShare);
        row("ARN of a gateway", [](Draft &d) { d.typedShare = u"arn:aws:ec2:eu-central-1:773390115824:transit-gateway/tgw-0"_s; }, Field::Share, Fault::NotAShare);
        row("other region", [](Draft &d) { d.typedShare = QString(kArn).replace(u"eu-central-1"_s, u"eu-west-1"_s); }, Field::Share,
            Fault::ShareInOtherRegion, u"eu-west-1"_s);
        row("no account", [](Draft &d) { d.typedAccount.clear(); }, Field::Account, Fault::Missing);
        row("short account", [](Draft &d) { d.typedAccount = u"25102306"_s; }, Field::Account, Fault::NotAnAccount);
        row("another account than in the ARN", [](Draft &d) { d.typedShare = kArn; d.typedAccount = u"111122223333"_s; }, Field::Account,
            Fault::AccountDiffersFromShare, u"773390115824"_s);
        row("no routes", [](Draft &d) { d.routes = {u" "_s}; }, Field::Routes, Fault::Missing);
        row("no range", [](Draft &d) { d.routes = {u"10.0.0.0"_s}; }, Field::Routes, Fault::NotARange, u"10.0.0.0"_s);
        row("the space itself", [](Draft &d) { d.routes = {u"10.44.0.0/22"_s}; }, Field::Routes, Fault::WithinSpace, u"10.44.0.0/22"_s);
        row("inside the space", [](Draft &d) { d.routes = {u"10.44.2.0/24"_s}; }, Field::Routes, Fault::WithinSpace, u"10.44.2.0/24"_s);
        row("reserved", [](Draft &d) { d.routes = {u"169.254.0.0/16"_s}; }, Field::Routes, Fault::Reserved, u"169.254.0.0/16"_s);
        row("twice, in two spellings", [](Draft &d) { d.routes = {u"10.64.0.0/16"_s, u"10.64.3.0/16"_s}; }, Field::Routes, Fault::Twice, u"10.64.3.0/16"_s);
        row("too many", [](Draft &d) { d.routes = manyRoutes(84); }, Field::Routes, Fault::TooManyRoutes, u"83"_s);
    }
    void faults()
    {
        QFETCH(const Draft, draft);
        QTEST(draft.validate(kPlace), "errors");
    }

    void bodyIsTidy()
    {
        const Draft draft{u" hub "_s, kArn.toUpper().replace(u"ARN:AWS:RAM:EU-CENTRAL-1"_s, u"arn:aws:ram:eu-central-1"_s), {}, {u" 10.0.0.0/8 "_s, {}}};
        QCOMPARE(draft.toJson(), (QJsonObject{{u"name"_s, u"hub"_s}, {u"resourceShareId"_s, kUuid}, {u"resourceShareAccount"_s, u"773390115824"_s},
                                     {u"routes"_s, QJsonArray{u"10.0.0.0/8"_s}}}));
    }

    void obstacles()
    {
        using Obstacle = GatewayObstacle;
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::Active), 4), std::nullopt);
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::Unknown), {}), std::nullopt);
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::Active), 5), std::optional(Obstacle::LimitReached));
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::Degraded), 0), std::optional(Obstacle::Degraded));
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::Failed), 0), std::optional(Obstacle::Failed));
        QCOMPARE(obstacleForNewGateway(space(SpaceStatus::InProgress), 0), std::optional(Obstacle::ChangeRunning));
        PrivateSpace bare = space(SpaceStatus::Active);
        bare.hasNetwork = false;
        QCOMPARE(obstacleForNewGateway(bare, 0), std::optional(Obstacle::NoNetwork));
    }

    void commands()
    {
        const GatewayShare share{u"eu-central-1"_s, u"773390115824"_s, u"551204873360"_s, u"tgw-0b7e4c91d2a358f60"_s, u"rail's hub"_s, kUuid};
        QCOMPARE(shareGatewayCommand(share),
            u"aws ram create-resource-share --region eu-central-1 --name 'rail'\\''s hub' --resource-arns "
            "arn:aws:ec2:eu-central-1:773390115824:transit-gateway/tgw-0b7e4c91d2a358f60 --principals 551204873360 --allow-external-principals"_s);
        QCOMPARE(shareGatewayCommand({u"us-gov-west-1"_s, {}, {}, {}, {}, {}}),
            u"aws ram create-resource-share --region us-gov-west-1 --name cloudhub --resource-arns "
            "arn:aws-us-gov:ec2:us-gov-west-1:OWNER_ACCOUNT:transit-gateway/TGW_ID --principals SPACE_ACCOUNT --allow-external-principals"_s);
        const QString accept = acceptAttachmentCommand(share);
        QVERIFY(accept.contains(u"describe-transit-gateway-vpc-attachments --region eu-central-1 --filters Name=state,Values=pendingAcceptance "
                                "Name=transit-gateway-id,Values=tgw-0b7e4c91d2a358f60"_s));
        QVERIFY(accept.endsWith(u"aws ec2 accept-transit-gateway-vpc-attachment --region eu-central-1 --transit-gateway-attachment-id TGW_ATTACHMENT_ID"_s));
        QCOMPARE(deleteShareCommand(share),
            QString(u"aws ram delete-resource-share --region eu-central-1 --resource-share-arn "_s + kArn));
        QVERIFY(deleteShareCommand({u"eu-central-1"_s, {}, {}, {}, {}, kUuid}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransitGatewayDraft)
#include "tst_transitgatewaydraft.moc"
