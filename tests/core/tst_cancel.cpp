// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cancel.h"

#include <QTest>

using namespace hubdeck;

class TestCancel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverCancelsADefaultToken();
    void cancelsTheTokensHandedOut();
    void runsActionsOnce();
    void runsAnActionAtOnceWhenLate();
    void leavesOutActionsWhoseContextIsGone();
    void forgets();
    void mayHandOutATokenWhileCancelling();
};

void TestCancel::neverCancelsADefaultToken()
{
    const CancelToken token;
    QCOMPARE(token.onCancel(this, [] { QFAIL("cancelled"); }), 0);
    token.forget(1);
    QVERIFY(!token.isCancelled());
}

void TestCancel::cancelsTheTokensHandedOut()
{
    CancelSource source;
    const CancelToken before = source.token();
    const CancelToken copy = before;
    source.cancel();
    const CancelToken after = source.token();
    QVERIFY(before.isCancelled() && copy.isCancelled());
    QVERIFY(!after.isCancelled());
}

void TestCancel::runsActionsOnce()
{
    int runs = 0;
    {
        CancelSource source;
        source.token().onCancel(this, [&runs] { ++runs; });
        source.token().onCancel(this, [&runs] { ++runs; });
        source.cancel();
        QCOMPARE(runs, 2);
        source.cancel();
    }
    QCOMPARE(runs, 2);
}

void TestCancel::runsAnActionAtOnceWhenLate()
{
    CancelSource source;
    const CancelToken token = source.token();
    source.cancel();
    int runs = 0;
    token.onCancel(this, [&runs] { ++runs; });
    QCOMPARE(runs, 1);
}

void TestCancel::leavesOutActionsWhoseContextIsGone()
{
    CancelSource source;
    int runs = 0;
    auto context = std::make_unique<QObject>();
    source.token().onCancel(context.get(), [&runs] { ++runs; });
    context.reset();
    source.cancel();
    QCOMPARE(runs, 0);
}

void TestCancel::forgets()
{
    CancelSource source;
    int runs = 0;
    const quint64 first = source.token().onCancel(this, [&runs] { runs += 1; });
    source.token().onCancel(this, [&runs] { runs += 10; });
    source.token().forget(first);
    source.cancel();
    QCOMPARE(runs, 10);
}

void TestCancel::mayHandOutATokenWhileCancelling()
{
    CancelSource source;
    CancelToken next;
    source.token().onCancel(this, [&] { next = source.token(); });
    source.cancel();
    QVERIFY(!next.isCancelled());
    source.cancel();
    QVERIFY(next.isCancelled());
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
