// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaywatch.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ApiError::Kind;
using Phase = TransitGatewayPhase;

namespace {

const TransitGatewayId kId{u"tgw/1"_s};
const QString kUuid = u"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b"_s;

QByteArray gatewayJson(const QByteArray &attachment = "available", const QByteArray &id = "tgw/1", const QByteArray &gateway = "available")
{
    QJsonObject json = QJsonDocument::fromJson(R"({"name":"hub","accountId":"551204873360","color":"blue","spec":{"resourceShare":
        {"id":"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b","account":"773390115824"},"region":"eu-central-1","spaceName":"rail-core",
        "ch2AwsAccountId":"551204873360","networkIds":["n"]}})").object();
    json.insert("id"_L1, QString::fromLatin1(id));
    json.insert("status"_L1,
        QJsonObject{{u"gateway"_s, QString::fromLatin1(gateway)}, {u"attachment"_s, QString::fromLatin1(attachment)},
            {u"tgwResource"_s, u"https://console.example/tgw"_s}, {u"routes"_s, QJsonArray{u"172.31.0.0/16"_s, u"10.120.0.0/14"_s}}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray without(const char *member)
{
    QJsonObject object = QJsonDocument::fromJson(gatewayJson()).object();
    object.remove(QLatin1StringView(member));
    return QJsonDocument(object).toJson();
}

TransitGatewayDraft draft()
{
    return {u"hub"_s, kUuid, u"773390115824"_s, {u"172.31.0.0/16"_s}};
}

struct Fixture : CloudHubFixture {
    TransitGateways gateways{queue, clock};
    const QString listPath = spacePath + u"/transitgateways"_s;
    const QString itemPath = listPath + u"/tgw%2F1"_s;
    const QString groupPath = u"/runtimefabric/api/organizations/org%2F1/transitgateways"_s;

    void serve(const QString &line, int status, const QByteArray &json) { transport.on(line, jsonReply(status, json)); }
    TransitGateway gateway() const { return *decodeTransitGateway(QJsonDocument::fromJson(gatewayJson()).object(), space.organization, space); }
    QByteArray lastBody() const { return transport.sent().back().request.body; }
};

} // namespace

class TestTransitGateways : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, '[' + gatewayJson() + ']');
        const auto result = f.wait(f.gateways.list(f.space));
        QVERIFY(result);
        const TransitGateway &gateway = result->constFirst();
        QCOMPARE(gateway.id, kId);
        QCOMPARE(gateway.space, std::optional(f.space));
        QCOMPARE(gateway.organization, f.space.organization);
        QCOMPARE(gateway.name, u"hub"_s);
        QCOMPARE(gateway.accountId, u"551204873360"_s);
        QCOMPARE(gateway.region, u"eu-central-1"_s);
        QCOMPARE(gateway.spaceName, u"rail-core"_s);
        QCOMPARE(gateway.resourceShareId, kUuid);
        QCOMPARE(gateway.resourceShareAccount, u"773390115824"_s);
        QCOMPARE(gateway.routes, (QStringList{u"172.31.0.0/16"_s, u"10.120.0.0/14"_s}));
        QCOMPARE(gateway.consoleLink, u"https://console.example/tgw"_s);
        QCOMPARE(gateway.unknownMembers, (QJsonObject{{u"color"_s, u"blue"_s}}));
        QCOMPARE(phaseOf(gateway), Phase::Attached);
    }

    void listsOfTheOrganization()
    {
        Fixture f;
        f.serve(u"GET "_s + f.groupPath, 200, '[' + gatewayJson("unattached") + ']');
        const auto result = f.wait(f.gateways.listInOrganization(f.space.organization));
        QVERIFY(result);
        QVERIFY(!result->constFirst().space);
    }

    void decodingNeverGuesses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::newRow("no list") << gatewayJson() << QString();
        QTest::newRow("no id") << QByteArray('[' + without("id") + ']') << u"[0].id"_s;
        QTest::newRow("empty id") << QByteArray('[' + gatewayJson("available", "") + ']') << u"[0].id"_s;
        QTest::newRow("no name") << QByteArray('[' + without("name") + ']') << u"[0].name"_s;
        QTest::newRow("no spec") << QByteArray('[' + without("spec") + ']') << u"[0].spec"_s;
        QTest::newRow("no status") << QByteArray('[' + without("status") + ']') << u"[0].status"_s;
    }
    void decodingNeverGuesses()
    {
        QFETCH(const QByteArray, json);
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, json);
        const auto result = f.wait(f.gateways.list(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Protocol);
        QTEST(result.error().jsonPath, "path");
    }

    void phases_data()
    {
        QTest::addColumn<QByteArray>("gateway");
        QTest::addColumn<QByteArray>("attachment");
        QTest::addColumn<bool>("isInSpace");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("just asked for") << "unknown"_ba << "unattached"_ba << true << Phase::LookedFor;
        QTest::newRow("pending") << "available"_ba << "Pending PrivateSpace Attachment"_ba << true << Phase::PendingAcceptance;
        QTest::newRow("refreshing") << "available"_ba << "refreshing"_ba << true << Phase::Attaching;
        QTest::newRow("attached") << "available"_ba << "available"_ba << true << Phase::Attached;
        QTest::newRow("lost from sight") << "unknown"_ba << "available"_ba << true << Phase::LookedFor;
        QTest::newRow("rejected") << "available"_ba << "rejected"_ba << true << Phase::Rejected;
        QTest::newRow("gateway deleted") << "deleted"_ba << "available"_ba << true << Phase::Lost;
        QTest::newRow("attachment deleted") << "available"_ba << "deleted"_ba << true << Phase::Lost;
        QTest::newRow("detached") << "available"_ba << "unattached"_ba << false << Phase::Detached;
        QTest::newRow("another word") << "available"_ba << "hibernating"_ba << true << Phase::Unknown;
    }
    void phases()
    {
        QFETCH(const QByteArray, gateway);
        QFETCH(const QByteArray, attachment);
        QFETCH(const bool, isInSpace);
        QJsonObject json = QJsonDocument::fromJson(gatewayJson(attachment, "tgw/1", gateway)).object();
        QJsonObject spec = json.value("spec"_L1).toObject();
        if (!isInSpace)
            spec.remove("spaceName"_L1);
        json.insert("spec"_L1, spec);
        const Fixture f;
        const auto decodedGateway = decodeTransitGateway(json, f.space.organization, isInSpace ? std::optional(f.space) : std::nullopt);
        QVERIFY(decodedGateway);
        QTEST(phaseOf(*decodedGateway), "phase");
        QCOMPARE(decodedGateway->attachmentText, QString::fromLatin1(attachment));
    }

    void getsOne()
    {
        Fixture f;
        f.serve(u"GET "_s + f.itemPath, 200, gatewayJson("refreshing"));
        const auto result = f.wait(f.gateways.get(f.space, kId));
        QVERIFY(result);
        QCOMPARE(phaseOf(*result), Phase::Attaching);
        QCOMPARE(f.transport.count(), 1);
    }

    void getLooksIntoTheList()
    {
        Fixture f;
        f.serve(u"GET "_s + f.itemPath, 404, R"({"message":"no"})");
        f.serve(u"GET "_s + f.listPath, 200, '[' + gatewayJson() + ']');
        const auto result = f.wait(f.gateways.get(f.space, kId));
        QVERIFY(result);
        QCOMPARE(result->id, kId);
        const auto other = f.wait(f.gateways.get(f.space, {u"tgw-2"_s}));
        QVERIFY(!other);
    }

    void attachSendsOnce()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, "[]");
        f.serve(u"POST "_s + f.listPath, 201, gatewayJson("unattached", "tgw/1", "unknown"));
        const auto result = f.wait(f.gateways.attach(f.space, draft()));
        QVERIFY(result);
        QVERIFY(!result->wasReconciled);
        QCOMPARE(phaseOf(result->gateway), Phase::LookedFor);
        QCOMPARE(f.transport.lines(), (QStringList{u"GET "_s + f.listPath, u"POST "_s + f.listPath}));
        QCOMPARE(f.lastBody(),
            R"({"name":"hub","resourceShareAccount":"773390115824","resourceShareId":"6f2c9d40-8b1e-4a75-93c6-d0e7f5a2184b","routes":["172.31.0.0/16"]})"_ba);
    }

    void attachWhoseAnswerIsEmptyIsFoundInTheList()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, "[]");
        f.serve(u"GET "_s + f.listPath, 200, '[' + gatewayJson("unattached", "tgw/1", "unknown") + ']');
        f.transport.on(u"POST "_s + f.listPath, TransportReply(jsonReply(201, "")));
        const auto result = f.wait(f.gateways.attach(f.space, draft()));
        QVERIFY(result);
        QVERIFY(!result->wasReconciled); // the answer said so
        QCOMPARE(result->gateway.id, kId);
    }

    void lostAnswerIsSettledByTheList_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("made") << QByteArray('[' + gatewayJson() + ']') << Kind::Cancelled;
        QTest::newRow("not made") << "[]"_ba << Kind::Network;
        QTest::newRow("another name") << QByteArray('[' + gatewayJson().replace("\"hub\"", "\"bus\"") + ']') << Kind::UnknownOutcome;
        QTest::newRow("unreadable") << "{}"_ba << Kind::UnknownOutcome;
    }
    void lostAnswerIsSettledByTheList()
    {
        QFETCH(const QByteArray, after);
        QFETCH(const Kind, kind);
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, "[]");
        f.serve(u"GET "_s + f.listPath, 200, after);
        f.transport.on(u"POST "_s + f.listPath, lostReply());
        const auto result = f.wait(f.gateways.attach(f.space, draft()));
        if (kind == Kind::Cancelled) {
            QVERIFY(result && result->wasReconciled);
        } else {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, kind);
            QCOMPARE(result.error().mayHaveHappened, kind == Kind::UnknownOutcome);
        }
        QCOMPARE(f.transport.lines().count(u"POST "_s + f.listPath), 1);
    }

    void refusalIsNotReconciled()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, 200, "[]");
        f.serve(u"POST "_s + f.listPath, 400, R"({"message":"routes: bad"})");
        const auto result = f.wait(f.gateways.attach(f.space, draft()));
        QCOMPARE(result.error().kind, Kind::Refused);
        QCOMPARE(result.error().serverMessage, u"routes: bad"_s);
        QCOMPARE(f.transport.count(), 2);
    }

    void changesRoutes()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.itemPath, 200, R"([{"id":"tgw/1","name":"hub","deploymentId":"d","resourceShareId":"r","routes":["10.0.0.0/8"]}])");
        QVERIFY(f.wait(f.gateways.changeRoutes(f.space, kId, {u"10.0.0.0/8"_s})));
        QCOMPARE(f.lastBody(), R"({"routes":["10.0.0.0/8"]})"_ba);
        QCOMPARE(f.transport.count(), 1);
    }

    void changesRoutesAsSpecified()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.itemPath, 405, "{}");
        f.serve(u"PATCH "_s + f.itemPath + u"/routes"_s, 200, "");
        QVERIFY(f.wait(f.gateways.changeRoutes(f.space, kId, {u"10.0.0.0/8"_s})));
        QCOMPARE(f.lastBody(), R"(["10.0.0.0/8"])"_ba);
    }

    void renames()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.groupPath + u"/tgw%2F1"_s, 200, '[' + gatewayJson() + ']');
        QVERIFY(f.wait(f.gateways.rename(f.gateway(), u" hub 2 "_s)));
        QCOMPARE(f.lastBody(), R"({"name":"hub 2"})"_ba);
    }

    void renamesAsSpecified()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.groupPath + u"/tgw%2F1"_s, 404, "{}");
        f.serve(u"PATCH "_s + f.itemPath, 200, gatewayJson());
        QVERIFY(f.wait(f.gateways.rename(f.gateway(), u"x"_s)));
        QCOMPARE(f.transport.lines().last(), u"PATCH "_s + f.itemPath);

        // One that is in no space has no other path.
        TransitGateway nowhere = f.gateway();
        nowhere.space.reset();
        QCOMPARE(f.wait(f.gateways.rename(nowhere, u"x"_s)).error().kind, Kind::NotFound);
    }

    void errorOfTheSecondPathCounts()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.itemPath, 404, R"({"message":"first"})");
        f.serve(u"PATCH "_s + f.itemPath + u"/routes"_s, 400, R"({"message":"second"})");
        QCOMPARE(f.wait(f.gateways.changeRoutes(f.space, kId, {})).error().serverMessage, u"second"_s);
    }

    void detachesAndRemoves_data()
    {
        QTest::addColumn<bool>("fromSpace");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<bool>("succeeds");
        for (const bool fromSpace : {true, false}) {
            const char *where = fromSpace ? "space" : "organization";
            QTest::addRow("done in %s", where) << fromSpace << 200 << QByteArray() << true;
            QTest::addRow("gone from %s", where) << fromSpace << 404 << "[]"_ba << true;
            QTest::addRow("still in %s", where) << fromSpace << 404 << QByteArray('[' + gatewayJson() + ']') << false;
            QTest::addRow("refused by %s", where) << fromSpace << 409 << QByteArray() << false;
        }
    }
    void detachesAndRemoves()
    {
        QFETCH(const bool, fromSpace);
        QFETCH(const int, status);
        QFETCH(const QByteArray, left);
        Fixture f;
        f.serve(u"DELETE "_s + (fromSpace ? f.itemPath : f.groupPath + u"/tgw%2F1"_s), status, status == 200 ? "" : "{}");
        if (!left.isEmpty())
            f.serve(u"GET "_s + (fromSpace ? f.listPath : f.groupPath), 200, left);
        const auto result = f.wait(fromSpace ? f.gateways.detach(f.space, kId) : f.gateways.removeFromOrganization(f.space.organization, kId));
        QTEST(result.has_value(), "succeeds");
    }

    void readsRoutes()
    {
        Fixture f;
        for (const QString &path : QStringList{f.listPath, f.itemPath, f.groupPath + u"/tgw%2F1"_s})
            f.serve(u"GET "_s + path + u"/routes"_s, 200, R"(["10.0.0.0/8"])");
        TransitGateway nowhere = f.gateway();
        nowhere.space.reset();
        const QStringList routes{u"10.0.0.0/8"_s};
        QCOMPARE(f.wait(f.gateways.routesIn(f.space)), Result<QStringList>(routes));
        QCOMPARE(f.wait(f.gateways.routes(f.gateway())), Result<QStringList>(routes));
        QCOMPARE(f.wait(f.gateways.routes(nowhere)), Result<QStringList>(routes));
        QCOMPARE(f.transport.count(), 3);
    }

    void routesOfAnotherShape()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath + u"/routes"_s, 200, R"([{"destination":"10.0.0.0/8"}])");
        QCOMPARE(f.wait(f.gateways.routesIn(f.space)).error().jsonPath, u"[0]"_s);
    }

    void watchFollowsItToTheEnd()
    {
        Fixture f;
        TransitGatewayWatch watch(f.gateways, f.clock);
        QStringList told;
        connect(&watch, &TransitGatewayWatch::changed, this, [&](const TransitGateway &gateway) { told += gateway.attachmentText; });
        connect(&watch, &TransitGatewayWatch::settled, this,
            [&](const TransitGateway &, Phase from) { told += u"settled from %1"_s.arg(int(from)); });
        const TransitGateway attached = f.gateway();
        watch.watch(attached);
        QCOMPARE(watch.count(), 0);
        TransitGateway asked = attached;
        asked.attachment = AttachmentState::Unattached;
        asked.gateway = GatewayState::NotSeen;
        f.serve(u"GET "_s + f.itemPath, 200, gatewayJson("Pending PrivateSpace Attachment"));
        f.serve(u"GET "_s + f.itemPath, 200, gatewayJson("refreshing"));
        f.serve(u"GET "_s + f.itemPath, 200, gatewayJson("available"));
        watch.watch(asked);
        QCOMPARE(watch.count(), 1);
        f.clock.advance(1min);
        QCOMPARE(told, (QStringList{u"Pending PrivateSpace Attachment"_s, u"refreshing"_s, u"available"_s, u"settled from %1"_s.arg(int(Phase::Attaching))}));
        QCOMPARE(watch.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTransitGateways)
#include "tst_transitgateways.moc"
