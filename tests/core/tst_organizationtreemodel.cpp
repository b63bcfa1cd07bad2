// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/organizationtreemodel.h"
#include "core/models/tablerole.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;
using Kind = OrganizationTreeModel::Kind;

namespace {

OrganizationRef group(const QString &id, const QString &parent = {})
{
    OrganizationRef ref;
    ref.id = {id};
    ref.name = u"Group "_s + id;
    ref.parent = {parent};
    return ref;
}

QByteArray environment(const QByteArray &id, const QByteArray &organization, bool isProduction)
{
    return R"({"id":")" + id + R"(","name":"Env )" + id + R"(","organizationId":")" + organization + R"(","isProduction":)"
        + (isProduction ? "true" : "false") + R"(,"type":")" + (isProduction ? "production" : "sandbox") + R"("})";
}

QByteArray page(const QList<QByteArray> &environments)
{
    return R"({"data":[)" + environments.join(',') + R"(],"total":)" + QByteArray::number(environments.size()) + '}';
}

// The tree as text, one line a node.
QStringList outline(const QAbstractItemModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(indent + index.data().toString());
        lines += outline(model, index, indent + u'-');
    }
    return lines;
}

struct Fixture {
    FakeTransport transport;
    FakeClock clock;
    FakeAuthorizer authorizer;
    RequestQueue queue{QUrl(u"https://platform.example"_s), transport, clock, {}, [] { return 0.0; }};
    Environments service{queue};
    OrganizationTreeModel model{service};

    Fixture() { queue.setAuthorizer(&authorizer); }
    static QString line(const QString &id) { return u"GET /accounts/api/organizations/%1/environments"_s.arg(id); }
    void serve(const QString &id, const QList<QByteArray> &environments)
    {
        transport.on(line(id), jsonReply(200, page(environments)));
    }
};

} // namespace

class TestOrganizationTreeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTree();
    void survivesOddParents();
    void readsWhenOpened();
    void readsAll();
    void failureCanBeRetried();
    void readsAgainWithoutLosingPlaces();
    void resetsForOthersOnly();
};

void TestOrganizationTreeModel::buildsTheTree()
{
    Fixture f;
    f.model.setOrganizations({group(u"root"_s), group(u"a"_s, u"root"_s), group(u"b"_s, u"root"_s), group(u"a1"_s, u"a"_s)});
    QCOMPARE(outline(f.model),
        (QStringList{u"All groups"_s, u"-Group root"_s, u"--Group a"_s, u"---Group a1"_s, u"--Group b"_s}));
    const QModelIndex all = f.model.index(0, 0);
    QCOMPARE(all.data(KindRole).toInt(), int(Kind::AllGroups));
    QCOMPARE(all.data(IdRole).toString(), QString());
    const QModelIndex a1 = f.model.indexOf(OrganizationId{u"a1"_s});
    QCOMPARE(a1.data(IdRole).toString(), u"a1"_s);
    QCOMPARE(a1.data(KindRole).toInt(), int(Kind::Group));
    QCOMPARE(a1.parent(), f.model.indexOf(OrganizationId{u"a"_s}));
    QCOMPARE(f.model.indexOf(OrganizationId{}), all);
    QVERIFY(!f.model.indexOf(OrganizationId{u"nobody"_s}).isValid());
    QCOMPARE(f.model.pathOf({u"a1"_s}), (QStringList{u"Group root"_s, u"Group a"_s, u"Group a1"_s}));
    QCOMPARE(f.model.withDescendants({u"a"_s}).size(), 2);
    QCOMPARE(f.model.withDescendants({}).size(), 4);
}

void TestOrganizationTreeModel::survivesOddParents()
{
    Fixture f;
    f.model.setOrganizations({group(u"orphan"_s, u"hidden"_s), group(u"x"_s, u"y"_s), group(u"y"_s, u"x"_s), group(u"self"_s, u"self"_s)});
    QCOMPARE(outline(f.model),
        (QStringList{u"All groups"_s, u"-Group orphan"_s, u"-Group x"_s, u"--Group y"_s, u"-Group self"_s}));
}

