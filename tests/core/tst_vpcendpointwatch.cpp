// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/vpcendpointwatch.h"
#include "tests/core/cloudhubfixture.h"

#include <QtTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Status = VpcEndpointStatus;

namespace {

QByteArray endpointJson(const QByteArray &status, const QByteArray &id = "e1")
{
    return R"({"name":"n","vpceId":")" + id + R"(","serviceName":"s","serviceRegion":"r","serviceOwner":"o","azIds":["z"],"status":")" + status + "\"}";
}

//! Notes what a watch tells, one line a signal.
struct Fixture : CloudHubFixture {
    VpcEndpoints endpoints{queue, clock};
    VpcEndpointWatch watch{endpoints, clock};
    QStringList told;

    Fixture()
    {
        QObject::connect(&watch, &VpcEndpointWatch::changed, [this](const VpcEndpoint &e) { told += u"changed "_s + e.statusText; });
        QObject::connect(&watch, &VpcEndpointWatch::settled,
            [this](const VpcEndpoint &e, Status from) { told += u"settled %1 from %2"_s.arg(e.statusText).arg(int(from)); });
        QObject::connect(&watch, &VpcEndpointWatch::gone, [this](const VpcEndpoint &e) { told += u"gone "_s + e.id.value; });
        QObject::connect(&watch, &VpcEndpointWatch::readFailed,
            [this](const VpcEndpoint &, const ApiError &error) { told += u"failed %1"_s.arg(int(error.kind)); });
    }

    QString line(const QString &id = u"e1"_s) const { return u"GET "_s + spacePath + u"/vpces/"_s + id; }
    void serve(const QByteArray &status, const QByteArray &id = "e1")
    {
        transport.on(line(QString::fromLatin1(id)), jsonReply(200, endpointJson(status, id)));
    }
    VpcEndpoint endpoint(Status status, const QString &text, const QString &id = u"e1"_s) const
    {
        VpcEndpoint endpoint;
        endpoint.id.value = id;
        endpoint.space = space;
        endpoint.name = u"n"_s;
        endpoint.serviceName = u"s"_s;
        endpoint.serviceRegion = u"r"_s;
        endpoint.serviceOwner = u"o"_s;
        endpoint.zoneIds = QStringList{u"z"_s};
        endpoint.status = status;
        endpoint.statusText = text;
        return endpoint;
    }
};

} // namespace

class TestVpcEndpointWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsAnEndpointToItsEnd()
    {
        Fixture f;
        f.serve("Valid");
        f.serve("PendingAcceptance");
        f.serve("PendingAcceptance");
        f.serve("Available");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        QCOMPARE(f.watch.count(), 1);
        f.clock.advance(4900ms);
        QCOMPARE(f.transport.count(), 0); // its status is known: the first read is due after the interval
        f.clock.advance(200ms);
        QCOMPARE(f.transport.count(), 1);
        QCOMPARE(f.told, QStringList{});
        f.clock.advance(30s);
        const QString settled = u"settled Available from %1"_s.arg(int(Status::PendingAcceptance));
        QCOMPARE(f.told, (QStringList{u"changed PendingAcceptance"_s, u"changed Available"_s, settled}));
        QCOMPARE(f.watch.count(), 0);
        QCOMPARE(f.transport.count(), 4);
    }

    void readsAtOnceWhatWasNeverRead()
    {
        Fixture f;
        f.serve("Available");
        f.watch.watch(f.endpoint(Status::NotRead, {}));
        f.clock.advance(0ms);
        QCOMPARE(f.told, (QStringList{u"changed Available"_s, u"settled Available from %1"_s.arg(int(Status::NotRead))}));
    }

    void doesNotWatchWhatIsFinal_data()
    {
        QTest::addColumn<Status>("status");
        QTest::newRow("available") << Status::Available;
        QTest::newRow("invalid") << Status::Invalid;
        QTest::newRow("unknown") << Status::Unknown;
    }

    void doesNotWatchWhatIsFinal()
    {
        QFETCH(Status, status);
        Fixture f;
        f.watch.watch(f.endpoint(status, u"x"_s));
        f.clock.advance(1min);
        QCOMPARE(f.watch.count(), 0);
        QCOMPARE(f.transport.count(), 0);
    }

    void endsWithAnUnknownWord()
    {
        Fixture f;
        f.serve("Hibernating");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(1min);
        QCOMPARE(f.told.last(), u"settled Hibernating from %1"_s.arg(int(Status::Valid)));
        QCOMPARE(f.watch.count(), 0);
    }

    void readsOnceThoughAskedTwice()
    {
        Fixture f;
        f.serve("Valid");
        QSignalSpy counts(&f.watch, &VpcEndpointWatch::countChanged);
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        QCOMPARE(counts.count(), 1);
        f.clock.advance(5100ms);
        QCOMPARE(f.transport.count(), 1);
    }

    void goesOnAfterAFailedRead()
    {
        Fixture f;
        f.transport.on(f.line(), jsonReply(403, "{}"));
        f.serve("Available");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(1min);
        QCOMPARE(f.told.first(), u"failed %1"_s.arg(int(ApiError::Kind::Forbidden)));
        QVERIFY(f.told.last().startsWith(u"settled Available"_s));
    }

    void tellsWhenItIsGone()
    {
        Fixture f;
        f.transport.on(f.line(), jsonReply(404, "{}"));
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(1min);
        QCOMPARE(f.told, QStringList{u"gone e1"_s});
        QCOMPARE(f.watch.count(), 0);
    }

    void forgets()
    {
        Fixture f;
        f.serve("Valid");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.watch.forget(VpcEndpointId{u"e1"_s});
        QCOMPARE(f.watch.count(), 0);
        f.clock.advance(1min);
        QCOMPARE(f.transport.count(), 0);
    }

    void forgetsWhileReading()
    {
        Fixture f; // no answer is scripted: the read hangs
        f.watch.watch(f.endpoint(Status::NotRead, {}));
        f.clock.advance(0ms);
        QCOMPARE(f.transport.inFlight(), 1);
        f.watch.forget(VpcEndpointId{u"e1"_s});
        f.clock.advance(1min);
        QCOMPARE(f.transport.inFlight(), 0); // taken back, not only ignored
        QCOMPARE(f.told, QStringList{});
        QCOMPARE(f.transport.count(), 1);
    }

    void watchesAnewWithoutReadingTwice()
    {
        Fixture f;
        f.serve("Valid");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(3s);
        f.watch.forget(VpcEndpointId{u"e1"_s});
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(4s); // 7 s: the first watching's turn has passed
        QCOMPARE(f.transport.count(), 0);
        f.clock.advance(2s);
        QCOMPARE(f.transport.count(), 1);
    }

    void watchesSeveral()
    {
        Fixture f;
        f.serve("Available", "e1");
        f.serve("Invalid", "e2");
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s, u"e1"_s));
        f.watch.watch(f.endpoint(Status::PendingAcceptance, u"PendingAcceptance"_s, u"e2"_s));
        QCOMPARE(f.watch.count(), 2);
        f.clock.advance(1min);
        QCOMPARE(f.told.count(u"settled Available from %1"_s.arg(int(Status::Valid))), 1);
        QCOMPARE(f.told.count(u"settled Invalid from %1"_s.arg(int(Status::PendingAcceptance))), 1);
        QCOMPARE(f.watch.count(), 0);
    }

    void keepsToTheInterval()
    {
        Fixture f;
        f.serve("Valid");
        f.watch.setInterval(0ms); // as fast as is allowed: a second
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(10s);
        QCOMPARE(f.transport.count(), 10);
    }

    void readsManyLessOften()
    {
        Fixture f;
        f.watch.setInterval(1s);
        for (int i = 0; i < 20; ++i) {
            const QString id = u"m%1"_s.arg(i);
            f.serve("PendingAcceptance", id.toLatin1());
            f.watch.watch(f.endpoint(Status::PendingAcceptance, u"PendingAcceptance"_s, id));
        }
        f.clock.advance(60s);
        QVERIFY2(f.transport.count() >= 100 && f.transport.count() <= 125, qPrintable(QString::number(f.transport.count())));
    }

    void readsInTheBackground()
    {
        Fixture f;
        f.serve("Valid");
        QList<Lane> lanes;
        QObject::connect(&f.queue, &RequestQueue::requestChanged, [&lanes](const RequestRecord &record) { lanes += record.request.lane; });
        f.watch.watch(f.endpoint(Status::NotRead, {}));
        f.clock.advance(1s);
        QVERIFY(!lanes.isEmpty());
        QVERIFY(!lanes.contains(Lane::Interactive));
    }

    void mayBeForgottenByWhoIsTold()
    {
        Fixture f;
        f.serve("PendingAcceptance");
        f.serve("Available");
        QObject::connect(&f.watch, &VpcEndpointWatch::changed, [&f](const VpcEndpoint &endpoint) { f.watch.forget(endpoint.id); });
        f.watch.watch(f.endpoint(Status::Valid, u"Valid"_s));
        f.clock.advance(1min);
        QCOMPARE(f.transport.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestVpcEndpointWatch)
#include "tst_vpcendpointwatch.moc"
