// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/availabilityzones.h"
#include "tests/core/cloudhubfixture.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Zones = QList<AvailabilityZone>;

class TestAvailabilityZones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsSeveralForms_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Zones>("zones");
        const Zones both{{u"euc1-az2"_s, u"eu-central-1a"_s}, {u"euc1-az3"_s, u"eu-central-1b"_s}};
        const Zones idsOnly{{u"euc1-az2"_s, {}}, {u"euc1-az3"_s, {}}};
        const QByteArray objects = R"([{"zoneName":"eu-central-1a","zoneId":"euc1-az2"},{"zoneName":"eu-central-1b","zoneId":"euc1-az3"}])";
        QTest::newRow("AWS member names") << objects << both;
        QTest::newRow("other member names")
            << QByteArray(R"([{"name":"eu-central-1a","id":"euc1-az2"},{"azName":"eu-central-1b","azId":"euc1-az3","state":"up"}])") << both;
        QTest::newRow("without names") << QByteArray(R"([{"zoneId":"euc1-az2"},{"zoneId":"euc1-az3","zoneName":null}])") << idsOnly;
        QTest::newRow("texts") << QByteArray(R"(["euc1-az2","euc1-az3"])") << idsOnly;
        QTest::newRow("wrapped in azs") << R"({"azs":)" + objects + '}' << both;
        QTest::newRow("wrapped in availabilityZones") << QByteArray(R"({"availabilityZones":["euc1-az2","euc1-az3"]})") << idsOnly;
        QTest::newRow("none") << QByteArray("[]") << Zones{};
    }

    void acceptsSeveralForms()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Zones, zones);
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/azs"_s, jsonReply(200, answer));
        AvailabilityZones service(f.queue);
        const auto result = f.wait(service.list(f.space));
        QVERIFY(result);
        QVERIFY(*result == zones);
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("jsonPath");
        QTest::newRow("no id") << QByteArray(R"(["euc1-az2",{"zoneName":"eu-central-1b"}])") << u"[1].zoneId"_s;
        QTest::newRow("id of another type") << QByteArray(R"({"azs":[{"id":7}]})") << u"azs[0].id"_s;
        QTest::newRow("a number for a zone") << QByteArray("[1]") << u"[0]"_s;
        QTest::newRow("some object") << QByteArray(R"({"message":"x"})") << QString();
        QTest::newRow("empty body") << QByteArray() << QString();
        QTest::newRow("HTML") << QByteArray("<html>") << QString();
    }

    void namesWhatIsMissing()
    {
        QFETCH(QByteArray, answer);
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/azs"_s, jsonReply(200, answer));
        AvailabilityZones service(f.queue);
        const auto result = f.wait(service.list(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Protocol);
        QTEST(result.error().jsonPath, "jsonPath");
    }
};

QTEST_GUILESS_MAIN(TestAvailabilityZones)
#include "tst_availabilityzones.moc"
