// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpoints.h"
#include "tests/core/cloudhubfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Kind = ApiError::Kind;

//! VpcEndpoints::create, above all what it makes of a lost answer.
namespace {

VpcEndpointDraft draft()
{
    VpcEndpointDraft draft;
    draft.name = u" رابط/ledger%2F 🚂 "_s;
    draft.typedServiceName = u"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718"_s;
    draft.serviceRegion = u"eu-central-1"_s;
    draft.typedOwner = u"773390115824"_s;
    draft.zoneIds = {u"euc1-az2"_s, u"euc1-az3"_s};
    return draft;
}

//! An endpoint as the list has it: equal to the draft but for \a changes.
QJsonObject twin(const QString &id, const QJsonObject &changes = {})
{
    QJsonObject object = draft().toJson();
    object.insert(u"vpceId"_s, id);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

TransportReply listOf(const QList<QJsonObject> &endpoints)
{
    QJsonArray array;
    for (const QJsonObject &endpoint : endpoints)
        array.append(endpoint);
    return jsonReply(200, QJsonDocument(array).toJson());
}

const QJsonObject kStranger = twin(u"stranger"_s, {{u"serviceName"_s, u"com.amazonaws.eu-central-1.sqs"_s}});

struct Fixture : CloudHubFixture {
    VpcEndpoints endpoints{queue, clock};
    const QString listLine = u"GET "_s + spacePath + u"/vpces"_s;
    const QString createLine = u"POST "_s + spacePath + u"/vpces"_s;

    explicit Fixture(const QList<TransportReply> &lists = {listOf({})}, const std::optional<TransportReply> &creation = {})
    {
        for (const TransportReply &list : lists)
            transport.on(listLine, list);
        if (creation)
            transport.on(createLine, *creation);
    }
    qsizetype posts() const { return transport.lines().count(createLine); }
    qsizetype lists() const { return transport.lines().count(listLine); }
};

} // namespace

class TestVpcEndpointCreation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheId_data()
    {
        QTest::addColumn<TransportReply>("answer");
        QTest::addColumn<VpcEndpointStatus>("status");
        QTest::newRow("as documented") << jsonReply(201, R"({"vpceId":"new"})") << VpcEndpointStatus::NotRead;
        QTest::newRow("200") << jsonReply(200, R"({"vpceId":"new"})") << VpcEndpointStatus::NotRead;
        QTest::newRow("202") << jsonReply(202, R"({"id":"new"})") << VpcEndpointStatus::NotRead;
        QTest::newRow("a bare text") << jsonReply(201, R"("new")") << VpcEndpointStatus::NotRead;
        QTest::newRow("whole endpoint") << jsonReply(201, QJsonDocument(twin(u"new"_s, {{u"status"_s, u"Valid"_s}})).toJson())
                                        << VpcEndpointStatus::Valid;
    }

    void readsTheId()
    {
        QFETCH(TransportReply, answer);
        Fixture f({listOf({kStranger})}, answer);
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(creation);
        QCOMPARE(f.transport.lines(), (QStringList{f.listLine, f.createLine}));
        QCOMPARE(f.transport.sent().back().request.body, VpcEndpoints::createRequest(f.space, draft()).body);
        QVERIFY(!creation->wasReconciled);
        QCOMPARE(creation->endpoint.id.value, u"new"_s);
        QCOMPARE(creation->endpoint.name, u"رابط/ledger%2F 🚂"_s);
        QCOMPARE(creation->endpoint.space, f.space);
        QCOMPARE(creation->endpoint.zoneIds, draft().zoneIds);
        QTEST(creation->endpoint.status, "status");
    }

