// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace hubdeck {

class Page;
class Preferences;
struct Workspace;

//! A page and the caption it stands under in the navigation; empty: under none.
struct PlacedPage {
    QString section;
    Page *page;
};

//! Every page of the window in the order of the navigation, wired to each other. A new resource's page is added here and nowhere else.
QList<PlacedPage> createPages(const Workspace &workspace, Preferences &preferences, QWidget *parent);

} // namespace hubdeck
