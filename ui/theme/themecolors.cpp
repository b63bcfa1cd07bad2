// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themecolors.h"

#include <QPalette>
#include <QWidget>

namespace hubdeck {

namespace {

ThemeColors makeLight()
{
    ThemeColors c;
    c.window = QColor(0xf5f6f8);
    c.panel = QColor(0xffffff);
    c.hover = QColor(0xf2f4f7);
    c.code = QColor(0xf4f5f8);
    c.line = QColor(0xdfe3e8);
    c.text = QColor(0x1c2430);
    c.muted = QColor(0x667085);
    c.disabled = QColor(0xa4adba);
    c.accent = QColor(0x2563c9);
    c.accentHover = QColor(0x1f56b1);
    c.accentBackground = QColor(0xe8f0fd);
    c.onAccent = QColor(0xffffff);
    c.good = QColor(0x1a7d4a); // a shade darker than drawn: 4.5 to 1 on its ground
    c.goodBackground = QColor(0xe3f5ea);
    c.waiting = QColor(0x9a6100);
    c.waitingBackground = QColor(0xfdf1d8);
    c.failed = QColor(0xb42318);
    c.failedBackground = QColor(0xfde7e4);
    c.onFailed = QColor(0xffffff);
    c.neutralBackground = QColor(0xeef0f3);
    c.focus = QColor(0x2563c9);
    return c;
}

ThemeColors makeDark()
{
    ThemeColors c;
    c.dark = true;
    c.window = QColor(0x15181d);
    c.panel = QColor(0x1d2127);
    c.hover = QColor(0x262b33);
    c.code = QColor(0x15181d);
    c.line = QColor(0x2f353e);
    c.text = QColor(0xe6e9ee);
    c.muted = QColor(0x98a2b3);
    c.disabled = QColor(0x5f6874);
    c.accent = QColor(0x6ea3ff);
    c.accentHover = QColor(0x8ab5ff);
    c.accentBackground = QColor(0x22304a);
    c.onAccent = QColor(0x10151c);
    c.good = QColor(0x5fd394);
    c.goodBackground = QColor(0x173426);
    c.waiting = QColor(0xf0bd5e);
    c.waitingBackground = QColor(0x3a2d12);
    c.failed = QColor(0xff8c80);
    c.failedBackground = QColor(0x43201d);
    c.onFailed = QColor(0x1c0a08);
    c.neutralBackground = QColor(0x2a2f37);
    c.focus = QColor(0x6ea3ff);
    return c;
}

} // namespace

const ThemeColors &ThemeColors::light()
{
    static const ThemeColors table = makeLight();
    return table;
}

const ThemeColors &ThemeColors::darkTable()
{
    static const ThemeColors table = makeDark();
    return table;
}

const ThemeColors &ThemeColors::forPalette(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTable() : light();
}

const ThemeColors &ThemeColors::of(const QWidget *widget)
{
    return forPalette(widget->palette());
}

QColor ThemeColors::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Progress:
        return accent;
    case Tone::Waiting:
        return waiting;
    case Tone::Failed:
        return failed;
    case Tone::Neutral:
        break;
    }
    return mixed(text, muted, 0.2);
}

QColor ThemeColors::toneBackground(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return goodBackground;
    case Tone::Progress:
        return accentBackground;
    case Tone::Waiting:
        return waitingBackground;
    case Tone::Failed:
        return failedBackground;
    case Tone::Neutral:
        break;
    }
    return neutralBackground;
}

QPalette ThemeColors::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, panel);
    set(QPalette::AlternateBase, hover);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, failed);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, panel);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, hover);
    set(QPalette::Midlight, hover);
    set(QPalette::Mid, line);
    set(QPalette::Dark, line);
    set(QPalette::Shadow, mixed(text, window, 0.3));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, accent);
#endif
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, muted);
    return palette;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const double rest = 1 - share;
    return QColor::fromRgbF(float(a.redF() * share + b.redF() * rest), float(a.greenF() * share + b.greenF() * rest),
        float(a.blueF() * share + b.blueF() * rest));
}

} // namespace hubdeck
