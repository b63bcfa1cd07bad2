// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "tests/ui/fieldaccess.h"
#include "tests/ui/servicetable.h"
#include "ui/settings/preferences.h"
#include "ui/tables/tablepane.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/datatableview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace hubdeck {

class TestExportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void writesTheRowsAndColumnsThatAreShown();
    void writesTheSelectedRows();
    void nothingSelectedLeavesNoChoice();
    void separatorAndMark();
    void formulasAreKeptFromRunning_data();
    void formulasAreKeptFromRunning();
    void writesJson();
    void placeThatCannotBeWrittenKeepsTheDialog_data();
    void placeThatCannotBeWrittenKeepsTheDialog();
    void emptyPathIsToldBesideIt();
    void typedNameOfAFileThatIsThereIsAskedAbout();
    void aFileChosenInTheFileDialogIsNotAskedAboutAgain();
    void cancelLeavesNoFile();
    void cancelBeforeStartCloses();
    void choicesAreKept();

private:
    void open();
    void fill(const QList<ServiceRow> &rows);
    void click(const QString &name) { QTest::mouseClick(&control<QPushButton>(*m_dialog, name), Qt::LeftButton); }
    void chooseSeparator(const QString &text);
    void tick(const QString &name) { QTest::mouseClick(&control<QCheckBox>(*m_dialog, name), Qt::LeftButton, {}, {8, 8}); }
    void chooseJson();
    MessageBanner &banner() const { return control<MessageBanner>(*m_dialog, u"exportBanner"_s); }
    QLineEdit &path() const { return control<QLineEdit>(*m_dialog, u"exportPath"_s); }
    QString target(const QString &name = u"services.csv"_s) const { return m_directory->filePath(name); }
    QByteArray exported(const QString &name = u"services.csv"_s);
    static QByteArray contentOf(const QString &path);
    void makeFormerFile();
    void answer(const QString &button) { QTest::mouseClick(&control<QPushButton>(control<ConfirmDialog>(*m_dialog, u"confirmDialog"_s), button), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ServiceTable> m_table;
    std::unique_ptr<TablePane> m_pane;
    QPointer<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_directory->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_preferences->setExportDirectory(m_directory->path());
    m_table = std::make_unique<ServiceTable>();
    m_pane = std::make_unique<TablePane>(*m_table, *m_preferences, TableTexts{});
    m_pane->resize(900, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    fill({{u"a"_s, u"ledger"_s, u"eu-west-1"_s, u"amazon"_s}, {u"b"_s, u"archive"_s, u"eu-west-1"_s, u"773390115824"_s},
        {u"c"_s, u"parcels"_s, u"us-east-1"_s, u"amazon"_s}});
}

void TestExportDialog::cleanup()
{
    delete m_dialog;
    m_pane.reset();
}

void TestExportDialog::fill(const QList<ServiceRow> &rows)
{
    m_table->fill(rows);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->arranged().rowCount(), int(rows.size()), 30000);
    QTRY_VERIFY(!m_pane->arranged().isArranging());
}

void TestExportDialog::open()
{
    m_dialog = new ExportDialog(u"Services"_s, *m_pane, *m_preferences, m_pane.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestExportDialog::chooseSeparator(const QString &text)
{
    auto &separator = control<QComboBox>(*m_dialog, u"exportSeparator"_s);
    separator.setFocus();
    QTest::keyClicks(&separator, text);
    QCOMPARE(separator.currentText(), text);
}

void TestExportDialog::chooseJson()
{
    QTest::mouseClick(control<SegmentedControl>(*m_dialog, u"exportFormat"_s).findChildren<QRadioButton *>().at(1), Qt::LeftButton);
}

QByteArray TestExportDialog::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Writes to \a name and gives what is in it then.
QByteArray TestExportDialog::exported(const QString &name)
{
    retype(path(), target(name));
    click(u"startExport"_s);
    const bool isDone = QTest::qWaitFor([this] { return banner().isVisible(); });
    return isDone && banner().tone() == Tone::Good ? contentOf(target(name)) : "failed: " + banner().text().toUtf8();
}

void TestExportDialog::writesTheRowsAndColumnsThatAreShown()
{
    m_pane->view().horizontalHeader()->moveSection(2, 1);
    m_pane->view().sortByColumn(0, Qt::DescendingOrder);
    m_pane->setFilter(u"west"_s);
    open();
    QCOMPARE(path().text().section(u'/', -1).section(u'-', 0, 0), u"services"_s);
    QCOMPARE(exported(), QByteArray("Name,Owner,Region\r\nledger,amazon,eu-west-1\r\narchive,773390115824,eu-west-1\r\n"));
    QCOMPARE(banner().text(), QDir::toNativeSeparators(target()));
    click(u"startExport"_s); // it says Close now
    QTRY_VERIFY(!m_dialog);
}

void TestExportDialog::writesTheSelectedRows()
{
    m_pane->view().selectRow(2);
    open();
    QTest::mouseClick(&control<QRadioButton>(*m_dialog, u"exportSelectedRows"_s), Qt::LeftButton, {}, {8, 8});
    QCOMPARE(exported(), QByteArray("Name,Region,Owner\r\nparcels,us-east-1,amazon\r\n"));
}

void TestExportDialog::nothingSelectedLeavesNoChoice()
{
    m_pane->view().clearSelection();
    open();
    QVERIFY(!control<QRadioButton>(*m_dialog, u"exportSelectedRows"_s).isEnabled());
    QVERIFY(control<QRadioButton>(*m_dialog, u"exportAllRows"_s).isChecked());
    QCOMPARE(exported().count('\n'), 4);
}

void TestExportDialog::separatorAndMark()
{
    fill({{u"a"_s, u"Zürich; ledger"_s, u"eu-west-1"_s, u"amazon"_s}});
    open();
    chooseSeparator(u"Semicolon"_s);
    tick(u"exportBom"_s);
    QCOMPARE(exported(), QByteArray("\xef\xbb\xbfName;Region;Owner\r\n\"Z\xc3\xbcrich; ledger\";eu-west-1;amazon\r\n"));
}

void TestExportDialog::formulasAreKeptFromRunning_data()
{
    QTest::addColumn<bool>("isOff");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("on, as it starts") << false << QByteArray("'=SUM(A1)");
    QTest::newRow("switched off") << true << QByteArray("=SUM(A1)");
}

void TestExportDialog::formulasAreKeptFromRunning()
{
    QFETCH(bool, isOff);
    QFETCH(QByteArray, cell);
    fill({{u"a"_s, u"=SUM(A1)"_s, u"eu-west-1"_s, u"amazon"_s}});
    open();
    if (isOff)
        tick(u"exportNeutralise"_s);
    QCOMPARE(exported(), QByteArray("Name,Region,Owner\r\n" + cell + ",eu-west-1,amazon\r\n"));
}

void TestExportDialog::writesJson()
{
    m_pane->setFilter(u"us-east"_s);
    open();
    chooseJson();
    QVERIFY2(path().text().endsWith(u".json"_s), qPrintable(path().text()));
    QVERIFY(!control<QComboBox>(*m_dialog, u"exportSeparator"_s).isVisible());
    const QJsonArray rows = QJsonDocument::fromJson(exported(u"services.json"_s)).array();
    QCOMPARE(rows.size(), 1);
    const QStringList keys = rows.first().toObject().keys();
    QCOMPARE(keys, QStringList({u"name"_s, u"owner"_s, u"region"_s}));
    QCOMPARE(rows.first().toObject().value(u"name"_s).toString(), u"parcels"_s);
}

void TestExportDialog::placeThatCannotBeWrittenKeepsTheDialog_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such folder") << u"nowhere/services.csv"_s << u"folder does not exist"_s;
    QTest::newRow("a folder stands there") << u"folder"_s << u"Nothing may be written there"_s;
}

void TestExportDialog::placeThatCannotBeWrittenKeepsTheDialog()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QVERIFY(QDir(m_directory->path()).mkdir(u"folder"_s));
    open();
    QVERIFY2(QString::fromUtf8(exported(name)).contains(reason), qPrintable(banner().text()));
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(banner().tone(), Tone::Failed);
    QCOMPARE(path().text(), target(name));
    QVERIFY(exported().startsWith("Name,"));
}

void TestExportDialog::emptyPathIsToldBesideIt()
{
    open();
    retype(path(), u" "_s);
    click(u"startExport"_s);
    QVERIFY(!fieldRowOf(path()).error().isEmpty());
    QTest::keyClicks(&path(), u"x"_s);
    QVERIFY(fieldRowOf(path()).error().isEmpty());
}

void TestExportDialog::makeFormerFile()
{
    QFile former(target());
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("from before") > 0);
}