    void passesRefusalsOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("400") << 400 << Kind::Refused;
        QTest::newRow("403") << 403 << Kind::Forbidden;
        QTest::newRow("404") << 404 << Kind::NotFound;
        QTest::newRow("409") << 409 << Kind::Conflict;
    }

    void passesRefusalsOn()
    {
        QFETCH(int, status);
        Fixture f({listOf({})}, jsonReply(status, R"({"message":"azIds must not be empty"})"));
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(!creation);
        QTEST(creation.error().kind, "kind");
        QCOMPARE(creation.error().serverMessage, u"azIds must not be empty"_s);
        QVERIFY(!creation.error().mayHaveHappened);
        QCOMPARE(f.transport.count(), 2);
    }

    void sendsNothingWhenTheSpaceCannotBeListed()
    {
        Fixture f({jsonReply(403, R"({"message":"not for you"})")});
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Forbidden);
        QCOMPARE(f.posts(), 0);
    }

    void createsAlthoughTheListCannotBeUnderstood()
    {
        Fixture f({jsonReply(200, R"([{"vpceId":"x"}])")}, jsonReply(201, R"({"vpceId":"new"})"));
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(creation);
        QCOMPARE(creation->endpoint.id.value, u"new"_s);
    }

    void settlesALostAnswer_data()
    {
        QTest::addColumn<QList<TransportReply>>("lists"); // before, then one for each look; the last for ever
        QTest::addColumn<int>("looks");
        QTest::addColumn<QString>("verdict"); // an id = created; "not created"; "unknown"
        const auto row = [](const char *title, const QList<TransportReply> &lists, int looks, const QString &verdict) {
            QTest::newRow(title) << lists << looks << verdict;
        };
        const TransportReply none = listOf({});
        const TransportReply unreadable = textReply(200, "<html>", "text/html");
        row("created", {none, listOf({twin(u"new"_s)})}, 1, u"new"_s);
        row("created among others", {listOf({kStranger}), listOf({kStranger, twin(u"new"_s)})}, 1, u"new"_s);
        row("zones in another order", {none, listOf({twin(u"new"_s, {{u"azIds"_s, QJsonArray{u"euc1-az3"_s, u"euc1-az2"_s}}})})}, 1, u"new"_s);
        row("created a little later", {none, none, listOf({twin(u"new"_s)})}, 2, u"new"_s);
        row("created at the last look", {none, none, none, listOf({twin(u"new"_s)})}, 3, u"new"_s);
        row("not created", {none}, 3, u"not created"_s);
        row("not created, others are there", {listOf({kStranger})}, 3, u"not created"_s);
        row("not created, somebody made another", {none, listOf({kStranger})}, 3, u"not created"_s);
        row("an equal one existed before", {listOf({twin(u"old"_s)})}, 3, u"not created"_s);
        row("created beside an equal one", {listOf({twin(u"old"_s)}), listOf({twin(u"old"_s), twin(u"new"_s)})}, 1, u"new"_s);
        row("two new equal ones: whose is whose?", {none, listOf({twin(u"new"_s), twin(u"theirs"_s)})}, 3, u"unknown"_s);
        row("a new one for the service, with another name", {none, listOf({twin(u"new"_s, {{u"name"_s, u"x"_s}})})}, 3, u"unknown"_s);
        row("the same with ours beside it", {none, listOf({twin(u"theirs"_s, {{u"name"_s, u"x"_s}}), twin(u"new"_s)})}, 1, u"new"_s);
        row("list not readable", {none, unreadable}, 1, u"unknown"_s);
        row("list refused", {none, jsonReply(403, "{}")}, 1, u"unknown"_s);
        row("list not readable at the second look", {none, none, unreadable}, 2, u"unknown"_s);
        row("list not readable before: an equal one may be old", {unreadable, listOf({twin(u"x"_s)})}, 3, u"unknown"_s);
        row("list not readable before, nothing there", {unreadable, none}, 3, u"not created"_s);
    }

    void settlesALostAnswer()
    {
        QFETCH(QList<TransportReply>, lists);
        QFETCH(QString, verdict);
        Fixture f(lists, lostReply());
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QCOMPARE(f.posts(), 1);
        QTEST(int(f.lists() - 1), "looks");
        if (creation) {
            QCOMPARE(creation->endpoint.id.value, verdict);
            QVERIFY(creation->wasReconciled);
            return;
        }
        const ApiError &error = creation.error();
        QCOMPARE(error.method, u"POST"_s);
        QCOMPARE(error.kind, verdict == u"unknown"_s ? Kind::UnknownOutcome : Kind::Network);
        QCOMPARE(error.mayHaveHappened, verdict == u"unknown"_s);
        QVERIFY(verdict == u"unknown"_s || verdict == u"not created"_s);
    }

    void looksAfterEveryKindOfLoss_data()
    {
        QTest::addColumn<TransportReply>("loss");
        QTest::addColumn<Kind>("kind"); // of the error when it was not created
        QTest::newRow("connection lost") << lostReply() << Kind::Network;
        QTest::newRow("502 of a gateway") << textReply(502, "<html>", "text/html") << Kind::Server;
        QTest::newRow("504") << jsonReply(504, "{}") << Kind::Server;
        QTest::newRow("body cut short") << lostReply(Kind::Protocol) << Kind::Protocol;
        QTest::newRow("201 without a body") << textReply(201, {}) << Kind::Protocol;
        QTest::newRow("201 without an id") << jsonReply(201, "{}") << Kind::Protocol;
        QTest::newRow("200 with a web page") << textReply(200, "<html>", "text/html") << Kind::Protocol;
    }

    void looksAfterEveryKindOfLoss()
    {
        QFETCH(TransportReply, loss);
        Fixture created({listOf({}), listOf({twin(u"new"_s)})}, loss);
        const auto creation = created.wait(created.endpoints.create(created.space, draft()));
        QVERIFY(creation);
        QVERIFY(creation->wasReconciled);
        QCOMPARE(created.posts(), 1);

        Fixture notCreated({listOf({})}, loss);
        const auto refusal = notCreated.wait(notCreated.endpoints.create(notCreated.space, draft()));
        QVERIFY(!refusal);
        QTEST(refusal.error().kind, "kind");
        QVERIFY(!refusal.error().mayHaveHappened);
        QCOMPARE(notCreated.posts(), 1);
    }

    void looksAfterATimeout()
    {
        Fixture f({listOf({}), listOf({twin(u"new"_s)})}); // no answer to the POST at all
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(creation);
        QVERIFY(creation->wasReconciled);
        QCOMPARE(f.posts(), 1);
    }

    void doesNotLookWhenNothingWasSent()
    {
        Fixture f({listOf({})}, lostReply(Kind::Network, false));
        const auto creation = f.wait(f.endpoints.create(f.space, draft()));
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Network);
        QVERIFY(!creation.error().mayHaveHappened);
        QCOMPARE(f.lists(), 1);
    }

    void cancelBeforeSendingSendsNothing()
    {
        Fixture f;
        CancelSource source;
        const auto reply = f.endpoints.create(f.space, draft(), {Lane::Interactive, source.token()});
        source.cancel();
        const auto creation = f.wait(reply);
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Cancelled);
        QCOMPARE(f.posts(), 0);
    }

    void cancelAfterSendingDoesNotLook()
    {
        Fixture f;
        CancelSource source;
        const auto reply = f.endpoints.create(f.space, draft(), {Lane::Interactive, source.token()});
        while (f.posts() == 0)
            QVERIFY(f.clock.advanceToNext());
        source.cancel();
        const auto creation = f.wait(reply);
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Cancelled);
        QCOMPARE(f.lists(), 1);
        QCOMPARE(f.posts(), 1);
    }

    void endsWithItsService()
    {
        CloudHubFixture f;
        auto endpoints = std::make_unique<VpcEndpoints>(f.queue, f.clock);
        const auto reply = endpoints->create(f.space, draft());
        endpoints.reset();
        const auto creation = f.wait(reply);
        QVERIFY(!creation);
        QCOMPARE(creation.error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestVpcEndpointCreation)
#include "tst_vpcendpointcreation.moc"
