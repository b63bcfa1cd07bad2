// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/emphasis.h"

#include "ui/theme/textstyle.h"

#include <QPushButton>
#include <QVariant>

namespace hubdeck {

namespace {

constexpr char kEmphasis[] = "hubdeckEmphasis";
constexpr char kInvalid[] = "hubdeckInvalid";

void emphasize(QPushButton *button, Emphasis emphasis)
{
    button->setProperty(kEmphasis, int(emphasis));
    textstyle::setWeight(button, QFont::DemiBold);
    button->update();
}

} // namespace

void makePrimary(QPushButton *button)
{
    emphasize(button, Emphasis::Primary);
}

void makeDanger(QPushButton *button)
{
    emphasize(button, Emphasis::Danger);
}

Emphasis emphasisOf(const QWidget *widget)
{
    return widget ? Emphasis(widget->property(kEmphasis).toInt()) : Emphasis::None;
}

void markInvalid(QWidget *control, bool invalid)
{
    if (isMarkedInvalid(control) == invalid)
        return;
    control->setProperty(kInvalid, invalid);
    control->update();
}

bool isMarkedInvalid(const QWidget *control)
{
    return control && control->property(kInvalid).toBool();
}

} // namespace hubdeck
