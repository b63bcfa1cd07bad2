// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/organizations.h"
#include "core/accounts/organizationtree.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<Organization> decode(const QByteArray &json)
{
    const auto value = parseJson(json);
    return value ? decodeOrganization(*value) : Result<Organization>(failure(value.error()));
}

const QByteArray kRoot
    = R"({"id":"root","name":"Northwind Logistics","parentOrganizationIds":[],"subOrganizationIds":["rail","air"],
    "isRoot":true,"isMaster":true,"entitlements":{"vCoresProduction":{"assigned":6.5,"reassigned":1},"vpcs":{"assigned":2,"reassigned":1},
    "networkConnections":{"assigned":12,"reassigned":3},"runtimeFabric":true,"runtimeFabricCloud":{"enabled":true}}})";

QByteArray organization(const QByteArray &id, const QByteArray &parents, const QByteArray &children)
{
    return R"({"id":")" + id + R"(","name":"Group )" + id + R"(","parentOrganizationIds":[)" + parents
        + R"(],"subOrganizationIds":[)" + children + "]}";
}

} // namespace

class TestOrganizations final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsTheRoot();
    void readsAGroup();
    void readsEntitlementsThatAreMissing();
    void readsTheCloudHub2Entitlement_data();
    void readsTheCloudHub2Entitlement();
    void namesTheFaultyMember_data();
    void namesTheFaultyMember();
    void getsByEncodedId();
    void passesRefusals();
    void treeNeedsNoCallsWhenAllIsKnown();
    void treeAsksForUnlistedChildren();
    void treeStartsAtHomeOfALoneApp();
    void treeLeavesOutWhatMayNotBeSeen();
    void treeFailsAsAWhole();
    void treeCanBeCancelled();

private:
    QByteArray path(const QByteArray &id) const { return "GET /accounts/api/organizations/" + id; }
    void answer(const QByteArray &id, const TransportReply &reply)
    {
        m_transport->on(QString::fromLatin1(path(id)), reply);
    }
    Result<QList<OrganizationRef>> tree(const Identity &identity, const CallOptions &options = {})
    {
        const auto reply = fetchOrganizationTree(*m_queue, identity, this, options);
        for (int i = 0; i < 30 && !reply.isFinished(); ++i)
            m_clock->advance(1s);
        return reply.isFinished() ? reply.result()
                                  : Result<QList<OrganizationRef>>(failure(ApiError::protocol({}, u"no answer"_s)));
    }
    static QStringList shape(const QList<OrganizationRef> &organizations)
    {
        QStringList lines;
        for (const OrganizationRef &each : organizations)
            lines.append(each.parent.value + u'>' + each.id.value);
        return lines;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    FakeAuthorizer m_authorizer;
    std::unique_ptr<RequestQueue> m_queue;
};

void TestOrganizations::init()
{
    m_queue.reset();
    m_clock = std::make_unique<FakeClock>();
    m_transport = std::make_unique<FakeTransport>();
    m_queue = std::make_unique<RequestQueue>(QUrl(u"https://platform.example"_s), *m_transport, *m_clock);
    m_queue->setAuthorizer(&m_authorizer);
}

void TestOrganizations::readsTheRoot()
{
    const auto root = decode(kRoot);
    QVERIFY(root);
    QCOMPARE(root->name, u"Northwind Logistics"_s);
    QVERIFY(root->isRoot);
    QVERIFY(root->parents.isEmpty());
    QCOMPARE(root->children, (QList<OrganizationId>{{u"rail"_s}, {u"air"_s}}));
    QCOMPARE(root->networkConnections, (std::optional<Entitlement>{{12, 3}}));
    QCOMPARE(root->privateSpaces, (std::optional<Entitlement>{{2, 1}}));
    QVERIFY(root->mayUseCloudHub2);
}

void TestOrganizations::readsAGroup()
{
    const auto group = decode(organization("depot", R"("root","rail")", ""));
    QVERIFY(group);
    QVERIFY(!group->isRoot);
    QCOMPARE(group->parents, (QList<OrganizationId>{{u"root"_s}, {u"rail"_s}}));
    QVERIFY(group->children.isEmpty());
    const auto flagged = decode(R"({"id":"x","name":"X","isMaster":false})");
    QVERIFY(flagged);
    QVERIFY(!flagged->isRoot);
}

void TestOrganizations::readsEntitlementsThatAreMissing()
{
    const auto none = decode(R"({"id":"x","name":"X"})");
    QVERIFY(none);
    QVERIFY(!none->networkConnections);
    QVERIFY(!none->privateSpaces);
    QVERIFY(none->mayUseCloudHub2);
    const auto some
        = decode(R"({"id":"x","name":"X","entitlements":{"networkConnections":{"assigned":4},"vpcs":null}})");
    QVERIFY(some);
    QCOMPARE(some->networkConnections, (std::optional<Entitlement>{{4, 0}}));
    QVERIFY(!some->privateSpaces);
}

void TestOrganizations::readsTheCloudHub2Entitlement_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("may");
    QTest::newRow("enabled") << R"({"enabled":true})"_ba << true;
    QTest::newRow("disabled") << R"({"enabled":false})"_ba << false;
    QTest::newRow("unsaid") << "{}"_ba << true;
    QTest::newRow("null") << "null"_ba << true;
    QTest::newRow("plain true") << "true"_ba << true;
    QTest::newRow("plain false") << "false"_ba << false;
}

void TestOrganizations::readsTheCloudHub2Entitlement()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, may);
    const auto organization = decode(R"({"id":"x","name":"X","entitlements":{"runtimeFabricCloud":)" + value + "}}");
    QVERIFY(organization);
    QCOMPARE(organization->mayUseCloudHub2, may);
}

