// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/privatespacemodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using State = TableModel::LoadState;

namespace {

const OrganizationRef kRail{{u"rail"_s}, u"Northwind Rail"_s, {}, {}};
const OrganizationRef kSea{{u"sea"_s}, u"Northwind Sea"_s, {}, {}};

QString listLine(const OrganizationRef &group)
{
    return u"GET /runtimefabric/api/organizations/%1/privatespaces"_s.arg(group.id.value);
}

QString spaceLine(const OrganizationRef &group, const QString &id)
{
    return listLine(group) + u'/' + id;
}

QByteArray listed(const QByteArray &id, const QByteArray &name, const QByteArray &owner, const QByteArray &status = "Active")
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","organizationId":")" + owner + R"(","region":"eu-central-1","status":")"
        + status + R"(","connections":{"vpns":[{"vpns":[{},{}]}],"transitGateways":[]}})";
}

QByteArray page(const QByteArray &spaces)
{
    return R"({"content":[)" + spaces + R"(],"last":true})";
}

QByteArray details(const QByteArray &id, const QByteArray &name, const QByteArray &owner)
{
    return R"({"id":")" + id + R"(","name":")" + name + R"(","organizationId":")" + owner
        + R"(","region":"eu-central-1","status":"Active","version":"2.9.14","muleAppDeploymentCount":7,)"
        + R"("network":{"region":"eu-central-1","cidrBlock":"10.44.0.0/22"}})";
}

struct Fixture : CloudHubFixture {
    PrivateSpaces service{queue};
    PrivateSpaceModel model{service, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void serve(const QString &line, const QByteArray &json) { transport.on(line, jsonReply(200, json)); }
    void settle() { clock.advance(std::chrono::seconds(30)); }
    QString cell(const QString &id, const QString &column) const
    {
        return model.indexForId(id, model.columnForKey(column)).data().toString();
    }
};

} // namespace

class TestPrivateSpaceModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsListsThenDetails();
    void failureOfAGroupBlocksNone();
    void refreshKeepsRowsAndDetails();
    void ownerHasTheSpace_data();
    void ownerHasTheSpace();
    void subjectChanges();
    void cancelTakesBack();
    void failedDetailsAreKept();
    void words_data();
    void words();
};

void TestPrivateSpaceModel::readsListsThenDetails()
{
    Fixture f;
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail")));
    f.serve(listLine(kSea), page(listed("s2", "sea-core", "sea", "Degraded")));
    f.serve(spaceLine(kRail, u"s1"_s), details("s1", "rail-core", "rail"));
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QCOMPARE(f.model.loadState(), State::Idle);
    f.model.setOrganizations({kRail, kSea});
    f.model.refresh();
    QCOMPARE(f.model.loadState(), State::Loading);
    QCOMPARE(f.model.progress(), (TableModel::Progress{0, 2}));
    f.settle();
    QCOMPARE(f.model.loadState(), State::Ready);
    QVERIFY(f.model.isComplete());
    QCOMPARE(inserted.count(), 2); // group by group
    QCOMPARE(f.cell(u"s1"_s, u"name"_s), u"rail-core"_s);
    QCOMPARE(f.cell(u"s1"_s, u"group"_s), u"Northwind Rail"_s);
    QCOMPARE(f.cell(u"s1"_s, u"cidr"_s), u"10.44.0.0/22"_s);
    QCOMPARE(f.cell(u"s1"_s, u"applications"_s), u"7"_s);
    QCOMPARE(f.cell(u"s1"_s, u"vpns"_s), u"2"_s); // the full answer does not tell it
    QCOMPARE(f.cell(u"s1"_s, u"transit-gateways"_s), u"0"_s);
    const QModelIndex status = f.model.indexForId(u"s2"_s, f.model.columnForKey(u"status"_s));
    QCOMPARE(status.data().toString(), u"Degraded"_s);
    QCOMPARE(status.data(ToneRole).toInt(), int(Tone::Failed));
    QVERIFY(!status.data(HintRole).toString().isEmpty());
}

void TestPrivateSpaceModel::failureOfAGroupBlocksNone()
{
    Fixture f;
    f.transport.on(listLine(kRail), jsonReply(403, R"({"message":"no"})"));
    f.serve(listLine(kSea), page(listed("s2", "sea-core", "sea")));
    f.model.setOrganizations({kRail, kSea});
    f.model.refresh();
    f.settle();
    QCOMPARE(f.model.loadState(), State::Ready);
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.model.failures().size(), 1);
    QCOMPARE(f.model.failures().first().title, u"Northwind Rail"_s);
    QCOMPARE(f.model.failures().first().error.kind, ApiError::Kind::Forbidden);
    QVERIFY(!f.model.isComplete());
    f.model.setOrganizations({kRail});
    QCOMPARE(f.model.loadState(), State::Failed);
}

