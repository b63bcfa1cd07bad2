// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hubdeck::bench {

namespace {

constexpr int kRuns = 9;

struct Start {
    double milliseconds = 0; // from starting the process to the first painted window
    double kibibytes = 0; // in memory then; 0 where the system does not tell
};

// What the process has to itself and its share of what it has in common with others, so that libraries are not counted twice.
double memoryOf(qint64 processId)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble();
    }
    return 0;
}

std::optional<Start> startOnce(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(program), arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30000))
            return std::nullopt;
    }
    const Start start{timer.nsecsElapsed() / 1e6, memoryOf(process.processId())};
    const bool painted = process.readLine().trimmed() == "painted";
    process.kill();
    process.waitForFinished();
    return painted ? std::optional(start) : std::nullopt;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

void measureStart(Report &report)
{
    const QTemporaryDir home;
    QList<double> times, memories;
    for (int run = 0; run <= kRuns; ++run) {
        // In turn, so that a slow moment of the machine meets both.
        const std::optional<Start> empty = startOnce(u"hubdeck-emptywindow"_s, {}, home.path());
        const std::optional<Start> full = startOnce(u"hubdeck"_s, {u"--announce-start"_s}, home.path());
        if (!empty || !full)
            return report.failed(u"a program did not say that it painted its window"_s);
        if (run == 0)
            continue; // warms the file cache
        times += full->milliseconds / empty->milliseconds;
        if (empty->kibibytes > 0)
            memories += full->kibibytes / empty->kibibytes;
        if (run == kRuns)
            report.note(u"last pair: %1 ms and %2 KiB against %3 ms and %4 KiB of an empty window"_s.arg(full->milliseconds, 0, 'f', 0)
                            .arg(full->kibibytes, 0, 'f', 0).arg(empty->milliseconds, 0, 'f', 0).arg(empty->kibibytes, 0, 'f', 0));
    }
    report.figure(u"start to first painted window against an empty window, median of %1"_s.arg(kRuns), median(times), 3);
    if (memories.isEmpty())
        report.note(u"memory: this system does not tell a process's share"_s);
    else
        report.figure(u"memory then against an empty window, median of %1"_s.arg(kRuns), median(memories), 3);
}

} // namespace hubdeck::bench
