// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QSettings>

#include <chrono>

namespace hubdeck {

//! What the user chose, kept in settings as plain values. Never holds a secret.
class Preferences final : public QObject {
    Q_OBJECT
public:
    enum class Separator { Comma, Semicolon, Tab };
    Q_ENUM(Separator)

    //! settings is borrowed and outlives this.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);

    Separator csvSeparator() const;
    void setCsvSeparator(Separator separator);
    bool csvHasBom() const; //!< Excel needs it to read UTF-8
    void setCsvHasBom(bool on);
    bool csvNeutralisesFormulas() const;
    void setCsvNeutralisesFormulas(bool on);
    QString exportDirectory() const;
    void setExportDirectory(const QString &directory);

    std::chrono::seconds watchInterval() const;
    void setWatchInterval(std::chrono::seconds interval);
    bool notifies() const; //!< desktop notifications when watching ends
    void setNotifies(bool on);

    //! After which time what was copied in Hubdeck is taken out of the clipboard; 0: it stays.
    std::chrono::seconds clipboardLife() const;
    void setClipboardLife(std::chrono::seconds life);

    //! Layouts of windows and tables by a stable name.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    QString lastPage() const;
    void setLastPage(const QString &key);

Q_SIGNALS:
    void themeModeChanged(hubdeck::Theme::Mode mode);
    void watchIntervalChanged(std::chrono::seconds interval);
    void clipboardLifeChanged(std::chrono::seconds life);

private:
    QSettings &m_settings;
};

} // namespace hubdeck
