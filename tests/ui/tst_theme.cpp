// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/emphasis.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/theme.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/panel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

// WCAG contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto luminance = [&linear](const QColor &c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void switchesLive();
    void sameModeSignalsNothing();
    void paletteTellsItsTable();
    void labelsFollowByRole();
    void baseFontIsThirteenPixels();
    void textCanBeRead_data();
    void textCanBeRead();
    void primaryButtonIsAccent();
    void controlsKeepTheirHeight();
};

void TestTheme::switchesLive()
{
    Theme theme(*qApp, Theme::Mode::Light);
    Panel panel;
    panel.resize(40, 40);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QCOMPARE(panel.grab().toImage().pixelColor(20, 20), ThemeColors::light().panel);
    QSignalSpy changed(&theme, &Theme::changed);
    QSignalSpy mode(&theme, &Theme::modeChanged);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(mode.size(), 1);
    QVERIFY(theme.isDark());
    QTRY_COMPARE(panel.grab().toImage().pixelColor(20, 20), ThemeColors::darkTable().panel);
    theme.setMode(Theme::Mode::Light);
    QTRY_COMPARE(panel.grab().toImage().pixelColor(20, 20), ThemeColors::light().panel);
}

void TestTheme::sameModeSignalsNothing()
{
    Theme theme(*qApp, Theme::Mode::Dark);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.size(), 0);
}

void TestTheme::paletteTellsItsTable()
{
    QCOMPARE(&ThemeColors::forPalette(ThemeColors::light().palette()), &ThemeColors::light());
    QCOMPARE(&ThemeColors::forPalette(ThemeColors::darkTable().palette()), &ThemeColors::darkTable());
}

void TestTheme::labelsFollowByRole()
{
    Theme theme(*qApp, Theme::Mode::Light);
    QLabel label(u"hint"_s);
    textstyle::makeHint(&label);
    QCOMPARE(label.palette().color(label.foregroundRole()), ThemeColors::light().muted);
    textstyle::makeError(&label);
    QCOMPARE(label.palette().color(label.foregroundRole()), ThemeColors::light().failed);
    theme.setMode(Theme::Mode::Dark);
    QTRY_COMPARE(label.palette().color(label.foregroundRole()), ThemeColors::darkTable().failed);
}

void TestTheme::baseFontIsThirteenPixels()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    QCOMPARE(QApplication::font().pixelSize(), 13);
    QLabel title;
    textstyle::makePageTitle(&title);
    QCOMPARE(title.font().pixelSize(), 18);
    QCOMPARE(title.font().family(), QApplication::font().family());
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const ThemeColors *c : {&ThemeColors::light(), &ThemeColors::darkTable()}) {
        const auto add = [c](const char *what, const QColor &text, const QColor &ground) {
            QTest::addRow("%s %s", c->dark ? "dark" : "light", what) << text << ground;
        };
        add("text on window", c->text, c->window);
        add("muted on window", c->muted, c->window);
        add("muted on panel", c->muted, c->panel);
        add("accent on its ground", c->accent, c->accentBackground);
        add("on accent", c->onAccent, c->accent);
        add("on failed", c->onFailed, c->failed);
        add("failed on window", c->failed, c->window);
        for (const Tone tone : {Tone::Good, Tone::Progress, Tone::Waiting, Tone::Failed, Tone::Neutral})
            add(qPrintable(u"tone %1"_s.arg(int(tone))), c->tone(tone), c->toneBackground(tone));
    }
}

void TestTheme::textCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double found = contrast(text, ground);
    QVERIFY2(found >= 4.5, qPrintable(u"contrast is %1"_s.arg(found)));
}

void TestTheme::primaryButtonIsAccent()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    QPushButton button(u"New"_s);
    makePrimary(&button);
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, 3), ThemeColors::light().accent);
    makeDanger(&button);
    QCOMPARE(button.grab().toImage().pixelColor(image.width() / 2, 3), ThemeColors::light().failed);
}

void TestTheme::controlsKeepTheirHeight()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    QCOMPARE(QPushButton(u"New"_s).sizeHint().height(), 32);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
