// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnhealth.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

//! A VPN whose tunnels are, letter by letter, up, down or of an unknown state: "ud", "?".
Vpn vpn(const QString &tunnels, const QString &address = u"203.0.113.1"_s, VpnStatus status = VpnStatus::Available)
{
    Vpn vpn;
    vpn.id.value = address + tunnels;
    vpn.status = status;
    vpn.statusText = u"word"_s;
    vpn.remoteAddress = address;
    for (const QChar letter : tunnels) {
        VpnTunnel tunnel;
        tunnel.status = letter == u'u' ? TunnelStatus::Up : letter == u'd' ? TunnelStatus::Down : TunnelStatus::Unknown;
        vpn.tunnels.append(tunnel);
    }
    return vpn;
}

} // namespace

Q_DECLARE_METATYPE(QList<Vpn>)

class TestVpnHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void health_data()
    {
        QTest::addColumn<QString>("tunnels");
        QTest::addColumn<VpnStatus>("status");
        QTest::addColumn<VpnHealth>("health");
        using Status = VpnStatus;
        QTest::newRow("both up") << u"uu"_s << Status::Available << VpnHealth::Up;
        QTest::newRow("first down") << u"du"_s << Status::Available << VpnHealth::OneTunnelDown;
        QTest::newRow("second down") << u"ud"_s << Status::Available << VpnHealth::OneTunnelDown;
        QTest::newRow("both down") << u"dd"_s << Status::Available << VpnHealth::Down;
        QTest::newRow("up and unknown") << u"u?"_s << Status::Available << VpnHealth::OneTunnelDown;
        QTest::newRow("down and unknown") << u"d?"_s << Status::Available << VpnHealth::Unknown;
        QTest::newRow("no tunnels told") << QString() << Status::Available << VpnHealth::Unknown;
        QTest::newRow("one tunnel, up") << u"u"_s << Status::Available << VpnHealth::Up;
        QTest::newRow("pending") << u"dd"_s << Status::Pending << VpnHealth::SettingUp;
        QTest::newRow("deleting") << u"uu"_s << Status::Deleting << VpnHealth::Deleting;
        QTest::newRow("deleted") << u"uu"_s << Status::Deleted << VpnHealth::Deleting;
        QTest::newRow("failed") << u"dd"_s << Status::Failed << VpnHealth::Failed;
        QTest::newRow("another word") << u"uu"_s << Status::Unknown << VpnHealth::Unknown;
    }

    void health()
    {
        QFETCH(QString, tunnels);
        QFETCH(VpnStatus, status);
        QTEST(healthOf(vpn(tunnels, {}, status)), "health");
    }

    void tunnelsSpeakWhereThereIsNoWord()
    {
        Vpn silent = vpn(u"uu"_s, {}, VpnStatus::Unknown);
        silent.statusText.clear();
        QCOMPARE(healthOf(silent), VpnHealth::Up);
    }

    void redundancy_data()
    {
        QTest::addColumn<QList<Vpn>>("vpns");
        QTest::addColumn<VpnRedundancy>("redundancy");
        const QString other = u"203.0.113.2"_s;
        using R = VpnRedundancy;
        QTest::newRow("pair, all up") << QList{vpn(u"uu"_s), vpn(u"uu"_s, other)} << R::Redundant;
        QTest::newRow("pair, one tunnel down in each") << QList{vpn(u"ud"_s), vpn(u"du"_s, other)} << R::Redundant;
        QTest::newRow("pair, one VPN down") << QList{vpn(u"uu"_s), vpn(u"dd"_s, other)} << R::Degraded;
        QTest::newRow("pair, both down") << QList{vpn(u"dd"_s), vpn(u"dd"_s, other)} << R::Down;
        QTest::newRow("pair to one device") << QList{vpn(u"uu"_s), vpn(u"ud"_s)} << R::Single;
        QTest::newRow("single, up") << QList{vpn(u"ud"_s)} << R::Single;
        QTest::newRow("single, down") << QList{vpn(u"dd"_s)} << R::Down;
        QTest::newRow("second one is being made") << QList{vpn(u"uu"_s), vpn(u"dd"_s, other, VpnStatus::Pending)} << R::NotYet;
        QTest::newRow("two work, a third is being made")
            << QList{vpn(u"uu"_s), vpn(u"uu"_s, other), vpn(u"dd"_s, u"203.0.113.3"_s, VpnStatus::Pending)} << R::Redundant;
        QTest::newRow("second one goes") << QList{vpn(u"uu"_s), vpn(u"uu"_s, other, VpnStatus::Deleting)} << R::Single;
        QTest::newRow("failed beside one that works") << QList{vpn(u"uu"_s), vpn(u"dd"_s, other, VpnStatus::Failed)} << R::Degraded;
        QTest::newRow("nothing known") << QList{vpn({})} << R::NotYet;
        QTest::newRow("no member") << QList<Vpn>{} << R::NotYet;
    }

    void redundancy()
    {
        QFETCH(QList<Vpn>, vpns);
        VpnConnection connection;
        connection.vpns = vpns;
        QTEST(redundancyOf(connection), "redundancy");
    }
};

QTEST_GUILESS_MAIN(TestVpnHealth)
#include "tst_vpnhealth.moc"
