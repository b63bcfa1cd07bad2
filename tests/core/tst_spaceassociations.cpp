// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceassociations.h"
#include "core/models/spaceassociationmodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kList = R"([{"id":"1c","organizationId":"o1","environmentId":"e1","name":"Staging","deploymentStatus":"APPLIED","errorMessage":""},
  {"id":"2d","organizationId":"o2","environmentId":"production"},
  {"id":"3e","organizationId":"all","environmentId":"e9","deploymentStatus":"FAILED","errorMessage":"no such environment"}])";

QJsonObject bodyOf(const FakeTransport &transport, int index)
{
    return QJsonDocument::fromJson(transport.sent()[size_t(index)].request.body).object();
}

} // namespace

class TestSpaceAssociations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWithNames()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/associations"_s, jsonReply(200, kList));
        SpaceAssociations service(f.queue);
        SpaceAssociationModel model(service, f.clock, f.space, [](const OrganizationId &id) { return id.value == "o1"_L1 ? u"Rail"_s : QString(); },
            [](const OrganizationId &, const QString &id) { return id == "e9"_L1 ? u"Nine"_s : QString(); });
        const QAbstractItemModelTester tester(&model);
        model.refresh();
        FakeClock::deliverEvents();
        QStringList rows;
        for (const SpaceAssociationRow &row : model.rows())
            rows += row.groupName + u'|' + row.environmentName;
        QCOMPARE(rows, (QStringList{u"Rail|Staging"_s, u"o2|All production environments"_s, u"All groups|Nine"_s}));
        QCOMPARE(model.index(2, model.columnForKey(u"status"_s)).data(ToneRole).toInt(), int(Tone::Failed));
    }

    void addsToWhatIsThere()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/associations"_s, jsonReply(200, kList));
        f.transport.on(u"POST "_s + f.spacePath + u"/associations"_s, jsonReply(200, kList));
        SpaceAssociations service(f.queue);
        QVERIFY(f.wait(service.add(f.space, {{}, {u"o1"_s}, u"sandbox"_s, {}, {}, {}})));
        QCOMPARE(f.transport.count(), 2);
        const QJsonArray sent = bodyOf(f.transport, 1).value("associations"_L1).toArray();
        QCOMPARE(sent.size(), 4);
        QCOMPARE(sent.first().toObject(), (QJsonObject{{u"organizationId"_s, u"o1"_s}, {u"environment"_s, u"e1"_s}}));
        QCOMPARE(sent.last().toObject(), (QJsonObject{{u"organizationId"_s, u"o1"_s}, {u"environment"_s, u"sandbox"_s}}));
        QVERIFY(f.wait(service.add(f.space, {{}, {u"o2"_s}, u"production"_s, {}, {}, {}})));
        QVERIFY2(f.transport.count() == 3, "one that is there already is not sent");
    }

    void sendsNothingWhenTheListCannotBeRead()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/associations"_s, jsonReply(200, R"([{"id":"1"}])"));
        SpaceAssociations service(f.queue);
        const auto result = f.wait(service.add(f.space, {{}, {u"o1"_s}, u"all"_s, {}, {}, {}}));
        QVERIFY(!result);
        QCOMPARE(result.error().jsonPath, u"[0].organizationId"_s);
        QCOMPARE(f.transport.count(), 1);
    }

    void removes()
    {
        CloudHubFixture f;
        f.transport.on(u"DELETE "_s + f.spacePath + u"/associations/a%2Fb"_s, textReply(204, ""));
        SpaceAssociations service(f.queue);
        QVERIFY(f.wait(service.remove(f.space, {u"a/b"_s})));
    }
};

QTEST_GUILESS_MAIN(TestSpaceAssociations)
#include "tst_spaceassociations.moc"
