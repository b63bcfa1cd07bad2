// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnwatch.h"
#include "tests/core/cloudhubfixture.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray member(const QByteArray &id, const QByteArray &status)
{
    return R"({"vpnId":")" + id + R"(","vpnConnectionStatus":")" + status + R"("})";
}

QByteArray connection(const QByteArray &members)
{
    return R"({"id":"c","name":"depot","vpns":[)" + members + "]}";
}

struct Fixture : CloudHubFixture {
    VpnConnections service{queue, clock};
    VpnWatch watch{service, clock};
    const QString line = u"GET "_s + spacePath + u"/connections/c"_s;
    int changes = 0;
    int failures = 0;
    QStringList ends; // "settled", "settled kept a", "gone"

    Fixture()
    {
        QObject::connect(&watch, &VpnWatch::changed, &watch, [this] { ++changes; });
        QObject::connect(&watch, &VpnWatch::readFailed, &watch, [this] { ++failures; });
        QObject::connect(&watch, &VpnWatch::gone, &watch, [this] { ends += u"gone"_s; });
        QObject::connect(&watch, &VpnWatch::settled, &watch, [this](const VpnConnection &, const QList<VpnId> &kept) {
            ends += kept.isEmpty() ? u"settled"_s : u"settled kept "_s + kept.constFirst().value;
        });
    }
    void serve(const QByteArray &members) { transport.on(line, jsonReply(200, connection(members))); }
    VpnConnection seen(const QByteArray &members) const
    {
        VpnConnection seen;
        seen.id = VpnConnectionId{u"c"_s};
        seen.space = space;
        seen.name = u"depot"_s;
        for (const QByteArray &text : members.split(' ')) {
            Vpn vpn;
            vpn.id.value = QString::fromLatin1(text.left(1));
            vpn.statusText = QString::fromLatin1(text.mid(2));
            vpn.status = vpnStatusFromText(vpn.statusText);
            seen.vpns.append(vpn);
        }
        return seen;
    }
};

} // namespace

class TestVpnWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsUntilAllIsSettled()
    {
        Fixture f;
        f.serve(member("a", "pending") + ',' + member("b", "pending"));
        f.serve(member("a", "available") + ',' + member("b", "pending"));
        f.serve(member("a", "available") + ',' + member("b", "available"));
        f.watch.watch(f.seen("a:pending b:pending"));
        f.watch.watch(f.seen("a:pending b:pending")); // watched already
        QCOMPARE(f.watch.count(), 1);
        QCOMPARE(f.transport.count(), 0);
        f.clock.advance(5s);
        QCOMPARE(f.transport.count(), 1);
        QCOMPARE(f.changes, 0);
        f.clock.advance(5s);
        QCOMPARE(f.changes, 1);
        f.clock.advance(5s);
        QCOMPARE(f.changes, 2);
        QCOMPARE(f.ends, QStringList{u"settled"_s});
        QCOMPARE(f.watch.count(), 0);
        f.clock.advance(1h);
        QCOMPARE(f.transport.count(), 3);
    }

    void settledOnesAreNotWatched()
    {
        Fixture f;
        f.watch.watch(f.seen("a:available"));
        QCOMPARE(f.watch.count(), 0);
    }

    void followsARemovalTo404()
    {
        Fixture f;
        f.serve(member("a", "available")); // the platform has not begun
        f.serve(member("a", "deleting"));
        f.transport.on(f.line, jsonReply(404, "{}"));
        f.watch.watchRemoval(f.seen("a:available"), {VpnId{u"a"_s}});
        f.clock.advance(15s);
        QCOMPARE(f.ends, QStringList{u"gone"_s});
        QCOMPARE(f.watch.count(), 0);
    }

    void followsTheRemovalOfAMember()
    {
        Fixture f;
        f.serve(member("a", "available") + ',' + member("b", "deleting"));
        f.serve(member("a", "available"));
        f.watch.watchRemoval(f.seen("a:available b:available"), {VpnId{u"b"_s}});
        f.clock.advance(10s);
        QCOMPARE(f.ends, QStringList{u"settled"_s});
    }

    void aRemovalMayBeAddedWhileWatching()
    {
        Fixture f;
        f.serve(member("a", "available") + ',' + member("b", "available"));
        f.serve(member("b", "available"));
        f.transport.on(f.line, jsonReply(404, "{}"));
        f.watch.watchRemoval(f.seen("a:available b:available"), {VpnId{u"a"_s}});
        f.watch.watchRemoval(f.seen("a:available b:available"), {VpnId{u"b"_s}});
        QCOMPARE(f.watch.count(), 1);
        f.clock.advance(15s);
        QCOMPARE(f.ends, QStringList{u"gone"_s});
    }

    void givesUpOnARemovalAfterTenMinutes()
    {
        Fixture f;
        f.serve(member("a", "available"));
        f.watch.watchRemoval(f.seen("a:available"), {VpnId{u"a"_s}});
        f.clock.advance(9min);
        QCOMPARE(f.ends, QStringList());
        f.clock.advance(2min);
        QCOMPARE(f.ends, QStringList{u"settled kept a"_s});
    }

    void failedReadsAreTriedAgain()
    {
        Fixture f;
        f.transport.on(f.line, jsonReply(403, "{}"));
        f.transport.on(f.line, jsonReply(200, connection(member("a", "available"))));
        f.watch.watch(f.seen("a:pending"));
        f.clock.advance(5s);
        QCOMPARE(f.failures, 1);
        QCOMPARE(f.watch.count(), 1);
        f.clock.advance(5s);
        QCOMPARE(f.ends, QStringList{u"settled"_s});
    }

    void forgottenOnesAreNotRead()
    {
        Fixture f;
        f.watch.watch(f.seen("a:pending"));
        f.watch.forget(VpnConnectionId{u"c"_s});
        f.clock.advance(1min);
        QCOMPARE(f.transport.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVpnWatch)
#include "tst_vpnwatch.moc"
