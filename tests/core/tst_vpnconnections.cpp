// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnconnections.h"
#include "core/net/futures.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

namespace {

const VpnConnectionId kConnection{u"c/1"_s};
const VpnId kVpn{u"v%1"_s};

const QByteArray kTunnel = R"({"vpnConnectionId":"v%1","psk":"","ptpCidr":"","localExternalIpAddress":"198.51.100.201",
    "localPtpIpAddress":"169.254.21.1","remotePtpIpAddress":"169.254.21.2","startupAction":"start","ikeVersions":["ikev2"],
    "acceptedRouteCount":3,"lastStatusChange":"2026-05-12T07:11:09Z","status":"UP","statusMessage":"IPSEC IS UP","isLogsEnabled":true})";
const QByteArray kMember = R"({"name":"hamburg-a","vpnId":"v%1","connectionId":"c/1","connectionName":"depot","vpnConnectionStatus":"available",
    "localAsn":64512,"remoteAsn":65020,"remoteIpAddress":"203.0.113.40","staticRoutes":[],"awsId":"vpn-0d1c","ch1VpnId":null,"vpnTunnels":[)"
    + kTunnel + R"(,{"status":"DOWN"}]})";

QByteArray connection(const QByteArray &members = kMember, const QByteArray &id = "c/1", const QByteArray &name = "depot")
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","vpns":[)" + members + "]}";
}

QByteArray member(const QByteArray &id, const QByteArray &name, const QByteArray &address)
{
    return R"({"vpnId":")" + id + R"(","name":")" + name + R"(","vpnConnectionStatus":"pending","remoteIpAddress":")" + address + R"("})";
}

VpnConnectionDraft draft()
{
    VpnConnectionDraft draft;
    draft.name = u"depot"_s;
    draft.staticRoutes = u"10.90.0.0/16"_s;
    draft.vpns[0].remoteAddress = u"203.0.113.40"_s;
    return draft;
}

VpnConnectionDraft keyedDraft()
{
    VpnConnectionDraft keyed = draft();
    keyed.vpns[0].hasOwnKeys = true;
    keyed.vpns[0].tunnels[0].key = u"Kq7_tunnel.one"_s;
    keyed.vpns[0].tunnels[1].key = u"Vb3_tunnel.two"_s;
    return keyed;
}

struct Fixture : CloudHubFixture {
    VpnConnections service{queue, clock};
    const QString listPath = spacePath + u"/connections"_s;
    const QString itemPath = listPath + u"/c%2F1"_s;
    const QString memberPath = itemPath + u"/vpns/v%251"_s;
    const QString shortPath = listPath + u"/vpns/v%251"_s;

    void serve(const QString &line, const QByteArray &json, int status = 200) { transport.on(line, jsonReply(status, json)); }
    QByteArray bodyOf(int index) const { return transport.sent()[size_t(index)].request.body; }
};

VpnConnection there()
{
    VpnConnection connection;
    connection.id = kConnection;
    connection.space = Fixture().space;
    return connection;
}

} // namespace

