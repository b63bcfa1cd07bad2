// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/hubdeckstyle.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleHints>

namespace hubdeck {

Theme::Theme(QApplication &application, Mode mode, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_mode(mode)
{
    // Before our own palette is set, the application's is the system's.
    m_systemDark = ThemeColors::forPalette(QGuiApplication::palette()).dark;
    watchSystem();
    QApplication::setStyle(new HubdeckStyle);
    QApplication::setFont(textstyle::baseFont());
    QApplication::setFont(textstyle::headerFont(), "QHeaderView");
    QApplication::setFont(textstyle::tipFont(), "QToolTip");
    apply();
}

const ThemeColors &Theme::colors() const
{
    return m_dark ? ThemeColors::darkTable() : ThemeColors::light();
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT modeChanged(mode);
}

void Theme::watchSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#else
    m_application.installEventFilter(this);
#endif
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_systemDark;
}

bool Theme::wantsDark() const
{
    return m_mode == Mode::System ? systemIsDark() : m_mode == Mode::Dark;
}

void Theme::apply()
{
    if (m_applying)
        return;
    const QScopedValueRollback<bool> guard(m_applying, true);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // Title bars and native dialogs are drawn by the system and have to be told.
    if (m_mode == Mode::System)
        QGuiApplication::styleHints()->unsetColorScheme();
    else
        QGuiApplication::styleHints()->setColorScheme(m_mode == Mode::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
#endif
    const bool dark = wantsDark();
    const bool differs = !m_applied || dark != m_dark;
    m_dark = dark;
    m_applied = true;
    QApplication::setPalette(colors().palette());
    if (differs)
        Q_EMIT changed();
}

// Qt 6.4 has no signal for the system's scheme. When it changes the platform's palette, ours is taken off for a moment to see
// what lies below.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_applying) {
        {
            const QScopedValueRollback<bool> guard(m_applying, true);
            QApplication::setPalette(QPalette());
            m_systemDark = ThemeColors::forPalette(QGuiApplication::palette()).dark;
        }
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hubdeck
