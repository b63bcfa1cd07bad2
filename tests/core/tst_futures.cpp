// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/futures.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace hubdeck;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TestFutures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversFromTheEventLoop();
    void deliversToSeveral();
    void deliversNothingWithoutItsContext();
    void endsADroppedAnswerAsCancelled();
    void takesTheFirstResultOnly();
    void treatsAnEmptyFutureAsCancelled();
    void decodes();
    void decodesALargeBodyInAWorker();
    void addsTheRequestToADecodingError();
    void cancelsADecodingWhoseContextGoes();
};

void TestFutures::deliversFromTheEventLoop()
{
    int value = 0;
    whenDone(readyReply<int>(7), this, [&value](const Result<int> &result) { value = *result; });
    QCOMPARE(value, 0);
    FakeClock::deliverEvents();
    QCOMPARE(value, 7);
}

void TestFutures::deliversToSeveral()
{
    Answer<int> answer;
    int sum = 0;
    for (int i = 0; i < 3; ++i)
        whenDone(answer.reply(), this, [&sum](const Result<int> &result) { sum += *result; });
    answer.finish(5);
    FakeClock::deliverEvents();
    QCOMPARE(sum, 15);
}

void TestFutures::deliversNothingWithoutItsContext()
{
    Answer<int> answer;
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    whenDone(answer.reply(), context.get(), [&isCalled](const Result<int> &) { isCalled = true; });
    answer.finish(1);
    context.reset();
    FakeClock::deliverEvents();
    QVERIFY(!isCalled);
}

void TestFutures::endsADroppedAnswerAsCancelled()
{
    auto answer = std::make_unique<Answer<int>>();
    auto copy = std::make_unique<Answer<int>>(*answer);
    const Reply<int> reply = answer->reply();
    answer.reset();
    QVERIFY(!reply.isFinished());
    copy.reset();
    QVERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().kind, Kind::Cancelled);
}

void TestFutures::takesTheFirstResultOnly()
{
    Answer<int> answer;
    answer.finish(1);
    answer.finish(2);
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.reply().result().value(), 1);
}

void TestFutures::treatsAnEmptyFutureAsCancelled()
{
    Reply<int> reply;
    {
        QPromise<Result<int>> promise;
        promise.start();
        reply = promise.future();
    }
    std::optional<Kind> kind;
    whenDone(reply, this, [&kind](const Result<int> &result) { kind = result.error().kind; });
    FakeClock::deliverEvents();
    QCOMPARE(kind.value(), Kind::Cancelled);
}

void TestFutures::decodes()
{
    Answer<ApiReply> answer;
    const Reply<int> length = decoded<int>(
        answer.reply(), {}, this, [](const ApiReply &reply) { return Result<int>(int(reply.body.size())); });
    ApiReply reply;
    reply.body = "abc";
    answer.finish(reply);
    FakeClock::deliverEvents();
    QCOMPARE(length.result().value(), 3);
}

void TestFutures::decodesALargeBodyInAWorker()
{
    for (const qsizetype size : {kDecodedInWorker - 1, kDecodedInWorker}) {
        ApiReply reply;
        reply.body = QByteArray(size, ' ');
        QThread *decoder = nullptr;
        qsizetype decodedSize = 0;
        whenDone(decoded<qsizetype>(readyReply<ApiReply>(reply), ApiRequest::get(u"/x"_s), this,
                     [&decoder](const ApiReply &body) -> Result<qsizetype> {
                         decoder = QThread::currentThread();
                         return body.body.size();
                     }),
            this, [&decodedSize](const Result<qsizetype> &result) { decodedSize = *result; });
        QTRY_COMPARE(decodedSize, size);
        QCOMPARE(decoder == QThread::currentThread(), size < kDecodedInWorker);
    }
}

void TestFutures::addsTheRequestToADecodingError()
{
    Answer<ApiReply> answer;
    const ApiRequest request = ApiRequest::get(u"/a/{id}"_s, {u"1"_s});
    const Reply<int> decodedReply = decoded<int>(answer.reply(), request, this,
        [](const ApiReply &) { return Result<int>(failure(ApiError::protocol(u"id"_s, u"expected a text"_s))); });
    ApiReply reply;
    reply.status = 200;
    reply.transactionId = u"trx"_s;
    reply.host = u"platform.example"_s;
    answer.finish(reply);
    FakeClock::deliverEvents();
    const ApiError error = decodedReply.result().error();
    QCOMPARE(error.jsonPath, u"id"_s);
    QCOMPARE(error.method, u"GET"_s);
    QCOMPARE(error.path, u"/a/1"_s);
    QCOMPARE(error.httpStatus, 200);
    QCOMPARE(error.transactionId, u"trx"_s);
    QCOMPARE(error.host, u"platform.example"_s);
}

void TestFutures::cancelsADecodingWhoseContextGoes()
{
    Answer<ApiReply> answer;
    auto context = std::make_unique<QObject>();
    const Reply<int> reply
        = decoded<int>(answer.reply(), {}, context.get(), [](const ApiReply &) { return Result<int>(1); });
    context.reset();
    QVERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().kind, Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestFutures)
#include "tst_futures.moc"
