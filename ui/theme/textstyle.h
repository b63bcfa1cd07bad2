// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QLabel;
class QWidget;

//! The few kinds of text Hubdeck knows. Each touches only size, weight and colour role, so family and theme stay inherited.
namespace hubdeck::textstyle {

inline constexpr int kBase = 13;
inline constexpr int kLabel = 12;
inline constexpr int kCaption = 11;
inline constexpr int kHeading = 15;
inline constexpr int kTitle = 18;

//! The application's font: Inter where it is installed, else the system's, at 13 px.
QFont baseFont();
QFont headerFont(); //!< column titles
QFont tipFont(); //!< tool tips
//! For commands, ids and JSON, at 12 px.
QFont monospaceFont();

void makePageTitle(QLabel *label); //!< 18 px, semi-bold
void makeHeading(QLabel *label); //!< 15 px, semi-bold: title of a panel or of a selected thing
void makeMuted(QLabel *label); //!< 13 px, muted: a page's sentence
void makeHint(QLabel *label); //!< 12 px, muted: below a field
void makeError(QLabel *label); //!< 12 px, in the failed colour: below a field
void makeCaption(QLabel *label); //!< 11 px, semi-bold, spaced, muted: above a group
void setPixelSize(QWidget *widget, int pixels);
void setWeight(QWidget *widget, QFont::Weight weight);

} // namespace hubdeck::textstyle
