// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "ui/settings/preferences.h"
#include "ui/tables/tablepane.h"
#include "ui/theme/emphasis.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/titles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

QString errorMessage(const ExportError &error)
{
    switch (error.kind) {
    case ExportError::Kind::Cancelled:
        return ExportDialog::tr("Cancelled. No file was written.");
    case ExportError::Kind::NoDirectory:
        return ExportDialog::tr("The folder does not exist. Choose another.");
    case ExportError::Kind::NotWritable:
        return ExportDialog::tr("Nothing may be written there: %1. Choose another place.").arg(error.reason);
    case ExportError::Kind::Failed:
        return ExportDialog::tr("The file could not be written: %1. A file of that name from before is unchanged.").arg(error.reason);
    }
    Q_UNREACHABLE();
}

char separatorCharacter(Preferences::Separator separator)
{
    switch (separator) {
    case Preferences::Separator::Comma:
        return ',';
    case Preferences::Separator::Semicolon:
        return ';';
    case Preferences::Separator::Tab:
        return '\t';
    }
    Q_UNREACHABLE();
}

} // namespace

ExportDialog::ExportDialog(const QString &title, TablePane &pane, Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_pane(pane)
    , m_preferences(preferences)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build(title);
    proposeFileName();
    setBusy(false);
}

void ExportDialog::build(const QString &title)
{
    resize(600, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(new PageTitle(tr("Export %1").arg(title), tr("The file holds the columns you see, in their order, with the rows sorted as shown.")));
    m_options = buildOptions();
    layout->addWidget(m_options);
    m_banner = new MessageBanner;
    m_banner->setObjectName(u"exportBanner"_s);
    m_banner->hide();
    layout->addWidget(m_banner);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Export progress"));
    layout->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(u"cancelExport"_s);
    m_export = new QPushButton(tr("Export"));
    m_export->setObjectName(u"startExport"_s);
    m_export->setDefault(true);
    makePrimary(m_export);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
}

QWidget *ExportDialog::buildOptions()
{
    auto *fields = new FieldGroup;
    auto *rows = new QWidget;
    auto *rowsLayout = new QVBoxLayout(rows);
    rowsLayout->setContentsMargins(0, 0, 0, 0);
    const int shown = m_pane.arranged().matchCount();
    const int selected = int(m_pane.selectedIds().size());
    m_allRows = new QRadioButton(tr("All %n row(s) shown", nullptr, shown));
    m_selectedRows = new QRadioButton(tr("The %n selected row(s)", nullptr, selected));
    m_allRows->setObjectName(u"exportAllRows"_s);
    m_selectedRows->setObjectName(u"exportSelectedRows"_s);
    m_selectedRows->setEnabled(selected > 0);
    (selected > 1 ? m_selectedRows : m_allRows)->setChecked(true);
    rowsLayout->addWidget(m_allRows);
    rowsLayout->addWidget(m_selectedRows);
    fields->addField(tr("Rows"), rows);
    m_format = new SegmentedControl;
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addSegment(tr("CSV"), int(ExportFormat::Csv));
    m_format->addSegment(tr("JSON"), int(ExportFormat::Json));
    fields->addField(tr("Format"), m_format);
    m_separator = new QComboBox;
    m_separator->setObjectName(u"exportSeparator"_s);
    m_separator->addItem(tr("Comma"), int(Preferences::Separator::Comma));
    m_separator->addItem(tr("Semicolon"), int(Preferences::Separator::Semicolon));
    m_separator->addItem(tr("Tab"), int(Preferences::Separator::Tab));
    m_separator->setCurrentIndex(m_separator->findData(int(m_preferences.csvSeparator())));
    m_separatorRow = fields->addField(tr("Separator"), m_separator, tr("Excel expects the semicolon in many countries."));
    m_bom = new QCheckBox(tr("Mark the file as UTF-8 (for Excel)"));
    m_bom->setObjectName(u"exportBom"_s);
    m_bom->setChecked(m_preferences.csvHasBom());
    m_neutralise = new QCheckBox(tr("Keep spreadsheets from running cells as formulas"));
    m_neutralise->setObjectName(u"exportNeutralise"_s);
    m_neutralise->setChecked(m_preferences.csvNeutralisesFormulas());
    m_neutralise->setToolTip(tr("Puts an apostrophe before texts that begin with = + - or @."));
    auto *checks = new QWidget;
    auto *checksLayout = new QVBoxLayout(checks);
    checksLayout->setContentsMargins(0, 0, 0, 0);
    checksLayout->addWidget(m_bom);
    checksLayout->addWidget(m_neutralise);
    FieldRow *checksRow = fields->addField(tr("Spreadsheets"), checks);
    auto *place = new QWidget;
    auto *placeLayout = new QHBoxLayout(place);
    placeLayout->setContentsMargins(0, 0, 0, 0);
    placeLayout->setSpacing(8);
    m_path = new QLineEdit;
    m_path->setObjectName(u"exportPath"_s);
    auto *browseButton = new QPushButton(tr("Choose…"));
    browseButton->setObjectName(u"exportBrowse"_s);
    placeLayout->addWidget(m_path, 1);
    placeLayout->addWidget(browseButton);
    m_pathRow = fields->addField(tr("File"), place);
    m_path->setAccessibleName(tr("File"));
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathRow->setError({}); });
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_format, &SegmentedControl::currentIndexChanged, this, [this, checksRow] {
        m_separatorRow->setVisible(!wantsJson());
        checksRow->setVisible(!wantsJson());
        proposeFileName();
    });
    return fields;
}

