// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tcpportmodel.h"
#include "tests/core/cloudhubfixture.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;

class TestTcpPortModel : public QObject {
    Q_OBJECT

private:
    static FirewallRule inbound(const QString &cidr, int from, int to, const QString &protocol = u"tcp"_s)
    {
        FirewallRule rule;
        rule.cidrBlock = cidr;
        rule.fromPort = from;
        rule.toPort = to;
        rule.protocol = protocol;
        return rule;
    }
    static QStringList rows(const TcpPortModel &model)
    {
        QStringList texts;
        for (const TcpPortRow &row : model.rows())
            texts += QString::number(row.port) + (row.isFree ? u" free"_s : u" used"_s);
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void mergesBothKinds()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/ports?available=false&count=10"_s, jsonReply(200, R"({"ports":[30500]})"));
        f.transport.on(u"GET "_s + f.spacePath + u"/ports?available=true&count=2"_s, jsonReply(200, R"({"ports":[30501,30502]})"));
        f.transport.on(u"GET "_s + f.spacePath + u"/ports?available=true&count=1"_s, jsonReply(200, R"({"ports":[30501]})"));
        TcpPorts service(f.queue);
        TcpPortModel model(service, f.clock, f.space);
        const QAbstractItemModelTester tester(&model);
        model.setFreeCount(2);
        model.refresh();
        QCOMPARE(model.loadState(), TableModel::LoadState::Loading);
        FakeClock::deliverEvents();
        QCOMPARE(rows(model), (QStringList{u"30500 used"_s, u"30501 free"_s, u"30502 free"_s}));
        QCOMPARE(model.loadState(), TableModel::LoadState::Ready);
        QVERIFY(!model.mayHaveMoreInUse());
        model.setFreeCount(1);
        model.refresh();
        f.clock.advance(std::chrono::seconds(2));
        QCOMPARE(rows(model), (QStringList{u"30500 used"_s, u"30501 free"_s}));
    }

    void showsOneKindWhenTheOtherFails()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/ports?available=false&count=10"_s, jsonReply(200, R"({"ports":[30500]})"));
        f.transport.on(u"GET "_s + f.spacePath + u"/ports?available=true&count=5"_s, jsonReply(409, R"({"message":"There are not enough free ports"})"));
        TcpPorts service(f.queue);
        TcpPortModel model(service, f.clock, f.space);
        model.refresh();
        FakeClock::deliverEvents();
        QCOMPARE(rows(model), QStringList{u"30500 used"_s});
        QCOMPARE(model.failures().size(), 1);
        QCOMPARE(model.failures().first().error.kind, ApiError::Kind::Conflict);
    }

    void followsTheFirewall()
    {
        CloudHubFixture f;
        f.transport.on(u"GET "_s + f.spacePath + u"/ports"_s, jsonReply(200, R"({"ports":[30500]})"));
        TcpPorts service(f.queue);
        TcpPortModel model(service, f.clock, f.space);
        const QAbstractItemModelTester tester(&model);
        model.refresh();
        FakeClock::deliverEvents();
        QCOMPARE(model.rowWithId(u"30500"_s)->allowedFrom, QStringList());
        model.setNetwork(u"k3.deu-c1.cloudhub.io"_s, {inbound(u"10.0.0.0/8"_s, 30'500, 32'500), inbound(u"0.0.0.0/0"_s, 443, 443), inbound(u"10.9.0.0/16"_s, 0, 65'535, u"udp"_s)});
        QCOMPARE(model.rowWithId(u"30500"_s)->allowedFrom, QStringList{u"10.0.0.0/8"_s});
        QCOMPARE(model.rowWithId(u"30500"_s)->address, u"APP.k3.deu-c1.tcp.cloudhub.io:30500"_s);
    }
};

QTEST_GUILESS_MAIN(TestTcpPortModel)
#include "tst_tcpportmodel.moc"
