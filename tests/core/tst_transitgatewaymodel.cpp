// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/sightings.h"
#include "core/models/transitgatewaymodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;
using State = TableModel::LoadState;

namespace {

const OrganizationRef kRail{{u"rail"_s}, u"Northwind Rail"_s, {}, {}};
const SpaceRef kCore{kRail.id, {u"s1"_s}};
const QString kSpaces = u"GET /runtimefabric/api/organizations/rail/privatespaces"_s;
const QString kInSpace = kSpaces + u"/s1/transitgateways"_s;
const QString kInGroup = u"GET /runtimefabric/api/organizations/rail/transitgateways"_s;

QByteArray gateway(const QByteArray &id, const QByteArray &attachment, const QByteArray &spaceName = "rail-core")
{
    QJsonObject spec{{u"resourceShare"_s, QJsonObject{{u"id"_s, u"u"_s}, {u"account"_s, u"773390115824"_s}}}, {u"region"_s, u"eu-central-1"_s}};
    if (!spaceName.isEmpty())
        spec.insert(u"spaceName"_s, QString::fromLatin1(spaceName));
    const QJsonObject status{{u"gateway"_s, u"available"_s}, {u"attachment"_s, QString::fromLatin1(attachment)},
        {u"routes"_s, QJsonArray{u"10.0.0.0/8"_s, u"10.64.0.0/16"_s}}};
    return QJsonDocument(QJsonObject{{u"id"_s, QString::fromLatin1(id)}, {u"name"_s, QString::fromLatin1("n-" + id)}, {u"spec"_s, spec},
                             {u"status"_s, status}}).toJson();
}

QByteArray list(const QByteArrayList &items) { return '[' + items.join(',') + ']'; }

struct Fixture : CloudHubFixture {
    QTemporaryDir directory;
    PrivateSpaces spaceService{queue};
    TransitGateways service{queue, clock};
    Sightings sightings{directory.path(), clock};
    TransitGatewayWatch watch{service, clock};
    PrivateSpaceModel spaceModel{spaceService, clock};
    TransitGatewayModel model{service, watch, sightings, spaceModel, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        serve(kSpaces, R"([{"id":"s1","name":"rail-core","status":"Active"}])");
        serve(kSpaces + u"/s1"_s, R"({"id":"s1","name":"rail-core","status":"Active"})");
    }
    void serve(const QString &line, const QByteArray &json) { transport.on(line, jsonReply(200, json)); }
    void start()
    {
        spaceModel.setOrganizations({kRail});
        model.refresh();
        clock.advance(3s);
    }
    QString cell(const QString &id, const QString &column) const { return model.indexForId(id, model.columnForKey(column)).data().toString(); }
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row, 0).data(IdRole).toString();
        all.sort();
        return all;
    }
};

} // namespace

class TestTransitGatewayModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsSpacesAndGroups()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "available")}));
        f.serve(kInGroup, list({gateway("a", "available"), gateway("b", "unattached", "")}));
        QCOMPARE(f.model.loadState(), State::Idle);
        f.spaceModel.setOrganizations({kRail});
        f.model.refresh();
        QCOMPARE(f.model.loadState(), State::Loading);
        f.clock.advance(3s);
        QCOMPARE(f.model.loadState(), State::Ready);
        QVERIFY(f.model.isComplete());
        QCOMPARE(f.ids(), (QStringList{u"a@s1"_s, u"b"_s}));
        QCOMPARE(f.cell(u"a@s1"_s, u"status"_s), u"Attached"_s);
        QCOMPARE(f.cell(u"a@s1"_s, u"space"_s), u"rail-core"_s);
        QCOMPARE(f.cell(u"a@s1"_s, u"group"_s), u"Northwind Rail"_s);
        QCOMPARE(f.cell(u"a@s1"_s, u"routes"_s), u"2"_s);
        QCOMPARE(f.cell(u"b"_s, u"status"_s), u"Not attached"_s);
        QCOMPARE(f.cell(u"b"_s, u"space"_s), QString());
        QCOMPARE(f.model.gatewaysIn(kCore)->size(), 1);
    }

    void anUnreadableSpaceKeepsNothingBack()
    {
        Fixture f;
        f.transport.on(kInSpace, jsonReply(403, "{}"));
        f.serve(kInGroup, list({gateway("a", "available"), gateway("b", "unattached", "")}));
        f.start();
        QCOMPARE(f.ids(), (QStringList{u"a"_s, u"b"_s})); // what the group tells of it
        QCOMPARE(f.cell(u"a"_s, u"space"_s), u"rail-core"_s);
        QCOMPARE(f.model.failures().size(), 1);
        QVERIFY(!f.model.isComplete());
        QVERIFY(!f.model.gatewaysIn(kCore));
    }

    void pendingIsWatchedAndAges()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "Pending PrivateSpace Attachment")}));
        f.serve(kInGroup, "[]");
        f.serve(kInSpace + u"/a"_s, gateway("a", "Pending PrivateSpace Attachment"));
        f.start();
        QCOMPARE(f.model.pendingIn(kCore)->id.value, u"a"_s);
        QCOMPARE(f.watch.count(), 1);
        f.clock.advance(2h);
        QCOMPARE(f.cell(u"a@s1"_s, u"status"_s), u"Pending acceptance · 2 h"_s);
        f.transport.on(kInSpace + u"/a"_s, jsonReply(200, gateway("a", "available")));
        f.clock.advance(1min);
        QCOMPARE(f.cell(u"a@s1"_s, u"status"_s), u"Attached"_s);
        QCOMPARE(f.watch.count(), 0);
        QVERIFY(!f.model.pendingIn(kCore));
    }

    void detachedGoesOverToTheGroup()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "available")}));
        f.serve(kInGroup, list({gateway("a", "available")}));
        f.serve(kInGroup, list({gateway("a", "unattached", "")}));
        f.start();
        f.model.noteDetached(f.model.find(u"a@s1"_s)->gateway);
        QCOMPARE(f.model.rowCount(), 0);
        f.clock.advance(3s);
        QCOMPARE(f.ids(), QStringList{u"a"_s});
        QCOMPARE(f.cell(u"a"_s, u"status"_s), u"Not attached"_s);

        // And back: attached anew it stands there once.
        TransitGateway attached = f.model.find(u"a"_s)->gateway;
        attached.space = kCore;
        attached.attachment = AttachmentState::Available;
        f.model.note(attached);
        QCOMPARE(f.ids(), QStringList{u"a@s1"_s});
        f.model.forget(attached);
        QCOMPARE(f.model.rowCount(), 0);
    }

    void busyRows()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "available")}));
        f.serve(kInGroup, "[]");
        f.start();
        const TransitGateway a = f.model.find(u"a@s1"_s)->gateway;
        f.model.setBusy(a, true);
        QVERIFY(f.model.find(u"a@s1"_s)->isBusy);
        QVERIFY(f.model.indexForId(u"a@s1"_s).data(BusyRole).toBool());
        f.model.setBusy(a, false);
        QVERIFY(!f.model.find(u"a@s1"_s)->isBusy);
    }

    void readAgainReadsItsList()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "refreshing")}));
        f.serve(kInSpace, list({gateway("a", "available")}));
        f.serve(kInGroup, "[]");
        f.start();
        f.model.readAgain(f.model.find(u"a@s1"_s)->gateway);
        f.clock.advance(1s);
        QCOMPARE(f.cell(u"a@s1"_s, u"status"_s), u"Attached"_s);
    }

    void cancelTakesBack()
    {
        Fixture f;
        f.spaceModel.setOrganizations({kRail});
        f.model.refresh();
        f.clock.advance(0ms);
        f.model.cancel();
        f.clock.advance(1s);
        QCOMPARE(f.model.rowCount(), 0);
        QVERIFY(f.model.failures().isEmpty());
    }

    void groupsThatGoTakeTheirRowsAlong()
    {
        Fixture f;
        f.serve(kInSpace, list({gateway("a", "available")}));
        f.serve(kInGroup, list({gateway("b", "unattached", "")}));
        f.start();
        QCOMPARE(f.model.rowCount(), 2);
        f.spaceModel.setOrganizations({});
        f.clock.advance(1s);
        QCOMPARE(f.model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTransitGatewayModel)
#include "tst_transitgatewaymodel.moc"