bool ExportDialog::wantsJson() const { return m_format->currentData().toInt() == int(ExportFormat::Json); }

QString ExportDialog::filePath() const { return QDir::cleanPath(m_path->text().trimmed()); }

void ExportDialog::setAgreedFilePath(const QString &path)
{
    m_path->setText(path);
    m_agreedPath = filePath();
}

void ExportDialog::proposeFileName()
{
    const QFileInfo typed(m_path->text());
    const QString suffix = wantsJson() ? u".json"_s : u".csv"_s;
    if (!m_path->text().isEmpty())
        return m_path->setText(typed.path() + u'/' + typed.completeBaseName() + suffix);
    const QString name = m_pane.table().resourceName() + u'-' + QDate::currentDate().toString(Qt::ISODate) + suffix;
    m_path->setText(QDir(m_preferences.exportDirectory()).filePath(name));
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_path->text(), wantsJson() ? tr("JSON files (*.json)") : tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(wantsJson() ? u"json"_s : u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setAgreedFilePath); // it asks by itself
    dialog->open();
}

TableExport ExportDialog::what() const
{
    TableExport what;
    what.table = m_pane.table().snapshot();
    if (m_selectedRows->isChecked()) {
        const QStringList ids = m_pane.selectedIds();
        for (const QString &id : ids)
            what.rows += m_pane.table().rowForId(id);
    } else {
        what.rows = m_pane.arranged().sourceRows();
    }
    what.columns = m_pane.view().shownColumns();
    what.format = ExportFormat(m_format->currentData().toInt());
    what.csv.separator = separatorCharacter(Preferences::Separator(m_separator->currentData().toInt()));
    what.csv.hasByteOrderMark = m_bom->isChecked();
    what.csv.neutralizesFormulas = m_neutralise->isChecked();
    what.filePath = filePath();
    return what;
}

void ExportDialog::rememberChoices()
{
    m_preferences.setCsvSeparator(Preferences::Separator(m_separator->currentData().toInt()));
    m_preferences.setCsvHasBom(m_bom->isChecked());
    m_preferences.setCsvNeutralisesFormulas(m_neutralise->isChecked());
    m_preferences.setExportDirectory(QFileInfo(filePath()).absolutePath());
}

void ExportDialog::start()
{
    if (m_isDone)
        return accept();
    if (m_path->text().trimmed().isEmpty())
        return m_pathRow->setError(tr("Enter where to write the file."));
    if (filePath() != m_agreedPath && QFileInfo(filePath()).isFile())
        return askToReplace();
    write();
}

void ExportDialog::askToReplace()
{
    const QFileInfo file(filePath());
    Confirmation ask;
    ask.title = tr("Replace \u201c%1\u201d?").arg(file.fileName());
    ask.text = tr("A file of this name is there already. What is in it now will be lost.");
    ask.facts = {{tr("Folder"), QDir::toNativeSeparators(file.absolutePath())},
        {tr("Last changed"), QLocale().toString(file.lastModified(), QLocale::ShortFormat)}};
    ask.verb = tr("Replace");
    ConfirmDialog::ask(ask, this, this, [this, path = filePath()] {
        m_agreedPath = path;
        write();
    });
}

void ExportDialog::write()
{
    setBusy(true);
    m_job = std::make_unique<ExportJob>(what());
    connect(m_job.get(), &ExportJob::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(qMax(1, total));
        m_progress->setValue(done);
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportDialog::onFinished);
    m_job->start();
}

void ExportDialog::onFinished(const ExportResult &result)
{
    setBusy(false);
    if (!result) {
        m_banner->setMessage(result.error().kind == ExportError::Kind::Cancelled ? Tone::Waiting : Tone::Failed, tr("Nothing was exported"), errorMessage(result.error()));
        m_path->setFocus();
        return;
    }
    rememberChoices();
    m_isDone = true;
    m_options->setEnabled(false);
    m_banner->setMessage(Tone::Good, tr("%n row(s) exported", nullptr, result->rows), QDir::toNativeSeparators(result->filePath));
    auto *openFolder = new QAction(tr("Open the folder"), this);
    connect(openFolder, &QAction::triggered, this,
        [path = result->filePath] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    m_banner->addAction(openFolder);
    m_export->setText(tr("Close"));
    m_cancel->hide();
    m_export->setFocus();
}

void ExportDialog::setBusy(bool busy)
{
    m_options->setEnabled(!busy);
    m_export->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    if (busy)
        m_banner->hide();
}

void ExportDialog::reject()
{
    if (m_job && m_job->isRunning())
        return m_job->cancel();
    QDialog::reject();
}

} // namespace hubdeck