void TestOrganizationTreeModel::readsWhenOpened()
{
    Fixture f;
    f.serve(u"a"_s, {environment("e1", "a", true), environment("e2", "a", false)});
    f.model.setOrganizations({group(u"a"_s), group(u"a1"_s, u"a"_s)});
    const QModelIndex a = f.model.indexOf(OrganizationId{u"a"_s});
    QVERIFY(f.model.hasChildren(f.model.indexOf(OrganizationId{u"a1"_s})));
    QVERIFY(f.model.canFetchMore(a));
    QSignalSpy changed(&f.model, &OrganizationTreeModel::environmentsChanged);
    f.model.fetchMore(a);
    QVERIFY(a.data(LoadingRole).toBool());
    QVERIFY(!f.model.canFetchMore(a));
    f.clock.advance(1s);
    QCOMPARE(outline(f.model), (QStringList{u"All groups"_s, u"-Group a"_s, u"--Env e1"_s, u"--Env e2"_s, u"--Group a1"_s}));
    QCOMPARE(changed.count(), 1);
    QVERIFY(f.model.isRead({u"a"_s}));
    QVERIFY(!a.data(LoadingRole).toBool());
    const QModelIndex e1 = f.model.indexOf(EnvironmentId{u"e1"_s});
    QVERIFY(e1.data(IsProductionRole).toBool());
    QCOMPARE(e1.data(OrganizationRole).toString(), u"a"_s);
    QCOMPARE(e1.data(KindRole).toInt(), int(Kind::Environment));
    QVERIFY(!f.model.indexOf(EnvironmentId{u"e2"_s}).data(IsProductionRole).toBool());
    QCOMPARE(f.model.environments({u"a"_s}).size(), 2);
}

void TestOrganizationTreeModel::readsAll()
{
    Fixture f;
    f.serve(u"a"_s, {environment("e1", "a", true)});
    f.transport.on(Fixture::line(u"b"_s), jsonReply(403, "{}"));
    f.serve(u"c"_s, {});
    f.model.setOrganizations({group(u"a"_s), group(u"b"_s), group(u"c"_s)});
    const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.model.loadAll();
    f.clock.advance(5s);
    QVERIFY(f.model.isRead({u"a"_s}));
    QVERIFY(!f.model.isRead({u"b"_s}));
    QVERIFY(f.model.isRead({u"c"_s}));
    QVERIFY(!f.model.hasChildren(f.model.indexOf(OrganizationId{u"c"_s})));
    QCOMPARE(f.transport.count(), 3);
}

void TestOrganizationTreeModel::failureCanBeRetried()
{
    Fixture f;
    f.transport.on(Fixture::line(u"a"_s), jsonReply(403, "{}"));
    f.serve(u"a"_s, {environment("e1", "a", true)});
    f.model.setOrganizations({group(u"a"_s)});
    const QModelIndex a = f.model.indexOf(OrganizationId{u"a"_s});
    f.model.fetchMore(a);
    f.clock.advance(1s);
    QCOMPARE(a.data(ErrorRole).value<ApiError>().kind, ApiError::Kind::Forbidden);
    QVERIFY(!f.model.canFetchMore(a)); // a view would ask again and again
    f.model.load({u"a"_s});
    f.clock.advance(1s);
    QVERIFY(!a.data(ErrorRole).isValid());
    QVERIFY(f.model.isRead({u"a"_s}));
}

void TestOrganizationTreeModel::readsAgainWithoutLosingPlaces()
{
    Fixture f;
    f.serve(u"a"_s, {environment("e1", "a", true), environment("e2", "a", false), environment("e3", "a", false)});
    f.serve(u"a"_s, {environment("e2", "a", false), environment("e4", "a", false)});
    f.model.setOrganizations({group(u"a"_s), group(u"a1"_s, u"a"_s)});
    const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.model.load({u"a"_s});
    f.clock.advance(1s);
    const QPersistentModelIndex kept(f.model.indexOf(EnvironmentId{u"e2"_s}));
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.model.load({u"a"_s});
    f.clock.advance(1s);
    QCOMPARE(outline(f.model), (QStringList{u"All groups"_s, u"-Group a"_s, u"--Env e2"_s, u"--Env e4"_s, u"--Group a1"_s}));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(IdRole).toString(), u"e2"_s);
    QCOMPARE(resets.count(), 0);
}

void TestOrganizationTreeModel::resetsForOthersOnly()
{
    Fixture f;
    f.model.setOrganizations({group(u"a"_s)});
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    f.model.setOrganizations({group(u"a"_s)});
    QCOMPARE(resets.count(), 0);
    f.model.load({u"a"_s}); // hangs
    f.model.setOrganizations({group(u"b"_s)});
    QCOMPARE(resets.count(), 1);
    f.clock.advance(1s); // the answer that was taken back finds nothing to change
    QCOMPARE(outline(f.model), (QStringList{u"All groups"_s, u"-Group b"_s}));
}

QTEST_GUILESS_MAIN(TestOrganizationTreeModel)
#include "tst_organizationtreemodel.moc"
