// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/support/simulatorprocess.h"
#include "tests/tour/steps.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace hubdeck;

namespace {

const QSize kLarge(1440, 900);
const QSize kSmall(1024, 700);

void takeTour(Tour &tour)
{
    tour.guide.setSeries(u"light"_s);
    useSize(tour, kLarge);
    signIn(tour);
    visitPages(tour);
    createEndpoint(tour, u"settlement-link"_s);
    exportEndpoints(tour, u"vpc-endpoints.csv"_s);
    tour.guide.step(u"dark colours"_s, [&] { chooseColours(tour, u"Dark"_s); });
    tour.guide.setSeries(u"dark"_s);
    visitPages(tour);
    createEndpoint(tour, u"customs-link"_s);
    exportEndpoints(tour, u"vpc-endpoints-dark.csv"_s);
    tour.guide.setSeries(u"small-dark"_s);
    tour.guide.step(u"small window"_s, [&] { useSize(tour, kSmall); });
    visitPages(tour);
    tour.guide.setSeries(u"small-light"_s);
    tour.guide.step(u"light colours"_s, [&] { chooseColours(tour, u"Light"_s); });
    visitPages(tour);
    createEndpoint(tour, u"timetable-link"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setApplicationName(u"hubdeck-tour"_s);
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || arguments.last().startsWith(u'-')) {
        out << "hubdeck-tour DIR\n\nDrives Hubdeck's window against the simulated platform, saves a picture of each step and a CSV in DIR.\n"
               "Ends with 1 when a step fails.\n";
        return arguments.contains(u"--help"_s) ? 0 : 2;
    }
    const QDir directory(arguments.last());
    if (!directory.mkpath(u"."_s)) {
        out << "The directory cannot be made: " << directory.path() << Qt::endl;
        return 2;
    }
    QTranslator plurals;
    if (plurals.load(u":/i18n/hubdeck_en.qm"_s))
        QApplication::installTranslator(&plurals);

    SimulatorProcess simulator;
    if (!simulator.start({u"--speed"_s, u"3"_s})) {
        out << "The simulator did not start." << Qt::endl;
        return 1;
    }
    const QTemporaryDir home; // the tour leaves the user's own settings alone
    QSettings settings(home.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Desktop desktop(application, settings, home.path());
    desktop.start({});
    Guide guide{QDir(directory.absolutePath())};
    Tour tour{guide, desktop.window(), simulator.url(), QDir(directory.absolutePath())};
    takeTour(tour);
    out << guide.pictureCount() << " pictures in " << directory.path() << Qt::endl;
    return guide.hasFailed() ? 1 : 0;
}
