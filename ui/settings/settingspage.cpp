// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/preferences.h"
#include "ui/theme/textstyle.h"
#include "ui/widgets/fieldgroup.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/titles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hubdeck {

SettingsPage::SettingsPage(Preferences &preferences, QWidget *parent) : Page(parent), m_preferences(preferences)
{
    QVBoxLayout *layout = makeScrollingColumn();
    layout->addWidget(new PageTitle(title(), tr("Changes take effect at once. Secrets are never kept here.")));
    buildLook(addPanel(layout, tr("Look")));
    buildExport(addPanel(layout, tr("Export")));
    buildWatching(addPanel(layout, tr("Watching")));
    buildClipboard(addPanel(layout, tr("Clipboard")));
    layout->addStretch();
}

QString SettingsPage::key() const { return u"settings"_s; }
QString SettingsPage::title() const { return tr("Settings"); }

FieldGroup *SettingsPage::addPanel(QVBoxLayout *layout, const QString &heading)
{
    auto *panel = new Panel;
    panel->setMaximumWidth(760);
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(16, 12, 16, 16);
    inner->setSpacing(12);
    auto *label = new QLabel(heading);
    textstyle::makeHeading(label);
    inner->addWidget(label);
    auto *fields = new FieldGroup;
    inner->addWidget(fields);
    // Beside a stretch: a column alone would reckon the panel's height for more width than it takes.
    auto *line = new QHBoxLayout;
    line->addWidget(panel, 1);
    line->addStretch();
    layout->addLayout(line);
    return fields;
}

void SettingsPage::buildLook(FieldGroup *fields)
{
    auto *theme = new SegmentedControl;
    theme->setObjectName(u"themeMode"_s);
    theme->addSegment(tr("Like the system"), int(Theme::Mode::System));
    theme->addSegment(tr("Light"), int(Theme::Mode::Light));
    theme->addSegment(tr("Dark"), int(Theme::Mode::Dark));
    theme->setCurrentData(int(m_preferences.themeMode()));
    fields->addField(tr("Colours"), theme);
    connect(theme, &SegmentedControl::currentIndexChanged, this, [this, theme] { m_preferences.setThemeMode(Theme::Mode(theme->currentData().toInt())); });
    connect(&m_preferences, &Preferences::themeModeChanged, theme, [theme](Theme::Mode mode) { theme->setCurrentData(int(mode)); });
}

void SettingsPage::buildExport(FieldGroup *fields)
{
    auto *separator = new QComboBox;
    separator->setObjectName(u"csvSeparator"_s);
    separator->addItem(tr("Comma"), int(Preferences::Separator::Comma));
    separator->addItem(tr("Semicolon"), int(Preferences::Separator::Semicolon));
    separator->addItem(tr("Tab"), int(Preferences::Separator::Tab));
    separator->setCurrentIndex(separator->findData(int(m_preferences.csvSeparator())));
    fields->addField(tr("Separator of CSV files"), separator, tr("Excel expects the semicolon in many countries."));
    connect(separator, &QComboBox::activated, this, [this, separator] { m_preferences.setCsvSeparator(Preferences::Separator(separator->currentData().toInt())); });
    auto *bom = new QCheckBox(tr("Mark files as UTF-8"));
    bom->setObjectName(u"csvBom"_s);
    bom->setChecked(m_preferences.csvHasBom());
    fields->addField(tr("Excel"), bom, tr("Without the mark Excel garbles letters like é and ß."));
    connect(bom, &QCheckBox::toggled, &m_preferences, &Preferences::setCsvHasBom);
    auto *formulas = new QCheckBox(tr("Keep spreadsheets from running cells as formulas"));
    formulas->setObjectName(u"csvFormulas"_s);
    formulas->setChecked(m_preferences.csvNeutralisesFormulas());
    fields->addField(tr("Formulas"), formulas, tr("Puts an apostrophe before texts that begin with = + - or @. Switch it off when a program reads the file."));
    connect(formulas, &QCheckBox::toggled, &m_preferences, &Preferences::setCsvNeutralisesFormulas);
}

void SettingsPage::buildWatching(FieldGroup *fields)
{
    auto *interval = new QSpinBox;
    interval->setObjectName(u"watchInterval"_s);
    interval->setRange(1, 3600);
    interval->setSuffix(tr(" s"));
    interval->setValue(int(m_preferences.watchInterval().count()));
    fields->addField(tr("Look every"), interval, tr("How often an endpoint that is on its way is read again."));
    connect(interval, &QSpinBox::valueChanged, this, [this](int seconds) { m_preferences.setWatchInterval(std::chrono::seconds(seconds)); });
    auto *notifies = new QCheckBox(tr("Show a desktop notification when watching ends"));
    notifies->setObjectName(u"notifies"_s);
    notifies->setChecked(m_preferences.notifies());
    fields->addField(tr("Notifications"), notifies);
    connect(notifies, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifies);
}

void SettingsPage::buildClipboard(FieldGroup *fields)
{
    auto *life = new QComboBox;
    life->setObjectName(u"clipboardLife"_s);
    life->addItem(tr("never"), 0);
    life->addItem(tr("after 30 seconds"), 30);
    life->addItem(tr("after 2 minutes"), 120);
    life->addItem(tr("after 10 minutes"), 600);
    life->setCurrentIndex(qMax(0, life->findData(int(m_preferences.clipboardLife().count()))));
    fields->addField(tr("Empty the clipboard"), life, tr("Takes out what was copied in Hubdeck, unless you copied something else since. Secrets are never copied."));
    connect(life, &QComboBox::activated, this, [this, life] { m_preferences.setClipboardLife(std::chrono::seconds(life->currentData().toInt())); });
}

} // namespace hubdeck
