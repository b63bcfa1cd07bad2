// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpnhealth.h"
#include "core/cloudhub/vpnwatch.h"
#include "core/net/networktransport.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/simulatorprocess.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

//! VPN connections through the real queue and the real transport against the real simulator over HTTP.
namespace {

const OrganizationId kRail{u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s};
const SpaceRef kSpace{kRail, SpaceId{u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s}};
const VpnConnectionId kDepot{u"c6a8f1d2-7e34-4b90-a5cd-08f2b61e93d7"_s};
constexpr int kPatience = 30'000; // milliseconds until a test gives up

VpnConnectionDraft draft(const QString &name = u"depot-bremen"_s)
{
    VpnConnectionDraft draft;
    draft.name = name;
    draft.staticRoutes = u"10.91.0.0/16"_s;
    draft.vpns = {VpnDraft{u"bremen-a"_s, u"203.0.113.90"_s, false, {}}, VpnDraft{u"bremen-b"_s, u"203.0.113.91"_s, false, {}}};
    return draft;
}

struct Bench {
    SimulatorProcess simulator;
    NetworkTransport transport;
    HurriedClock clock{20};
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<VpnConnections> service;

    [[nodiscard]] bool start(const QString &user = u"demo"_s)
    {
        if (!simulator.start({u"--rate-limit"_s, u"0"_s, u"--speed"_s, u"20"_s}))
            return false;
        queue = std::make_unique<RequestQueue>(simulator.url(), transport, clock);
        queue->setAuthorizer(&authorizer);
        service = std::make_unique<VpnConnections>(*queue, clock);
        HttpCaller caller(simulator.url());
        const HttpAnswer answer = caller.post(u"/accounts/login"_s, {{u"username"_s, user}, {u"password"_s, user}});
        authorizer.token = answer.object().value("access_token"_L1).toString().toLatin1();
        return !authorizer.token->isEmpty();
    }

    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        if (!QTest::qWaitFor([&reply] { return reply.isFinished(); }, kPatience))
            return failure(ApiError::protocol({}, u"no end"_s));
        return reply.result();
    }
    //! The connection once \a isSo of it; nothing when that never comes.
    template <typename Condition>
    std::optional<VpnConnection> waitFor(const VpnConnectionId &id, Condition isSo)
    {
        std::optional<VpnConnection> seen;
        const bool came = QTest::qWaitFor(
            [&] {
                const auto now = wait(service->get(kSpace, id));
                seen = now ? std::optional(*now) : std::nullopt;
                return now && isSo(*now);
            },
            kPatience);
        return came ? seen : std::nullopt;
    }
};

} // namespace

class TestVpnsEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        QVERIFY2(m_bench->start(), qPrintable(m_bench->simulator.errorText()));
    }

    void readsWhatIsThere()
    {
        const auto list = m_bench->wait(m_bench->service->list(kSpace));
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        const VpnConnection &depot = list->constFirst();
        QCOMPARE(depot.id, kDepot);
        QCOMPARE(depot.vpns.size(), 2);
        QCOMPARE(healthOf(depot.vpns[0]), VpnHealth::OneTunnelDown);
        QCOMPARE(healthOf(depot.vpns[1]), VpnHealth::Up);
        QCOMPARE(redundancyOf(depot), VpnRedundancy::Redundant);
        QVERIFY(depot.vpns[0].tunnels[0].insideNetwork.isEmpty());
        QVERIFY(depot.vpns[0].tunnels[0].lastStatusChange.isValid());
    }

    void createsNamesAndArrives()
    {
        const auto creation = m_bench->wait(m_bench->service->create(kSpace, draft()));
        QVERIFY(creation);
        QVERIFY(!creation->namingError && !creation->wasReconciled);
        QCOMPARE(creation->made.size(), 2);
        QCOMPARE(creation->connection.vpns[0].name, u"bremen-a"_s);
        QCOMPARE(creation->connection.vpns[1].name, u"bremen-b"_s);
        QCOMPARE(creation->connection.vpns[0].status, VpnStatus::Pending);
        const auto up = m_bench->waitFor(creation->connection.id,
            [](const VpnConnection &connection) { return redundancyOf(connection) == VpnRedundancy::Redundant; });
        QVERIFY(up);
        QCOMPARE(up->vpns[0].isLogged(), std::optional(true));
    }

    void keysGoInAndComeOutInTheGuideAlone()
    {
        VpnConnectionDraft keyed = draft();
        keyed.vpns.removeLast();
        keyed.vpns[0].hasOwnKeys = true;
        keyed.vpns[0].tunnels[0] = {generateVpnKey(), u"169.254.80.0/30"_s, TunnelInitiation::Platform};
        keyed.vpns[0].tunnels[1] = {generateVpnKey(), {}, TunnelInitiation::RemoteDevice};
        const auto creation = m_bench->wait(m_bench->service->create(kSpace, keyed));
        QVERIFY(creation);
        const auto devices = m_bench->wait(m_bench->service->devices(kRail));
        QVERIFY(devices && !devices->isEmpty());
        const auto guide = m_bench->wait(m_bench->service->guide(kSpace, creation->made.constFirst(), devices->constLast()));
        QVERIFY(guide);
        for (const VpnTunnelDraft &tunnel : keyed.vpns[0].tunnels)
            QVERIFY(guide->contains(tunnel.key.toLatin1()));
    }

    void refusalsAreTold()
    {
        VpnConnectionDraft other = draft();
        other.localAsn = u"64600"_s;
        const auto creation = m_bench->wait(m_bench->service->create(kSpace, other));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Refused);
        QVERIFY(creation.error().serverMessage.contains(u"64512"_s));
        const auto taken = m_bench->wait(m_bench->service->create(kSpace, draft(u"depot-hamburg"_s)));
        QCOMPARE(taken.error().kind, Kind::Conflict);
        Bench viewer;
        QVERIFY(viewer.start(u"viewer"_s));
        QCOMPARE(viewer.wait(viewer.service->create(kSpace, draft())).error().kind, Kind::Forbidden);
    }

    void lostAnswerIsSettled_data()
    {
        QTest::addColumn<bool>("applyFirst");
        QTest::newRow("done before the answer was lost") << true;
        QTest::newRow("never done") << false;
    }

    void lostAnswerIsSettled()
    {
        QFETCH(bool, applyFirst);
        QCOMPARE(m_bench->simulator.control("POST", u"faults"_s,
                     {{u"fault"_s, u"drop"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"connections"_s}, {u"applyFirst"_s, applyFirst}}).status,
            201);
        const auto creation = m_bench->wait(m_bench->service->create(kSpace, draft()));
        QCOMPARE(creation.has_value(), applyFirst);
        if (applyFirst)
            QVERIFY(creation->wasReconciled);
        else
            QVERIFY(!creation.error().mayHaveHappened);
        QCOMPARE(m_bench->wait(m_bench->service->list(kSpace))->size(), applyFirst ? 2 : 1);
    }

    void addsRenamesAndChanges()
    {
        const auto depot = m_bench->wait(m_bench->service->get(kSpace, kDepot));
        QVERIFY(depot);
        VpnConnectionDraft more = draft();
        more.routing = VpnConnectionDraft::Routing::Bgp;
        more.vpns.removeLast();
        const auto creation = m_bench->wait(m_bench->service->addVpn(*depot, more));
        QVERIFY(creation);
        QCOMPARE(creation->connection.vpns.size(), 3);
        QCOMPARE(creation->connection.vpns[2].name, u"bremen-a"_s);

        const auto renamed = m_bench->wait(m_bench->service->rename(kSpace, kDepot, u"depot north"_s));
        QVERIFY(renamed);
        QCOMPARE(renamed->name, u"depot north"_s);

        VpnChange change;
        change.name = u"north"_s;
        change.initiation[0] = TunnelInitiation::RemoteDevice;
        const auto changed = m_bench->wait(m_bench->service->change(kSpace, kDepot, depot->vpns[0].id, change));
        QVERIFY(changed);
        QCOMPARE(changed->vpns[0].name, u"north"_s);
        QCOMPARE(healthOf(changed->vpns[1]), VpnHealth::Down); // all of the connection restart
        QVERIFY(m_bench->waitFor(kDepot, [](const VpnConnection &connection) { return healthOf(connection.vpns[1]) == VpnHealth::Up; }));
    }

    void enablesLogs()
    {
        const OrganizationId root{u"3f0a6c1e-8d52-4b7a-9c11-5e2d7a90b4c8"_s};
        PrivateSpaces spaces(*m_bench->queue);
        const auto there = m_bench->wait(spaces.list(root));
        QVERIFY(there);
        const SpaceRef freight = there->constFirst().ref;
        const auto list = m_bench->wait(m_bench->service->list(freight));
        QVERIFY(list);
        const VpnConnection oakland = list->at(1);
        QCOMPARE(oakland.vpns[0].isLogged(), std::optional(false));
        const auto enabled = m_bench->wait(m_bench->service->enableLogs(freight, oakland.id, oakland.vpns[0]));
        QVERIFY(enabled);
        QCOMPARE(enabled->vpns[0].isLogged(), std::optional(true));
    }

    void removalIsFollowedToTheEnd()
    {
        VpnWatch watch(*m_bench->service, m_bench->clock);
        bool isGone = false;
        bool isSettled = false;
        connect(&watch, &VpnWatch::gone, this, [&] { isGone = true; });
        connect(&watch, &VpnWatch::settled, this, [&](const VpnConnection &, const QList<VpnId> &kept) { isSettled = kept.isEmpty(); });
        const auto depot = m_bench->wait(m_bench->service->get(kSpace, kDepot));
        QVERIFY(depot);
        QVERIFY(m_bench->wait(m_bench->service->removeVpn(kSpace, kDepot, depot->vpns[0].id)));
        watch.watchRemoval(*depot, {depot->vpns[0].id});
        QTRY_VERIFY_WITH_TIMEOUT(isSettled, kPatience);
        QVERIFY(m_bench->wait(m_bench->service->remove(kSpace, kDepot)));
        watch.watchRemoval(*depot, {depot->vpns[1].id});
        QTRY_VERIFY_WITH_TIMEOUT(isGone, kPatience);
        QVERIFY(m_bench->wait(m_bench->service->remove(kSpace, kDepot))); // gone already
        QCOMPARE(m_bench->wait(m_bench->service->list(kSpace))->size(), 0);
    }

private:
    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestVpnsEndToEnd)
#include "tst_vpns_endtoend.moc"
