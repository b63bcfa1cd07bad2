// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the firewall tab that reads and writes files.
#include "ui/privatespaces/firewalltab.h"

#include "core/export/firewallcsv.h"
#include "core/models/firewallrulemodel.h"
#include "ui/privatespaces/spacesubject.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/messagebanner.h"

#include <QDir>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr qint64 kLargestFile = 4 * 1024 * 1024;
constexpr qsizetype kMostFaultsTold = 8;

QString faultText(const FirewallCsvFault &fault)
{
    switch (fault.kind) {
    case FirewallCsvFault::Kind::NotText:
        return FirewallTab::tr("There is no text in it.");
    case FirewallCsvFault::Kind::BrokenQuotes:
        return FirewallTab::tr("The quotation marks do not match.");
    case FirewallCsvFault::Kind::MissingColumn:
        return FirewallTab::tr("The column \u201c%1\u201d is missing.").arg(fault.detail);
    case FirewallCsvFault::Kind::NotANumber:
        return FirewallTab::tr("\u201c%1\u201d is no port number.").arg(fault.detail);
    case FirewallCsvFault::Kind::Rule:
        return firewallErrorText(fault.errors.first());
    }
    return {};
}

QString faultLines(const QList<FirewallCsvFault> &faults)
{
    QStringList lines;
    for (const FirewallCsvFault &fault : faults.first(std::min(kMostFaultsTold, faults.size())))
        lines += FirewallTab::tr("Line %1: %2").arg(fault.line).arg(faultText(fault));
    if (faults.size() > kMostFaultsTold)
        lines += FirewallTab::tr("and %n more line(s)", nullptr, int(faults.size() - kMostFaultsTold));
    return lines.join(u'\n');
}

CsvOptions csvOptions(const Preferences &preferences)
{
    CsvOptions options;
    options.separator = preferences.csvSeparator() == Preferences::Separator::Comma ? ',' : preferences.csvSeparator() == Preferences::Separator::Tab ? '\t' : ';';
    options.hasByteOrderMark = preferences.csvHasBom();
    options.neutralizesFormulas = preferences.csvNeutralisesFormulas();
    return options;
}

} // namespace

void FirewallTab::chooseImport()
{
    auto *dialog = new QFileDialog(window(), tr("Import firewall rules"), m_preferences.exportDirectory(), tr("CSV files (*.csv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FirewallTab::importFile);
    dialog->open();
}

void FirewallTab::chooseExport()
{
    auto *dialog = new QFileDialog(window(), tr("Export firewall rules"), m_preferences.exportDirectory(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    const QString space = m_subject.configuration() ? m_subject.configuration()->space.name : QString();
    dialog->selectFile(u"firewall-"_s + space + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &FirewallTab::exportFile);
    dialog->open();
}

void FirewallTab::importFile(const QString &path)
{
    m_banner->clearActions();
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
        return m_banner->setMessage(Tone::Failed, tr("%1 could not be read").arg(name),
            file.isOpen() ? tr("It is too large for a table of firewall rules.") : file.errorString());
    }
    const FirewallCsv csv = readFirewallCsv(file.readAll());
    if (!csv.faults.isEmpty())
        return m_banner->setMessage(Tone::Failed, tr("Nothing was taken from %1").arg(name), faultLines(csv.faults));
    m_rules->setRules(csv.rules);
    m_banner->setMessage(Tone::Good, tr("%n rule(s) taken from %1", nullptr, int(csv.rules.size())).arg(name),
        tr("They stand in the table in place of the others. Nothing is sent before you save."));
}

void FirewallTab::exportFile(const QString &path)
{
    m_banner->clearActions();
    QSaveFile file(path);
    const QByteArray text = writeFirewallCsv(m_rules->rules(), csvOptions(m_preferences));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return m_banner->setMessage(Tone::Failed, tr("The file could not be written"), file.errorString());
    m_preferences.setExportDirectory(QFileInfo(path).absolutePath());
    m_banner->setMessage(Tone::Good, tr("%n rule(s) written", nullptr, m_rules->rowCount()), QDir::toNativeSeparators(path));
}

} // namespace hubdeck
