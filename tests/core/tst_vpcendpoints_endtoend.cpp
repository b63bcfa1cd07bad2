// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/availabilityzones.h"
#include "core/cloudhub/awsaccounts.h"
#include "core/cloudhub/privatelinkcommands.h"
#include "core/cloudhub/vpcendpointwatch.h"
#include "core/net/networktransport.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/simulatorprocess.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;
using Status = VpcEndpointStatus;

//! The services of core/cloudhub, the real queue and the real transport against the real simulator over HTTP.
namespace {

const OrganizationId kRail{u"b81c44d0-2f6e-4a39-8e07-61d9c3fa7712"_s};
const SpaceRef kSpace{kRail, SpaceId{u"91e4c7a3-5b0d-4e28-bf16-a3d270c8f5e9"_s}};
const QString kPath = u"/runtimefabric/api/organizations/"_s + kRail.value + u"/privatespaces/"_s + kSpace.space.value + u"/vpces"_s;
constexpr int kPatience = 20'000; // milliseconds until a test gives up

VpcEndpointDraft draft(const QString &name = u"billing-link"_s)
{
    VpcEndpointDraft draft;
    draft.name = name;
    draft.typedServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0c0ffee0c0ffee012"_s;
    draft.serviceRegion = u"eu-central-1"_s;
    draft.typedOwner = u"773390115824"_s;
    draft.zoneIds = {u"euc1-az2"_s};
    return draft;
}

struct Bench {
    SimulatorProcess simulator;
    NetworkTransport transport;
    HurriedClock clock{20};
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<VpcEndpoints> endpoints;

    //! Starts the simulator and signs in. False when that fails.
    [[nodiscard]] bool start(const QString &user = u"demo"_s, const QStringList &arguments = {})
    {
        if (!simulator.start(QStringList{u"--rate-limit"_s, u"0"_s, u"--speed"_s, u"20"_s} + arguments))
            return false;
        queue = std::make_unique<RequestQueue>(simulator.url(), transport, clock);
        queue->setAuthorizer(&authorizer);
        endpoints = std::make_unique<VpcEndpoints>(*queue, clock);
        authorizer.token = newToken(user);
        return !authorizer.token->isEmpty();
    }

    QByteArray newToken(const QString &user) const
    {
        HttpCaller caller(simulator.url());
        const HttpAnswer answer = caller.post(u"/accounts/login"_s, {{u"username"_s, user}, {u"password"_s, user}});
        return answer.object().value("access_token"_L1).toString().toLatin1();
    }

    [[nodiscard]] bool addFault(const QJsonObject &fault) { return simulator.control("POST", u"faults"_s, fault).status < 300; }

    template <typename T>
    Result<T> wait(const Reply<T> &reply)
    {
        if (!QTest::qWaitFor([&reply] { return reply.isFinished(); }, kPatience))
            return failure(ApiError::protocol({}, u"no end"_s));
        return reply.result();
    }

    //! Names of the endpoints as the platform has them, asked past core.
    QStringList namesThere() const
    {
        HttpCaller caller(simulator.url());
        caller.setToken(QString::fromLatin1(newToken(u"demo"_s)));
        QStringList names;
        for (const QJsonValue endpoint : caller.get(kPath).array())
            names += endpoint.toObject().value("name"_L1).toString();
        return names;
    }

    int requests(const QString &line) { return simulator.statistics().value("requestsByPath"_L1).toObject().value(line).toInt(); }
};

} // namespace

class TestVpcEndpointsEndToEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        Bench bench;
        QVERIFY2(bench.start(), qPrintable(bench.simulator.errorText()));
        PrivateSpaces spaces(*bench.queue);
        const auto list = bench.wait(spaces.list(kRail));
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->constFirst().ref, kSpace);
        QCOMPARE(list->constFirst().name, u"rail-core"_s);
        QCOMPARE(list->constFirst().status, SpaceStatus::Active);
        QCOMPARE(list->constFirst().vpnCount, std::optional(2));

        const auto details = bench.wait(spaces.get(kSpace));
        QVERIFY(details);
        QVERIFY(details->hasDetails && details->hasNetwork);
        QCOMPARE(details->region, u"eu-central-1"_s);

        AvailabilityZones zones(*bench.queue);
        const auto zoneList = bench.wait(zones.list(kSpace));
        QVERIFY(zoneList);
        QCOMPARE(zoneList->constFirst(), (AvailabilityZone{u"euc1-az2"_s, u"eu-central-1a"_s}));

        AwsAccounts accounts(*bench.queue);
        const auto account = bench.wait(accounts.get(kSpace));
        QVERIFY(account);
        QCOMPARE(account->size(), 12);

        const auto endpoints = bench.wait(bench.endpoints->list(kSpace));
        QVERIFY(endpoints);
        QCOMPARE(endpoints->constFirst().name, u"ledger-link"_s);
        QCOMPARE(endpoints->constFirst().status, Status::NotRead);
        const auto ledger = bench.wait(bench.endpoints->get(kSpace, endpoints->constFirst().id));
        QVERIFY(ledger);
        QCOMPARE(ledger->status, Status::PendingAcceptance);
    }

    void listsManySpaces()
    {
        Bench bench;
        QVERIFY(bench.start(u"demo"_s, {u"--data"_s, u"large"_s}));
        HttpCaller caller(bench.simulator.url());
        caller.setToken(QString::fromLatin1(*bench.authorizer.token));
        const QJsonArray groups = caller.get(u"/accounts/api/me"_s).object().value("user"_L1).toObject().value("memberOfOrganizations"_L1).toArray();
        QVERIFY(!groups.isEmpty());
        PrivateSpaces spaces(*bench.queue);
        int count = 0;
        for (const QJsonValue group : groups) {
            const auto list = bench.wait(spaces.list(OrganizationId{group.toObject().value("id"_L1).toString()}));
            QVERIFY(list);
            count += int(list->size());
        }
        QCOMPARE(count, 100);
    }

    void createsWatchesChangesAndDeletes()
    {
        Bench bench;
        QVERIFY(bench.start(u"demo"_s, {u"--accept-after"_s, u"20"_s}));
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QVERIFY(creation);
        QVERIFY(!creation->wasReconciled);
        const VpcEndpointId id = creation->endpoint.id;

        VpcEndpointWatch watch(*bench.endpoints, bench.clock);
        QList<Status> seen;
        std::optional<VpcEndpoint> settled;
        connect(&watch, &VpcEndpointWatch::changed, this, [&seen](const VpcEndpoint &endpoint) { seen += endpoint.status; });
        connect(&watch, &VpcEndpointWatch::settled, this, [&settled](const VpcEndpoint &endpoint, Status) { settled = endpoint; });
        watch.setInterval(std::chrono::seconds(1));
        watch.watch(creation->endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(settled, kPatience);
        QCOMPARE(seen, (QList<Status>{Status::Valid, Status::PendingAcceptance, Status::Available}));
        QCOMPARE(settled->id, id);
        QVERIFY(!settled->dnsNames.isEmpty());
        QVERIFY(awsEndpointId(*settled).startsWith(u"vpce-"_s));

        VpcEndpointDraft edited = draftOf(*settled);
        edited.name = u"billing-link-2"_s;
        const auto changed = bench.wait(bench.endpoints->change(kSpace, id, edited));
        QVERIFY(changed);
        QCOMPARE(changed->name, u"billing-link-2"_s);
        QVERIFY(bench.namesThere().contains(u"billing-link-2"_s));

        QVERIFY(bench.wait(bench.endpoints->remove(kSpace, id)));
        QVERIFY(!bench.namesThere().contains(u"billing-link-2"_s));
        const auto gone = bench.wait(bench.endpoints->get(kSpace, id));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Kind::NotFound);
        QVERIFY(bench.wait(bench.endpoints->remove(kSpace, id))); // gone already: as good as deleted
    }

    void tellsWhenTheServiceDoesNotExist()
    {
        Bench bench;
        QVERIFY(bench.start());
        VpcEndpointDraft wrong = draft();
        wrong.typedServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0dead000000000000"_s;
        const auto creation = bench.wait(bench.endpoints->create(kSpace, wrong));
        QVERIFY(creation);
        VpcEndpointWatch watch(*bench.endpoints, bench.clock);
        QSignalSpy settled(&watch, &VpcEndpointWatch::settled);
        watch.setInterval(std::chrono::seconds(1));
        watch.watch(creation->endpoint);
        QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 1, kPatience);
        const auto endpoint = settled.first().first().value<VpcEndpoint>();
        QCOMPARE(endpoint.status, Status::Invalid);
        QVERIFY(!endpoint.statusMessage.isEmpty());
    }

    void tellsWhenSomebodyElseDeletesIt()
    {
        Bench bench;
        QVERIFY(bench.start());
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QVERIFY(creation);
        VpcEndpointWatch watch(*bench.endpoints, bench.clock);
        QSignalSpy gone(&watch, &VpcEndpointWatch::gone);
        watch.watch(creation->endpoint);
        HttpCaller somebody(bench.simulator.url());
        somebody.setToken(QString::fromLatin1(bench.newToken(u"demo"_s)));
        QCOMPARE(somebody.call("DELETE", kPath + u'/' + creation->endpoint.id.value).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, kPatience);
    }

    void keepsNamesAsTheyAre()
    {
        Bench bench;
        QVERIFY(bench.start());
        const QStringList names{u"🚂 Züge"_s, u"رابط الفوترة"_s, u"a/b%2Fc?d#e\\\"<b>"_s, QString(255, u'ä')};
        for (const QString &name : names) {
            const auto creation = bench.wait(bench.endpoints->create(kSpace, draft(name)));
            QVERIFY2(creation, qPrintable(name));
            const auto endpoint = bench.wait(bench.endpoints->get(kSpace, creation->endpoint.id));
            QVERIFY(endpoint);
            QCOMPARE(endpoint->name, name);
        }
        const auto endpoints = bench.wait(bench.endpoints->list(kSpace));
        QVERIFY(endpoints);
        QStringList listed;
        for (const VpcEndpoint &endpoint : *endpoints)
            listed += endpoint.name;
        for (const QString &name : names)
            QVERIFY2(listed.contains(name), qPrintable(name));
    }

    void passesRefusalsOn_data()
    {
        QTest::addColumn<QString>("member"); // set to value before sending
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("word"); // stands in the server's sentence
        QTest::newRow("empty name") << u"name"_s << QVariant(u""_s) << u"name"_s;
        QTest::newRow("300 characters") << u"name"_s << QVariant(QString(300, u'n')) << u"255"_s;
        QTest::newRow("service name") << u"serviceName"_s << QVariant(u"sqs"_s) << u"serviceName"_s;
        QTest::newRow("region") << u"serviceRegion"_s << QVariant(u"Frankfurt"_s) << u"serviceRegion"_s;
        QTest::newRow("owner") << u"owner"_s << QVariant(u"12345"_s) << u"serviceOwner"_s;
        QTest::newRow("no zone") << u"azIds"_s << QVariant(QStringList()) << u"azIds"_s;
        QTest::newRow("zone of elsewhere") << u"azIds"_s << QVariant(QStringList{u"use1-az1"_s}) << u"use1-az1"_s;
    }

    void passesRefusalsOn()
    {
        QFETCH(QString, member);
        QFETCH(QVariant, value);
        QFETCH(QString, word);
        VpcEndpointDraft wrong = draft();
        const QHash<QString, std::function<void()>> setters{
            {u"name"_s, [&] { wrong.name = value.toString(); }},
            {u"serviceName"_s, [&] { wrong.typedServiceName = value.toString(); }},
            {u"serviceRegion"_s, [&] { wrong.serviceRegion = value.toString(); }},
            {u"owner"_s, [&] { wrong.typedOwner = value.toString(); }},
            {u"azIds"_s, [&] { wrong.zoneIds = value.toStringList(); }},
        };
        setters.value(member)();
        Bench bench;
        QVERIFY(bench.start());
        const QStringList before = bench.namesThere();
        const auto creation = bench.wait(bench.endpoints->create(kSpace, wrong));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Refused);
        QCOMPARE(creation.error().httpStatus, 400);
        QVERIFY2(creation.error().serverMessage.contains(word), qPrintable(creation.error().serverMessage));
        QVERIFY(!creation.error().transactionId.isEmpty());
        QVERIFY(!creation.error().mayHaveHappened);
        QCOMPARE(bench.namesThere(), before);
        // What the server refuses the draft would have told before, without asking.
        QVERIFY(!wrong.validate({u"euc1-az1"_s, u"euc1-az2"_s, u"euc1-az3"_s}).isEmpty());
    }

    void readersMayNotWrite()
    {
        Bench bench;
        QVERIFY(bench.start(u"viewer"_s));
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Forbidden);
    }

    void signsInAgainInTheMiddle()
    {
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.simulator.control("POST", u"expire-tokens"_s).status < 300);
        bench.authorizer.nextToken = bench.newToken(u"demo"_s);
        bench.authorizer.outcomes = {Done{}};
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QVERIFY(creation);
        QCOMPARE(bench.authorizer.renewals, 1);
        QCOMPARE(bench.namesThere().count(u"billing-link"_s), 1);
    }

    void settlesALostAnswer_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<bool>("isApplied"); // the simulator did the work all the same
        QTest::addColumn<Kind>("kind"); // of the error when it did not
        const auto rows = [](const char *title, QJsonObject fault, Kind kind) {
            fault.insert(u"method"_s, u"POST"_s);
            fault.insert(u"path"_s, u"/vpces$"_s);
            QTest::addRow("%s, not applied", title) << fault << false << kind;
            fault.insert(u"applyFirst"_s, true);
            QTest::addRow("%s, applied", title) << fault << true << kind;
        };
        rows("drop", {{u"fault"_s, u"drop"_s}}, Kind::Network);
        rows("hang", {{u"fault"_s, u"hang"_s}}, Kind::Timeout);
        rows("502 with HTML", {{u"fault"_s, u"html"_s}}, Kind::Server);
        rows("200 with HTML", {{u"fault"_s, u"html"_s}, {u"status"_s, 200}}, Kind::Protocol);
        rows("empty", {{u"fault"_s, u"empty"_s}, {u"status"_s, 201}}, Kind::Protocol);
        rows("error page of 5 MB", {{u"fault"_s, u"huge"_s}}, Kind::Server);
        rows("504", {{u"fault"_s, u"status"_s}, {u"status"_s, 504}}, Kind::Server);
        QTest::newRow("truncated, applied") << QJsonObject{{u"fault"_s, u"truncate"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"/vpces$"_s}}
                                            << true << Kind::Protocol;
    }

    void settlesALostAnswer()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(bool, isApplied);
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.wait(bench.endpoints->create(kSpace, draft()))); // an equal one, there before
        QVERIFY(bench.addFault(fault));
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QCOMPARE(bench.requests(u"POST "_s + kPath), 2); // one for each call, never a second try
        QCOMPARE(bench.namesThere().count(u"billing-link"_s), isApplied ? 2 : 1);
        QCOMPARE(bool(creation), isApplied);
        if (isApplied) {
            QVERIFY(creation->wasReconciled);
            QCOMPARE(creation->endpoint.name, u"billing-link"_s);
        } else {
            QTEST(creation.error().kind, "kind");
            QVERIFY(!creation.error().mayHaveHappened);
            QVERIFY(creation.error().serverMessage.size() <= 2000);
        }
    }

    void doesNotGuessWithoutAList()
    {
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.addFault({{u"fault"_s, u"delay"_s}, {u"method"_s, u"GET"_s}, {u"path"_s, u"/vpces$"_s}})); // the list before: as usual
        QVERIFY(bench.addFault({{u"fault"_s, u"drop"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"/vpces$"_s}, {u"applyFirst"_s, true}}));
        QVERIFY(bench.addFault({{u"fault"_s, u"status"_s}, {u"method"_s, u"GET"_s}, {u"path"_s, u"/vpces$"_s}, {u"count"_s, 50}}));
        const auto creation = bench.wait(bench.endpoints->create(kSpace, draft()));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::UnknownOutcome);
        QVERIFY(creation.error().mayHaveHappened);
        QCOMPARE(creation.error().method, u"POST"_s);
        QCOMPARE(bench.requests(u"POST "_s + kPath), 1);
    }

    void classifiesBrokenAnswers_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *title, QJsonObject fault, Kind kind) {
            fault.insert(u"path"_s, u"/vpces$"_s);
            fault.insert(u"count"_s, 50);
            QTest::newRow(title) << fault << kind;
        };
        row("502 with HTML", {{u"fault"_s, u"html"_s}}, Kind::Server);
        row("200 with HTML", {{u"fault"_s, u"html"_s}, {u"status"_s, 200}}, Kind::Protocol);
        row("200 without a body", {{u"fault"_s, u"empty"_s}}, Kind::Protocol);
        row("truncated", {{u"fault"_s, u"truncate"_s}}, Kind::Protocol);
        row("error page of 5 MB", {{u"fault"_s, u"huge"_s}}, Kind::Server);
        row("page of 5 MB that says 200", {{u"fault"_s, u"huge"_s}, {u"status"_s, 200}}, Kind::Protocol);
        row("no answer", {{u"fault"_s, u"hang"_s}}, Kind::Timeout);
        row("connection closed", {{u"fault"_s, u"drop"_s}}, Kind::Network);
        row("redirect", {{u"fault"_s, u"redirect"_s}}, Kind::Protocol);
        row("403", {{u"fault"_s, u"status"_s}, {u"status"_s, 403}}, Kind::Forbidden);
        row("503", {{u"fault"_s, u"status"_s}}, Kind::Server);
    }

    void classifiesBrokenAnswers()
    {
        QFETCH(QJsonObject, fault);
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.addFault(fault));
        const auto endpoints = bench.wait(bench.endpoints->list(kSpace));
        QVERIFY(!endpoints);
        QTEST(endpoints.error().kind, "kind");
        QCOMPARE(endpoints.error().path, kPath);
        QVERIFY(endpoints.error().serverMessage != u"no end"_s);
        QVERIFY(endpoints.error().bodySample.size() <= 200);
        QVERIFY(!endpoints.error().mayHaveHappened);
        // And once the fault is over, the same call works.
        QVERIFY(bench.simulator.control("DELETE", u"faults"_s).status < 300);
        QVERIFY(bench.wait(bench.endpoints->list(kSpace)));
    }
};

QTEST_GUILESS_MAIN(TestVpcEndpointsEndToEnd)
#include "tst_vpcendpoints_endtoend.moc"
