// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportjob.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace hubdeck {

class FieldRow;
class MessageBanner;
class Preferences;
class SegmentedControl;
class TablePane;

//! Exports a table as it is shown: its rows or the selected ones, its shown columns in their order. Shows progress and can be cancelled.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    //! \a title names the table ("VPC Endpoints"). pane and preferences are borrowed.
    ExportDialog(const QString &title, TablePane &pane, Preferences &preferences, QWidget *parent = nullptr);

    QString filePath() const;
    //! A file that the user agreed to replace, if it is there.
    void setAgreedFilePath(const QString &path);

public Q_SLOTS:
    void reject() override;

private:
    void build(const QString &title);
    QWidget *buildOptions();
    void proposeFileName();
    void browse();
    void start();
    void askToReplace();
    void write();
    void onFinished(const ExportResult &result);
    void setBusy(bool busy);
    bool wantsJson() const;
    TableExport what() const;
    void rememberChoices();

    TablePane &m_pane;
    Preferences &m_preferences;
    QRadioButton *m_allRows = nullptr;
    QRadioButton *m_selectedRows = nullptr;
    SegmentedControl *m_format = nullptr;
    QComboBox *m_separator = nullptr;
    QCheckBox *m_bom = nullptr;
    QCheckBox *m_neutralise = nullptr;
    QLineEdit *m_path = nullptr;
    FieldRow *m_pathRow = nullptr;
    FieldRow *m_separatorRow = nullptr;
    QWidget *m_options = nullptr;
    MessageBanner *m_banner = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_cancel = nullptr;
    std::unique_ptr<ExportJob> m_job;
    QString m_agreedPath; // may be replaced if it is there
    bool m_isDone = false;
};

} // namespace hubdeck
