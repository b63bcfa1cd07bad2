// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/textstyle.h"

#include <QFontDatabase>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace hubdeck::textstyle {

namespace {

// A font whose only set attributes are the given ones: the rest is inherited when a widget resolves it.
void refine(QWidget *widget, int pixels, QFont::Weight weight)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    widget->setFont(font);
}

} // namespace

QFont baseFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, font.family()});
    font.setPixelSize(kBase);
    return font;
}

QFont headerFont()
{
    QFont font = baseFont();
    font.setPixelSize(kLabel);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tipFont()
{
    QFont font = baseFont();
    font.setPixelSize(kLabel);
    return font;
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (QFontDatabase::hasFamily(u"JetBrains Mono"_s))
        font.setFamilies({u"JetBrains Mono"_s, font.family()});
    font.setPixelSize(kLabel);
    return font;
}

void makePageTitle(QLabel *label)
{
    refine(label, kTitle, QFont::DemiBold);
}

void makeHeading(QLabel *label)
{
    refine(label, kHeading, QFont::DemiBold);
}

void makeMuted(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void makeHint(QLabel *label)
{
    refine(label, kLabel, QFont::Normal);
    label->setForegroundRole(QPalette::PlaceholderText);
}

void makeError(QLabel *label)
{
    refine(label, kLabel, QFont::Normal);
    label->setForegroundRole(QPalette::BrightText);
}

void makeCaption(QLabel *label)
{
    QFont font;
    font.setPixelSize(kCaption);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
}

void setPixelSize(QWidget *widget, int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    widget->setFont(font);
}

void setWeight(QWidget *widget, QFont::Weight weight)
{
    QFont font;
    font.setWeight(weight);
    widget->setFont(font);
}

} // namespace hubdeck::textstyle
