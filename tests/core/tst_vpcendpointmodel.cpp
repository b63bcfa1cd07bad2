// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/sightings.h"
#include "core/models/vpcendpointmodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;
using State = TableModel::LoadState;
using Status = VpcEndpointStatus;

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

QByteArray endpoint(const QByteArray &id, const QByteArray &name, const QByteArray &status = {})
{
    const QByteArray tail = status.isEmpty() ? QByteArray("}") : QByteArray(R"(,"status":")" + status + R"("})");
    return R"({"vpceId":")" + id + R"(","name":")" + name
        + R"(","serviceName":"com.amazonaws.eu-central-1.sqs","serviceRegion":"eu-central-1","serviceOwner":"amazon","azIds":["euc1-az2"])"
        + tail;
}

struct Fixture : CloudHubFixture {
    QTemporaryDir directory;
    PrivateSpaces spaceService{queue};
    VpcEndpoints service{queue, clock};
    Sightings sightings{directory.path(), clock};
    VpcEndpointWatch watch{service, clock};
    PrivateSpaceModel spaceModel{spaceService, clock};
    VpcEndpointModel model{service, watch, sightings, spaceModel, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void serve(const QString &line, const QByteArray &json) { transport.on(line, jsonReply(200, json)); }
    QString listLine(const OrganizationRef &group, const QString &spaceId) const
    {
        return spacesLine(group) + u'/' + spaceId + u"/vpces"_s;
    }
    QString itemLine(const QString &id) const { return listLine(kRail, u"s1"_s) + u'/' + id; }
    //! One space with the endpoints a (available) and b (pending).
    void serveRailCore()
    {
        serve(spacesLine(kRail), spaces("s1", "rail-core"));
        serve(listLine(kRail, u"s1"_s), '[' + endpoint("a", "alpha") + ',' + endpoint("b", "beta") + ']');
        serve(itemLine(u"a"_s), endpoint("a", "alpha", "Available"));
        serve(itemLine(u"b"_s), endpoint("b", "beta", "PendingAcceptance"));
    }
    void start(const QList<OrganizationRef> &groups = {kRail})
    {
        spaceModel.setOrganizations(groups);
        model.refresh();
        clock.advance(3s);
    }
    QModelIndex cell(const QString &id, const QString &column) const
    {
        return model.indexForId(id, model.columnForKey(column));
    }
    int readsOf(const QString &line) const { return int(transport.lines().count(line)); }
};

} // namespace

class TestVpcEndpointModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsThenReads();
    void refreshKeepsRows();
    void readsThoseOnTheirWayFirst();
    void failuresOfGroupsAndSpaces();
    void retryAsksForFailedGroupsAgain();
    void followsTheSpaces();
    void narrowsToOneSpace();
    void takesWhatTheWatchSees();
    void agesAreShownButNotSearched();
    void busyRows();
    void notesAndForgets();
    void deletedMeanwhile();
    void failedReadIsTold();
    void cancelTakesBack();
    void words_data();
    void words();
};

