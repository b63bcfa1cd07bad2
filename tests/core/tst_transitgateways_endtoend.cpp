// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/transitgatewaywatch.h"
#include "core/net/networktransport.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/simulatorprocess.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
using Phase = TransitGatewayPhase;

//! Transit gateways through the real queue and the real transport against the real simulator over HTTP.
namespace {

const OrganizationId kRail{u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s};
const SpaceRef kSpace{kRail, SpaceId{u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s}};
const TransitGatewayId kHub{u"tgw-0b7e4c91d2a358f60"_s};
constexpr int kPatience = 20'000; // milliseconds until a test gives up

TransitGatewayDraft draft()
{
    return {u"Büro \U0001F687 / 100%"_s, u"0c5d1b7e-93a4-4f6e-b2d8-71c0e9a4f365"_s, u"773390115824"_s, {u"10.64.0.0/16"_s}};
}

struct Bench {
    SimulatorProcess simulator;
    NetworkTransport transport;
    HurriedClock clock{20};
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<TransitGateways> gateways;

    [[nodiscard]] bool start(const QStringList &arguments = {})
    {
        if (!simulator.start(QStringList{u"--rate-limit"_s, u"0"_s, u"--speed"_s, u"20"_s} + arguments))
            return false;
        queue = std::make_unique<RequestQueue>(simulator.url(), transport, clock);
        queue->setAuthorizer(&authorizer);
        gateways = std::make_unique<TransitGateways>(*queue, clock);
        HttpCaller caller(simulator.url());
        const HttpAnswer answer = caller.post(u"/accounts/login"_s, {{u"username"_s, u"demo"_s}, {u"password"_s, u"demo"_s}});
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
    QStringList namesIn(const Result<QList<TransitGateway>> &list)
    {
        QStringList names;
        for (const TransitGateway &gateway : list.value_or(QList<TransitGateway>()))
            names += gateway.name;
        return names;
    }
};

} // namespace

class TestTransitGatewaysEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        Bench bench;
        QVERIFY2(bench.start(), qPrintable(bench.simulator.errorText()));
        const auto list = bench.wait(bench.gateways->list(kSpace));
        QVERIFY(list);
        QCOMPARE(bench.namesIn(list), QStringList{u"hub"_s});
        QCOMPARE(list->constFirst().id, kHub);
        QCOMPARE(phaseOf(list->constFirst()), Phase::Attached);
        QCOMPARE(bench.wait(bench.gateways->get(kSpace, kHub)), Result<TransitGateway>(list->constFirst()));
        QCOMPARE(bench.wait(bench.gateways->routes(list->constFirst())), Result<QStringList>(list->constFirst().routes));
        QCOMPARE(bench.wait(bench.gateways->routesIn(kSpace)), Result<QStringList>(list->constFirst().routes));
        const auto group = bench.wait(bench.gateways->listInOrganization(kRail));
        QCOMPARE(bench.namesIn(group), (QStringList{u"hub"_s, u"depot-2019"_s}));
        QCOMPARE(phaseOf(group->constLast()), Phase::Detached);
    }

    void fromAttachToDelete()
    {
        Bench bench;
        QVERIFY2(bench.start({u"--accept-after"_s, u"never"_s}), qPrintable(bench.simulator.errorText()));
        TransitGatewayWatch watch(*bench.gateways, bench.clock);
        QList<Phase> seen;
        connect(&watch, &TransitGatewayWatch::changed, this, [&](const TransitGateway &gateway) {
            seen += phaseOf(gateway);
            if (seen.last() == Phase::PendingAcceptance)
                bench.simulator.control("POST", u"accept?tgwId="_s + gateway.id.value);
        });
        const auto made = bench.wait(bench.gateways->attach(kSpace, draft()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().serverMessage));
        QCOMPARE(made->gateway.name, draft().name);
        watch.watch(made->gateway);
        QTRY_VERIFY_WITH_TIMEOUT(seen.contains(Phase::Attached), kPatience);
        QVERIFY(seen.contains(Phase::PendingAcceptance));

        const TransitGatewayId id = made->gateway.id;
        QVERIFY(bench.wait(bench.gateways->changeRoutes(kSpace, id, {u"10.65.0.0/16"_s, u"10.66.0.0/16"_s})));
        QVERIFY(bench.wait(bench.gateways->rename(made->gateway, u"spokes"_s)));
        const auto changed = bench.wait(bench.gateways->get(kSpace, id));
        QCOMPARE(changed->routes, (QStringList{u"10.65.0.0/16"_s, u"10.66.0.0/16"_s}));
        QCOMPARE(changed->name, u"spokes"_s);

        QCOMPARE(bench.wait(bench.gateways->removeFromOrganization(kRail, id)).error().kind, Kind::Conflict);
        QVERIFY(bench.wait(bench.gateways->detach(kSpace, id)));
        QCOMPARE(bench.wait(bench.gateways->get(kSpace, id)).error().kind, Kind::NotFound);
        QVERIFY(bench.namesIn(bench.wait(bench.gateways->listInOrganization(kRail))).contains(u"spokes"_s));
        QVERIFY(bench.wait(bench.gateways->removeFromOrganization(kRail, id)));
        QVERIFY(!bench.namesIn(bench.wait(bench.gateways->listInOrganization(kRail))).contains(u"spokes"_s));
        QVERIFY(bench.wait(bench.gateways->removeFromOrganization(kRail, id))); // gone already
    }

    void lostAnswerDoesNotAttachTwice()
    {
        Bench bench;
        QVERIFY2(bench.start(), qPrintable(bench.simulator.errorText()));
        QVERIFY(bench.simulator.control("POST", u"faults"_s, {{u"fault"_s, u"drop"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"transitgateways"_s}, {u"applyFirst"_s, true}}).status < 300);
        const auto made = bench.wait(bench.gateways->attach(kSpace, draft()));
        QVERIFY(made && made->wasReconciled);
        QCOMPARE(bench.namesIn(bench.wait(bench.gateways->list(kSpace))), (QStringList{u"hub"_s, draft().name}));
    }

    void refusalsComeInTheServersWords()
    {
        Bench bench;
        QVERIFY2(bench.start(), qPrintable(bench.simulator.errorText()));
        TransitGatewayDraft bad = draft();
        bad.routes = QStringList{u"10.44.1.0/24"_s};
        const auto refused = bench.wait(bench.gateways->attach(kSpace, bad));
        QCOMPARE(refused.error().kind, Kind::Refused);
        QVERIFY2(refused.error().serverMessage.contains(u"10.44.0.0/22"_s), qPrintable(refused.error().serverMessage));
        // What the form refuses first, with what it knows of the space.
        QCOMPARE(bad.validate({u"eu-central-1"_s, u"10.44.0.0/22"_s, {}}).constFirst().fault, TransitGatewayDraft::Fault::WithinSpace);
    }
};

QTEST_GUILESS_MAIN(TestTransitGatewaysEndToEnd)
#include "tst_transitgateways_endtoend.moc"
