// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/servicename.h"
#include "core/cloudhub/vpcendpointdraft.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Draft = VpcEndpointDraft;
using Field = Draft::Field;
using Fault = Draft::Fault;
using Errors = QList<Draft::Error>;

Q_DECLARE_METATYPE(hubdeck::VpcEndpointDraft)
Q_DECLARE_METATYPE(hubdeck::PrivateSpace)
Q_DECLARE_METATYPE(std::optional<hubdeck::SpaceObstacle>)

namespace {

const QString kServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;

Draft goodDraft()
{
    Draft draft;
    draft.name = u"ledger-link"_s;
    draft.typedServiceName = kServiceName;
    draft.serviceRegion = u"eu-central-1"_s;
    draft.typedOwner = u"773390115824"_s;
    draft.zoneIds = {u"euc1-az2"_s, u"euc1-az3"_s};
    return draft;
}

Draft goodAwsDraft()
{
    Draft draft = goodDraft();
    draft.kind = Draft::ServiceKind::AwsService;
    draft.awsService = u"sqs"_s;
    draft.typedServiceName.clear();
    draft.typedOwner.clear();
    return draft;
}

template <typename Change>
Draft changed(Draft draft, Change change)
{
    change(draft);
    return draft;
}

//! "1:3(Z)" for field 1, fault 3: something a failed comparison can print.
QStringList described(const Errors &errors)
{
    QStringList texts;
    for (const Draft::Error &error : errors)
        texts += u"%1:%2(%3)"_s.arg(int(error.field)).arg(int(error.fault)).arg(error.detail);
    return texts;
}

} // namespace

class TestVpcEndpointDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validates_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<Errors>("expected");
        const auto row = [](const char *title, auto change, const Errors &expected, const Draft &start = goodDraft()) {
            QTest::newRow(title) << changed(start, change) << expected;
        };
        const auto nameRow = [&row](const char *title, const QString &name, const Errors &expected) {
            row(title, [&name](Draft &d) { d.typedServiceName = name; }, expected);
        };
        const auto wrongName = [](Fault fault, const QString &detail) { return Errors{{Field::ServiceName, fault, detail}}; };

        row("good", [](Draft &) {}, {});
        row("good AWS service", [](Draft &) {}, {}, goodAwsDraft());
        row("blanks around everything", [](Draft &d) {
            d.name = u"  a "_s;
            d.typedServiceName = u' ' + kServiceName + u'\n';
            d.serviceRegion = u" eu-central-1\t"_s;
            d.typedOwner = u" 773390115824 "_s;
        }, {});

        row("no name", [](Draft &d) { d.name.clear(); }, {{Field::Name, Fault::Missing, {}}});
        row("name of blanks", [](Draft &d) { d.name = u" \t"_s; }, {{Field::Name, Fault::Missing, {}}});
        row("longest name", [](Draft &d) { d.name = QString(255, u'n'); }, {});
        row("longest name of emoji", [](Draft &d) { d.name = u"🚂"_s.repeated(255); }, {});
        row("name of 300", [](Draft &d) { d.name = QString(300, u'n'); }, {{Field::Name, Fault::TooLong, u"300"_s}});
        row("right-to-left name with slashes", [](Draft &d) { d.name = u"رابط/دفتر%2F"_s; }, {});

        nameRow("no service name", {}, wrongName(Fault::Missing, {}));
        nameRow("short old id", u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d"_s, {});
        nameRow("AWS service by its full name", u"com.amazonaws.eu-central-1.kinesis-streams"_s, {});
        nameRow("AWS service with a dot", u"com.amazonaws.eu-central-1.ecr.api"_s, {});
        nameRow("global AWS service", u"com.amazonaws.s3-global.accesspoint"_s, {});
        nameRow("AWS service of the other form", u"aws.sagemaker.eu-central-1.studio"_s, {});
        nameRow("only the id", u"vpce-svc-0a1b2c3d4e5f60718"_s, wrongName(Fault::NotAServiceName, u"vpce-svc-0a1b2c3d4e5f60718"_s));
        nameRow("misspelt", u"com.amazon.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s, wrongName(Fault::NotAServiceName, u"amazon"_s));
        nameRow("upper case", u"COM.amazonaws.eu-central-1.sqs"_s, wrongName(Fault::NotAServiceName, u"COM"_s));
        nameRow("typed so far: com", u"com"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("typed so far: com.amazonaws", u"com.amazonaws"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("typed so far: com.amazonaws.", u"com.amazonaws."_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("typed so far: region", u"com.amazonaws.eu-central-1"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("typed so far: vpce", u"com.amazonaws.vpce"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("typed so far: vpce and half a region", u"com.amazonaws.vpce.eu-c"_s, wrongName(Fault::NotAServiceName, u"eu-c"_s));
        nameRow("typed so far: vpce and region", u"com.amazonaws.vpce.eu-central-1"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("an endpoint's id", u"com.amazonaws.vpce.eu-central-1.vpce-0a1b2c3d4e5f60718"_s,
            wrongName(Fault::NotAServiceName, u"vpce-0a1b2c3d4e5f60718"_s));
        nameRow("too many parts", kServiceName + u".extra"_s, wrongName(Fault::NotAServiceName, u"extra"_s));
        nameRow("blank in an AWS service", u"com.amazonaws.eu-central-1.kinesis streams"_s, wrongName(Fault::NotAServiceName, u"kinesis streams"_s));
        nameRow("two dots", u"com.amazonaws.eu-central-1..sqs"_s, wrongName(Fault::NotAServiceName, {}));
        nameRow("other form without a region", u"aws.sagemaker.studio"_s, wrongName(Fault::NotAServiceName, u"studio"_s));
        nameRow("no hexadecimal digit", u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f6071Z"_s, wrongName(Fault::NotHexadecimal, u"Z"_s));
        nameRow("blank in the id", u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b 2c3d4e5f60718"_s, wrongName(Fault::NotHexadecimal, u" "_s));
        nameRow("emoji in the id", u"com.amazonaws.vpce.eu-central-1.vpce-svc-0🚂"_s, wrongName(Fault::NotHexadecimal, u"🚂"_s));
        nameRow("id too short", u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2"_s, wrongName(Fault::WrongIdLength, u"5"_s));
        nameRow("no id", u"com.amazonaws.vpce.eu-central-1.vpce-svc-"_s, wrongName(Fault::WrongIdLength, u"0"_s));
        nameRow("id too long", kServiceName + u'0', wrongName(Fault::WrongIdLength, u"18"_s));
        row("no AWS service", [](Draft &d) { d.awsService.clear(); }, {{Field::ServiceName, Fault::Missing, {}}}, goodAwsDraft());
        row("AWS service with a blank", [](Draft &d) { d.awsService = u"my sqs"_s; }, {{Field::ServiceName, Fault::NotAServiceName, u"my sqs"_s}},
            goodAwsDraft());

        row("no region", [](Draft &d) { d.serviceRegion.clear(); }, {{Field::ServiceRegion, Fault::Missing, {}}});
        row("no region for an AWS service", [](Draft &d) { d.serviceRegion.clear(); }, {{Field::ServiceRegion, Fault::Missing, {}}}, goodAwsDraft());
        row("no region at all like this", [](Draft &d) { d.serviceRegion = u"Frankfurt"_s; }, {{Field::ServiceRegion, Fault::NotARegion, {}}});
        row("zone for region", [](Draft &d) { d.serviceRegion = u"eu-central-1a"_s; }, {{Field::ServiceRegion, Fault::NotARegion, {}}});
        row("region newer than this program", [](Draft &d) {
            d.serviceRegion = u"xx-northeast-9"_s;
            d.typedServiceName = u"com.amazonaws.vpce.xx-northeast-9.vpce-svc-0a1b2c3d4e5f60718"_s;
        }, {});
        row("GovCloud", [](Draft &d) { d.serviceRegion = u"us-gov-west-1"_s; }, {}, goodAwsDraft());
        row("another region than the name's", [](Draft &d) { d.serviceRegion = u"eu-west-1"_s; },
            {{Field::ServiceRegion, Fault::RegionDiffersFromName, u"eu-central-1"_s}});
        row("another region than the AWS service's", [](Draft &d) {
            d.serviceRegion = u"eu-west-1"_s;
            d.typedServiceName = u"com.amazonaws.eu-central-1.sqs"_s;
        }, {{Field::ServiceRegion, Fault::RegionDiffersFromName, u"eu-central-1"_s}});

        row("no owner", [](Draft &d) { d.typedOwner.clear(); }, {{Field::ServiceOwner, Fault::Missing, {}}});
        row("owner amazon", [](Draft &d) { d.typedOwner = u"amazon"_s; }, {});
        row("owner of eleven digits", [](Draft &d) { d.typedOwner = u"77339011582"_s; }, {{Field::ServiceOwner, Fault::NotAnOwner, {}}});
        row("owner with hyphens", [](Draft &d) { d.typedOwner = u"7733-9011-5824"_s; }, {{Field::ServiceOwner, Fault::NotAnOwner, {}}});
        row("owner in Arabic digits", [](Draft &d) { d.typedOwner = u"٧٧٣٣٩٠١١٥٨٢٤"_s; }, {{Field::ServiceOwner, Fault::NotAnOwner, {}}});

        row("no zone", [](Draft &d) { d.zoneIds.clear(); }, {{Field::Zones, Fault::NoZone, {}}});
        row("zones of elsewhere", [](Draft &d) { d.zoneIds = {u"euc1-az2"_s, u"use1-az1"_s, u"eu-central-1a"_s}; },
            {{Field::Zones, Fault::ZoneNotInSpace, u"use1-az1"_s}, {Field::Zones, Fault::ZoneNotInSpace, u"eu-central-1a"_s}});

        QTest::newRow("nothing filled in, in the order of the fields") << Draft() << Errors{
            {Field::Name, Fault::Missing, {}},
            {Field::ServiceName, Fault::Missing, {}},
            {Field::ServiceRegion, Fault::Missing, {}},
            {Field::ServiceOwner, Fault::Missing, {}},
            {Field::Zones, Fault::NoZone, {}},
        };
    }

    void validates()
    {
        QFETCH(Draft, draft);
        QFETCH(Errors, expected);
        const Errors errors = draft.validate({u"euc1-az1"_s, u"euc1-az2"_s, u"euc1-az3"_s});
        QCOMPARE(described(errors), described(expected));
    }

    void doesNotCheckZonesThatAreNotKnown()
    {
        const Draft draft = changed(goodDraft(), [](Draft &d) { d.zoneIds = {u"use1-az1"_s}; });
        QVERIFY(draft.validate().isEmpty());
    }

    void zonesToBeginWith_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QStringList>("zones");
        QTest::addColumn<std::optional<int>>("free");
        QTest::addColumn<QStringList>("expected");
        const QStringList three{u"euc1-az1"_s, u"euc1-az2"_s, u"euc1-az3"_s};
        const auto elsewhere = changed(goodDraft(), [](Draft &d) { d.serviceRegion = u"us-east-1"_s; });
        QTest::newRow("AWS service") << goodAwsDraft() << three << std::optional<int>() << three.first(2);
        QTest::newRow("AWS service, one connection left") << goodAwsDraft() << three << std::optional(1) << three.first(1);
        QTest::newRow("AWS service, no connection left") << goodAwsDraft() << three << std::optional(0) << QStringList();
        QTest::newRow("service in another region") << elsewhere << three << std::optional(9) << three.first(2);
        QTest::newRow("service in the space's region") << goodDraft() << three << std::optional(9) << QStringList();
        QTest::newRow("one zone alone") << goodDraft() << three.first(1) << std::optional(9) << three.first(1);
        QTest::newRow("zones not known") << goodAwsDraft() << QStringList() << std::optional(9) << QStringList();
    }

    void zonesToBeginWith()
    {
        QFETCH(Draft, draft);
        QFETCH(QStringList, zones);
        QFETCH(std::optional<int>, free);
        QTEST(hubdeck::zonesToBeginWith(draft, u"eu-central-1"_s, zones, free), "expected");
    }

    void buildsNameAndOwnerOfAwsServices_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one word") << u"sqs"_s << u"com.amazonaws.eu-central-1.sqs"_s;
        QTest::newRow("with a dot") << u"ecr.dkr"_s << u"com.amazonaws.eu-central-1.ecr.dkr"_s;
        QTest::newRow("global") << u"s3-global.accesspoint"_s << u"com.amazonaws.s3-global.accesspoint"_s;
        QTest::newRow("not in the table") << u"newthing"_s << u"com.amazonaws.eu-central-1.newthing"_s;
    }

    void buildsNameAndOwnerOfAwsServices()
    {
        QFETCH(QString, service);
        const Draft draft = changed(goodAwsDraft(), [&service](Draft &d) {
            d.awsService = service;
            d.typedServiceName = kServiceName; // typed before the kind was changed: kept, not used
            d.typedOwner = u"773390115824"_s;
        });
        QTEST(draft.serviceName(), "expected");
        QCOMPARE(draft.serviceOwner(), u"amazon"_s);
        QVERIFY(draft.validate().isEmpty());
    }

    void sendsAllFiveMembers()
    {
        const Draft draft = changed(goodDraft(), [](Draft &d) {
            d.name = u" ledger/link 🚂 "_s;
            d.typedOwner = u" 773390115824"_s;
            d.zoneIds += u"euc1-az2"_s;
        });
        const QJsonObject expected{
            {u"name"_s, u"ledger/link 🚂"_s},
            {u"serviceName"_s, kServiceName},
            {u"serviceRegion"_s, u"eu-central-1"_s},
            {u"serviceOwner"_s, u"773390115824"_s},
            {u"azIds"_s, QJsonArray{u"euc1-az2"_s, u"euc1-az3"_s}},
        };
        QCOMPARE(draft.toJson(), expected);
    }

    void everyAwsServiceAndRegionIsValid()
    {
        QSet<QString> seen;
        for (const AwsServiceName &service : awsServices()) {
            const Draft draft = changed(goodAwsDraft(), [&service](Draft &d) { d.awsService = service.id; });
            QVERIFY2(draft.validate().isEmpty(), qPrintable(service.id));
            QCOMPARE(readServiceName(draft.serviceName()).awsService, service.id);
            QVERIFY2(!seen.contains(service.id), qPrintable(service.id));
            seen.insert(service.id);
        }
        for (const AwsRegion &region : awsRegions()) {
            QVERIFY2(looksLikeAwsRegion(region.id), qPrintable(region.id));
            QVERIFY2(!seen.contains(region.id), qPrintable(region.id));
            seen.insert(region.id);
        }
        QVERIFY(seen.contains(u"s3"_s) && seen.contains(u"kinesis-streams"_s) && seen.contains(u"ap-south-1"_s));
        QCOMPARE(placeOfAwsRegion(u"eu-central-1"_s), u"Europe (Frankfurt)"_s);
        QCOMPARE(placeOfAwsRegion(u"xx-east-9"_s), QString());
    }

    void readsTheServiceId()
    {
        QCOMPARE(endpointServiceId(kServiceName), u"vpce-svc-0a1b2c3d4e5f60718"_s);
        QCOMPARE(endpointServiceId(u"com.amazonaws.eu-central-1.sqs"_s), QString());
        QCOMPARE(endpointServiceId(u"com.amazonaws.vpce.eu-central-1.vpce-svc-$(rm)"_s), QString());
        QCOMPARE(endpointServiceId({}), QString());
    }

    void tellsWhySpacesCannotTakeEndpoints_data()
    {
        QTest::addColumn<PrivateSpace>("space");
        QTest::addColumn<int>("count"); // -1: not known
        QTest::addColumn<std::optional<SpaceObstacle>>("expected");
        const auto row = [](const char *title, SpaceStatus status, int count, std::optional<SpaceObstacle> expected, bool details = true,
                             bool network = true) {
            PrivateSpace space;
            space.status = status;
            space.hasDetails = details;
            space.hasNetwork = network;
            QTest::newRow(title) << space << count << expected;
        };
        row("fine", SpaceStatus::Active, 19, std::nullopt);
        row("count not known", SpaceStatus::Active, -1, std::nullopt);
        row("full", SpaceStatus::Active, 20, SpaceObstacle::EndpointLimitReached);
        row("degraded", SpaceStatus::Degraded, 0, SpaceObstacle::Degraded);
        row("failed", SpaceStatus::Failed, 0, SpaceObstacle::Failed);
        row("busy", SpaceStatus::InProgress, 0, SpaceObstacle::ChangeRunning);
        row("unknown word", SpaceStatus::Unknown, 0, std::nullopt);
        row("no network", SpaceStatus::Active, 0, SpaceObstacle::NoNetwork, true, false);
        row("network not known", SpaceStatus::Active, 0, std::nullopt, false, false);
    }

    void tellsWhySpacesCannotTakeEndpoints()
    {
        QFETCH(PrivateSpace, space);
        QFETCH(int, count);
        QFETCH(std::optional<SpaceObstacle>, expected);
        QVERIFY(obstacleForNewEndpoint(space, count < 0 ? std::nullopt : std::optional(count)) == expected);
    }
};

QTEST_APPLESS_MAIN(TestVpcEndpointDraft)
#include "tst_vpcendpointdraft.moc"