void TestVpcEndpointModel::listsThenReads()
{
    Fixture f;
    f.serveRailCore();
    QCOMPARE(f.model.loadState(), State::Idle);
    QVERIFY(!f.model.countIn(kRailCore.space));
    f.spaceModel.setOrganizations({kRail});
    f.model.refresh(); // sees that the spaces were never read
    QCOMPARE(f.model.loadState(), State::Loading);
    f.clock.advance(3s);
    QCOMPARE(f.model.loadState(), State::Ready);
    QVERIFY(f.model.isComplete());
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.countIn(kRailCore.space), std::optional(2));
    QCOMPARE(f.cell(u"a"_s, u"name"_s).data().toString(), u"alpha"_s);
    QCOMPARE(f.cell(u"a"_s, u"status"_s).data().toString(), u"Available"_s);
    QCOMPARE(f.cell(u"a"_s, u"status"_s).data(ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(f.cell(u"a"_s, u"service"_s).data().toString(), u"AWS sqs"_s);
    QCOMPARE(f.cell(u"a"_s, u"space"_s).data().toString(), u"rail-core"_s);
    QCOMPARE(f.cell(u"a"_s, u"group"_s).data().toString(), u"Northwind Rail"_s);
    QCOMPARE(f.cell(u"b"_s, u"status"_s).data(ToneRole).toInt(), int(Tone::Waiting));
    QCOMPARE(f.watch.count(), 1);
    QVERIFY(f.model.find({u"b"_s})->since.isValid());
}

void TestVpcEndpointModel::refreshKeepsRows()
{
    Fixture f;
    f.serveRailCore();
    f.start();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&f.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(&f.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
    for (int turn = 0; turn < 3; ++turn) {
        f.model.refresh();
        f.clock.advance(2s);
        QCOMPARE(f.cell(u"a"_s, u"status"_s).data().toString(), u"Available"_s); // never back to "Not read yet"
    }
    QCOMPARE(resets.count(), 0);
    QCOMPARE(removals.count(), 0);
    QCOMPARE(insertions.count(), 0);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(f.readsOf(f.itemLine(u"a"_s)), 4);
}

void TestVpcEndpointModel::readsThoseOnTheirWayFirst()
{
    Fixture f;
    f.serve(spacesLine(kRail), spaces("s1", "rail-core"));
    QByteArray list;
    for (const QByteArray &id : {QByteArray("a"), QByteArray("b"), QByteArray("c"), QByteArray("d"), QByteArray("e"), QByteArray("z")}) {
        list += (list.isEmpty() ? "" : ",") + endpoint(id, id);
        f.serve(f.itemLine(QString::fromLatin1(id)), endpoint(id, id, id == "z" ? "PendingAcceptance" : "Available"));
    }
    f.serve(f.listLine(kRail, u"s1"_s), '[' + list + ']');
    f.start();
    const int before = f.transport.count();
    f.model.refresh();
    f.clock.advance(2s);
    QStringList reads = f.transport.lines().mid(before).filter(u"/vpces/"_s);
    QVERIFY(!reads.isEmpty());
    QCOMPARE(reads.first(), f.itemLine(u"z"_s));
}

void TestVpcEndpointModel::failuresOfGroupsAndSpaces()
{
    Fixture f;
    f.serveRailCore();
    f.transport.on(spacesLine(kSea), jsonReply(403, "{}"));
    f.transport.on(f.listLine(kRail, u"s9"_s), jsonReply(404, "{}"));
    f.transport.on(spacesLine(kRail),
        jsonReply(200, R"([{"id":"s1","name":"rail-core","status":"Active"},{"id":"s9","name":"rail-lost","status":"Active"}])"));
    f.start({kRail, kSea});
    f.spaceModel.refresh();
    f.clock.advance(3s);
    QCOMPARE(f.model.loadState(), State::Ready);
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.failures().size(), 2);
    QCOMPARE(f.model.failures().at(0).title, u"Northwind Sea"_s);
    QCOMPARE(f.model.failures().at(1).title, u"rail-lost"_s);
    QCOMPARE(f.model.listFailures().size(), 1);
    QVERIFY(!f.model.isComplete());
    QVERIFY(!f.model.countIn({u"s9"_s}));
}

void TestVpcEndpointModel::retryAsksForFailedGroupsAgain()
{
    Fixture f;
    f.transport.on(spacesLine(kRail), jsonReply(403, "{}"));
    f.serveRailCore();
    f.start();
    QCOMPARE(f.model.loadState(), State::Failed);
    QCOMPARE(f.model.rowCount(), 0);
    f.model.refresh();
    QCOMPARE(f.model.loadState(), State::Loading);
    f.clock.advance(3s);
    QCOMPARE(f.model.loadState(), State::Ready);
    QCOMPARE(f.model.rowCount(), 2);
}

void TestVpcEndpointModel::followsTheSpaces()
{
    Fixture f;
    f.serveRailCore();
    f.serve(spacesLine(kSea), spaces("s2", "sea-core"));
    f.serve(f.listLine(kSea, u"s2"_s), '[' + endpoint("c", "gamma") + ']');
    f.start();
    QCOMPARE(f.model.rowCount(), 2);
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.spaceModel.setOrganizations({kRail, kSea});
    f.spaceModel.refresh();
    f.clock.advance(3s);
    QCOMPARE(f.model.rowCount(), 3); // listed as soon as the space was known
    f.spaceModel.setOrganizations({kSea});
    f.clock.advance(1s);
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.model.rowAt(0).spaceName, u"sea-core"_s);
    QCOMPARE(resets.count(), 0);
}

