// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/themecolors.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

// Colour of the pixel that is covered most.
QColor ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > strongest.alpha())
                strongest = color;
        }
    }
    return strongest;
}

bool close(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 4 && qAbs(a.green() - b.green()) < 4 && qAbs(a.blue() - b.blue()) < 4;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIconHasAPicture();
    void iconFollowsTheTheme();
    void disabledIconIsQuiet();
    void iconIsSharpAtTwoHundredPercent();
    void applicationIconHasEverySize();
};

void TestIcons::everyIconHasAPicture()
{
    for (int name = 0; name <= int(IconName::LastIcon); ++name)
        QVERIFY2(ink(icon(IconName(name)).pixmap(24, 24)).alpha() > 128, qPrintable(QString::number(name)));
}

void TestIcons::iconFollowsTheTheme()
{
    Theme theme(*qApp, Theme::Mode::Light);
    const QIcon text = icon(IconName::Stop);
    const QIcon failed = icon(IconName::Stop, IconTint::Failed);
    QVERIFY(close(ink(text.pixmap(48, 48)), ThemeColors::light().text));
    QVERIFY(close(ink(failed.pixmap(48, 48)), ThemeColors::light().failed));
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(close(ink(text.pixmap(48, 48)), ThemeColors::darkTable().text));
    QVERIFY(close(ink(failed.pixmap(48, 48)), ThemeColors::darkTable().failed));
}

void TestIcons::disabledIconIsQuiet()
{
    const Theme theme(*qApp, Theme::Mode::Light);
    QVERIFY(close(ink(icon(IconName::Stop, IconTint::Failed).pixmap(QSize(48, 48), QIcon::Disabled)), ThemeColors::light().disabled));
}

void TestIcons::iconIsSharpAtTwoHundredPercent()
{
    const QPixmap pixmap = icon(IconName::Copy).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestIcons::applicationIconHasEverySize()
{
    const QIcon application = applicationIcon();
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        QVERIFY(application.availableSizes().contains(QSize(size, size)));
    QVERIFY(ink(application.pixmap(64, 64)).alpha() == 255);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
