// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "ui/export/documentsfolder.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

// Enums are kept by name, so that a settings file stays readable and survives a reordering.
template <typename Enum>
Enum readEnum(const QSettings &settings, const QString &key, Enum fallback)
{
    bool known = false;
    const QByteArray name = settings.value(key).toByteArray();
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.constData(), &known);
    return known ? Enum(value) : fallback;
}

template <typename Enum>
QString enumName(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

const auto kTheme = u"look/theme"_s;
const auto kSeparator = u"export/separator"_s;
const auto kBom = u"export/bom"_s;
const auto kNeutralise = u"export/neutraliseFormulas"_s;
const auto kDirectory = u"export/directory"_s;
const auto kInterval = u"watching/seconds"_s;
const auto kNotifies = u"watching/notifies"_s;
const auto kClipboardLife = u"clipboard/seconds"_s;
const auto kLastPage = u"window/page"_s;

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Theme::Mode Preferences::themeMode() const { return readEnum(m_settings, kTheme, Theme::Mode::System); }

void Preferences::setThemeMode(Theme::Mode mode)
{
    m_settings.setValue(kTheme, enumName(mode));
    Q_EMIT themeModeChanged(mode);
}

Preferences::Separator Preferences::csvSeparator() const { return readEnum(m_settings, kSeparator, Separator::Comma); }
void Preferences::setCsvSeparator(Separator separator) { m_settings.setValue(kSeparator, enumName(separator)); }

bool Preferences::csvHasBom() const { return m_settings.value(kBom, false).toBool(); }
void Preferences::setCsvHasBom(bool on) { m_settings.setValue(kBom, on); }

bool Preferences::csvNeutralisesFormulas() const { return m_settings.value(kNeutralise, true).toBool(); }
void Preferences::setCsvNeutralisesFormulas(bool on) { m_settings.setValue(kNeutralise, on); }

QString Preferences::exportDirectory() const
{
    return m_settings.value(kDirectory, documentsFolder()).toString();
}

void Preferences::setExportDirectory(const QString &directory) { m_settings.setValue(kDirectory, directory); }

std::chrono::seconds Preferences::watchInterval() const
{
    return std::chrono::seconds(qBound(1, m_settings.value(kInterval, 5).toInt(), 3600));
}

void Preferences::setWatchInterval(std::chrono::seconds interval)
{
    m_settings.setValue(kInterval, int(interval.count()));
    Q_EMIT watchIntervalChanged(interval);
}

bool Preferences::notifies() const { return m_settings.value(kNotifies, true).toBool(); }
void Preferences::setNotifies(bool on) { m_settings.setValue(kNotifies, on); }

std::chrono::seconds Preferences::clipboardLife() const
{
    return std::chrono::seconds(qMax(0, m_settings.value(kClipboardLife, 0).toInt()));
}

void Preferences::setClipboardLife(std::chrono::seconds life)
{
    m_settings.setValue(kClipboardLife, int(life.count()));
    Q_EMIT clipboardLifeChanged(life);
}

QByteArray Preferences::layout(const QString &name) const { return m_settings.value(u"layout/"_s + name).toByteArray(); }
void Preferences::setLayout(const QString &name, const QByteArray &state) { m_settings.setValue(u"layout/"_s + name, state); }

QString Preferences::lastPage() const { return m_settings.value(kLastPage).toString(); }
void Preferences::setLastPage(const QString &key) { m_settings.setValue(kLastPage, key); }

} // namespace hubdeck
