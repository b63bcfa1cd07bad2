// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/sightings.h"
#include "core/models/arrangedmodel.h"
#include "core/models/attentionmodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;
using Kind = AttentionItem::Kind;

namespace {

const QString kSpaces = u"GET /runtimefabric/api/organizations/%1/privatespaces"_s;

OrganizationRef group(const QString &id)
{
    OrganizationRef ref;
    ref.id = {id};
    ref.name = u"Group "_s + id;
    return ref;
}

QByteArray space(const QByteArray &id, const QByteArray &status)
{
    return R"({"id":")" + id + R"(","name":"space )" + id + R"(","status":")" + status + R"("})";
}

QByteArray endpoint(const QByteArray &id, const QByteArray &status)
{
    return R"({"vpceId":")" + id + R"(","name":"endpoint )" + id
        + R"(","serviceName":"com.amazonaws.vpce.eu-central-1.vpce-svc-0a1b2c3d4e5f60718","serviceRegion":"eu-central-1",)"
        + R"("serviceOwner":"773390115824","azIds":["z"],"status":")" + status + R"("})";
}

struct Fixture : CloudHubFixture {
    QTemporaryDir directory;
    PrivateSpaces spaceService{queue};
    VpcEndpoints service{queue, clock};
    Sightings sightings{directory.path(), clock};
    VpcEndpointWatch watch{service, clock};
    PrivateSpaceModel spaces{spaceService, clock};
    VpcEndpointModel endpoints{service, watch, sightings, spaces, clock};
    VpnConnections vpnService{queue, clock};
    VpnWatch vpnWatch{vpnService, clock};
    VpnModel vpns{vpnService, vpnWatch, spaces, clock};
    TransitGateways gatewayService{queue, clock};
    TransitGatewayWatch gatewayWatch{gatewayService, clock};
    TransitGatewayModel gateways{gatewayService, gatewayWatch, sightings, spaces, clock};
    AttentionModel model{spaces, endpoints, vpns, gateways, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void serve(const QString &line, const QByteArray &json) { transport.on(line, jsonReply(200, json)); }
    QString listLine(const QString &spaceId) const { return kSpaces.arg(u"rail"_s) + u'/' + spaceId + u"/vpces"_s; }
    void start(const QList<OrganizationRef> &groups)
    {
        spaces.setOrganizations(groups);
        endpoints.refresh();
        clock.advance(5s);
    }
    QStringList kinds() const
    {
        QStringList list;
        for (const AttentionItem &item : model.rows())
            list.append(u"%1 %2"_s.arg(int(item.kind)).arg(item.name));
        list.sort();
        return list;
    }
};

QString line(Kind kind, const QString &name)
{
    return u"%1 %2"_s.arg(int(kind)).arg(name);
}

} // namespace

class TestAttentionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collectsWhatWantsAPerson();
    void collectsVpnsAndGateways();
    void tellsThatASpaceCanBeUpgraded();
    void followsWithoutReset();
    void nothingToDo();
    void urgentFirst();
};

