// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/arrangedmodel.h"
#include "tests/bench/bench.h"
#include "tests/bench/endpointrows.h"
#include "tests/bench/heartbeat.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QTableView>

#include <functional>
#include <future>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

namespace {

constexpr int kRows = 100000;
constexpr double kKeystrokeBound = 16; // milliseconds: a frame
constexpr double kMergeBound = 50;

//! A table in a window, as a page shows it: sorted by name, scrolled, with a row selected.
struct Stage {
    SystemClock clock;
    EndpointTable table{clock};
    ArrangedModel arranged;
    QTableView view;
    Heartbeat heartbeat;

    Stage()
    {
        arranged.setSourceModel(&table);
        arranged.sort(0);
        view.setModel(&arranged);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.verticalHeader()->hide();
        view.resize(1280, 800);
        view.show();
    }

    struct Times {
        double longestStop = 0;
        double total = 0;
    };
    //! Does \a action from the event loop, waits until the table shows what comes of it and everything is painted.
    Times measure(const std::function<void()> &action)
    {
        const bool isMerge = false;
        return measure(action, isMerge);
    }
    Times measure(const std::function<void()> &action, bool endsWithMerge)
    {
        Times times;
        QEventLoop loop;
        QElapsedTimer timer;
        bool isMerged = !endsWithMerge;
        QObject guard;
        const auto leaveIfDone = [&] {
            if (isMerged && !arranged.isArranging())
                QTimer::singleShot(30, &guard, [&] { loop.quit(); }); // what follows, such as painting, counts
        };
        QObject::connect(&arranged, &ArrangedModel::arranged, &guard, [&] {
            times.total = double(timer.nsecsElapsed()) / 1e6;
            leaveIfDone();
        });
        QObject::connect(&table, &TableModel::merged, &guard, [&] { isMerged = true; });
        QTimer::singleShot(20, &guard, [&] {
            heartbeat.restart();
            timer.start();
            action();
        });
        loop.exec();
        times.longestStop = heartbeat.longestStop();
        return times;
    }
};

void measureFilter(Stage &stage, Report &report)
{
    double longest = 0;
    double slowest = 0;
    const QStringList typed{u"r"_s, u"ra"_s, u"rai"_s, u"rail"_s, u"rail "_s, u"rail p"_s, u"rail pe"_s, u"rail"_s, u"r"_s, u""_s,
        u"0"_s, u"07"_s, u""_s, u"status:pending"_s, u"-available"_s, u"nothing like it"_s, u""_s};
    for (int round = 0; round < 3; ++round) {
        for (const QString &text : typed) {
            const bool isSame = text.trimmed() == stage.arranged.filterText().trimmed();
            if (isSame) {
                stage.arranged.setFilterText(text);
                continue;
            }
            const Stage::Times times = stage.measure([&] { stage.arranged.setFilterText(text); });
            longest = std::max(longest, times.longestStop);
            slowest = std::max(slowest, times.total);
        }
    }
    report.note(u"slowest keystroke shown after %1 ms"_s.arg(slowest, 0, 'f', 1));
    report.figure(u"filter keystroke, longest main-thread stop in ms"_s, longest, kKeystrokeBound);
}

void measureSort(Stage &stage, Report &report)
{
    for (const auto &[column, name] : {std::pair(1, u"status"_s), std::pair(8, u"since"_s), std::pair(11, u"id"_s), std::pair(0, u"name"_s)}) {
        const Stage::Times times = stage.measure([&] { stage.arranged.sort(column, Qt::DescendingOrder); });
        report.note(u"sort by %1: longest main-thread stop %2 ms, shown after %3 ms"_s.arg(name)
                        .arg(times.longestStop, 0, 'f', 1)
                        .arg(times.total, 0, 'f', 0));
    }
}

// 1 % changed: half of it in place, a quarter gone, a quarter new, scattered over the table.
QList<VpcEndpointRow> changedRows(int round)
{
    QList<VpcEndpointRow> rows = endpointRows(kRows);
    for (int i = 0; i < kRows / 200; ++i) {
        VpcEndpointRow &row = rows[(i * 199 + round) % kRows];
        row.endpoint.status = VpcEndpointStatus::Available;
        row.endpoint.statusText = u"Available %1"_s.arg(round);
        row.endpoint.name += u"-renamed-%1"_s.arg(round);
    }
    for (int i = kRows / 400 - 1; i >= 0; --i)
        rows.removeAt((i * 397 + 7 * round) % rows.size());
    for (int i = 0; i < kRows / 400; ++i)
        rows.append(endpointRow(kRows + round * 1000 + i));
    return rows;
}

// Large answers are decoded off the main thread (see decoded() in core/net/futures.h), so that is where their rows come from.
template <typename MakeRows>
QList<VpcEndpointRow> decodedInWorker(MakeRows makeRows)
{
    return std::async(std::launch::async, makeRows).get();
}

void measureMerge(Stage &stage, Report &report)
{
    double longest = 0;
    double slowest = 0;
    for (int round = 1; round <= 5; ++round) {
        QList<VpcEndpointRow> rows = decodedInWorker([round] { return changedRows(round); });
        const Stage::Times times = stage.measure([&] { stage.table.mergePart(u"all"_s, std::move(rows)); }, true);
        longest = std::max(longest, times.longestStop);
        slowest = std::max(slowest, times.total);
    }
    report.note(u"slowest merge shown after %1 ms"_s.arg(slowest, 0, 'f', 0));
    report.figure(u"merge with 1 % changed, longest main-thread stop in ms"_s, longest, kMergeBound);
}

} // namespace

void measureModels(Report &report)
{
    Stage stage;
    QList<VpcEndpointRow> rows = decodedInWorker([] { return endpointRows(kRows); });
    const Stage::Times filling = stage.measure([&] { stage.table.mergePart(u"all"_s, std::move(rows)); }, true);
    if (stage.arranged.rowCount() != kRows)
        return report.failed(u"the table did not fill"_s);
    report.note(u"filling with %1 rows: longest main-thread stop %2 ms, shown after %3 ms"_s.arg(kRows)
                    .arg(filling.longestStop, 0, 'f', 1)
                    .arg(filling.total, 0, 'f', 0));
    stage.view.scrollTo(stage.arranged.index(kRows / 2, 0));
    stage.view.selectRow(kRows / 2);
    measureFilter(stage, report);
    measureSort(stage, report);
    measureMerge(stage, report);
}

} // namespace hubdeck::bench
