// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/csvwriter.h"
#include "core/net/background.h"
#include "core/models/tablesnapshot.h"

#include <QObject>

#include <tl/expected.hpp>

#include <atomic>

namespace hubdeck {

enum class ExportFormat { Csv, Json };

//! What is written: these rows and columns of the snapshot, in this order, and nothing else.
struct TableExport {
    SnapshotPointer table;
    QList<int> rows; //!< of the snapshot: ArrangedModel::sourceRows(), or a selection's
    QList<int> columns;
    ExportFormat format = ExportFormat::Csv;
    CsvOptions csv;
    QString filePath;
};

//! Why an export left no file. The file that was there before is untouched.
struct ExportError {
    enum class Kind {
        Cancelled,
        NoDirectory, //!< the directory does not exist
        NotWritable, //!< no permission, read-only, or a directory stands where the file should
        Failed, //!< anything else, such as a full disk
    };
    Kind kind = Kind::Failed;
    QString path;
    QString reason; //!< the system's words; empty for Cancelled
    friend bool operator==(const ExportError &, const ExportError &) = default;
};

struct ExportSummary {
    QString filePath;
    int rows = 0;
    qint64 bytes = 0;
    friend bool operator==(const ExportSummary &, const ExportSummary &) = default;
};

using ExportResult = tl::expected<ExportSummary, ExportError>;

//! Writes one file off the main thread: into a temporary file beside the target, renamed onto it at the very end.
class ExportJob final : public QObject {
    Q_OBJECT
public:
    explicit ExportJob(TableExport what, QObject *parent = nullptr);
    //! Cancels; the worker's temporary file is removed.
    ~ExportJob() override;

    void start(); //!< once
    //! finished() follows with Cancelled, unless the file is already in place.
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    //! Rows written, of all; about 30 times a second at most.
    void progressed(int done, int total);
    //! Once, from the event loop.
    void finished(const hubdeck::ExportResult &result);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    bool m_wasStarted = false;
    bool m_isRunning = false;
    Background m_background{this};
};

//! The given rows and columns in memory, without a file: for the clipboard (tab-separated, for spreadsheets) and for tests.
QByteArray exportedText(const TableExport &what);

} // namespace hubdeck

Q_DECLARE_METATYPE(hubdeck::ExportResult)