void TestExportDialog::typedNameOfAFileThatIsThereIsAskedAbout()
{
    makeFormerFile();
    open();
    retype(path(), target());
    click(u"startExport"_s);
    QVERIFY(control<ConfirmDialog>(*m_dialog, u"confirmDialog"_s).windowTitle().contains(u"services.csv"_s));
    answer(u"cancel"_s);
    QTRY_VERIFY(!m_dialog->findChild<ConfirmDialog *>());
    QVERIFY2(m_dialog->isVisible() && !banner().isVisible(), "it can be put elsewhere");
    QCOMPARE(contentOf(target()), QByteArray("from before"));

    click(u"startExport"_s);
    answer(u"verb"_s);
    QTRY_VERIFY(banner().isVisible());
    QVERIFY(contentOf(target()).startsWith("Name,"));
}

void TestExportDialog::aFileChosenInTheFileDialogIsNotAskedAboutAgain()
{
    makeFormerFile();
    open();
    click(u"exportBrowse"_s);
    auto *files = m_dialog->findChild<QFileDialog *>();
    QVERIFY(files && !files->testOption(QFileDialog::DontConfirmOverwrite));
    QCOMPARE(files->defaultSuffix(), u"csv"_s);
    Q_EMIT files->fileSelected(target());
    files->close();
    click(u"startExport"_s);
    QVERIFY(!m_dialog->findChild<ConfirmDialog *>());
    QTRY_VERIFY(banner().isVisible());
    QVERIFY(contentOf(target()).startsWith("Name,"));
}