void TestAttentionModel::collectsWhatWantsAPerson()
{
    Fixture f;
    f.serve(kSpaces.arg(u"rail"_s),
        '[' + space("s1", "Active") + ',' + space("s2", "Degraded") + ',' + space("s3", "In Progress") + ']');
    f.transport.on(kSpaces.arg(u"sea"_s), jsonReply(403, "{}"));
    f.serve(f.listLine(u"s1"_s), '[' + endpoint("a", "Available") + ',' + endpoint("b", "PendingAcceptance") + ',' + endpoint("c", "Invalid") + ']');
    f.serve(f.listLine(u"s2"_s), "[]");
    f.transport.on(f.listLine(u"s3"_s), jsonReply(404, "{}"));
    for (const QByteArray &id : {QByteArray("a"), QByteArray("b"), QByteArray("c")}) {
        const QByteArray status = id == "a" ? "Available" : id == "b" ? "PendingAcceptance" : "Invalid";
        f.serve(f.listLine(u"s1"_s) + u'/' + QString::fromLatin1(id), endpoint(id, status));
    }
    f.start({group(u"rail"_s), group(u"sea"_s)});
    QCOMPARE(f.model.loadState(), TableModel::LoadState::Ready);
    QStringList expected{line(Kind::EndpointPending, u"endpoint b"_s), line(Kind::EndpointInvalid, u"endpoint c"_s),
        line(Kind::SpaceDegraded, u"space s2"_s), line(Kind::SpaceInProgress, u"space s3"_s),
        line(Kind::GroupUnread, u"Group sea"_s), line(Kind::SpaceUnread, u"space s3"_s)};
    expected.sort();
    QCOMPARE(f.kinds(), expected);
    for (const AttentionItem &item : f.model.rows()) {
        if (item.kind == Kind::EndpointPending) {
            QCOMPARE(item.objectId, u"b"_s);
            QCOMPARE(item.spaceName, u"space s1"_s);
            QCOMPARE(item.groupName, u"Group rail"_s);
            QCOMPARE(item.owner, u"773390115824"_s);
            QCOMPARE(item.service, u"vpce-svc-0a1b2c3d4e5f60718"_s);
            QVERIFY(item.since.isValid());
        }
        QCOMPARE(item.error.has_value(), item.kind == Kind::GroupUnread || item.kind == Kind::SpaceUnread);
    }
    QCOMPARE(targetOf(Kind::EndpointPending), AttentionTarget::VpcEndpoints);
    QCOMPARE(targetOf(Kind::SpaceDegraded), AttentionTarget::PrivateSpaces);
}

void TestAttentionModel::collectsVpnsAndGateways()
{
    const auto vpn = [](const QByteArray &name, const QByteArray &first, const QByteArray &second) -> QByteArray {
        return R"({"vpnId":")" + name + R"(","name":")" + name + R"(","vpnConnectionStatus":"available","remoteIpAddress":"203.0.113.7",)"
            + R"("staticRoutes":["10.1.0.0/16"],"localAsn":64512,"vpnTunnels":[{"status":")" + first + R"("},{"status":")" + second + R"("}]})";
    };
    const auto gateway = [](const QByteArray &id, const QByteArray &attachment) -> QByteArray {
        return R"({"id":"tgw-)" + id + R"(","name":"gateway )" + id + R"(","spec":{"resourceShare":{"id":"share","account":"773390115824"},)"
            + R"("region":"eu-central-1","spaceName":"space s1"},"status":{"gateway":"available","attachment":")" + attachment + R"(","routes":[]}})";
    };
    Fixture f;
    const QString organization = u"GET /runtimefabric/api/organizations/rail"_s;
    const QString inSpace = organization + u"/privatespaces/s1"_s;
    f.serve(kSpaces.arg(u"rail"_s), '[' + space("s1", "Active") + ']');
    f.serve(f.listLine(u"s1"_s), "[]");
    f.serve(inSpace + u"/connections"_s,
        R"([{"id":"c","name":"depot","vpns":[)" + vpn("up", "UP", "UP") + ',' + vpn("normal", "UP", "DOWN") + ',' + vpn("dead", "DOWN", "DOWN") + "]}]");
    const QByteArray gateways
        = '[' + gateway("1", "available") + ',' + gateway("2", "Pending PrivateSpace Attachment") + ',' + gateway("3", "rejected") + ']';
    f.serve(inSpace + u"/transitgateways"_s, gateways);
    f.serve(organization + u"/transitgateways"_s, gateways);
    f.start({group(u"rail"_s)});
    f.vpns.refresh();
    f.gateways.refresh();
    f.clock.advance(5s);

    QStringList expected{line(Kind::VpnDown, u"dead"_s), line(Kind::GatewayPending, u"gateway 2"_s), line(Kind::GatewayRejected, u"gateway 3"_s)};
    expected.sort();
    QCOMPARE(f.kinds(), expected);
    for (const AttentionItem &item : f.model.rows()) {
        const TableModel &table = targetOf(item.kind) == AttentionTarget::Vpns ? static_cast<const TableModel &>(f.vpns) : f.gateways;
        QVERIFY2(table.rowForId(item.objectId) >= 0, qPrintable(item.name)); // the link finds its row
        QCOMPARE(item.spaceName, u"space s1"_s);
        if (item.kind == Kind::GatewayPending)
            QCOMPARE(item.owner, u"773390115824"_s);
    }
}

