// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QWidget;

namespace hubdeck {

//! What a push button is drawn as beyond the plain one.
enum class Emphasis {
    None,
    Primary, //!< the page's one main action
    Danger, //!< the verb of an act that destroys or interrupts
};

//! Makes this the page's one primary action.
void makePrimary(QPushButton *button);
//! Makes this the button that does the dangerous act.
void makeDanger(QPushButton *button);
Emphasis emphasisOf(const QWidget *widget);

//! A control marked invalid gets a border in the failed colour. FieldRow does this; others rarely need it.
void markInvalid(QWidget *control, bool invalid);
bool isMarkedInvalid(const QWidget *control);

} // namespace hubdeck
