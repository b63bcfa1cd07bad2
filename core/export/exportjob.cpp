// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportjob.h"

#include "core/export/tablewriter.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

namespace hubdeck {

namespace {

constexpr qint64 kBetweenReports = 33; // milliseconds

ExportError errorOf(ExportError::Kind kind, const QString &path, const QString &reason)
{
    return {kind, path, reason};
}

tl::unexpected<ExportError> failed(const ExportError &error)
{
    return tl::unexpected<ExportError>(error);
}

ExportError openError(const QString &path, const QString &reason)
{
    const QFileInfo directory(QFileInfo(path).absolutePath());
    if (!directory.isDir())
        return errorOf(ExportError::Kind::NoDirectory, path, reason);
    return errorOf(ExportError::Kind::NotWritable, path, reason);
}

} // namespace

//! What the job and its worker both hold.
struct ExportJob::Shared {
    TableExport what;
    std::atomic<bool> isCancelled = false;

    ExportResult run(const std::function<void(int)> &report)
    {
        QSaveFile file(what.filePath);
        if (!file.open(QIODevice::WriteOnly))
            return failed(openError(what.filePath, file.errorString()));
        QElapsedTimer sinceReport;
        sinceReport.start();
        const bool isWritten = TableWriter(what).write([&](const QByteArray &piece, int rowsDone) {
            if (isCancelled || file.write(piece) != piece.size())
                return false;
            if (sinceReport.elapsed() >= kBetweenReports) {
                sinceReport.restart();
                report(rowsDone);
            }
            return true;
        });
        if (isCancelled)
            return failed(errorOf(ExportError::Kind::Cancelled, what.filePath, {}));
        const qint64 bytes = file.pos();
        if (!isWritten || !file.commit())
            return failed(errorOf(ExportError::Kind::Failed, what.filePath, file.errorString()));
        return ExportSummary{what.filePath, int(what.rows.size()), bytes};
    }
};

ExportJob::ExportJob(TableExport what, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->what = std::move(what);
}

ExportJob::~ExportJob()
{
    cancel();
}

void ExportJob::start()
{
    Q_ASSERT(!m_wasStarted);
    m_wasStarted = true;
    m_isRunning = true;
    const int total = int(m_shared->what.rows.size());
    const auto report = [post = m_background.poster(), this, total](
                            int done) { post([this, done, total] { Q_EMIT progressed(done, total); }); };
    m_background.run([shared = m_shared, report] { return shared->run(report); },
        [this](const ExportResult &result) {
            m_isRunning = false;
            Q_EMIT finished(result);
        });
}

void ExportJob::cancel()
{
    m_shared->isCancelled = true;
}

} // namespace hubdeck
