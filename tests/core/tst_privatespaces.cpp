// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/privatespaces.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

const OrganizationId kOrganization{u"org/1"_s};
const QString kList = u"GET /runtimefabric/api/organizations/org%2F1/privatespaces"_s;

QByteArray item(const char *id)
{
    return QByteArray(R"({"id":"%1","name":"space %1","status":"Active"})").replace("%1", id);
}

QByteArray page(const QByteArrayList &items, const QByteArray &rest)
{
    const QByteArray comma = rest.isEmpty() ? "" : ",";
    return R"({"content":[)" + items.join(',') + ']' + comma + rest + '}';
}

QStringList idsOf(const Result<QList<PrivateSpace>> &spaces)
{
    QStringList ids;
    if (spaces) {
        for (const PrivateSpace &space : *spaces)
            ids += space.ref.space.value;
    }
    return ids;
}

Result<PrivateSpace> decode(const QByteArray &json)
{
    return decodePrivateSpace(QJsonDocument::fromJson(json).object(), kOrganization);
}

} // namespace

class TestPrivateSpaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAllPages_data()
    {
        QTest::addColumn<QByteArrayList>("answers");
        QTest::addColumn<QStringList>("offsets");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("page object") << QByteArrayList{page({item("a"), item("b")}, R"("totalElements":2,"last":true)")} << QStringList{u"0"_s}
                                     << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("array, as specified") << QByteArrayList{'[' + item("a") + ']'} << QStringList{u"0"_s} << QStringList{u"a"_s};
        QTest::newRow("none") << QByteArrayList{page({}, R"("totalElements":0,"last":true)")} << QStringList{u"0"_s} << QStringList{};
        QTest::newRow("none, as an array") << QByteArrayList{"[]"} << QStringList{u"0"_s} << QStringList{};
        QTest::newRow("server with smaller pages") << QByteArrayList{page({item("a"), item("b")}, R"("totalElements":3,"last":false)"),
            page({item("c")}, R"("totalElements":3,"last":true)")}
                                                   << QStringList{u"0"_s, u"2"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("only the word last") << QByteArrayList{page({item("a")}, R"("last":false)"), page({item("b")}, R"("last":true)")}
                                            << QStringList{u"0"_s, u"1"_s} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("neither count nor last") << QByteArrayList{page({item("a")}, {})} << QStringList{u"0"_s} << QStringList{u"a"_s};
        QTest::newRow("deleted meanwhile") << QByteArrayList{page({item("a")}, R"("totalElements":2)"), page({}, R"("totalElements":1)")}
                                           << QStringList{u"0"_s, u"1"_s} << QStringList{u"a"_s};
        QTest::newRow("met twice") << QByteArrayList{page({item("a"), item("b")}, R"("totalElements":4)"),
            page({item("b"), item("c")}, R"("totalElements":4)")}
                                   << QStringList{u"0"_s, u"2"_s} << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("server that ignores the offset") << QByteArrayList{page({item("a")}, R"("totalElements":5)")}
                                                        << QStringList{u"0"_s, u"1"_s} << QStringList{u"a"_s};
    }

    void listsAllPages()
    {
        QFETCH(QByteArrayList, answers);
        QFETCH(QStringList, offsets);
        CloudHubFixture f;
        for (const QByteArray &answer : answers)
            f.transport.on(kList, jsonReply(200, answer));
        PrivateSpaces spaces(f.queue);
        const auto result = f.wait(spaces.list(kOrganization));
        QVERIFY(result);
        QTEST(idsOf(result), "ids");
        QStringList expected;
        for (const QString &offset : offsets)
            expected += kList + u"?offset="_s + offset + u"&limit=100"_s;
        QCOMPARE(f.transport.lines(), expected);
        for (const PrivateSpace &space : *result) {
            QCOMPARE(space.ref.organization, kOrganization);
            QVERIFY(!space.hasDetails);
        }
    }

    void failsWithAPage()
    {
        CloudHubFixture f;
        f.transport.on(kList, jsonReply(200, page({item("a")}, R"("totalElements":2)")));
        f.transport.on(kList, jsonReply(403, R"({"message":"You are not authorized"})"));
        PrivateSpaces spaces(f.queue);
        const auto result = f.wait(spaces.list(kOrganization));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Forbidden);
        QCOMPARE(result.error().serverMessage, u"You are not authorized"_s);
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("jsonPath");
        QTest::newRow("id in a page") << page({item("a"), R"({"name":"b"})"}, {}) << u"content[1].id"_s;
        QTest::newRow("empty id") << page({R"({"id":"","name":"b"})"}, {}) << u"content[0].id"_s;
        QTest::newRow("name in an array") << QByteArray(R"([{"id":"a"}])") << u"[0].name"_s;
        QTest::newRow("id of another type") << QByteArray(R"([{"id":7,"name":"a"}])") << u"[0].id"_s;
        QTest::newRow("network of another type") << QByteArray(R"([{"id":"a","name":"a","network":{"cidrBlock":7}}])") << u"[0].network.cidrBlock"_s;
        QTest::newRow("item that is no object") << QByteArray(R"([7])") << u"[0]"_s;
        QTest::newRow("no content") << QByteArray(R"({"message":"hello"})") << u"content"_s;
        QTest::newRow("empty body") << QByteArray() << u"content"_s;
        QTest::newRow("HTML") << QByteArray("<html>") << QString();
        QTest::newRow("truncated") << QByteArray(R"({"content":[{"id":"a",)") << QString();
    }

    void namesWhatIsMissing()
    {
        QFETCH(QByteArray, answer);
        CloudHubFixture f;
        f.transport.on(kList, jsonReply(200, answer));
        PrivateSpaces spaces(f.queue);
        const auto result = f.wait(spaces.list(kOrganization));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Protocol);
        QTEST(result.error().jsonPath, "jsonPath");
        QCOMPARE(result.error().method, u"GET"_s);
        QCOMPARE(result.error().path, kList.mid(4));
        QCOMPARE(result.error().httpStatus, 200);
    }

    void readsDetails()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath, jsonReply(200, R"({"id":"sp%1","name":"rail-core","organizationId":"org/1","status":"In Progress",
            "statusMessage":"upgrading","version":"2.9.14","muleAppDeploymentCount":7,"isSpaceUpgradeAvailable":true,
            "network":{"region":"eu-central-1","cidrBlock":"10.44.0.0/22","reservedCidrs":["172.20.0.0/16"],
                "inboundStaticIps":["198.51.100.11"],"outboundStaticIps":["198.51.100.71","198.51.100.72"],
                "dnsTarget":"k3w9tz.deu-c1.cloudhub.io","internalDnsTarget":"internal-k3w9tz.deu-c1.cloudhub.io"},
            "edgeHpaConfigs":{"minReplicas":1}})"));
        PrivateSpaces spaces(f.queue);
        const auto space = f.wait(spaces.get(f.space));
        QVERIFY(space);
        QCOMPARE(space->ref, f.space);
        QCOMPARE(space->name, u"rail-core"_s);
        QCOMPARE(space->region, u"eu-central-1"_s);
        QCOMPARE(space->status, SpaceStatus::InProgress);
        QCOMPARE(space->statusText, u"In Progress"_s);
        QCOMPARE(space->statusMessage, u"upgrading"_s);
        QCOMPARE(space->version, u"2.9.14"_s);
        QCOMPARE(space->applicationCount, 7);
        QVERIFY(space->isUpgradeAvailable && space->hasDetails && space->hasNetwork);
        QCOMPARE(space->cidrBlock, u"10.44.0.0/22"_s);
        QCOMPARE(space->reservedCidrs, QStringList{u"172.20.0.0/16"_s});
        QCOMPARE(space->inboundStaticIps, QStringList{u"198.51.100.11"_s});
        QCOMPARE(space->outboundStaticIps, (QStringList{u"198.51.100.71"_s, u"198.51.100.72"_s}));
        QCOMPARE(space->dnsTarget, u"k3w9tz.deu-c1.cloudhub.io"_s);
        QCOMPARE(space->internalDnsTarget, u"internal-k3w9tz.deu-c1.cloudhub.io"_s);
        QVERIFY(!space->vpnCount); // this answer does not carry connections
        QCOMPARE(space->unknownMembers.keys(), QStringList{u"edgeHpaConfigs"_s});
    }

    void toleratesAbsentNetworks_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("null") << QByteArray(R"(,"network":null)");
        QTest::newRow("empty") << QByteArray(R"(,"network":{})");
        QTest::newRow("empty members") << QByteArray(R"(,"network":{"region":null,"cidrBlock":"","reservedCidrs":[],"inboundStaticIps":null})");
    }

    void toleratesAbsentNetworks()
    {
        QFETCH(QByteArray, member);
        const auto space = decode(R"({"id":"a","name":"b")" + member + '}');
        QVERIFY(space);
        QVERIFY(!space->hasNetwork);
        QVERIFY(space->cidrBlock.isEmpty() && space->region.isEmpty());
    }

    void countsConnections_data()
    {
        QTest::addColumn<QByteArray>("connections");
        QTest::addColumn<int>("vpns"); // -1: not told
        QTest::addColumn<int>("gateways");
        QTest::newRow("members of two connections") << QByteArray(R"({"vpns":[{"vpns":[{},{}]},{"vpns":[{}]}],"transitGateways":[{}]})") << 3 << 1;
        QTest::newRow("a connection without members") << QByteArray(R"({"vpns":[{"id":"c"}],"transitGateways":[]})") << 0 << 0;
        QTest::newRow("no word of gateways") << QByteArray(R"({"vpns":[]})") << 0 << -1;
        QTest::newRow("nothing told") << QByteArray("{}") << -1 << -1;
        QTest::newRow("null") << QByteArray("null") << -1 << -1;
        QTest::newRow("a list") << QByteArray("[]") << -1 << -1;
    }

    void countsConnections()
    {
        QFETCH(QByteArray, connections);
        const auto space = decode(R"({"id":"a","name":"b","connections":)" + connections + '}');
        QVERIFY(space);
        QTEST(space->vpnCount.value_or(-1), "vpns");
        QTEST(space->transitGatewayCount.value_or(-1), "gateways");
    }

    void readsStatusWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<SpaceStatus>("status");
        QTest::newRow("Active") << u"Active"_s << SpaceStatus::Active;
        QTest::newRow("ACTIVE") << u"ACTIVE"_s << SpaceStatus::Active;
        QTest::newRow("Running") << u"Running"_s << SpaceStatus::Active;
        QTest::newRow("In Progress") << u"In Progress"_s << SpaceStatus::InProgress;
        QTest::newRow("IN_PROGRESS") << u"IN_PROGRESS"_s << SpaceStatus::InProgress;
        QTest::newRow("Provisioning") << u"Provisioning"_s << SpaceStatus::InProgress;
        QTest::newRow("Failed") << u"Failed"_s << SpaceStatus::Failed;
        QTest::newRow("Degraded") << u"Degraded"_s << SpaceStatus::Degraded;
        QTest::newRow("none") << QString() << SpaceStatus::Unknown;
        QTest::newRow("new word") << u"Hibernating"_s << SpaceStatus::Unknown;
    }

    void readsStatusWords()
    {
        QFETCH(QString, word);
        const auto space = decodePrivateSpace(QJsonObject{{u"id"_s, u"a"_s}, {u"name"_s, u"b"_s}, {u"status"_s, word}}, kOrganization);
        QVERIFY(space);
        QTEST(space->status, "status");
        QCOMPARE(space->statusText, word);
    }

    void keepsNamesAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("emoji") << u"🚂 Züge"_s;
        QTest::newRow("right to left") << u"شبكة القطارات"_s;
        QTest::newRow("300 characters") << QString(300, u'x');
        QTest::newRow("slashes and percent") << u"../a%2Fb\\\"<b>"_s;
        QTest::newRow("empty") << u""_s;
    }

    void keepsNamesAsTheyAre()
    {
        QFETCH(QString, name);
        const auto space = decodePrivateSpace(QJsonObject{{u"id"_s, u"a"_s}, {u"name"_s, name}}, kOrganization);
        QVERIFY(space);
        QCOMPARE(space->name, name);
    }
};

QTEST_GUILESS_MAIN(TestPrivateSpaces)
#include "tst_privatespaces.moc"