void TestVpcEndpointModel::narrowsToOneSpace()
{
    Fixture f;
    f.serveRailCore();
    f.serve(spacesLine(kSea), spaces("s2", "sea-core"));
    f.serve(f.listLine(kSea, u"s2"_s), '[' + endpoint("c", "gamma") + ']');
    f.start({kRail, kSea});
    QCOMPARE(f.model.rowCount(), 3);
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.model.setSpace(kRailCore);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(f.model.loadState(), State::Loading);
    f.clock.advance(3s);
    QCOMPARE(f.model.rowCount(), 2);
    QVERIFY(f.model.isComplete());
    f.model.setSpace({});
    f.clock.advance(3s);
    QCOMPARE(f.model.rowCount(), 3);
}

void TestVpcEndpointModel::takesWhatTheWatchSees()
{
    Fixture f;
    f.serveRailCore();
    f.start();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.serve(f.itemLine(u"b"_s), endpoint("b", "beta", "Available"));
    f.clock.advance(30s);
    QCOMPARE(f.cell(u"b"_s, u"status"_s).data().toString(), u"Available"_s);
    QCOMPARE(f.watch.count(), 0);
    QCOMPARE(resets.count(), 0);
}

void TestVpcEndpointModel::agesAreShownButNotSearched()
{
    Fixture f;
    f.serveRailCore();
    f.start();
    const QModelIndex status = f.cell(u"b"_s, u"status"_s);
    QCOMPARE(status.data().toString(), u"Pending acceptance"_s);
    QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
    f.clock.advance(2h + 5min);
    QCOMPARE(status.data().toString(), u"Pending acceptance · 2 h"_s);
    QCOMPARE(status.data(ExportRole).toString(), u"Pending acceptance"_s);
    QCOMPARE(status.data(SortRole).toString(), u"Pending acceptance"_s);
    QVERIFY(changes.count() >= 120); // a minute passes, views draw again
    for (const QList<QVariant> &change : changes)
        QCOMPARE(change.at(2).value<QList<int>>(), QList<int>{Qt::DisplayRole});
}

void TestVpcEndpointModel::busyRows()
{
    Fixture f;
    f.serveRailCore();
    f.serve(f.itemLine(u"a"_s), endpoint("a", "older", "Available")); // what the second read will see
    f.start();
    f.model.setBusy({u"a"_s}, true);
    const QModelIndex status = f.cell(u"a"_s, u"status"_s);
    QCOMPARE(status.data(ToneRole).toInt(), int(Tone::Progress));
    QVERIFY(status.data(BusyRole).toBool());
    QVERIFY(!f.cell(u"b"_s, u"status"_s).data(BusyRole).toBool());
    // What is read while a change is under way may be of the time before it.
    f.model.readAgain({u"a"_s});
    f.clock.advance(2s);
    QCOMPARE(f.cell(u"a"_s, u"name"_s).data().toString(), u"alpha"_s);
    f.model.setBusy({u"a"_s}, false);
    QCOMPARE(status.data(ToneRole).toInt(), int(Tone::Good));
    f.model.readAgain({u"a"_s});
    f.clock.advance(2s);
    QCOMPARE(f.cell(u"a"_s, u"name"_s).data().toString(), u"older"_s);
}

