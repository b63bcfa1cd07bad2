// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceservices.h"
#include "core/net/networktransport.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/simulatorprocess.h"

#include <QTimeZone>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

//! The services of one private space, the real queue and the real transport against the real simulator over HTTP.
namespace {

const SpaceRef kSpace{{u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s}, {u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s}};
constexpr int kPatience = 20'000; // milliseconds until a test gives up

struct Bench {
    SimulatorProcess simulator;
    NetworkTransport transport;
    HurriedClock clock{20};
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<SpaceServices> services;

    [[nodiscard]] bool start(const QString &user = u"demo"_s, const QString &speed = u"1"_s)
    {
        if (!simulator.start({u"--rate-limit"_s, u"0"_s, u"--speed"_s, speed}))
            return false;
        HttpCaller caller(simulator.url());
        authorizer.token = caller.post(u"/accounts/login"_s, {{u"username"_s, user}, {u"password"_s, user}}).object().value("access_token"_L1).toString().toLatin1();
        queue = std::make_unique<RequestQueue>(simulator.url(), transport, clock);
        queue->setAuthorizer(&authorizer);
        services = std::make_unique<SpaceServices>(*queue);
        return !authorizer.token->isEmpty();
    }
    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        if (!QTest::qWaitFor([&reply] { return reply.isFinished(); }, kPatience))
            return failure(ApiError::protocol({}, u"no end"_s));
        return reply.result();
    }
    std::optional<SpaceUpgrade> scheduled()
    {
        const auto status = wait(services->upgrades.status(kSpace));
        if (!status)
            qFatal("the status of the upgrade could not be read");
        return *status;
    }
    SpaceConfiguration configuration() { return wait(services->configurations.get(kSpace)).value_or(SpaceConfiguration()); }
};

FirewallRule rule(const QString &cidr, int port)
{
    FirewallRule rule;
    rule.cidrBlock = cidr;
    rule.fromPort = rule.toPort = port;
    return rule;
}

} // namespace

class TestSpaceServicesEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheWholeSpace()
    {
        Bench bench;
        QVERIFY(bench.start());
        const auto read = bench.wait(bench.services->configurations.get(kSpace));
        QVERIFY(read);
        QCOMPARE(read->space.cidrBlock, u"10.44.0.0/22"_s);
        QCOMPARE(read->firewallRules.size(), 4);
        QCOMPARE(read->ingress.readTimeout, 300);
        QVERIFY(!read->parts.isEmpty());
    }

    void replacesTheFirewall()
    {
        Bench bench;
        QVERIFY(bench.start());
        SpaceChange change;
        change.firewallRules = QList{rule(u"10.90.0.0/16"_s, 30'501), rule(u"0.0.0.0/0"_s, 443)};
        QVERIFY(bench.wait(bench.services->configurations.change(kSpace, change)));
        const QList<FirewallRule> now = bench.configuration().firewallRules;
        QVERIFY2(now != *change.firewallRules, "the server makes its own order");
        QVERIFY(differenceOf(*change.firewallRules, now).isEmpty());
    }

    void refusesWhatValidateRefuses_data()
    {
        QTest::addColumn<FirewallRule>("wrong");
        QTest::newRow("reserved port") << rule(u"0.0.0.0/0"_s, 22);
        QTest::newRow("no block") << rule(u"corp"_s, 443);
        QTest::newRow("no port") << rule(u"0.0.0.0/0"_s, 70'000);
    }
    void refusesWhatValidateRefuses()
    {
        QFETCH(FirewallRule, wrong);
        QVERIFY(!wrong.validate().isEmpty());
        Bench bench;
        QVERIFY(bench.start());
        SpaceChange change;
        change.firewallRules = QList{wrong};
        const auto result = bench.wait(bench.services->configurations.change(kSpace, change));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Refused);
        QCOMPARE(bench.configuration().firewallRules.size(), 4);
    }

    void viewersMayNot()
    {
        Bench bench;
        QVERIFY(bench.start(u"viewer"_s));
        const auto result = bench.wait(bench.services->configurations.change(kSpace, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Forbidden);
    }

    void tellsPortsAndRoles()
    {
        Bench bench;
        QVERIFY(bench.start());
        QCOMPARE(bench.wait(bench.services->ports.used(kSpace, 10)), (QList{30'500, 30'501, 30'777}));
        QCOMPARE(bench.wait(bench.services->ports.available(kSpace, 2)), (QList{30'502, 30'503}));
        QCOMPARE(bench.wait(bench.services->roles.get(kSpace)), IamRoles());
        SpaceChange change;
        change.enablesIamRole = true;
        QVERIFY(bench.wait(bench.services->configurations.change(kSpace, change)));
        const auto roles = bench.wait(bench.services->roles.get(kSpace));
        QVERIFY(roles);
        QCOMPARE(roles->roles, QStringList{u"arn:aws:iam::551204873360:role/ch2-k3w9tz-apps"_s});
    }

    void schedulesMovesAndCancelsAnUpgrade()
    {
        Bench bench;
        QVERIFY(bench.start());
        SpaceUpgrades &upgrades = bench.services->upgrades;
        QVERIFY(!bench.scheduled());
        const QDate day = QDateTime::currentDateTimeUtc().date().addDays(9);
        for (const QDate &chosen : {day, day.addDays(2)}) {
            QVERIFY(bench.wait(upgrades.schedule(kSpace, chosen)));
            const std::optional<SpaceUpgrade> scheduled = bench.scheduled();
            QVERIFY(scheduled);
            QCOMPARE(scheduled->at, QDateTime(chosen, QTime(0, 0), QTimeZone::utc()));
            QCOMPARE(scheduled->status, u"QUEUED"_s);
        }
        QVERIFY(bench.wait(upgrades.cancel(kSpace)));
        QVERIFY(!bench.scheduled());
        const auto none = bench.wait(upgrades.cancel(kSpace));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Kind::NotFound);
    }

    void upgradesNow()
    {
        Bench bench;
        QVERIFY(bench.start(u"demo"_s, u"100"_s)); // an upgrade then takes less than a second
        QVERIFY(bench.wait(bench.services->upgrades.schedule(kSpace, std::nullopt)));
        QVERIFY(QTest::qWaitFor([&] { return bench.configuration().space.version == "2.10.0"_L1; }, kPatience));
        QVERIFY(!bench.configuration().space.isUpgradeAvailable);
        const auto again = bench.wait(bench.services->upgrades.schedule(kSpace, std::nullopt));
        QVERIFY2(!again, "there is nothing newer");
    }

    void changesTheRoutesOfTheGateway()
    {
        Bench bench;
        QVERIFY(bench.start());
        SpaceRoutes &routes = bench.services->routes;
        const auto before = bench.wait(routes.list(kSpace));
        QVERIFY(before);
        QVERIFY(bench.wait(routes.change(kSpace, {{u"203.0.113.0/24"_s, u"198.51.100.0/24"_s}})));
        const auto after = bench.wait(routes.list(kSpace));
        QVERIFY(after);
        const auto isOfGateway = [](const SpaceRoute &route) { return route.target == SpaceRoute::Target::InternetGateway; };
        QStringList destinations;
        for (const SpaceRoute &route : *after) {
            if (isOfGateway(route))
                destinations.append(route.destination);
        }
        destinations.sort();
        QCOMPARE(destinations, (QStringList{u"198.51.100.0/24"_s, u"203.0.113.0/24"_s}));
        const auto ofOthers = [&](const QList<SpaceRoute> &all) { return std::count_if(all.begin(), all.end(), std::not_fn(isOfGateway)); };
        QCOMPARE(ofOthers(*after), ofOthers(*before));
    }

    void addsAndRemovesAnEnvironment()
    {
        Bench bench;
        QVERIFY(bench.start());
        SpaceAssociations &associations = bench.services->associations;
        const auto before = bench.wait(associations.list(kSpace));
        QVERIFY(before);
        SpaceAssociation wanted;
        wanted.organization = kSpace.organization;
        wanted.environment = u"sandbox"_s;
        const auto isWanted = [&wanted](const SpaceAssociation &one) { return one.isSameAs(wanted); };
        QVERIFY(std::none_of(before->begin(), before->end(), isWanted));

        QVERIFY(bench.wait(associations.add(kSpace, wanted)));
        const auto after = bench.wait(associations.list(kSpace));
        QVERIFY(after);
        QCOMPARE(after->size(), before->size() + 1);
        const auto added = std::find_if(after->begin(), after->end(), isWanted);
        QVERIFY(added != after->end());

        QVERIFY(bench.wait(associations.remove(kSpace, added->id)));
        const auto again = bench.wait(associations.list(kSpace));
        QVERIFY(again);
        QVERIFY(std::none_of(again->begin(), again->end(), isWanted));
        const auto gone = bench.wait(associations.remove(kSpace, added->id));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Kind::NotFound);
    }

    void tellsThePatchWindow()
    {
        Bench bench;
        QVERIFY(bench.start());
        const auto window = bench.wait(bench.services->upgrades.patchWindow(kSpace.organization));
        QVERIFY(window);
        QVERIFY(window->sandboxStart < window->sandboxEnd);
        QVERIFY(window->sandboxEnd < window->productionStart);
        QCOMPARE(window->productionEnd.time(), QTime(23, 59, 59, 999));
    }
};

QTEST_GUILESS_MAIN(TestSpaceServicesEndToEnd)
#include "tst_spaceservices_endtoend.moc"
