// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnconnections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Field = VpnFieldError::Field;
using Fault = VpnFieldError::Fault;
using Errors = QList<VpnFieldError>;
using Draft = VpnConnectionDraft;

namespace {

VpnDraft vpn(const QString &address = u"203.0.113.40"_s)
{
    VpnDraft vpn;
    vpn.remoteAddress = address;
    return vpn;
}

Draft staticDraft()
{
    Draft draft;
    draft.name = u"depot-hamburg"_s;
    draft.staticRoutes = u"10.90.0.0/16, 10.91.0.0/16"_s;
    draft.vpns = {vpn()};
    return draft;
}

Draft keyedDraft()
{
    Draft draft = staticDraft();
    draft.vpns[0].hasOwnKeys = true;
    draft.vpns[0].tunnels = {VpnTunnelDraft{u"Kq7_tunnel.one"_s, u"169.254.21.0/30"_s, {}},
        VpnTunnelDraft{u"Vb3_tunnel.two"_s, {}, TunnelInitiation::RemoteDevice}};
    return draft;
}

using Change = std::function<void(Draft &)>;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestVpnDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodDraftsHaveNoErrors()
    {
        QCOMPARE(staticDraft().validate({}), Errors());
        QCOMPARE(keyedDraft().validate({}), Errors());
        Draft bgp = staticDraft();
        bgp.routing = Draft::Routing::Bgp;
        bgp.staticRoutes.clear();
        bgp.remoteAsn = u"4200000000"_s;
        bgp.vpns.append(vpn(u"203.0.113.41"_s));
        QCOMPARE(bgp.validate({{u"other"_s}, 64512, {}, 2}), Errors());
    }