void TestExportDialog::cancelLeavesNoFile()
{
    fill(manyServices(150000));
    makeFormerFile();
    open();
    retype(path(), target());
    click(u"startExport"_s);
    control<QPushButton>(control<ConfirmDialog>(*m_dialog, u"confirmDialog"_s), u"verb"_s).click();
    control<QPushButton>(*m_dialog, u"cancelExport"_s).click();
    QTRY_VERIFY(banner().isVisible());
    QCOMPARE(banner().text(), u"Cancelled. No file was written."_s);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QCOMPARE(contentOf(target()), QByteArray("from before"));
    QCOMPARE(QDir(m_directory->path()).entryList({u"services*"_s}, QDir::Files), QStringList{u"services.csv"_s});
    QVERIFY2(control<QPushButton>(*m_dialog, u"startExport"_s).isEnabled(), "it can be tried again");
}

void TestExportDialog::cancelBeforeStartCloses()
{
    open();
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(QDir(m_directory->path()).entryList({u"services*"_s}, QDir::Files), QStringList());
}

void TestExportDialog::choicesAreKept()
{
    QVERIFY(QDir(m_directory->path()).mkdir(u"reports"_s));
    open();
    chooseSeparator(u"Tab"_s);
    QVERIFY(exported(u"reports/services.csv"_s).startsWith("Name\tRegion"));
    delete m_dialog;
    open();
    QCOMPARE(control<QComboBox>(*m_dialog, u"exportSeparator"_s).currentText(), u"Tab"_s);
    QVERIFY2(path().text().startsWith(target(u"reports/"_s)), qPrintable(path().text()));
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestExportDialog)
#include "tst_exportdialog.moc"
