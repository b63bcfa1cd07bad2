// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/activitymodel.h"
#include "tests/support/fakeauthorizer.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faketransport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    FakeTransport transport;
    FakeClock clock;
    FakeAuthorizer authorizer;
    std::unique_ptr<RequestQueue> queue;
    ActivityModel model{clock, 10};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        queue = std::make_unique<RequestQueue>(
            QUrl(u"https://platform.example"_s), transport, clock, QueueLimits{}, [] { return 0.0; });
        queue->setAuthorizer(&authorizer);
        model.observe(*queue);
    }
    QString cell(int row, const QString &column) const { return model.index(row, model.columnForKey(column)).data().toString(); }
    QVariant tone(int row) const { return model.index(row, model.columnForKey(u"status"_s)).data(ToneRole); }
};

} // namespace

class TestActivityModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsARequest();
    void failures();
    void capDropsTheOldestThatAreDone();
    void clearsFinished();
    void queueGoesAway();
};

void TestActivityModel::followsARequest()
{
    Fixture f;
    QSignalSpy running(&f.model, &ActivityModel::runningCountChanged);
    f.queue->submit(ApiRequest::get(u"/api/{id}"_s, {u"a b"_s}).withQuery(u"limit"_s, u"5"_s));
    FakeClock::deliverEvents();
    FakeClock::deliverEvents();
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(0, u"path"_s), u"/api/a%20b?limit=5"_s);
    QCOMPARE(f.cell(0, u"method"_s), u"GET"_s);
    QCOMPARE(f.cell(0, u"status"_s), u"Sent"_s);
    QCOMPARE(f.cell(0, u"duration"_s), QString());
    QCOMPARE(f.tone(0).toInt(), int(Tone::Progress));
    QCOMPARE(f.model.runningCount(), 1);
    f.clock.advance(250ms);
    f.transport.answer(0, jsonReply(200, "{}", {{"X-ANYPNT-TRX-ID", "trx-1"}}));
    f.clock.advance(0ms);
    FakeClock::deliverEvents();
    QCOMPARE(f.cell(0, u"status"_s), u"200"_s);
    QCOMPARE(f.cell(0, u"transaction"_s), u"trx-1"_s);
    QCOMPARE(f.cell(0, u"duration"_s), u"250 ms"_s);
    QCOMPARE(f.tone(0).toInt(), int(Tone::Good));
    QCOMPARE(f.model.runningCount(), 0);
    QCOMPARE(running.count(), 2);
    const auto record = f.model.index(0, 0).data(ItemRole).value<RequestRecord>();
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.request.pathArguments, QStringList{u"a b"_s});
}

void TestActivityModel::failures()
{
    Fixture f;
    f.transport.on(u"GET /no"_s, jsonReply(403, R"({"message":"not yours"})"));
    CancelSource cancel;
    f.queue->submit(ApiRequest::get(u"/no"_s));
    f.queue->submit(ApiRequest::get(u"/hangs"_s).withOptions({Lane::Interactive, cancel.token()}));
    f.clock.advance(1s);
    cancel.cancel();
    f.clock.advance(1s);
    QCOMPARE(f.cell(0, u"status"_s), u"403"_s);
    QCOMPARE(f.tone(0).toInt(), int(Tone::Failed));
    QCOMPARE(f.model.index(0, f.model.columnForKey(u"status"_s)).data(HintRole).toString(), u"not yours"_s);
    QCOMPARE(f.cell(1, u"status"_s), u"Cancelled"_s);
    QCOMPARE(f.tone(1).toInt(), int(Tone::Neutral));
    QCOMPARE(f.model.runningCount(), 0);
}

void TestActivityModel::capDropsTheOldestThatAreDone()
{
    Fixture f;
    f.queue->submit(ApiRequest::get(u"/hangs"_s));
    for (int i = 0; i < 14; ++i) {
        const QString path = u"/done/%1"_s.arg(i);
        f.transport.on(u"GET "_s + path, jsonReply(200, "{}"));
        f.queue->submit(ApiRequest::get(path));
    }
    f.clock.advance(5s);
    QCOMPARE(f.model.rowCount(), 10);
    QCOMPARE(f.cell(0, u"path"_s), u"/hangs"_s); // still under way: stays
    QCOMPARE(f.cell(1, u"path"_s), u"/done/5"_s);
    QCOMPARE(f.cell(9, u"path"_s), u"/done/13"_s);
}

void TestActivityModel::clearsFinished()
{
    Fixture f;
    f.transport.on(u"GET /done"_s, jsonReply(200, "{}"));
    f.queue->submit(ApiRequest::get(u"/done"_s));
    f.queue->submit(ApiRequest::get(u"/hangs"_s));
    f.clock.advance(1s);
    QCOMPARE(f.model.rowCount(), 2);
    f.model.clearFinished();
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(0, u"path"_s), u"/hangs"_s);
}

void TestActivityModel::queueGoesAway()
{
    Fixture f;
    f.queue->submit(ApiRequest::get(u"/hangs"_s));
    f.clock.advance(1s);
    QCOMPARE(f.model.runningCount(), 1);
    f.queue.reset();
    FakeClock::deliverEvents();
    QCOMPARE(f.model.runningCount(), 0);
    QCOMPARE(f.model.rowCount(), 1);
    RequestQueue other(QUrl(u"https://other.example"_s), f.transport, f.clock, QueueLimits{}, [] { return 0.0; });
    other.setAuthorizer(&f.authorizer);
    f.model.observe(other);
    other.submit(ApiRequest::get(u"/again"_s)); // number 1 once more, and yet another row
    f.clock.advance(1s);
    QCOMPARE(f.model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
