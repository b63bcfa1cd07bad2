// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportjob.h"
#include "tests/bench/bench.h"
#include "tests/bench/endpointrows.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

namespace {

constexpr int kRows = 100000;
constexpr int kColumns = 12;
constexpr int kRounds = 5;

SnapshotPointer snapshotOfRows()
{
    SystemClock clock;
    EndpointTable table(clock);
    QEventLoop loop;
    QObject::connect(&table, &TableModel::merged, &loop, &QEventLoop::quit);
    table.mergePart(u"all"_s, endpointRows(kRows));
    loop.exec();
    return table.snapshot();
}

double exportOnce(const TableExport &what, Report &report)
{
    ExportJob job(what);
    QEventLoop loop;
    QObject::connect(&job, &ExportJob::finished, &loop, [&](const ExportResult &result) {
        if (!result)
            report.failed(result.error().reason);
        loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    job.start();
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

//! The same promise, a whole file or the old one, for bytes that are there already.
double writeOnce(const QByteArray &bytes, const QString &path, Report &report)
{
    QElapsedTimer timer;
    timer.start();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        report.failed(file.errorString());
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

void measureExport(Report &report)
{
    const QTemporaryDir directory;
    TableExport what;
    what.table = snapshotOfRows();
    for (int row = 0; row < kRows; ++row)
        what.rows.append(row);
    for (int column = 0; column < kColumns; ++column)
        what.columns.append(column);
    what.filePath = directory.filePath(u"endpoints.csv"_s);
    exportOnce(what, report);
    QFile written(what.filePath);
    if (!written.open(QIODevice::ReadOnly))
        return report.failed(written.errorString());
    const QByteArray bytes = written.readAll();
    double exporting = 1e9;
    double writing = 1e9;
    for (int round = 0; round < kRounds; ++round) { // in turns, so that both meet the same disk
        writing = std::min(writing, writeOnce(bytes, directory.filePath(u"bytes"_s), report));
        exporting = std::min(exporting, exportOnce(what, report));
    }
    report.note(u"%1 rows of %2 columns, %3 MB: exported in %4 ms, the same bytes written in %5 ms"_s.arg(kRows)
                    .arg(kColumns)
                    .arg(double(bytes.size()) / 1e6, 0, 'f', 1)
                    .arg(exporting, 0, 'f', 0)
                    .arg(writing, 0, 'f', 0));
    report.figure(u"CSV export over writing the same bytes"_s, exporting / writing, 3);
}

} // namespace hubdeck::bench
