// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tour/guide.h"

#include <QUrl>

namespace hubdeck {

class MainWindow;

//! Where the tour goes.
struct Tour {
    Guide &guide;
    MainWindow &window;
    QUrl platform;
    QDir directory;
    Pointer pointer{};
};

void signIn(Tour &tour);
void visitPages(Tour &tour);
void createEndpoint(Tour &tour, const QString &name);
void exportEndpoints(Tour &tour, const QString &fileName);
void chooseColours(Tour &tour, const QString &colours);
void useSize(Tour &tour, const QSize &size);

} // namespace hubdeck
