// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/vpnmodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;
using State = TableModel::LoadState;

namespace {

const OrganizationRef kRail{{u"rail"_s}, u"Northwind Rail"_s, {}, {}};
const OrganizationRef kSea{{u"sea"_s}, u"Northwind Sea"_s, {}, {}};
const SpaceRef kRailCore{kRail.id, {u"s1"_s}};

QString spacesLine(const OrganizationRef &group)
{
    return u"GET /runtimefabric/api/organizations/%1/privatespaces"_s.arg(group.id.value);
}

QByteArray spaces(const QByteArray &id, const QByteArray &name)
{
    return R"([{"id":")" + id + R"(","name":")" + name + R"(","status":"Active"}])";
}

QByteArray tunnel(const QByteArray &status)
{
    return R"({"status":")" + status + R"(","isLogsEnabled":true})";
}

QByteArray member(const QByteArray &id, const QByteArray &status, const QByteArray &first = "UP", const QByteArray &second = "UP")
{
    return R"({"vpnId":")" + id + R"(","name":"VPN )" + id + R"(","vpnConnectionStatus":")" + status + R"(","remoteIpAddress":"203.0.113.)"
        + QByteArray::number(id.at(0)) + R"(","staticRoutes":["10.1.0.0/16"],"localAsn":64512,"vpnTunnels":[)" + tunnel(first) + ','
        + tunnel(second) + "]}";
}

QByteArray connection(const QByteArray &id, const QByteArray &members)
{
    return R"({"id":")" + id + R"(","name":"depot )" + id + R"(","vpns":[)" + members + "]}";
}

struct Fixture : CloudHubFixture {
    PrivateSpaces spaceService{queue};
    VpnConnections service{queue, clock};
    VpnWatch watch{service, clock};
    PrivateSpaceModel spaceModel{spaceService, clock};
    VpnModel model{service, watch, spaceModel, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void serve(const QString &line, const QByteArray &json, int status = 200) { transport.on(line, jsonReply(status, json)); }
    QString listLine(const OrganizationRef &group, const QString &spaceId) const
    {
        return spacesLine(group) + u'/' + spaceId + u"/connections"_s;
    }
    QString itemLine(const QString &id) const { return listLine(kRail, u"s1"_s) + u'/' + id; }
    void serveRailCore(const QByteArray &connections)
    {
        serve(spacesLine(kRail), spaces("s1", "rail-core"));
        serve(listLine(kRail, u"s1"_s), '[' + connections + ']');
    }
    void start(const QList<OrganizationRef> &groups = {kRail})
    {
        spaceModel.setOrganizations(groups);
        model.refresh();
        clock.advance(2s);
    }
    QString text(const QString &id, const QString &column) const
    {
        return model.indexForId(id, model.columnForKey(column)).data().toString();
    }
    QStringList ids() const
    {
        QStringList ids;
        for (const VpnRow &row : model.rows())
            ids.append(row.id());
        ids.sort();
        return ids;
    }
};

} // namespace

class TestVpnModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRowForEachVpn()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available", "UP", "DOWN") + ',' + member("b", "available")) + ','
            + connection("d", member("x", "available", "DOWN", "DOWN")));
        QCOMPARE(f.model.loadState(), State::Idle);
        f.start();
        QCOMPARE(f.model.loadState(), State::Ready);
        QVERIFY(f.model.isComplete());
        QCOMPARE(f.ids(), (QStringList{u"c/a"_s, u"c/b"_s, u"d/x"_s}));
        QCOMPARE(f.model.connectionCount(), 2);
        QCOMPARE(f.text(u"c/a"_s, u"connection"_s), u"depot c"_s);
        QCOMPARE(f.text(u"c/a"_s, u"name"_s), u"VPN a"_s);
        QCOMPARE(f.text(u"c/a"_s, u"status"_s), u"Up, one tunnel down"_s);
        QCOMPARE(f.text(u"c/a"_s, u"tunnel-2"_s), u"Down"_s);
        QCOMPARE(f.text(u"c/a"_s, u"redundancy"_s), u"Redundant"_s);
        QCOMPARE(f.text(u"d/x"_s, u"status"_s), u"Both tunnels down"_s);
        QCOMPARE(f.text(u"d/x"_s, u"redundancy"_s), u"Down"_s);
        QCOMPARE(f.text(u"d/x"_s, u"routing"_s), u"Static, 1 network(s)"_s);
        QCOMPARE(f.text(u"d/x"_s, u"logs"_s), u"On"_s);
        QCOMPARE(f.text(u"d/x"_s, u"space"_s), u"rail-core"_s);
        QCOMPARE(f.text(u"d/x"_s, u"group"_s), u"Northwind Rail"_s);
        const auto toneOf = [&](const QString &id) {
            return Tone(f.model.indexForId(id, f.model.columnForKey(u"status"_s)).data(ToneRole).toInt());
        };
        QCOMPARE(toneOf(u"c/a"_s), Tone::Good); // normal
        QCOMPARE(toneOf(u"d/x"_s), Tone::Failed); // not normal
        QCOMPARE(f.model.connectionsIn(kRailCore.space)->size(), 2);
        QVERIFY(!f.model.connectionsIn({u"elsewhere"_s}));
    }

    void connectionWithoutVpnsIsShown()
    {
        Fixture f;
        f.serveRailCore(connection("c", {}));
        f.start();
        QCOMPARE(f.ids(), QStringList{u"c/"_s});
        QCOMPARE(f.text(u"c/"_s, u"status"_s), u"Not known"_s);
    }

    void refreshKeepsRows()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.serve(f.listLine(kRail, u"s1"_s), '[' + connection("c", member("a", "available", "DOWN")) + ']'); // the second time
        f.start();
        QCOMPARE(f.text(u"c/a"_s, u"tunnel-1"_s), u"Up"_s);
        const QPersistentModelIndex kept(f.model.indexForId(u"c/a"_s));
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.model.refresh();
        f.clock.advance(2s);
        QVERIFY(kept.isValid());
        QCOMPARE(resets.count(), 0);
        QCOMPARE(f.text(u"c/a"_s, u"tunnel-1"_s), u"Down"_s);
    }

    void failuresAreToldAndOthersShown()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.serve(spacesLine(kSea), spaces("s2", "sea-core"));
        f.serve(f.listLine(kSea, u"s2"_s), R"({"message":"no"})", 403);
        f.start({kRail, kSea});
        QCOMPARE(f.model.loadState(), State::Ready);
        QCOMPARE(f.model.failures().size(), 1);
        QCOMPARE(f.model.failures().constFirst().title, u"sea-core"_s);
        QCOMPARE(f.model.rowCount(), 1);
        QVERIFY(!f.model.isComplete());
    }

    void narrowsToOneSpace()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.serve(spacesLine(kSea), spaces("s2", "sea-core"));
        f.serve(f.listLine(kSea, u"s2"_s), '[' + connection("d", member("x", "available")) + ']');
        f.start({kRail, kSea});
        QCOMPARE(f.ids(), (QStringList{u"c/a"_s, u"d/x"_s}));
        f.model.setSpace(kRailCore);
        f.clock.advance(2s);
        QCOMPARE(f.ids(), QStringList{u"c/a"_s});
        f.model.setSpace(std::nullopt);
        f.clock.advance(2s);
        QCOMPARE(f.model.rowCount(), 2);
    }

    void takesWhatTheWatchSees()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "pending", "DOWN", "DOWN")));
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "available") + ',' + member("b", "available")));
        f.start();
        QCOMPARE(f.text(u"c/a"_s, u"status"_s), u"Setting up"_s);
        QCOMPARE(f.watch.count(), 1);
        f.clock.advance(6s);
        QCOMPARE(f.ids(), (QStringList{u"c/a"_s, u"c/b"_s}));
        QCOMPARE(f.text(u"c/a"_s, u"status"_s), u"Up"_s);
        QCOMPARE(f.watch.count(), 0);
    }

    void removalOfAMemberIsFollowed()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available") + ',' + member("b", "available")));
        f.start();
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "available") + ',' + member("b", "deleting")));
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "available")));
        const VpnConnection whole = f.model.find(u"c/a"_s)->connection;
        f.model.noteRemoval(whole, {VpnId{u"b"_s}});
        QVERIFY(f.model.find(u"c/b"_s)->isBusy);
        QVERIFY(!f.model.find(u"c/a"_s)->isBusy);
        f.clock.advance(5s);
        QCOMPARE(f.text(u"c/b"_s, u"status"_s), u"Deleting"_s);
        QVERIFY(f.model.find(u"c/b"_s)->isBusy);
        f.clock.advance(5s);
        QCOMPARE(f.ids(), QStringList{u"c/a"_s});
        QCOMPARE(f.text(u"c/a"_s, u"redundancy"_s), u"One device"_s);
    }

    void removalOfAConnectionIsFollowedTo404()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available") + ',' + member("b", "available")));
        f.start();
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "deleting") + ',' + member("b", "deleting")));
        f.serve(f.itemLine(u"c"_s), "{}", 404);
        f.model.noteRemoval(f.model.find(u"c/a"_s)->connection, {VpnId{u"a"_s}, VpnId{u"b"_s}});
        f.clock.advance(5s);
        QCOMPARE(f.model.rowCount(), 2);
        f.clock.advance(5s);
        QCOMPARE(f.model.rowCount(), 0);
    }

    void removalThatDoesNotHappenIsTold()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.start();
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "available")));
        QSignalSpy failed(&f.model, &VpnModel::removalFailed);
        f.model.noteRemoval(f.model.find(u"c/a"_s)->connection, {VpnId{u"a"_s}});
        f.clock.advance(11min);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!f.model.find(u"c/a"_s)->isBusy);
    }

    void readsOneAgain()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.start();
        f.serve(f.itemLine(u"c"_s), connection("c", member("a", "available", "DOWN", "DOWN")));
        f.serve(f.itemLine(u"c"_s), "{}", 404);
        f.model.readAgain(kRailCore, VpnConnectionId{u"c"_s});
        f.clock.advance(1s);
        QCOMPARE(f.text(u"c/a"_s, u"status"_s), u"Both tunnels down"_s);
        f.model.readAgain(kRailCore, VpnConnectionId{u"c"_s});
        f.clock.advance(1s);
        QCOMPARE(f.model.rowCount(), 0);
    }

    void busyRows()
    {
        Fixture f;
        f.serveRailCore(connection("c", member("a", "available")));
        f.start();
        f.model.setBusy(u"c/a"_s, true);
        QVERIFY(f.model.indexForId(u"c/a"_s).data(BusyRole).toBool());
        f.model.refresh();
        f.clock.advance(2s);
        QVERIFY(f.model.find(u"c/a"_s)->isBusy);
        f.model.setBusy(u"c/a"_s, false);
        QVERIFY(!f.model.indexForId(u"c/a"_s).data(BusyRole).toBool());
    }

    void cancelTakesBack()
    {
        Fixture f;
        f.spaceModel.setOrganizations({kRail});
        f.serve(spacesLine(kRail), spaces("s1", "rail-core"));
        f.model.refresh();
        f.clock.advance(1s);
        QCOMPARE(f.model.loadState(), State::Loading);
        f.model.cancel();
        QVERIFY(f.model.loadState() != State::Loading);
    }
};

QTEST_GUILESS_MAIN(TestVpnModel)
#include "tst_vpnmodel.moc"
