// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

//! The gallery's pages: each widget in each of its states, without any logic.
namespace hubdeck::gallery {

QWidget *makeTablePage();
QWidget *makeFormPage();
QWidget *makeMessagePage();
QWidget *makeControlPage();
QWidget *makeIconPage();
QWidget *makeStatePage();

} // namespace hubdeck::gallery
