// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/orderedpieces.h"

#include "core/net/background.h"

#include <QTest>

#include <atomic>

using namespace hubdeck;

class TestOrderedPieces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesEachInItsOrder();
    void makesNothingMoreOnceItIsGone();
    void needsNoWorker();
};

void TestOrderedPieces::takesEachInItsOrder()
{
    constexpr int kCount = 2000;
    std::atomic<int> made = 0;
    OrderedPieces pieces(kCount, [&made](int index) {
        ++made;
        return QByteArray::number(index);
    });
    for (int index = 0; index < kCount; ++index)
        QCOMPARE(pieces.take(), QByteArray::number(index));
    QCOMPARE(made.load(), kCount);
}

void TestOrderedPieces::makesNothingMoreOnceItIsGone()
{
    std::atomic<int> made = 0;
    {
        OrderedPieces pieces(1000, [&made](int) {
            ++made;
            return QByteArray();
        });
        pieces.take();
    }
    const int before = made;
    QVERIFY(waitForWorkers());
    QCOMPARE(made.load(), before);
    QVERIFY(before < 1000);
}

void TestOrderedPieces::needsNoWorker()
{
    // All workers are held: whoever takes makes the pieces alone.
    std::atomic<bool> isReleased = false;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        startInWorker([&isReleased] {
            while (!isReleased)
                QThread::yieldCurrentThread();
        });
    }
    {
        OrderedPieces pieces(50, [](int index) { return QByteArray::number(index); });
        for (int index = 0; index < 50; ++index)
            QCOMPARE(pieces.take(), QByteArray::number(index));
    }
    isReleased = true;
    QVERIFY(waitForWorkers());
}

QTEST_GUILESS_MAIN(TestOrderedPieces)
#include "tst_orderedpieces.moc"
