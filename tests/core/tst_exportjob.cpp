// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportjob.h"
#include "core/models/arrangedmodel.h"
#include "core/net/background.h"
#include "tests/core/plaintable.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace hubdeck;
using Kind = ExportError::Kind;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestExportJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exactlyTheRowsAndColumnsShown();
    void json();
    void hundredThousandRows();
    void cancelKeepsTheOldFile();
    void goesAwayWhileWriting();
    void missingDirectory();
    void directoryInTheWay();
    void unwritableDirectory();
    void fullDisk();
    void emptyTable();

private:
    void fill(int count);
    TableExport everything() const;
    ExportResult run(const TableExport &what);
    QString target() const { return m_directory->filePath(u"endpoints.csv"_s); }
    QStringList filesLeft() const { return QDir(m_directory->path()).entryList(QDir::Files); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<PlainTable> m_table;
};

void TestExportJob::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_table = std::make_unique<PlainTable>(m_clock);
}

void TestExportJob::fill(int count)
{
    QList<PlainRow> rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows.append({QString::number(i), u"row, %1"_s.arg(i), i});
    m_table->mergePart(u"p"_s, rows);
    QTRY_COMPARE(m_table->rowCount(), count);
}

TableExport TestExportJob::everything() const
{
    TableExport what;
    what.table = m_table->snapshot();
    for (int row = 0; row < what.table->rowCount(); ++row)
        what.rows.append(row);
    what.columns = {0, 1, 2};
    what.filePath = target();
    return what;
}

ExportResult TestExportJob::run(const TableExport &what)
{
    ExportJob job(what);
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    if (!job.isRunning() || (finished.isEmpty() && !finished.wait(20000)) || job.isRunning())
        return tl::unexpected<ExportError>(ExportError{Kind::Failed, {}, u"never finished"_s});
    return finished.first().first().value<ExportResult>();
}

void TestExportJob::exactlyTheRowsAndColumnsShown()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"rail"_s, 10}, {u"2"_s, u"=sum"_s, 9}, {u"3"_s, u"road"_s, {}}});
    ArrangedModel shown;
    shown.setSourceModel(m_table.get());
    shown.sort(1);
    shown.setFilterText(u"-road"_s);
    TableExport what = everything();
    what.rows = shown.sourceRows();
    what.columns = {1, 0};
    const ExportResult result = run(what);
    QVERIFY(result.has_value());
    const QByteArray text = "Disk size,Name\r\n9,'=sum\r\n10,rail\r\n";
    QCOMPARE(contents(target()), text);
    QCOMPARE(*result, (ExportSummary{target(), 2, text.size()}));
    QCOMPARE(exportedText(what), text);
}

void TestExportJob::json()
{
    m_table->mergePart(u"p"_s, {{u"1"_s, u"rail"_s, 10}, {u"3"_s, u"=road"_s, {}}});
    TableExport what = everything();
    what.format = ExportFormat::Json;
    QVERIFY(run(what).has_value());
    QCOMPARE(contents(target()),
        QByteArray(R"([
{"name": "rail", "size": 10, "id": "1"},
{"name": "=road", "size": null, "id": "3"}
]
)"));
}

void TestExportJob::hundredThousandRows()
{
    fill(100000);
    ExportJob job(everything());
    QSignalSpy progress(&job, &ExportJob::progressed);
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    m_table->removeIds({u"5"_s}); // what is written is what was there when it was asked for
    QVERIFY(finished.wait(30000));
    QVERIFY(finished.first().first().value<ExportResult>().has_value());
    const QByteArray text = contents(target());
    QCOMPARE(text.count("\r\n"), 100001);
    QVERIFY(text.contains("\"row, 5\",5,5\r\n"));
    QVERIFY(text.endsWith("\"row, 99999\",99999,99999\r\n"));
    for (const QList<QVariant> &step : progress) {
        QVERIFY(step.at(0).toInt() <= 100000);
        QCOMPARE(step.at(1).toInt(), 100000);
    }
}

void TestExportJob::cancelKeepsTheOldFile()
{
    fill(100000);
    put(target(), "old");
    ExportJob job(everything());
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    job.cancel();
    QVERIFY(finished.wait(10000));
    const auto result = finished.first().first().value<ExportResult>();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, Kind::Cancelled);
    QCOMPARE(contents(target()), QByteArray("old"));
    QCOMPARE(filesLeft(), QStringList{u"endpoints.csv"_s});
}

void TestExportJob::goesAwayWhileWriting()
{
    fill(100000);
    {
        ExportJob job(everything());
        job.start();
    }
    QVERIFY(waitForWorkers());
    QCOMPARE(filesLeft(), QStringList());
}

void TestExportJob::missingDirectory()
{
    fill(3);
    TableExport what = everything();
    what.filePath = m_directory->filePath(u"nowhere/endpoints.csv"_s);
    const ExportResult result = run(what);
    QCOMPARE(result.error().kind, Kind::NoDirectory);
    QCOMPARE(result.error().path, what.filePath);
    QVERIFY(!result.error().reason.isEmpty());
}

void TestExportJob::directoryInTheWay()
{
    fill(3);
    QVERIFY(QDir(m_directory->path()).mkdir(u"endpoints.csv"_s));
    const ExportResult result = run(everything());
    QCOMPARE(result.error().kind, Kind::NotWritable);
    QVERIFY(!result.error().reason.isEmpty());
}

void TestExportJob::unwritableDirectory()
{
    fill(3);
    put(target(), "old");
    QString path = target();
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        path = u"/proc/endpoints.csv"_s; // root writes everywhere else
#endif
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::ExeOwner));
    TableExport what = everything();
    what.filePath = path;
    const ExportResult result = run(what);
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, Kind::NotWritable);
    QCOMPARE(contents(target()), QByteArray("old"));
}

// A limit on the size of files stands in for a disk that runs full.
void TestExportJob::fullDisk()
{
#ifdef Q_OS_UNIX
    fill(20000);
    put(target(), "old");
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{64 * 1024, before.rlim_max};
    const auto formerHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const ExportResult result = run(everything());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, formerHandler);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, Kind::Failed);
    QVERIFY(!result.error().reason.isEmpty());
    QCOMPARE(contents(target()), QByteArray("old"));
    QCOMPARE(filesLeft(), QStringList{u"endpoints.csv"_s});
#else
    QSKIP("needs a limit on file sizes");
#endif
}

void TestExportJob::emptyTable()
{
    TableExport what = everything();
    QVERIFY(run(what).has_value());
    QCOMPARE(contents(target()), QByteArray("Name,Disk size,Id\r\n"));
    what.format = ExportFormat::Json;
    QCOMPARE(exportedText(what), QByteArray("[]\n"));
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
