// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "tests/ui/fieldaccess.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hubdeck {

// Every look at the preferences is through a settings file of its own, as after a restart.
class TestPreferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsWithDefaults();
    void valuesSurvive();
    void choicesAreKeptByName();
    void nonsenseInTheFileIsNotTaken();
    void changesAreTold();
    void pageShowsWhatIsKept();
    void pageKeepsWhatIsChosen();
    void keepsNothingButChoices();

private:
    void restart();
    QString file() const { return m_directory->filePath(u"hubdeck.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
};

void TestPreferences::init()
{
    m_preferences.reset();
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    restart();
}

void TestPreferences::restart()
{
    m_preferences.reset();
    m_settings.reset(); // writes
    m_settings = std::make_unique<QSettings>(file(), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
}

void TestPreferences::startsWithDefaults()
{
    QCOMPARE(m_preferences->themeMode(), Theme::Mode::System);
    QCOMPARE(m_preferences->csvSeparator(), Preferences::Separator::Comma);
    QVERIFY(!m_preferences->csvHasBom());
    QVERIFY2(m_preferences->csvNeutralisesFormulas(), "the safe way is the way by default");
    QCOMPARE(m_preferences->watchInterval(), 5s);
    QVERIFY(m_preferences->notifies());
    QCOMPARE(m_preferences->clipboardLife(), 0s);
    QVERIFY(m_preferences->layout(u"vpc-endpoints"_s).isEmpty());
    QVERIFY(m_preferences->lastPage().isEmpty());
}

void TestPreferences::valuesSurvive()
{
    const QByteArray layout("\x00\xff\x01 layout\n", 11);
    m_preferences->setThemeMode(Theme::Mode::Dark);
    m_preferences->setCsvSeparator(Preferences::Separator::Tab);
    m_preferences->setCsvHasBom(true);
    m_preferences->setCsvNeutralisesFormulas(false);
    m_preferences->setExportDirectory(u"/srv/Berichte für Müller"_s);
    m_preferences->setWatchInterval(90s);
    m_preferences->setNotifies(false);
    m_preferences->setClipboardLife(120s);
    m_preferences->setLayout(u"vpc-endpoints"_s, layout);
    m_preferences->setLastPage(u"privatespaces"_s);
    restart();
    QCOMPARE(m_preferences->themeMode(), Theme::Mode::Dark);
    QCOMPARE(m_preferences->csvSeparator(), Preferences::Separator::Tab);
    QVERIFY(m_preferences->csvHasBom());
    QVERIFY(!m_preferences->csvNeutralisesFormulas());
    QCOMPARE(m_preferences->exportDirectory(), u"/srv/Berichte für Müller"_s);
    QCOMPARE(m_preferences->watchInterval(), 90s);
    QVERIFY(!m_preferences->notifies());
    QCOMPARE(m_preferences->clipboardLife(), 120s);
    QCOMPARE(m_preferences->layout(u"vpc-endpoints"_s), layout);
    QVERIFY(m_preferences->layout(u"private-spaces"_s).isEmpty());
    QCOMPARE(m_preferences->lastPage(), u"privatespaces"_s);
}

void TestPreferences::choicesAreKeptByName()
{
    m_preferences->setThemeMode(Theme::Mode::Dark);
    m_preferences->setCsvSeparator(Preferences::Separator::Semicolon);
    m_settings->sync();
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("theme=Dark"), text.constData());
    QVERIFY2(text.contains("separator=Semicolon"), text.constData());
}

void TestPreferences::nonsenseInTheFileIsNotTaken()
{
    m_settings->setValue(u"look/theme"_s, u"Sepia"_s);
    m_settings->setValue(u"export/separator"_s, 2);
    m_settings->setValue(u"watching/seconds"_s, -5);
    m_settings->setValue(u"clipboard/seconds"_s, u"soon"_s);
    restart();
    QCOMPARE(m_preferences->themeMode(), Theme::Mode::System);
    QCOMPARE(m_preferences->csvSeparator(), Preferences::Separator::Comma);
    QCOMPARE(m_preferences->watchInterval(), 1s);
    QCOMPARE(m_preferences->clipboardLife(), 0s);
    m_settings->setValue(u"watching/seconds"_s, 1000000);
    QCOMPARE(m_preferences->watchInterval(), 3600s);
}

void TestPreferences::changesAreTold()
{
    QSignalSpy theme(m_preferences.get(), &Preferences::themeModeChanged);
    QSignalSpy interval(m_preferences.get(), &Preferences::watchIntervalChanged);
    QSignalSpy life(m_preferences.get(), &Preferences::clipboardLifeChanged);
    m_preferences->setThemeMode(Theme::Mode::Light);
    m_preferences->setWatchInterval(7s);
    m_preferences->setClipboardLife(30s);
    QCOMPARE(theme.value(0).value(0).value<Theme::Mode>(), Theme::Mode::Light);
    QCOMPARE(interval.value(0).value(0).value<std::chrono::seconds>(), 7s);
    QCOMPARE(life.value(0).value(0).value<std::chrono::seconds>(), 30s);
}

void TestPreferences::pageShowsWhatIsKept()
{
    m_preferences->setThemeMode(Theme::Mode::Light);
    m_preferences->setCsvSeparator(Preferences::Separator::Tab);
    m_preferences->setCsvHasBom(true);
    m_preferences->setWatchInterval(42s);
    m_preferences->setClipboardLife(600s);
    restart();
    SettingsPage page(*m_preferences);
    QCOMPARE(control<SegmentedControl>(page, u"themeMode"_s).currentData().toInt(), int(Theme::Mode::Light));
    QCOMPARE(control<QComboBox>(page, u"csvSeparator"_s).currentText(), u"Tab"_s);
    QVERIFY(control<QCheckBox>(page, u"csvBom"_s).isChecked());
    QVERIFY(control<QCheckBox>(page, u"csvFormulas"_s).isChecked());
    QCOMPARE(control<QSpinBox>(page, u"watchInterval"_s).value(), 42);
    QCOMPARE(control<QComboBox>(page, u"clipboardLife"_s).currentData().toInt(), 600);
    m_preferences->setThemeMode(Theme::Mode::Dark);
    QCOMPARE(control<SegmentedControl>(page, u"themeMode"_s).currentData().toInt(), int(Theme::Mode::Dark));
}

void TestPreferences::pageKeepsWhatIsChosen()
{
    auto page = std::make_unique<SettingsPage>(*m_preferences);
    page->resize(900, 1200);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    const auto themes = control<SegmentedControl>(*page, u"themeMode"_s).findChildren<QRadioButton *>();
    QTest::mouseClick(themes.at(2), Qt::LeftButton);
    auto &separator = control<QComboBox>(*page, u"csvSeparator"_s);
    separator.setFocus();
    QTest::keyClick(&separator, Qt::Key_Down);
    QTest::mouseClick(&control<QCheckBox>(*page, u"csvFormulas"_s), Qt::LeftButton, {}, {8, 8});
    auto &interval = control<QSpinBox>(*page, u"watchInterval"_s);
    interval.setFocus();
    QTest::keyClick(&interval, Qt::Key_Up);
    page.reset();
    restart();
    QCOMPARE(m_preferences->themeMode(), Theme::Mode::Dark);
    QCOMPARE(m_preferences->csvSeparator(), Preferences::Separator::Semicolon);
    QVERIFY(!m_preferences->csvNeutralisesFormulas());
    QCOMPARE(m_preferences->watchInterval(), 6s);
}

// A new key is looked at by whoever adds it here: nothing in it may be a secret.
void TestPreferences::keepsNothingButChoices()
{
    m_preferences->setThemeMode(Theme::Mode::Dark);
    m_preferences->setCsvSeparator(Preferences::Separator::Tab);
    m_preferences->setCsvHasBom(true);
    m_preferences->setCsvNeutralisesFormulas(false);
    m_preferences->setExportDirectory(u"/srv"_s);
    m_preferences->setWatchInterval(90s);
    m_preferences->setNotifies(false);
    m_preferences->setClipboardLife(120s);
    m_preferences->setLayout(u"window"_s, "x");
    m_preferences->setLastPage(u"overview"_s);
    QStringList keys = m_settings->allKeys();
    keys.sort();
    QCOMPARE(keys, QStringList({u"clipboard/seconds"_s, u"export/bom"_s, u"export/directory"_s, u"export/neutraliseFormulas"_s,
                       u"export/separator"_s, u"layout/window"_s, u"look/theme"_s, u"watching/notifies"_s, u"watching/seconds"_s,
                       u"window/page"_s}));
}

} // namespace hubdeck

QTEST_MAIN(hubdeck::TestPreferences)
#include "tst_preferences.moc"
