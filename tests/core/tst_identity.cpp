// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/identity.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<Identity> decode(const QByteArray &json)
{
    const auto value = parseJson(json);
    return value ? decodeIdentity(*value) : Result<Identity>(failure(value.error()));
}

// A person of the root who is a member of it and of one group, and contributes to a third.
const QByteArray kPerson = R"({"user":{
    "id":"5a7d","firstName":"Ingrid","lastName":"Larsen","username":"i.larsen","email":"i.larsen@northwind.example",
    "organizationId":"root","organization":{"id":"root","name":"Northwind Logistics","subOrganizationIds":["rail","air"]},
    "memberOfOrganizations":[
      {"id":"rail","name":"Northwind Rail","parentId":"root","parentOrganizationIds":["root"],"subOrganizationIds":["depot"]},
      {"id":"root","name":"Northwind Logistics","parentId":null,"parentName":null,"isRoot":true,"parentOrganizationIds":[],
       "subOrganizationIds":["rail","air"]}],
    "contributorOfOrganizations":[
      {"id":"air","name":"Air freight","parentId":"root","parentOrganizationIds":["root"],"subOrganizationIds":[]},
      {"id":"rail","name":"Northwind Rail","parentId":"root","subOrganizationIds":[]}],
    "properties":{"cs_auth":{"activeOrganizationId":"air","session_timeout":90}}}})";

} // namespace

class TestIdentity final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAPerson();
    void listsGroupsInTreeOrder();
    void readsAConnectedAppWithItsCreator();
    void readsAConnectedAppAlone();
    void showsTheUserNameWithoutAName();
    void choosesWhereToStart_data();
    void choosesWhereToStart();
    void addsTheOwnOrganization();
    void dropsAParentThatCannotBeSeen();
    void findsTheParentInTheListOfAncestors();
    void survivesACircle();
    void keepsUnknownMembersOutOfTheWay();
    void namesTheFaultyMember_data();
    void namesTheFaultyMember();
    void fetches();
    void saysWhichCallWasMisread();
};

void TestIdentity::readsAPerson()
{
    const auto identity = decode(kPerson);
    QVERIFY(identity);
    QCOMPARE(identity->userName, u"i.larsen"_s);
    QCOMPARE(identity->displayName, u"Ingrid Larsen"_s);
    QVERIFY(identity->clientName.isEmpty());
    QCOMPARE(identity->home.value, u"root"_s);
    QCOMPARE(identity->sessionTimeout, 90min);
}

void TestIdentity::listsGroupsInTreeOrder()
{
    const auto identity = decode(kPerson);
    QVERIFY(identity);
    const QList<OrganizationRef> expected{
        {{u"root"_s}, u"Northwind Logistics"_s, {}, {{u"rail"_s}, {u"air"_s}}},
        {{u"air"_s}, u"Air freight"_s, {u"root"_s}, {}},
        {{u"rail"_s}, u"Northwind Rail"_s, {u"root"_s}, {{u"depot"_s}}},
    };
    QCOMPARE(identity->organizations, expected);
}

void TestIdentity::readsAConnectedAppWithItsCreator()
{
    const auto identity = decode(R"({"client":{"client_id":"8e5b","name":"Desk admin","org_id":"rail"},
        "user":{"username":"i.larsen","firstName":"Ingrid","lastName":"Larsen","organization":{"id":"root","name":"Northwind"}}})");
    QVERIFY(identity);
    QCOMPARE(identity->clientName, u"Desk admin"_s);
    QCOMPARE(identity->userName, u"i.larsen"_s);
    QCOMPARE(identity->home.value, u"rail"_s);
}

void TestIdentity::readsAConnectedAppAlone()
{
    const auto identity = decode(R"({"client":{"client_id":"8e5b","name":"Desk admin","org_id":"root"}})");
    QVERIFY(identity);
    QVERIFY(identity->userName.isEmpty());
    QCOMPARE(identity->displayName, u"Desk admin"_s);
    QCOMPARE(identity->home.value, u"root"_s);
    QVERIFY(identity->organizations.isEmpty());
    QCOMPARE(identity->sessionTimeout, 0min);
}

void TestIdentity::showsTheUserNameWithoutAName()
{
    const auto identity
        = decode(R"({"user":{"username":"i.larsen","firstName":"","lastName":null,"organizationId":"root"}})");
    QVERIFY(identity);
    QCOMPARE(identity->displayName, u"i.larsen"_s);
}

void TestIdentity::choosesWhereToStart_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("home");
    QTest::newRow("the client's") << R"({"client":{"org_id":"c"},"user":{"username":"u","organization":{"id":"o"}}})"_ba
                                  << u"c"_s;
    QTest::newRow("the user's")
        << R"({"client":{"name":"x"},"user":{"username":"u","organization":{"id":"o"},"organizationId":"i"}})"_ba
        << u"o"_s;
    QTest::newRow("the user's id alone") << R"({"user":{"username":"u","organizationId":"i"}})"_ba << u"i"_s;
    QTest::newRow("the active one")
        << R"({"user":{"username":"u","properties":{"cs_auth":{"activeOrganizationId":"a"}}}})"_ba << u"a"_s;
}

void TestIdentity::choosesWhereToStart()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, home);
    const auto identity = decode(json);
    QVERIFY(identity);
    QCOMPARE(identity->home.value, home);
}

void TestIdentity::addsTheOwnOrganization()
{
    const auto identity = decode(
        R"({"user":{"username":"u","organization":{"id":"root","name":"Northwind"},"memberOfOrganizations":[]}})");
    QVERIFY(identity);
    QCOMPARE(identity->organizations, (QList<OrganizationRef>{{{u"root"_s}, u"Northwind"_s, {}, {}}}));
}

