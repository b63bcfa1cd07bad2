// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/memory.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    hubdeck::tuneMemory();
    QApplication::setApplicationName(u"hubdeck"_s);
    QApplication::setApplicationDisplayName(u"Hubdeck"_s);
    QApplication::setOrganizationName(u"hubdeck"_s);
    QApplication::setApplicationVersion(QStringLiteral(HUBDECK_VERSION));
    QApplication::setDesktopFileName(u"org.hubdeck.Hubdeck"_s);
    std::vector<char *> arguments(argv, argv + argc);
    if (hubdeck::CommandLine::asksForText(arguments)) {
        const QCoreApplication words(argc, argv);
        hubdeck::CommandLine::read(QCoreApplication::arguments());
        return 0;
    }
    const QStringList platform = hubdeck::CommandLine::takePlatform(arguments);
    int count = int(arguments.size());
    arguments.push_back(nullptr);
    QApplication application(count, arguments.data());
    QTranslator plurals;
    if (plurals.load(u":/i18n/hubdeck_en.qm"_s))
        QApplication::installTranslator(&plurals);

    const hubdeck::CommandLine line = hubdeck::CommandLine::read(QApplication::arguments() + platform);
    if (!line.error.isEmpty()) {
        QTextStream(stderr) << line.error << Qt::endl;
        return 2;
    }
    QSettings settings;
    hubdeck::Desktop desktop(application, settings, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    desktop.start(line);
    return QApplication::exec();
}