void TestVpcEndpointModel::notesAndForgets()
{
    Fixture f;
    f.serveRailCore();
    f.start();
    VpcEndpoint created;
    created.id = {u"n"_s};
    created.space = kRailCore;
    created.name = u"new"_s;
    f.serve(f.itemLine(u"n"_s), endpoint("n", "new", "Valid"));
    f.model.note(created);
    QCOMPARE(f.cell(u"n"_s, u"status"_s).data().toString(), u"Not read yet"_s);
    f.clock.advance(1s);
    QCOMPARE(f.cell(u"n"_s, u"status"_s).data().toString(), u"Provisioning"_s);
    VpcEndpoint renamed = f.model.find({u"a"_s})->endpoint;
    renamed.name = u"renamed"_s;
    renamed.status = Status::NotRead;
    renamed.statusText.clear();
    f.model.note(renamed);
    QCOMPARE(f.cell(u"a"_s, u"name"_s).data().toString(), u"renamed"_s);
    QCOMPARE(f.cell(u"a"_s, u"status"_s).data().toString(), u"Available"_s);
    f.model.forget({u"b"_s});
    QCOMPARE(f.model.rowForId(u"b"_s), -1);
    QVERIFY(!f.sightings.since({u"b"_s}).isValid());
    VpcEndpoint elsewhere = created;
    elsewhere.id = {u"x"_s};
    elsewhere.space = {kSea.id, {u"s7"_s}};
    f.model.note(elsewhere);
    QCOMPARE(f.model.rowForId(u"x"_s), -1);
}

void TestVpcEndpointModel::deletedMeanwhile()
{
    Fixture f;
    f.serveRailCore();
    f.transport.on(f.itemLine(u"a"_s), jsonReply(404, "{}")); // what the second read will see
    f.start();
    QCOMPARE(f.model.rowCount(), 2);
    f.model.readAgain({u"a"_s});
    f.clock.advance(2s);
    QCOMPARE(f.model.rowForId(u"a"_s), -1);
    QCOMPARE(f.model.rowCount(), 1);
}

void TestVpcEndpointModel::failedReadIsTold()
{
    Fixture f;
    f.serve(spacesLine(kRail), spaces("s1", "rail-core"));
    f.serve(f.listLine(kRail, u"s1"_s), '[' + endpoint("a", "alpha") + ']');
    f.transport.on(f.itemLine(u"a"_s), jsonReply(403, "{}"));
    f.serve(f.itemLine(u"a"_s), endpoint("a", "alpha", "Invalid"));
    f.start();
    QCOMPARE(f.model.find({u"a"_s})->readError->kind, ApiError::Kind::Forbidden);
    QCOMPARE(f.cell(u"a"_s, u"status"_s).data().toString(), u"Not read yet"_s);
    QVERIFY(!f.cell(u"a"_s, u"status"_s).data(HintRole).toString().isEmpty());
    f.model.readAgain({u"a"_s});
    f.clock.advance(2s);
    QVERIFY(!f.model.find({u"a"_s})->readError);
    QCOMPARE(f.cell(u"a"_s, u"status"_s).data(ToneRole).toInt(), int(Tone::Failed));
}

void TestVpcEndpointModel::cancelTakesBack()
{
    Fixture f;
    f.serve(spacesLine(kRail), spaces("s1", "rail-core"));
    f.start(); // the list of the space hangs
    QCOMPARE(f.model.loadState(), State::Loading);
    f.model.cancel();
    f.clock.advance(1s);
    QVERIFY(f.model.loadState() != State::Loading);
    QVERIFY(f.model.failures().isEmpty());
    f.serveRailCore();
    f.model.refresh();
    f.clock.advance(3s);
    QCOMPARE(f.model.rowCount(), 2);
}

void TestVpcEndpointModel::words_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shown");
    QTest::newRow("valid") << u"Valid"_s << u"Provisioning"_s;
    QTest::newRow("pending") << u"PendingAcceptance"_s << u"Pending acceptance"_s;
    QTest::newRow("available") << u"Available"_s << u"Available"_s;
    QTest::newRow("invalid") << u"Invalid"_s << u"Invalid"_s;
    QTest::newRow("new word") << u"Rebooting"_s << u"Rebooting"_s;
}

void TestVpcEndpointModel::words()
{
    QFETCH(QString, word);
    QFETCH(QString, shown);
    VpcEndpoint endpoint;
    endpoint.statusText = word;
    endpoint.status = vpcEndpointStatusFromText(word);
    QCOMPARE(vpcEndpointStatusWord(endpoint), shown);
}

QTEST_GUILESS_MAIN(TestVpcEndpointModel)
#include "tst_vpcendpointmodel.moc"