void TestAttentionModel::tellsThatASpaceCanBeUpgraded()
{
    Fixture f;
    const QByteArray upgradable = R"({"id":"s1","name":"space s1","status":"Active","version":"2.9.1","isSpaceUpgradeAvailable":true})";
    f.serve(kSpaces.arg(u"rail"_s), '[' + upgradable + ']');
    f.serve(kSpaces.arg(u"rail"_s) + u"/s1"_s, upgradable);
    f.serve(f.listLine(u"s1"_s), "[]");
    f.start({group(u"rail"_s)});
    QCOMPARE(f.kinds(), QStringList{line(Kind::SpaceUpgradable, u"space s1"_s)});
}

void TestAttentionModel::followsWithoutReset()
{
    Fixture f;
    f.serve(kSpaces.arg(u"rail"_s), '[' + space("s1", "Failed") + ']');
    f.serve(kSpaces.arg(u"rail"_s), '[' + space("s1", "Active") + ']');
    f.serve(f.listLine(u"s1"_s), '[' + endpoint("b", "PendingAcceptance") + ']');
    f.serve(f.listLine(u"s1"_s) + u"/b"_s, endpoint("b", "PendingAcceptance"));
    f.start({group(u"rail"_s)});
    QCOMPARE(f.model.rowCount(), 2);
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.spaces.refresh();
    f.clock.advance(3s);
    QCOMPARE(f.kinds(), QStringList{line(Kind::EndpointPending, u"endpoint b"_s)});
    f.serve(f.listLine(u"s1"_s) + u"/b"_s, endpoint("b", "Available"));
    f.clock.advance(30s);
    QCOMPARE(f.model.rowCount(), 0);
    QCOMPARE(resets.count(), 0);
}

void TestAttentionModel::nothingToDo()
{
    Fixture f;
    QCOMPARE(f.model.loadState(), TableModel::LoadState::Idle);
    f.serve(kSpaces.arg(u"rail"_s), '[' + space("s1", "Active") + ']');
    f.serve(f.listLine(u"s1"_s), "[]");
    f.start({group(u"rail"_s)});
    QCOMPARE(f.model.loadState(), TableModel::LoadState::Ready);
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(f.model.asOf().isValid());
}

void TestAttentionModel::urgentFirst()
{
    Fixture f;
    f.serve(kSpaces.arg(u"rail"_s), '[' + space("s1", "In Progress") + ',' + space("s2", "Degraded") + ']');
    f.serve(f.listLine(u"s1"_s), '[' + endpoint("b", "PendingAcceptance") + ']');
    f.serve(f.listLine(u"s2"_s), "[]");
    f.start({group(u"rail"_s)});
    ArrangedModel sorted;
    sorted.setSourceModel(&f.model);
    sorted.sort(f.model.columnForKey(u"urgency"_s));
    QList<int> tones;
    for (int row = 0; row < sorted.rowCount(); ++row)
        tones.append(sorted.index(row, 0).data(ToneRole).toInt());
    QCOMPARE(tones, (QList<int>{int(Tone::Failed), int(Tone::Waiting), int(Tone::Progress)}));
}

QTEST_GUILESS_MAIN(TestAttentionModel)
#include "tst_attentionmodel.moc"