void TestPrivateSpaceModel::refreshKeepsRowsAndDetails()
{
    Fixture f;
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail") + ',' + listed("s3", "rail-test", "rail")));
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail") + ',' + listed("s4", "rail-new", "rail")));
    f.serve(spaceLine(kRail, u"s1"_s), details("s1", "rail-core", "rail"));
    f.model.setOrganizations({kRail});
    f.model.refresh();
    f.settle();
    const QDateTime firstRead = f.model.asOf();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex kept(f.model.indexForId(u"s1"_s));
    f.model.refresh();
    QCOMPARE(f.model.rowCount(), 2);
    f.settle();
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(f.model.rowForId(u"s3"_s), -1);
    QVERIFY(f.model.rowForId(u"s4"_s) >= 0);
    QCOMPARE(f.cell(u"s1"_s, u"version"_s), u"2.9.14"_s);
    for (const QList<QVariant> &change : changes)
        QVERIFY(change.at(0).toModelIndex().row() != kept.row());
    QVERIFY(f.model.asOf() > firstRead);
}

void TestPrivateSpaceModel::ownerHasTheSpace_data()
{
    QTest::addColumn<QList<OrganizationRef>>("order");
    QTest::newRow("owner first") << QList<OrganizationRef>{kRail, kSea};
    QTest::newRow("owner last") << QList<OrganizationRef>{kSea, kRail};
}

void TestPrivateSpaceModel::ownerHasTheSpace()
{
    QFETCH(QList<OrganizationRef>, order);
    Fixture f;
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail")));
    f.serve(listLine(kSea), page(listed("s1", "rail-core", "rail")));
    f.serve(spaceLine(kRail, u"s1"_s), details("s1", "rail-core", "rail"));
    f.serve(spaceLine(kSea, u"s1"_s), details("s1", "rail-core", "rail"));
    f.model.setOrganizations(order);
    for (int turn = 0; turn < 2; ++turn) {
        f.model.refresh();
        f.settle();
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.model.rowAt(0).space.ref.organization, kRail.id);
        QCOMPARE(f.model.rowAt(0).groupName, kRail.name);
        QCOMPARE(f.cell(u"s1"_s, u"version"_s), u"2.9.14"_s);
    }
}

void TestPrivateSpaceModel::subjectChanges()
{
    Fixture f;
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail")));
    f.serve(listLine(kSea), page(listed("s2", "sea-core", "sea")));
    f.model.setOrganizations({kRail, kSea});
    f.model.refresh();
    f.settle();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.model.setOrganizations({kSea}); // narrower
    QCOMPARE(resets.count(), 0);
    QCOMPARE(f.model.rowCount(), 1);
    f.model.setOrganizations({kRail}); // another one
    QCOMPARE(resets.count(), 1);
    QCOMPARE(f.model.rowCount(), 0);
    QCOMPARE(f.model.loadState(), State::Idle);
}

void TestPrivateSpaceModel::cancelTakesBack()
{
    Fixture f;
    f.model.setOrganizations({kRail, kSea});
    f.model.refresh(); // nothing is served: the requests hang
    FakeClock::deliverEvents();
    QCOMPARE(f.transport.inFlight(), 2);
    f.model.cancel();
    FakeClock::deliverEvents();
    QCOMPARE(f.transport.inFlight(), 0);
    QCOMPARE(f.model.loadState(), State::Idle);
    QVERIFY(f.model.failures().isEmpty());
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail")));
    f.serve(listLine(kSea), page({}));
    f.model.refresh();
    f.settle();
    QCOMPARE(f.model.loadState(), State::Ready);
    QCOMPARE(f.model.rowCount(), 1);
}

void TestPrivateSpaceModel::failedDetailsAreKept()
{
    Fixture f;
    f.serve(listLine(kRail), page(listed("s1", "rail-core", "rail")));
    f.transport.on(spaceLine(kRail, u"s1"_s), jsonReply(403, "{}"));
    f.serve(spaceLine(kRail, u"s1"_s), details("s1", "rail-core", "rail"));
    f.model.setOrganizations({kRail});
    f.model.refresh();
    f.settle();
    QCOMPARE(f.model.rowAt(0).detailsError->kind, ApiError::Kind::Forbidden);
    QCOMPARE(f.cell(u"s1"_s, u"applications"_s), QString());
    f.model.readAgain(f.model.rowAt(0).space.ref);
    f.settle();
    QVERIFY(!f.model.rowAt(0).detailsError);
    QCOMPARE(f.cell(u"s1"_s, u"applications"_s), u"7"_s);
}

void TestPrivateSpaceModel::words_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("tone");
    QTest::newRow("active") << u"ACTIVE"_s << u"Active"_s << int(Tone::Good);
    QTest::newRow("progress") << u"In Progress"_s << u"In progress"_s << int(Tone::Progress);
    QTest::newRow("failed") << u"Failed"_s << u"Failed"_s << int(Tone::Failed);
    QTest::newRow("new word") << u"Hibernating"_s << u"Hibernating"_s << int(Tone::Neutral);
    QTest::newRow("none") << QString() << u"Not known"_s << int(Tone::Neutral);
}

void TestPrivateSpaceModel::words()
{
    QFETCH(QString, word);
    QFETCH(QString, shown);
    QFETCH(int, tone);
    PrivateSpace space;
    space.statusText = word;
    space.status = spaceStatusFromText(word);
    QCOMPARE(spaceStatusWord(space), shown);
    QCOMPARE(int(spaceStatusTone(space.status)), tone);
}

QTEST_GUILESS_MAIN(TestPrivateSpaceModel)
#include "tst_privatespacemodel.moc"
