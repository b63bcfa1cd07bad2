// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt Widgets program can be: what Hubdeck's start is measured against.
#include "app/desktop/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    (new hubdeck::FirstPaint(window))->announce();
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
