// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/spaceroutes.h"
#include "core/models/spaceroutemodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

using Fault = GatewayRoutesDraft::Fault;

namespace {

const QByteArray kRoutes = R"([{"destination":"10.44.0.0/22","status":"active","target":"Local"},
  {"destination":"0.0.0.0/0","status":"active","target":"IGW"},
  {"destination":"10.90.0.0/16","status":"blackhole","target":"VPN","connectionName":"depot","connectionId":"c6","errorLevel":"ERROR","errorMessage":"no tunnel"},
  {"destination":"172.31.0.0/16","status":"active","target":"TGW","connectionName":"hub","connectionId":"tgw-0"},
  {"destination":"10.1.0.0/16","target":"Peer","errorLevel":null}])";

} // namespace

class TestSpaceRoutes : public QObject {
    Q_OBJECT

private:
    const GatewayRoutesDraft::Field kField = GatewayRoutesDraft::Field::Destinations;

private Q_SLOTS:
    void lists()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/routes"_s, jsonReply(200, kRoutes));
        SpaceRoutes service(f.queue);
        SpaceRouteModel model(service, f.clock, f.space);
        const QAbstractItemModelTester tester(&model);
        model.refresh();
        FakeClock::deliverEvents();
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.gatewayDestinations(), QStringList{u"0.0.0.0/0"_s});
        const auto vpn = model.rowAt(2);
        QCOMPARE(vpn.target, SpaceRoute::Target::Vpn);
        QCOMPARE(vpn.errorMessage, u"no tunnel"_s);
        QCOMPARE(model.index(2, model.columnForKey(u"status"_s)).data(ToneRole).toInt(), int(Tone::Failed));
        QCOMPARE(routeTargetText(model.rowAt(4)), u"Peer"_s);
    }

    void tellsWhyNot()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/routes"_s, jsonReply(200, R"([{"target":"IGW"}])"));
        SpaceRoutes service(f.queue);
        const auto result = f.wait(service.list(f.space));
        QVERIFY(!result);
        QCOMPARE(result.error().jsonPath, u"[0].destination"_s);
    }

    void replacesTheGatewaysRoutes()
    {
        CloudHubFixture f;
        f.transport.on(u"PATCH "_s + f.spacePath + u"/routes"_s, jsonReply(202, kRoutes));
        SpaceRoutes service(f.queue);
        QVERIFY(f.wait(service.change(f.space, {{u"0.0.0.0/0"_s, u"198.51.100.0/24"_s}})));
        QCOMPARE(QJsonDocument::fromJson(f.transport.sent().front().request.body).object(),
            (QJsonObject{{u"networkGateways"_s, QJsonArray{QJsonObject{{u"target"_s, u"IGW"_s}, {u"routes"_s, QJsonArray{u"0.0.0.0/0"_s, u"198.51.100.0/24"_s}}}}}}));
    }

    void validates()
    {
        QCOMPARE((GatewayRoutesDraft{{u"0.0.0.0/0"_s}}.validate(3)), QList<GatewayRoutesDraft::Error>());
        QCOMPARE((GatewayRoutesDraft{{u"internet"_s, u"10.0.0.1/8"_s, u"10.0.0.0/8"_s, u"10.0.0.0/8"_s}}.validate(0)),
            (QList<GatewayRoutesDraft::Error>{{kField, Fault::NotACidr, u"internet"_s}, {kField, Fault::OffBoundary, u"10.0.0.0/8"_s}, {kField, Fault::Twice, u"10.0.0.0/8"_s}}));
        QCOMPARE((GatewayRoutesDraft{{u"0.0.0.0/0"_s}}.validate(kRoutesPerSpace)), (QList<GatewayRoutesDraft::Error>{{kField, Fault::TooMany, u"96"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestSpaceRoutes)
#include "tst_spaceroutes.moc"
