// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpoints.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Status = VpcEndpointStatus;

namespace {

const QByteArray kEndpoint = R"({"name":"ledger-link","vpceId":"e/1","serviceName":"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718",
    "serviceRegion":"eu-central-1","serviceOwner":"773390115824","azIds":["euc1-az2","euc1-az3"]})";

const VpcEndpointId kId{u"e/1"_s};

VpcEndpointDraft draft()
{
    VpcEndpointDraft draft;
    draft.name = u"ledger-link"_s;
    draft.typedServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;
    draft.serviceRegion = u"eu-central-1"_s;
    draft.typedOwner = u"773390115824"_s;
    draft.zoneIds = {u"euc1-az2"_s, u"euc1-az3"_s};
    return draft;
}

QByteArray with(const QByteArray &members)
{
    return kEndpoint.chopped(1) + ',' + members + '}';
}

QByteArray without(const char *member)
{
    QJsonObject object = QJsonDocument::fromJson(kEndpoint).object();
    object.remove(QLatin1StringView(member));
    return QJsonDocument(object).toJson();
}

struct Fixture : CloudHubFixture {
    VpcEndpoints endpoints{queue, clock};
    const QString listPath = spacePath + u"/vpces"_s;
    const QString itemPath = listPath + u"/e%2F1"_s;
};

} // namespace

class TestVpcEndpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreValues()
    {
        const Fixture f;
        ApiRequest create;
        create.verb = Verb::Post;
        create.pathTemplate = u"/runtimefabric/api/organizations/{organization}/privatespaces/{space}/vpces"_s;
        create.pathArguments = {u"org/1"_s, u"sp%1"_s};
        create.body = R"({"azIds":["euc1-az2","euc1-az3"],"name":"ledger-link",)"
                      R"("serviceName":"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718",)"
                      R"("serviceOwner":"773390115824","serviceRegion":"eu-central-1"})";
        create.contentType = "application/json";
        create.idempotent = false;
        QCOMPARE(VpcEndpoints::createRequest(f.space, draft()), create);

        ApiRequest change = create;
        change.verb = Verb::Patch;
        change.pathTemplate += u"/{vpce}"_s;
        change.pathArguments += u"e/1"_s;
        change.idempotent = true;
        QCOMPARE(VpcEndpoints::changeRequest(f.space, kId, draft()), change);
        QCOMPARE(QString::fromLatin1(change.encodedPath()), f.itemPath);
    }

    void lists()
    {
        Fixture f;
        f.transport.on(u"GET "_s + f.listPath, jsonReply(200, '[' + kEndpoint + ']'));
        const auto result = f.wait(f.endpoints.list(f.space));
        QVERIFY(result);
        QCOMPARE(result->size(), 1);
        const VpcEndpoint &endpoint = result->constFirst();
        QCOMPARE(endpoint.id, kId);
        QCOMPARE(endpoint.space, f.space);
        QCOMPARE(endpoint.name, u"ledger-link"_s);
        QCOMPARE(endpoint.serviceName, draft().typedServiceName);
        QCOMPARE(endpoint.serviceRegion, u"eu-central-1"_s);
        QCOMPARE(endpoint.serviceOwner, u"773390115824"_s);
        QCOMPARE(endpoint.zoneIds, (QStringList{u"euc1-az2"_s, u"euc1-az3"_s}));
        QCOMPARE(endpoint.status, Status::NotRead);
        QVERIFY(endpoint.statusText.isEmpty() && endpoint.dnsNames.isEmpty() && endpoint.unknownMembers.isEmpty());
    }

    void readsAssumedMembers_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("statusText");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("dnsNames");
        QTest::addColumn<QStringList>("unknown");
        const auto row = [](const char *title, const QByteArray &members, Status status, const QString &text, const QString &message = {},
                             const QStringList &dns = {}, const QStringList &unknown = {}) {
            QTest::newRow(title) << members << status << text << message << dns << unknown;
        };
        row("status", R"("status":"Available","statusMessage":"","dnsEntries":["a.example","b.example"])", Status::Available, u"Available"_s, {},
            {u"a.example"_s, u"b.example"_s});
        row("state", R"("state":"PendingAcceptance","message":"wait")", Status::PendingAcceptance, u"PendingAcceptance"_s, u"wait"_s);
        row("provisioningStatus", R"("provisioningStatus":"Valid")", Status::Valid, u"Valid"_s);
        row("status before the others", R"("provisioningStatus":"DONE","state":"x","status":"Invalid")", Status::Invalid, u"Invalid"_s, {}, {},
            {u"provisioningStatus"_s, u"state"_s});
        row("old spelling", R"("status":"PendingAcceptence")", Status::PendingAcceptance, u"PendingAcceptence"_s);
        row("small letters", R"("status":"pendingAcceptance")", Status::PendingAcceptance, u"pendingAcceptance"_s);
        row("AWS: pending", R"("status":"Pending")", Status::Valid, u"Pending"_s);
        row("AWS: partial", R"("status":"Partial")", Status::Available, u"Partial"_s);
        row("AWS: rejected", R"("status":"Rejected")", Status::Invalid, u"Rejected"_s);
        row("unknown word", R"("status":"Hibernating")", Status::Unknown, u"Hibernating"_s);
        row("status of another type is kept", R"("status":{"word":"Available"})", Status::Unknown, {}, {}, {}, {u"status"_s});
        row("no status", R"("color":"blue","azIdsOld":[1])", Status::Unknown, {}, {}, {}, {u"azIdsOld"_s, u"color"_s});
        row("dnsNames with objects", R"("dnsNames":[{"dnsName":"a.example","hostedZoneId":"Z1"},"b.example"])", Status::Unknown, {}, {},
            {u"a.example"_s, u"b.example"_s});
        row("dns as one text", R"("dns":"a.example")", Status::Unknown, {}, {}, {u"a.example"_s});
        row("dns as one object", R"("dns":{"dnsName":"a.example"})", Status::Unknown, {}, {}, {u"a.example"_s});
        row("null before a usable member", R"("dnsEntries":null,"dnsNames":["a.example"])", Status::Unknown, {}, {}, {u"a.example"_s},
            {u"dnsEntries"_s});
        row("DNS entries of another form are kept", R"("dnsEntries":[{"host":"a.example"}])", Status::Unknown, {}, {}, {}, {u"dnsEntries"_s});
        row("no DNS names yet", R"("status":"Valid","dnsEntries":[])", Status::Valid, u"Valid"_s);
    }

    void readsAssumedMembers()
    {
        QFETCH(QByteArray, members);
        QFETCH(QStringList, unknown);
        Fixture f;
        f.transport.on(u"GET "_s + f.itemPath, jsonReply(200, with(members)));
        const auto endpoint = f.wait(f.endpoints.get(f.space, kId));
        QVERIFY(endpoint);
        QTEST(endpoint->status, "status");
        QTEST(endpoint->statusText, "statusText");
        QTEST(endpoint->statusMessage, "message");
        QTEST(endpoint->dnsNames, "dnsNames");
        QCOMPARE(endpoint->unknownMembers.keys(), unknown);
        const QJsonObject sent = QJsonDocument::fromJson(with(members)).object();
        for (const QString &key : unknown)
            QCOMPARE(endpoint->unknownMembers.value(key), sent.value(key));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("jsonPath");
        const auto second = [](const QByteArray &item) { return QByteArray('[' + kEndpoint + ',' + item + ']'); };
        QTest::newRow("id") << second(without("vpceId")) << u"[1].vpceId"_s;
        QTest::newRow("name") << second(without("name")) << u"[1].name"_s;
        QTest::newRow("serviceName") << second(without("serviceName")) << u"[1].serviceName"_s;
        QTest::newRow("serviceRegion") << second(without("serviceRegion")) << u"[1].serviceRegion"_s;
        QTest::newRow("serviceOwner") << second(without("serviceOwner")) << u"[1].serviceOwner"_s;
        QTest::newRow("azIds") << second(without("azIds")) << u"[1].azIds"_s;
        QTest::newRow("empty id") << second(QByteArray(kEndpoint).replace("e/1", "")) << u"[1].vpceId"_s;
        QTest::newRow("zone of another type") << second(QByteArray(kEndpoint).replace("\"euc1-az3\"", "3")) << u"[1].azIds[1]"_s;
        QTest::newRow("no object") << second("7") << u"[1]"_s;
        QTest::newRow("no list") << kEndpoint << QString();
        QTest::newRow("empty body") << QByteArray() << QString();
        QTest::newRow("HTML") << QByteArray("<html><body>Sign in") << QString();
    }

    void namesWhatIsMissing()
    {
        QFETCH(QByteArray, answer);
        Fixture f;
        f.transport.on(u"GET "_s + f.listPath, jsonReply(200, answer));
        const auto result = f.wait(f.endpoints.list(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Protocol);
        QTEST(result.error().jsonPath, "jsonPath");
        QCOMPARE(result.error().path, f.listPath);
        QCOMPARE(result.error().method, u"GET"_s);
    }

    void draftsStandForEndpoints_data()
    {
        QTest::addColumn<QString>("serviceName");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("awsService"); // empty: kept as typed
        QTest::newRow("endpoint service") << draft().typedServiceName << u"eu-central-1"_s << u"773390115824"_s << QString();
        QTest::newRow("AWS service") << u"com.amazonaws.eu-central-1.kinesis-streams"_s << u"eu-central-1"_s << u"amazon"_s << u"kinesis-streams"_s;
        QTest::newRow("global AWS service") << u"com.amazonaws.s3-global.accesspoint"_s << u"us-east-1"_s << u"amazon"_s
                                            << u"s3-global.accesspoint"_s;
        QTest::newRow("AWS service not in the table") << u"com.amazonaws.eu-central-1.newthing"_s << u"eu-central-1"_s << u"amazon"_s << QString();
        QTest::newRow("regions differ") << u"com.amazonaws.eu-central-1.sqs"_s << u"eu-west-1"_s << u"amazon"_s << QString();
        QTest::newRow("owner is no amazon") << u"com.amazonaws.eu-central-1.sqs"_s << u"eu-central-1"_s << u"773390115824"_s << QString();
        QTest::newRow("no name of a service at all") << u"🚂/%"_s << u""_s << u"?"_s << QString();
    }

    void draftsStandForEndpoints()
    {
        QFETCH(QString, serviceName);
        QFETCH(QString, region);
        QFETCH(QString, owner);
        VpcEndpoint endpoint;
        endpoint.name = u"رابط 🚂"_s;
        endpoint.serviceName = serviceName;
        endpoint.serviceRegion = region;
        endpoint.serviceOwner = owner;
        endpoint.zoneIds = {u"euc1-az2"_s};
        const VpcEndpointDraft edited = draftOf(endpoint);
        QTEST(edited.awsService, "awsService");
        // An edit that changes nothing sends what is there.
        const QJsonObject expected{{u"name"_s, endpoint.name}, {u"serviceName"_s, serviceName}, {u"serviceRegion"_s, region},
            {u"serviceOwner"_s, owner}, {u"azIds"_s, QJsonArray{u"euc1-az2"_s}}};
        QCOMPARE(edited.toJson(), expected);
    }

    void changes_data()
    {
        QTest::addColumn<TransportReply>("reply");
        QTest::addColumn<Status>("status");
        QTest::newRow("whole endpoint") << jsonReply(200, with(R"("status":"Valid")")) << Status::Valid;
        QTest::newRow("accepted, without a body") << textReply(202, {}) << Status::NotRead;
        QTest::newRow("the word true") << jsonReply(200, "true") << Status::NotRead;
        QTest::newRow("some members") << jsonReply(200, R"({"status":"Available","name":null})") << Status::Available;
    }

    void changes()
    {
        QFETCH(TransportReply, reply);
        Fixture f;
        f.transport.on(u"PATCH "_s + f.itemPath, reply);
        const auto endpoint = f.wait(f.endpoints.change(f.space, kId, draft()));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->id, kId);
        QCOMPARE(endpoint->name, u"ledger-link"_s);
        QCOMPARE(endpoint->zoneIds.size(), 2);
        QTEST(endpoint->status, "status");
        QCOMPARE(f.transport.sent().front().request.body, VpcEndpoints::changeRequest(f.space, kId, draft()).body);
    }

    void changeTellsWhatTheServerSays()
    {
        Fixture f;
        f.transport.on(u"PATCH "_s + f.itemPath, jsonReply(400, R"({"message":"azIds: euc1-az9 is not a zone"})"));
        const auto endpoint = f.wait(f.endpoints.change(f.space, kId, draft()));
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().kind, ApiError::Kind::Refused);
        QCOMPARE(endpoint.error().serverMessage, u"azIds: euc1-az9 is not a zone"_s);
    }

    void removes_data()
    {
        QTest::addColumn<TransportReply>("reply");
        QTest::addColumn<TransportReply>("list");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("removed");
        const TransportReply gone = jsonReply(404, R"({"message":"Not found"})");
        const TransportReply others = jsonReply(200, '[' + QByteArray(kEndpoint).replace("e/1", "other") + ']');
        QTest::newRow("200") << textReply(200, {}) << others << 1 << true;
        QTest::newRow("204") << textReply(204, {}) << others << 1 << true;
        QTest::newRow("gone already") << gone << others << 2 << true;
        QTest::newRow("404, yet it is in the list") << gone << jsonReply(200, '[' + kEndpoint + ']') << 2 << false;
        QTest::newRow("the space is not there for this user") << gone << gone << 2 << false;
        QTest::newRow("404 and no readable list") << gone << textReply(200, "<html>") << 2 << false;
    }

    void removes()
    {
        QFETCH(TransportReply, reply);
        QFETCH(TransportReply, list);
        QFETCH(bool, removed);
        Fixture f;
        f.transport.on(u"DELETE "_s + f.itemPath, reply);
        f.transport.on(u"GET "_s + f.listPath, list);
        const auto result = f.wait(f.endpoints.remove(f.space, kId));
        QCOMPARE(bool(result), removed);
        QTEST(f.transport.count(), "requests");
        if (!removed) {
            QCOMPARE(result.error().kind, ApiError::Kind::NotFound);
            QCOMPARE(result.error().method, u"DELETE"_s);
        }
    }

    void removeTellsWhatTheServerSays()
    {
        Fixture f;
        f.transport.on(u"DELETE "_s + f.itemPath, jsonReply(409, R"({"message":"another change is running"})"));
        const auto result = f.wait(f.endpoints.remove(f.space, kId));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestVpcEndpoints)
#include "tst_vpcendpoints.moc"