void TestIdentity::dropsAParentThatCannotBeSeen()
{
    const auto identity = decode(R"({"user":{"username":"u","organizationId":"rail","memberOfOrganizations":[
        {"id":"rail","name":"Rail","parentId":"root"},{"id":"depot","name":"Depot","parentId":"rail"}]}})");
    QVERIFY(identity);
    QCOMPARE(identity->organizations.size(), 2);
    QVERIFY(identity->organizations.at(0).parent.isEmpty());
    QCOMPARE(identity->organizations.at(1).parent.value, u"rail"_s);
}

void TestIdentity::findsTheParentInTheListOfAncestors()
{
    const auto identity = decode(R"({"user":{"username":"u","organizationId":"a","memberOfOrganizations":[
        {"id":"a","name":"A"},{"id":"b","name":"B","parentOrganizationIds":["a"]},{"id":"c","name":"C","parentOrganizationIds":["a","b"]}]}})");
    QVERIFY(identity);
    QCOMPARE(identity->organizations.at(1).parent.value, u"a"_s);
    QCOMPARE(identity->organizations.at(2).parent.value, u"b"_s);
}

void TestIdentity::survivesACircle()
{
    const auto identity = decode(R"({"user":{"username":"u","organizationId":"a","memberOfOrganizations":[
        {"id":"a","name":"A","parentId":"b"},{"id":"b","name":"B","parentId":"a"},{"id":"c","name":"C","parentId":"c"}]}})");
    QVERIFY(identity);
    QStringList order;
    for (const OrganizationRef &each : identity->organizations)
        order.append(each.parent.value + u'>' + each.id.value);
    QCOMPARE(order, (QStringList{u">b"_s, u"b>a"_s, u">c"_s}));
}

void TestIdentity::keepsUnknownMembersOutOfTheWay()
{
    const auto identity
        = decode(R"({"access_token":{"x":1},"client":null,"user":{"username":"ünï 🚆","firstName":"אבג","lastName":"",
        "organizationId":"root","mfa":{"required":true},"properties":{"cs_auth":null,"other":[1,2]}}})");
    QVERIFY(identity);
    QCOMPARE(identity->userName, u"ünï 🚆"_s);
    QCOMPARE(identity->displayName, u"אבג"_s);
}

void TestIdentity::namesTheFaultyMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("empty body") << ""_ba << u""_s;
    QTest::newRow("a list") << "[]"_ba << u""_s;
    QTest::newRow("nobody") << "{}"_ba << u"user"_s;
    QTest::newRow("user is a text") << R"({"user":"u"})"_ba << u"user"_s;
    QTest::newRow("no user name") << R"({"user":{"organizationId":"root"}})"_ba << u"user.username"_s;
    QTest::newRow("no organization") << R"({"user":{"username":"u"}})"_ba << u"user.organization.id"_s;
    QTest::newRow("organization without id")
        << R"({"user":{"username":"u","organization":{"name":"x"}}})"_ba << u"user.organization.id"_s;
    QTest::newRow("group without id")
        << R"({"user":{"username":"u","organizationId":"r","memberOfOrganizations":[{"id":"a","name":"A"},{"name":"B"}]}})"_ba
        << u"user.memberOfOrganizations[1].id"_s;
    QTest::newRow("group without name")
        << R"({"user":{"username":"u","organizationId":"r","contributorOfOrganizations":[{"id":"a"}]}})"_ba
        << u"user.contributorOfOrganizations[0].name"_s;
    QTest::newRow("groups are no list")
        << R"({"user":{"username":"u","organizationId":"r","memberOfOrganizations":{}}})"_ba
        << u"user.memberOfOrganizations"_s;
    QTest::newRow("timeout is a word")
        << R"({"user":{"username":"u","organizationId":"r","properties":{"cs_auth":{"session_timeout":"long"}}}})"_ba
        << u"user.properties.cs_auth.session_timeout"_s;
}

void TestIdentity::namesTheFaultyMember()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    const auto identity = decode(json);
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ApiError::Kind::Protocol);
    QCOMPARE(identity.error().jsonPath, path);
}

void TestIdentity::fetches()
{
    FakeClock clock;
    FakeTransport transport;
    FakeAuthorizer authorizer;
    RequestQueue queue(QUrl(u"https://platform.example"_s), transport, clock);
    queue.setAuthorizer(&authorizer);
    transport.on(u"GET /accounts/api/me"_s, jsonReply(200, kPerson));
    const auto reply = fetchIdentity(queue, this);
    clock.advance(1s);
    QVERIFY(reply.isFinished());
    QVERIFY(reply.result());
    QCOMPARE(reply.result()->userName, u"i.larsen"_s);
    QCOMPARE(transport.sent().front().header("Authorization"), "Bearer token-1"_ba);
}

void TestIdentity::saysWhichCallWasMisread()
{
    FakeClock clock;
    FakeTransport transport;
    FakeAuthorizer authorizer;
    RequestQueue queue(QUrl(u"https://platform.example"_s), transport, clock);
    queue.setAuthorizer(&authorizer);
    transport.on(u"GET /accounts/api/me"_s, jsonReply(200, R"({"user":{}})"));
    const auto reply = fetchIdentity(queue, this);
    clock.advance(1s);
    QVERIFY(reply.isFinished());
    const auto result = reply.result();
    QVERIFY(!result);
    QCOMPARE(result.error().path, u"/accounts/api/me"_s);
    QCOMPARE(result.error().jsonPath, u"user.username"_s);
    QCOMPARE(result.error().httpStatus, 200);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