class TestVpnConnections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, '[' + connection() + ']');
        const auto result = f.wait(f.service.list(f.space));
        QVERIFY(result);
        QCOMPARE(result->size(), 1);
        const VpnConnection &depot = result->constFirst();
        QCOMPARE(depot.id, kConnection);
        QCOMPARE(depot.space, f.space);
        QCOMPARE(depot.name, u"depot"_s);
        const Vpn &vpn = depot.vpns.constFirst();
        QCOMPARE(vpn.id, kVpn);
        QCOMPARE(vpn.name, u"hamburg-a"_s);
        QCOMPARE(vpn.status, VpnStatus::Available);
        QCOMPARE(vpn.localAsn, std::optional<qint64>(64512));
        QCOMPARE(vpn.remoteAsn, std::optional<qint64>(65020));
        QVERIFY(!vpn.isStatic());
        QCOMPARE(vpn.awsId, u"vpn-0d1c"_s);
        QCOMPARE(vpn.isLogged(), std::optional(true)); // the second does not tell
        QCOMPARE(vpn.unknownMembers.keys(), (QStringList{u"ch1VpnId"_s, u"connectionId"_s, u"connectionName"_s}));
        const VpnTunnel &tunnel = vpn.tunnels.constFirst();
        QCOMPARE(tunnel.status, TunnelStatus::Up);
        QCOMPARE(tunnel.statusMessage, u"IPSEC IS UP"_s);
        QCOMPARE(tunnel.outsideAddress, u"198.51.100.201"_s);
        QCOMPARE(tunnel.insideAddress, u"169.254.21.1"_s);
        QCOMPARE(tunnel.remoteInsideAddress, u"169.254.21.2"_s);
        QCOMPARE(tunnel.acceptedRoutes, std::optional(3));
        QCOMPARE(tunnel.lastStatusChange, QDateTime(QDate(2026, 5, 12), QTime(7, 11, 9), QTimeZone::utc()));
        QVERIFY(tunnel.unknownMembers.contains(u"ikeVersions"_s));
        QVERIFY(!tunnel.unknownMembers.contains(u"psk"_s));
        QCOMPARE(vpn.tunnels.at(1).status, TunnelStatus::Down);
        QVERIFY(!vpn.tunnels.at(1).isLogged);
    }

    void readsBothDialects_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<VpnStatus>("status");
        QTest::addColumn<QString>("text");
        const QByteArray example = R"({"id":"v%1","name":"x","connectionStatus":"available","localAsn":"65001","remoteAsn":65002,"vpnTunnelsConfig":[]})";
        QTest::newRow("names of the examples") << example << VpnStatus::Available << u"available"_s;
        QTest::newRow("capital letters") << R"({"vpnId":"v%1","vpnConnectionStatus":"Failed"})"_ba << VpnStatus::Failed << u"Failed"_s;
        QTest::newRow("pending") << R"({"vpnId":"v%1","vpnConnectionStatus":"pending"})"_ba << VpnStatus::Pending << u"pending"_s;
        QTest::newRow("deleting") << R"({"vpnId":"v%1","vpnConnectionStatus":"deleting"})"_ba << VpnStatus::Deleting << u"deleting"_s;
        QTest::newRow("deleted") << R"({"vpnId":"v%1","vpnConnectionStatus":"deleted"})"_ba << VpnStatus::Deleted << u"deleted"_s;
        QTest::newRow("another word") << R"({"vpnId":"v%1","vpnConnectionStatus":"resting"})"_ba << VpnStatus::Unknown << u"resting"_s;
        QTest::newRow("no word") << R"({"vpnId":"v%1","remoteAsn":0})"_ba << VpnStatus::Unknown << QString();
    }

    void readsBothDialects()
    {
        QFETCH(QByteArray, json);
        Fixture f;
        f.serve(u"GET "_s + f.itemPath, connection(json));
        const auto result = f.wait(f.service.get(f.space, kConnection));
        QVERIFY(result);
        QCOMPARE(result->vpns.constFirst().id, kVpn);
        QTEST(result->vpns.constFirst().status, "status");
        QTEST(result->vpns.constFirst().statusText, "text");
        QVERIFY(result->vpns.constFirst().remoteAsn.value_or(1) != 0);
    }

    void keepsNoKey()
    {
        const auto decoded = decodeVpnConnection(
            QJsonDocument::fromJson(connection(R"({"vpnId":"v","vpnTunnels":[{"psk":"Kq7_tunnel.one","odd":1}]})")).object(), {});
        QVERIFY(decoded);
        QCOMPARE(decoded->vpns[0].tunnels[0].unknownMembers, (QJsonObject{{u"odd"_s, 1}}));
    }

    void namesWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("jsonPath");
        QTest::newRow("no list") << connection() << QString();
        QTest::newRow("empty body") << QByteArray() << QString();
        QTest::newRow("HTML") << QByteArray("<html>") << QString();
        QTest::newRow("id") << R"([{"name":"x","vpns":[]}])"_ba << u"[0].id"_s;
        QTest::newRow("empty id") << R"([{"id":"","name":"x"}])"_ba << u"[0].id"_s;
        QTest::newRow("name") << R"([{"id":"c"}])"_ba << u"[0].name"_s;
        QTest::newRow("VPN id") << QByteArray('[' + connection(R"({"name":"x"})") + ']') << u"[0].vpns[0].vpnId"_s;
        QTest::newRow("routes") << QByteArray('[' + connection(R"({"vpnId":"v","staticRoutes":[1]})") + ']') << u"[0].vpns[0].staticRoutes[0]"_s;
        QTest::newRow("tunnel") << QByteArray('[' + connection(R"({"vpnId":"v","vpnTunnels":["x"]})") + ']') << u"[0].vpns[0].vpnTunnels[0]"_s;
    }

    void namesWhatIsMissing()
    {
        QFETCH(QByteArray, answer);
        Fixture f;
        f.serve(u"GET "_s + f.listPath, answer);
        const auto result = f.wait(f.service.list(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Protocol);
        QTEST(result.error().jsonPath, "jsonPath");
    }

    void createSendsOnceAndNames()
    {
        Fixture f;
        VpnConnectionDraft pair = draft();
        pair.vpns[0].name = u"north"_s;
        pair.vpns.append(pair.vpns[0]);
        pair.vpns[1].remoteAddress = u"203.0.113.41"_s;
        pair.vpns[1].name = u"VPN 2"_s; // what the platform calls it anyway
        f.serve(u"GET "_s + f.listPath, "[]");
        f.serve(u"POST "_s + f.listPath, connection(member("v%1", "VPN 1", "203.0.113.40") + ',' + member("v2", "VPN 2", "203.0.113.41")), 201);
        f.serve(u"PATCH "_s + f.memberPath, connection(member("v%1", "north", "203.0.113.40") + ',' + member("v2", "VPN 2", "203.0.113.41")));
        const auto creation = f.wait(f.service.create(f.space, pair));
        QVERIFY(creation);
        QCOMPARE(f.transport.lines(), (QStringList{u"GET "_s + f.listPath, u"POST "_s + f.listPath, u"PATCH "_s + f.memberPath}));
        QCOMPARE(f.bodyOf(1), QJsonDocument(pair.toJson()).toJson(QJsonDocument::Compact));
        QCOMPARE(f.bodyOf(2), R"({"name":"north"})"_ba);
        QCOMPARE(creation->made, (QList<VpnId>{kVpn, VpnId{u"v2"_s}}));
        QCOMPARE(creation->connection.vpns[0].name, u"north"_s);
        QVERIFY(!creation->wasReconciled && !creation->namingError);
    }

    void failedNamingIsToldAndNoFailure()
    {
        Fixture f;
        VpnConnectionDraft named = draft();
        named.vpns[0].name = u"north"_s;
        f.serve(u"GET "_s + f.listPath, "[]");
        f.serve(u"POST "_s + f.listPath, connection(member("v%1", "VPN 1", "203.0.113.40")), 201);
        f.serve(u"PATCH "_s + f.memberPath, R"({"message":"no"})", 400);
        const auto creation = f.wait(f.service.create(f.space, named));
        QVERIFY(creation && creation->namingError);
        QCOMPARE(creation->namingError->serverMessage, u"no"_s);
        QCOMPARE(creation->connection.vpns[0].name, u"VPN 1"_s);
    }

    void requestsWithKeysAreSecret()
    {
        const Fixture f;
        QVERIFY(!VpnConnections::createRequest(f.space, draft()).isSecret);
        const ApiRequest create = VpnConnections::createRequest(f.space, keyedDraft());
        QVERIFY(create.isSecret && !create.idempotent);
        QVERIFY(!curlCommand(create, u"https://platform.example"_s).contains(u"tunnel.one"_s));
        QVERIFY(bodyForReading(create).isEmpty());
        QVERIFY(VpnConnections::addRequest(f.space, kConnection, keyedDraft()).isSecret);
        QVERIFY(bodyForReading(VpnConnections::createRequest(f.space, draft())).contains(u"203.0.113.40"_s));
    }

    void recordsHoldNoKey()
    {
        Fixture f;
        QList<RequestRecord> records;
        QObject::connect(&f.queue, &RequestQueue::requestChanged, &f.queue, [&](const RequestRecord &record) { records.append(record); });
        f.serve(u"GET "_s + f.listPath, "[]");
        f.serve(u"POST "_s + f.listPath, R"({"message":"Kq7_tunnel.one is bad"})", 400);
        const auto creation = f.wait(f.service.create(f.space, keyedDraft()));
        QVERIFY(!creation);
        QVERIFY(!creation.error().serverMessage.contains(u"Kq7"_s));
        QVERIFY(f.bodyOf(1).contains("Kq7_tunnel.one"));
        for (const RequestRecord &record : records) {
            QVERIFY(!record.request.body.contains("Kq7"));
            QVERIFY(!record.error || !record.error->serverMessage.contains(u"Kq7"_s));
        }
    }

    void createTellsWhatTheServerSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("refused") << 400 << Kind::Refused;
        QTest::newRow("name in use") << 409 << Kind::Conflict;
        QTest::newRow("not allowed") << 403 << Kind::Forbidden;
    }

    void createTellsWhatTheServerSays()
    {
        QFETCH(int, status);
        Fixture f;
        f.serve(u"GET "_s + f.listPath, "[]");
        f.serve(u"POST "_s + f.listPath, R"({"message":"localAsn must be 64512"})", status);
        const auto creation = f.wait(f.service.create(f.space, draft()));
        QVERIFY(!creation);
        QTEST(creation.error().kind, "kind");
        QCOMPARE(creation.error().serverMessage, u"localAsn must be 64512"_s);
        QVERIFY(!creation.error().mayHaveHappened);
    }

    void lostAnswersAreSettledByLooking_data()
    {
        QTest::addColumn<TransportReply>("answer");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("created");
        QTest::addColumn<Kind>("kind");
        const QByteArray other = connection({}, "old", "other");
        const QByteArray mine = connection(member("new", "VPN 1", "203.0.113.40"), "c/1");
        QTest::newRow("it is there") << lostReply() << QByteArray('[' + other + ',' + mine + ']') << true << Kind::Cancelled;
        QTest::newRow("it is not there") << lostReply() << QByteArray('[' + other + ']') << false << Kind::Network;
        QTest::newRow("two are there") << lostReply() << QByteArray('[' + other + ',' + mine + ',' + connection({}, "c2") + ']') << false
                                       << Kind::UnknownOutcome;
        QTest::newRow("no list to be had") << lostReply() << QByteArray("<html>") << false << Kind::UnknownOutcome;
        QTest::newRow("created without a body") << textReply(201, {}) << QByteArray('[' + mine + ']') << true << Kind::Cancelled;
        QTest::newRow("gateway error") << jsonReply(504, "{}") << QByteArray('[' + mine + ']') << true << Kind::Cancelled;
    }

    void lostAnswersAreSettledByLooking()
    {
        QFETCH(TransportReply, answer);
        QFETCH(QByteArray, after);
        QFETCH(bool, created);
        Fixture f;
        f.serve(u"GET "_s + f.listPath, '[' + connection({}, "old", "other") + ']');
        f.serve(u"GET "_s + f.listPath, after);
        f.transport.on(u"POST "_s + f.listPath, answer);
        const auto creation = f.wait(f.service.create(f.space, draft()));
        QCOMPARE(f.transport.lines().count(u"POST "_s + f.listPath), 1);
        QCOMPARE(creation.has_value(), created);
        if (created) {
            QVERIFY(creation->wasReconciled);
            QCOMPARE(creation->connection.id, kConnection);
            return;
        }
        QTEST(creation.error().kind, "kind");
        QCOMPARE(creation.error().mayHaveHappened, creation.error().kind == Kind::UnknownOutcome);
    }

    void nothingIsSentWhenTheSpaceCannotBeRead()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, "{}", 403);
        const auto creation = f.wait(f.service.create(f.space, draft()));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Forbidden);
        QCOMPARE(f.transport.count(), 1);
    }

    void addsMembers()
    {
        Fixture f;
        const QByteArray before = member("old", "VPN 1", "203.0.113.1");
        f.serve(u"GET "_s + f.listPath, '[' + connection(before) + ']');
        f.serve(u"POST "_s + f.itemPath + u"/vpns"_s, connection(before + ',' + member("new", "VPN 2", "203.0.113.40")), 201);
        const auto creation = f.wait(f.service.addVpn(there(), draft()));
        QVERIFY(creation);
        QCOMPARE(creation->made, QList<VpnId>{VpnId{u"new"_s}});
        QCOMPARE(f.bodyOf(1), QJsonDocument(draft().vpnToJson(draft().vpns[0])).toJson(QJsonDocument::Compact));
    }

    void addsMembersByTheShortPath()
    {
        Fixture f;
        f.serve(u"GET "_s + f.listPath, '[' + connection({}) + ']');
        f.serve(u"POST "_s + f.itemPath + u"/vpns"_s, "{}", 404);
        f.serve(u"POST "_s + f.listPath + u"/vpns"_s, connection(member("new", "VPN 1", "203.0.113.40")), 201);
        const auto creation = f.wait(f.service.addVpn(there(), draft()));
        QVERIFY(creation);
        QCOMPARE(QJsonDocument::fromJson(f.bodyOf(2)).object().value("connectionId"_L1).toString(), kConnection.value);
    }

    void lostAddIsFoundByItsAddress()
    {
        Fixture f;
        const QByteArray old = member("old", "VPN 1", "203.0.113.40");
        f.serve(u"GET "_s + f.listPath, '[' + connection(old) + ']');
        f.serve(u"GET "_s + f.listPath, '[' + connection(old + ',' + member("new", "VPN 2", "203.0.113.40")) + ']');
        f.transport.on(u"POST "_s + f.itemPath + u"/vpns"_s, lostReply());
        const auto creation = f.wait(f.service.addVpn(there(), draft()));
        QVERIFY(creation && creation->wasReconciled);
        QCOMPARE(creation->made, QList<VpnId>{VpnId{u"new"_s}});
    }

    void renames()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.itemPath, connection(kMember, "c/1", "depot two"));
        const auto renamed = f.wait(f.service.rename(f.space, kConnection, u" depot two "_s));
        QVERIFY(renamed);
        QCOMPARE(renamed->name, u"depot two"_s);
        QCOMPARE(f.bodyOf(0), R"({"name":"depot two"})"_ba);
    }

    void changes_data()
    {
        QTest::addColumn<TransportReply>("reply");
        QTest::addColumn<int>("requests");
        QTest::newRow("the connection comes back") << jsonReply(200, connection()) << 1;
        QTest::newRow("the VPN comes back") << jsonReply(200, kMember) << 2;
        QTest::newRow("nothing comes back") << textReply(202, {}) << 2;
    }

    void changes()
    {
        QFETCH(TransportReply, reply);
        Fixture f;
        f.transport.on(u"PATCH "_s + f.memberPath, reply);
        f.serve(u"GET "_s + f.itemPath, connection());
        VpnChange change;
        change.name = u"north"_s;
        const auto changed = f.wait(f.service.change(f.space, kConnection, kVpn, change));
        QVERIFY(changed);
        QCOMPARE(changed->id, kConnection);
        QTEST(f.transport.count(), "requests");
        QCOMPARE(f.bodyOf(0), R"({"name":"north"})"_ba);
    }

    void shortPathIsTriedAfterNotFound()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.memberPath, "{}", 404);
        f.serve(u"PATCH "_s + f.shortPath, connection());
        VpnChange change;
        change.name = u"north"_s;
        QVERIFY(f.wait(f.service.change(f.space, kConnection, kVpn, change)));

        Fixture gone;
        gone.serve(u"PATCH "_s + gone.memberPath, R"({"message":"first"})", 404);
        gone.serve(u"PATCH "_s + gone.shortPath, R"({"message":"second"})", 404);
        const auto changed = gone.wait(gone.service.change(gone.space, kConnection, kVpn, change));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Kind::NotFound);
        QCOMPARE(changed.error().serverMessage, u"first"_s);
    }

    void enablesLogsOfEveryTunnel()
    {
        Fixture f;
        f.serve(u"PATCH "_s + f.memberPath, connection());
        const Vpn vpn = decodeVpnConnection(QJsonDocument::fromJson(connection()).object(), f.space)->vpns.constFirst();
        QVERIFY(f.wait(f.service.enableLogs(f.space, kConnection, vpn)));
        QCOMPARE(f.bodyOf(0), R"({"vpnTunnels":[{"isLogsEnabled":true},{"isLogsEnabled":true}]})"_ba);
    }

    void removes_data()
    {
        QTest::addColumn<bool>("isMember");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("removed");
        const QByteArray others = '[' + connection({}, "other") + ']';
        const QByteArray still = '[' + connection() + ']';
        for (const bool isMember : {false, true}) {
            const char *what = isMember ? "VPN" : "connection";
            const int more = isMember ? 1 : 0; // the short path
            QTest::addRow("%s, 204", what) << isMember << 204 << still << 1 << true;
            QTest::addRow("%s, 200", what) << isMember << 200 << still << 1 << true;
            QTest::addRow("%s, gone already", what) << isMember << 404 << others << 2 + more << true;
            QTest::addRow("%s, 404, yet in the list", what) << isMember << 404 << still << 2 + more << false;
            QTest::addRow("%s, 404 and no list", what) << isMember << 404 << "<html>"_ba << 2 + more << false;
            QTest::addRow("%s, not allowed", what) << isMember << 403 << still << 1 << false;
        }
    }

    void removes()
    {
        QFETCH(bool, isMember);
        QFETCH(int, status);
        QFETCH(QByteArray, list);
        Fixture f;
        f.serve(u"DELETE "_s + (isMember ? f.memberPath : f.itemPath), {}, status);
        f.serve(u"DELETE "_s + f.shortPath, {}, status);
        f.serve(u"GET "_s + f.listPath, list);
        const auto done = f.wait(isMember ? f.service.removeVpn(f.space, kConnection, kVpn) : f.service.remove(f.space, kConnection));
        QTEST(done.has_value(), "removed");
        QTEST(f.transport.count(), "requests");
    }

    void listsDevices()
    {
        Fixture f;
        f.serve(u"GET /runtimefabric/api/organizations/org%2F1/privatespaces/supportedVpnConfigs"_s,
            R"({"Fortinet":{"Fortigate 40+ Series":["FortiOS 5.0+"]},"Cisco":{"ASA":["8.2+","9.7+ VTI"],"CSRv":["IOS 12.4+"]}})");
        const auto devices = f.wait(f.service.devices(f.space.organization));
        QVERIFY(devices);
        QCOMPARE(*devices, (QList<VpnDevice>{{u"Cisco"_s, u"ASA"_s, u"8.2+"_s}, {u"Cisco"_s, u"ASA"_s, u"9.7+ VTI"_s},
            {u"Cisco"_s, u"CSRv"_s, u"IOS 12.4+"_s}, {u"Fortinet"_s, u"Fortigate 40+ Series"_s, u"FortiOS 5.0+"_s}}));
        QVERIFY(!decodeVpnDevices(QJsonArray()));
        const auto odd = decodeVpnDevices(QJsonObject{{u"Cisco"_s, QJsonObject{{u"ASA"_s, 7}}}});
        QVERIFY(!odd);
        QCOMPARE(odd.error().jsonPath, u"Cisco.ASA"_s);
    }

    void guideIsASecret()
    {
        Fixture f;
        QList<RequestRecord> records;
        QObject::connect(&f.queue, &RequestQueue::requestChanged, &f.queue, [&](const RequestRecord &record) { records.append(record); });
        const QString line = u"GET "_s + f.listPath
            + u"/vpns/v%251/connectionGuide?vendor=Fortinet&platform=Fortigate%2040%2B%20Series&software=FortiOS%205.0%2B"_s;
        f.transport.on(line, textReply(200, "pre-shared-key Kq7"));
        const auto guide = f.wait(f.service.guide(f.space, kVpn, {u"Fortinet"_s, u"Fortigate 40+ Series"_s, u"FortiOS 5.0+"_s}));
        QVERIFY(guide);
        QCOMPARE(*guide, "pre-shared-key Kq7"_ba);
        QVERIFY(!records.isEmpty() && records.constLast().request.isSecret);

        Fixture empty;
        empty.transport.on(u"GET "_s + empty.listPath + u"/vpns/v%251/connectionGuide?vendor=a&platform=b&software=c"_s, textReply(200, " "));
        const auto nothing = empty.wait(empty.service.guide(empty.space, kVpn, {u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().kind, Kind::Protocol);
    }
};

QTEST_GUILESS_MAIN(TestVpnConnections)
#include "tst_vpnconnections.moc"