    void findsWhatTheServerRefuses_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Errors>("errors");
        const auto row = [](const char *title, const Change &change, const VpnFieldError &error) { QTest::newRow(title) << change << Errors{error}; };
        row("no name", [](Draft &d) { d.name = u"  "_s; }, {Field::ConnectionName, Fault::Missing});
        row("name too long", [](Draft &d) { d.name = QString(61, u'x'); }, {Field::ConnectionName, Fault::TooLong, u"61"_s});
        row("name with a slash", [](Draft &d) { d.name = u"a/b"_s; }, {Field::ConnectionName, Fault::BadCharacter, u"/"_s});
        row("name with an emoji", [](Draft &d) { d.name = u"a🚂"_s; }, {Field::ConnectionName, Fault::BadCharacter, u"🚂"_s});
        row("name with an umlaut", [](Draft &d) { d.name = u"Köln"_s; }, {Field::ConnectionName, Fault::BadCharacter, u"ö"_s});
        row("name in use", [](Draft &d) { d.name = u" taken "_s; }, {Field::ConnectionName, Fault::Taken});
        row("no local ASN", [](Draft &d) { d.localAsn.clear(); }, {Field::LocalAsn, Fault::Missing});
        row("local ASN in words", [](Draft &d) { d.localAsn = u"many"_s; }, {Field::LocalAsn, Fault::NotANumber});
        const auto asn = [](const QString &text) { return [text](Draft &d) { d.localAsn = text; }; };
        QTest::newRow("local ASN too small") << Change(asn(u"64511"_s))
            << Errors{{Field::LocalAsn, Fault::OutOfRange}, {Field::LocalAsn, Fault::DiffersFromSpace, u"64512"_s}};
        QTest::newRow("local ASN too large") << Change(asn(u"65535"_s))
            << Errors{{Field::LocalAsn, Fault::OutOfRange}, {Field::LocalAsn, Fault::DiffersFromSpace, u"64512"_s}};
        row("another local ASN", asn(u"64600"_s), {Field::LocalAsn, Fault::DiffersFromSpace, u"64512"_s});
        const auto bgp = [](const QString &text) {
            return [text](Draft &d) {
                d.routing = Draft::Routing::Bgp;
                d.remoteAsn = text;
            };
        };
        row("remote ASN missing", bgp({}), {Field::RemoteAsn, Fault::Missing});
        row("remote ASN zero", bgp(u"0"_s), {Field::RemoteAsn, Fault::OutOfRange});
        row("remote ASN of 33 bits", bgp(u"4294967295"_s), {Field::RemoteAsn, Fault::OutOfRange});
        const auto routes = [](const QString &text) { return [text](Draft &d) { d.staticRoutes = text; }; };
        row("no routes", routes(u" ,\n"_s), {Field::StaticRoutes, Fault::Missing});
        row("route in words", routes(u"10.90.0.0/16\nhamburg"_s), {Field::StaticRoutes, Fault::NotANetwork, u"hamburg"_s});
        row("route with host bits", routes(u"10.90.3.0/16"_s), {Field::StaticRoutes, Fault::HasHostBits, u"10.90.0.0/16"_s});
        row("default route", routes(u"0.0.0.0/0"_s), {Field::StaticRoutes, Fault::DefaultRoute, u"0.0.0.0/0"_s});
        row("IPv6 route", routes(u"2001:db8::/32"_s), {Field::StaticRoutes, Fault::Ipv6, u"2001:db8::/32"_s});
        row("route twice", routes(u"10.90.0.0/16 10.90.0.0/16"_s), {Field::StaticRoutes, Fault::Twice, u"10.90.0.0/16"_s});
        const auto address = [](const QString &text) { return [text](Draft &d) { d.vpns[0].remoteAddress = text; }; };
        row("no address", address({}), {Field::RemoteAddress, Fault::Missing, {}, 0});
        row("host name", address(u"vpn.example.com"_s), {Field::RemoteAddress, Fault::NotAnAddress, {}, 0});
        row("private address", address(u"10.1.1.1"_s), {Field::RemoteAddress, Fault::NotPublic, {}, 0});
        row("name of a VPN", [](Draft &d) { d.vpns[0].name = u"a_b"_s; }, {Field::VpnName, Fault::BadCharacter, u"_"_s, 0});
        row("both to one device", [](Draft &d) { d.vpns.append(vpn()); }, {Field::RemoteAddress, Fault::Twice, u"203.0.113.40"_s, 1});
    }

    void findsWhatTheServerRefuses()
    {
        QFETCH(Change, change);
        Draft draft = staticDraft();
        change(draft);
        QTEST(draft.validate({{u"taken"_s}, 64512, {}, 1}), "errors");
    }

    void checksKeysAndInsideNetworks_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("network");
        QTest::addColumn<Errors>("errors");
        const QString good = u"Kq7_tunnel.one"_s;
        const auto key = [](const char *title, const QString &text, Fault fault, const QString &detail = {}) {
            QTest::newRow(title) << text << QString() << Errors{{Field::Key, fault, detail, 0, 0}};
        };
        key("no key", {}, Fault::Missing);
        key("7 characters", u"Abcdefg"_s, Fault::TooShort);
        key("65 characters", QString(65, u'a'), Fault::TooLong, u"65"_s);
        key("zero first", u"0abcdefgh"_s, Fault::StartsWithZero);
        key("blank", u"abcd efgh"_s, Fault::BadCharacter);
        key("umlaut", u"abcdefgö"_s, Fault::BadCharacter);
        QTest::newRow("8 characters") << u"A.cdef_1"_s << QString() << Errors();
        QTest::newRow("64 characters") << QString(64, u'a') << QString() << Errors();
        const auto network = [&](const char *title, const QString &text, Fault fault, const QString &detail = {}) {
            QTest::newRow(title) << good << text << Errors{{Field::InsideNetwork, fault, detail, 0, 0}};
        };
        network("no network", u"x"_s, Fault::NotASmallNetwork);
        network("too large", u"169.254.21.0/29"_s, Fault::NotASmallNetwork);
        network("elsewhere", u"10.0.0.0/30"_s, Fault::NotASmallNetwork);
        network("host bits", u"169.254.21.5/30"_s, Fault::HasHostBits, u"169.254.21.4/30"_s);
        network("reserved, first", u"169.254.0.0/30"_s, Fault::Reserved);
        network("reserved, sixth", u"169.254.5.0/30"_s, Fault::Reserved);
        network("reserved, metadata", u"169.254.169.252/30"_s, Fault::Reserved);
        network("used in the space", u"169.254.30.0/30"_s, Fault::Twice, u"169.254.30.0/30"_s);
        QTest::newRow("beside a reserved one") << good << u"169.254.5.4/30"_s << Errors();
        QTest::newRow("after the reserved ones") << good << u"169.254.6.0/30"_s << Errors();
    }

    void checksKeysAndInsideNetworks()
    {
        QFETCH(QString, key);
        QFETCH(QString, network);
        Draft draft = keyedDraft();
        draft.vpns[0].tunnels[0].key = key;
        draft.vpns[0].tunnels[0].insideNetwork = network;
        QTEST(draft.validate({{}, {}, {u"169.254.30.0/30"_s}, 0}), "errors");
    }

    void insideNetworksDifferAmongTunnels()
    {
        Draft draft = keyedDraft();
        draft.vpns[0].tunnels[1].insideNetwork = u"169.254.21.0/30"_s;
        QCOMPARE(draft.validate({}), (Errors{{Field::InsideNetwork, Fault::Twice, u"169.254.21.0/30"_s, 0, 1}}));
        draft.vpns[0].hasOwnKeys = false; // what is not sent is not checked
        QCOMPARE(draft.validate({}), Errors());
    }

    void anAddedVpnNeedsNoConnectionName()
    {
        Draft draft = staticDraft();
        draft.name.clear();
        QCOMPARE(draft.validate({}, false), Errors());
    }

    void surroundingsComeFromWhatCanBeRead()
    {
        VpnTunnel tunnel;
        tunnel.insideAddress = u"169.254.21.1"_s;
        VpnTunnel other;
        other.insideNetwork = u"169.254.22.0/30"_s;
        VpnTunnel pending;
        Vpn member;
        member.localAsn = 64600;
        member.tunnels = {tunnel, other, pending};
        VpnConnection connection;
        connection.name = u"depot"_s;
        connection.vpns = {member};
        const VpnSurroundings found = surroundingsIn({connection});
        QCOMPARE(found.connectionNames, QStringList{u"depot"_s});
        QCOMPARE(found.localAsn, std::optional<qint64>(64600));
        QCOMPARE(found.insideNetworks, (QStringList{u"169.254.21.0/30"_s, u"169.254.22.0/30"_s}));
        QCOMPARE(found.vpnCount, 1);
    }

    void sendsAsnsAsTexts()
    {
        Draft draft = staticDraft();
        draft.vpns[0].name = u" hamburg-a "_s;
        QCOMPARE(compact(draft.toJson()),
            QByteArray(R"({"name":"depot-hamburg","vpns":[{"localAsn":"64512","name":"hamburg-a","remoteIpAddress":"203.0.113.40",)"
                       R"("staticRoutes":["10.90.0.0/16","10.91.0.0/16"],"vpnTunnels":[]}]})"));
        draft.routing = Draft::Routing::Bgp;
        draft.vpns = {vpn(u" 203.0.113.40"_s)};
        QCOMPARE(compact(draft.vpnToJson(draft.vpns[0])),
            QByteArray(R"({"localAsn":"64512","remoteAsn":"65001","remoteIpAddress":"203.0.113.40","staticRoutes":[],"vpnTunnels":[]})"));
    }

    void sendsKeysAndHidesThem()
    {
        const Draft draft = keyedDraft();
        QVERIFY(draft.hasOwnKeys());
        const QJsonArray tunnels = draft.vpnToJson(draft.vpns[0]).value("vpnTunnels"_L1).toArray();
        QCOMPARE(tunnels[0].toObject(), (QJsonObject{{u"psk"_s, u"Kq7_tunnel.one"_s}, {u"ptpCidr"_s, u"169.254.21.0/30"_s}, {u"startupAction"_s, u"start"_s}}));
        QCOMPARE(tunnels[1].toObject(), (QJsonObject{{u"psk"_s, u"Vb3_tunnel.two"_s}, {u"startupAction"_s, u"add"_s}}));
        const QByteArray hidden = compact(draft.withoutKeys().toJson());
        QVERIFY(!hidden.contains("tunnel.one") && !hidden.contains("tunnel.two"));
        QVERIFY(hidden.contains("169.254.21.0/30"));
    }

    void changesSendOnlyWhatChanges()
    {
        VpnChange change;
        QVERIFY(change.isEmpty());
        change.name = u" north "_s;
        QVERIFY(!change.isEmpty() && !change.restartsConnection());
        QCOMPARE(compact(change.toJson()), QByteArray(R"({"name":"north"})"));
        change.staticRoutes = u"10.1.0.0/16\n10.2.0.0/16"_s;
        change.initiation[1] = TunnelInitiation::RemoteDevice;
        QVERIFY(change.restartsConnection());
        QCOMPARE(compact(change.toJson()),
            QByteArray(R"({"name":"north","staticRoutes":["10.1.0.0/16","10.2.0.0/16"],"vpnTunnels":[{},{"startupAction":"add"}]})"));
        QCOMPARE(change.validate(), Errors());
        change.name = QString();
        change.staticRoutes = u"0.0.0.0/0"_s;
        QCOMPARE(change.validate(), (Errors{{Field::VpnName, Fault::Missing}, {Field::StaticRoutes, Fault::DefaultRoute, u"0.0.0.0/0"_s}}));
    }

    void generatedKeysKeepTheRules()
    {
        QSet<QString> keys;
        for (int i = 0; i < 200; ++i) {
            Draft draft = keyedDraft();
            draft.vpns[0].tunnels[0].key = generateVpnKey();
            QCOMPARE(draft.validate({}), Errors());
            keys.insert(draft.vpns[0].tunnels[0].key);
        }
        QCOMPARE(keys.size(), 200);
    }

    void obstacles_data()
    {
        QTest::addColumn<SpaceStatus>("status");
        QTest::addColumn<bool>("hasNetwork");
        QTest::addColumn<int>("vpns"); // -1: not known
        QTest::addColumn<int>("obstacle"); // -1: none
        QTest::newRow("fine") << SpaceStatus::Active << true << 9 << -1;
        QTest::newRow("count not known") << SpaceStatus::Unknown << true << -1 << -1;
        QTest::newRow("full") << SpaceStatus::Active << true << 10 << int(VpnObstacle::LimitReached);
        QTest::newRow("no network") << SpaceStatus::Active << false << 0 << int(VpnObstacle::NoNetwork);
        QTest::newRow("degraded") << SpaceStatus::Degraded << true << 0 << int(VpnObstacle::Degraded);
        QTest::newRow("failed") << SpaceStatus::Failed << true << 0 << int(VpnObstacle::Failed);
        QTest::newRow("busy") << SpaceStatus::InProgress << true << 0 << int(VpnObstacle::ChangeRunning);
    }

    void obstacles()
    {
        QFETCH(SpaceStatus, status);
        QFETCH(bool, hasNetwork);
        QFETCH(int, vpns);
        PrivateSpace space;
        space.status = status;
        space.hasDetails = true;
        space.hasNetwork = hasNetwork;
        const auto obstacle = obstacleForNewVpn(space, vpns < 0 ? std::nullopt : std::optional(vpns));
        QTEST(obstacle ? int(*obstacle) : -1, "obstacle");
    }
};

QTEST_GUILESS_MAIN(TestVpnDraft)
#include "tst_vpndraft.moc"
