// SPDX-License-Identifier: GPL-3.0-or-later
// Every base widget in every state, to look at. Not installed.
#include "gallerypages.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMainWindow>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"hubdeck-gallery"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"dark"_s, u"Start dark."_s}, {u"page"_s, u"Page to start with."_s, u"number"_s, u"0"_s},
        {u"size"_s, u"Window size."_s, u"WxH"_s, u"1440x900"_s}, {u"shot"_s, u"Save a picture and end."_s, u"file"_s}});
    parser.process(application);

    hubdeck::Theme theme(application, parser.isSet(u"dark"_s) ? hubdeck::Theme::Mode::Dark : hubdeck::Theme::Mode::Light);
    QApplication::setWindowIcon(hubdeck::applicationIcon());
    QMainWindow frame;
    auto &window = *new QTabWidget;
    frame.setCentralWidget(&window);
    window.addTab(hubdeck::gallery::makeTablePage(), u"Table"_s);
    window.addTab(hubdeck::gallery::makeFormPage(), u"Form"_s);
    window.addTab(hubdeck::gallery::makeMessagePage(), u"Messages"_s);
    window.addTab(hubdeck::gallery::makeControlPage(), u"Controls"_s);
    window.addTab(hubdeck::gallery::makeIconPage(), u"Icons"_s);
    window.addTab(hubdeck::gallery::makeStatePage(), u"States"_s);
    window.setCurrentIndex(parser.value(u"page"_s).toInt());
    frame.setWindowTitle(u"Hubdeck widgets"_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    frame.resize(size.value(0).toInt(), size.value(1).toInt());
    frame.show();
    if (parser.isSet(u"shot"_s)) {
        QTimer::singleShot(600, &frame, [&] {
            frame.grab().save(parser.value(u"shot"_s));
            QApplication::quit();
        });
    }
    return QApplication::exec();
}
