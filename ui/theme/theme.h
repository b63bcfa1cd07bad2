// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace hubdeck {

struct ThemeColors;

//! Gives the application its style, font and palette, and changes the palette live. Owned by the program's main; nobody else
//! needs it: who paints asks ThemeColors::of(widget).
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QApplication &application, Mode mode = Mode::System, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_dark; }
    const ThemeColors &colors() const;

Q_SIGNALS:
    void modeChanged(hubdeck::Theme::Mode mode);
    //! The colours in use changed, by the user or by the system.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    bool wantsDark() const;
    bool systemIsDark() const;
    void watchSystem();

    QApplication &m_application;
    Mode m_mode;
    bool m_dark = false;
    bool m_systemDark = false;
    bool m_applied = false;
    bool m_applying = false;
};

} // namespace hubdeck