void TestOrganizations::namesTheFaultyMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("empty body") << ""_ba << u""_s;
    QTest::newRow("no id") << R"({"name":"X"})"_ba << u"id"_s;
    QTest::newRow("name is null") << R"({"id":"x","name":null})"_ba << u"name"_s;
    QTest::newRow("entitlements are a list") << R"({"id":"x","name":"X","entitlements":[]})"_ba << u"entitlements"_s;
    QTest::newRow("nothing assigned") << R"({"id":"x","name":"X","entitlements":{"networkConnections":{}}})"_ba
                                      << u"entitlements.networkConnections.assigned"_s;
    QTest::newRow("entitlement is a number")
        << R"({"id":"x","name":"X","entitlements":{"vpcs":3}})"_ba << u"entitlements.vpcs"_s;
    QTest::newRow("children are numbers")
        << R"({"id":"x","name":"X","subOrganizationIds":["a",2]})"_ba << u"subOrganizationIds[1]"_s;
}

void TestOrganizations::namesTheFaultyMember()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    const auto organization = decode(json);
    QVERIFY(!organization);
    QCOMPARE(organization.error().kind, ApiError::Kind::Protocol);
    QCOMPARE(organization.error().jsonPath, path);
}

void TestOrganizations::getsByEncodedId()
{
    Organizations service(*m_queue);
    m_transport->setResponder([](const TransportRequest &) { return jsonReply(200, kRoot); });
    const auto reply = service.get({u"a/b c"_s}, {Lane::Background, {}});
    m_clock->advance(1s);
    QVERIFY(reply.isFinished());
    QVERIFY(reply.result());
    QCOMPARE(m_transport->lines(), QStringList{u"GET /accounts/api/organizations/a%2Fb%20c"_s});
}

void TestOrganizations::passesRefusals()
{
    Organizations service(*m_queue);
    answer("x", jsonReply(404, R"({"status":404,"message":"Organization not found"})"));
    const auto reply = service.get({u"x"_s});
    m_clock->advance(1s);
    QVERIFY(reply.isFinished());
    const auto result = reply.result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(result.error().serverMessage, u"Organization not found"_s);
}

void TestOrganizations::treeNeedsNoCallsWhenAllIsKnown()
{
    Identity identity;
    identity.home = {u"root"_s};
    identity.organizations = {{{u"root"_s}, u"Root"_s, {}, {{u"rail"_s}}}, {{u"rail"_s}, u"Rail"_s, {u"root"_s}, {}}};
    const auto result = tree(identity);
    QVERIFY(result);
    QCOMPARE(*result, identity.organizations);
    QCOMPARE(m_transport->count(), 0);
}

void TestOrganizations::treeAsksForUnlistedChildren()
{
    Identity identity;
    identity.home = {u"root"_s};
    identity.organizations = {{{u"root"_s}, u"Root"_s, {}, {{u"rail"_s}, {u"air"_s}}}};
    answer("rail", jsonReply(200, organization("rail", R"("root")", R"("depot")")));
    answer("air", jsonReply(200, organization("air", R"("root")", "")));
    answer("depot", jsonReply(200, organization("depot", R"("root","rail")", R"("root")")));
    const auto result = tree(identity);
    QVERIFY(result);
    QCOMPARE(shape(*result), (QStringList{u">root"_s, u"root>air"_s, u"root>rail"_s, u"rail>depot"_s}));
    QCOMPARE(m_transport->count(), 3);
}

void TestOrganizations::treeStartsAtHomeOfALoneApp()
{
    Identity identity;
    identity.clientName = u"bare"_s;
    identity.home = {u"root"_s};
    answer("root", jsonReply(200, organization("root", "", R"("rail")")));
    answer("rail", jsonReply(200, organization("rail", R"("root")", "")));
    const auto result = tree(identity);
    QVERIFY(result);
    QCOMPARE(shape(*result), (QStringList{u">root"_s, u"root>rail"_s}));
}

void TestOrganizations::treeLeavesOutWhatMayNotBeSeen()
{
    Identity identity;
    identity.home = {u"root"_s};
    identity.organizations = {{{u"root"_s}, u"Root"_s, {}, {{u"rail"_s}, {u"air"_s}, {u"sea"_s}}}};
    answer("rail", jsonReply(403, R"({"message":"no"})"));
    answer("air", jsonReply(404, R"({"message":"none"})"));
    answer("sea", jsonReply(200, organization("sea", R"("root")", "")));
    const auto result = tree(identity);
    QVERIFY(result);
    QCOMPARE(shape(*result), (QStringList{u">root"_s, u"root>sea"_s}));
}

void TestOrganizations::treeFailsAsAWhole()
{
    Identity identity;
    identity.home = {u"root"_s};
    identity.organizations = {{{u"root"_s}, u"Root"_s, {}, {{u"rail"_s}, {u"air"_s}}}};
    answer("rail", textReply(501, "not here"));
    answer("air", jsonReply(200, organization("air", R"("root")", "")));
    const auto result = tree(identity);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Server);
}

void TestOrganizations::treeCanBeCancelled()
{
    Identity identity;
    identity.home = {u"root"_s};
    identity.organizations = {{{u"root"_s}, u"Root"_s, {}, {{u"rail"_s}}}};
    CancelSource cancel;
    const auto reply = fetchOrganizationTree(*m_queue, identity, this, {Lane::Background, cancel.token()});
    cancel.cancel();
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QCOMPARE(reply.result().error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(m_transport->count(), 0);
}

QTEST_GUILESS_MAIN(TestOrganizations)
#include "tst_organizations.moc"
