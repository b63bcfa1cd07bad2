// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hubdeck {

bool CommandLine::asksForText(const std::vector<char *> &arguments)
{
    return std::any_of(arguments.begin(), arguments.end(), [](const char *argument) {
        const QByteArrayView word(argument);
        return word == "--help" || word == "-h" || word == "--help-all" || word == "--version" || word == "-v";
    });
}

QStringList CommandLine::takePlatform(std::vector<char *> &arguments)
{
    QStringList taken;
    for (auto each = arguments.begin(); each != arguments.end();) {
        const QByteArrayView word(*each);
        const bool hasValueBehind = word == "--platform";
        if (!hasValueBehind && !word.startsWith("--platform=")) {
            ++each;
            continue;
        }
        const auto last = hasValueBehind && each + 1 != arguments.end() ? each + 2 : each + 1;
        for (auto part = each; part != last; ++part)
            taken += QString::fromLocal8Bit(*part);
        each = arguments.erase(each, last);
    }
    return taken;
}

CommandLine CommandLine::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("hubdeck", "Desktop console for MuleSoft CloudHub 2.0."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, QCoreApplication::translate("hubdeck", "Start a simulated platform on this computer and sign in to it."));
    const QCommandLineOption data(u"demo-data"_s, QCoreApplication::translate("hubdeck", "Data of the simulated platform: default, empty or large."), u"name"_s);
    const QCommandLineOption speed(u"demo-speed"_s, QCoreApplication::translate("hubdeck", "How many times faster its time passes."), u"factor"_s);
    const QCommandLineOption platform(u"platform"_s, QCoreApplication::translate("hubdeck", "Open the sign-in for the control plane at this address."), u"URL"_s);
    const QCommandLineOption profile(u"profile"_s, QCoreApplication::translate("hubdeck", "Open this saved profile."), u"name"_s);
    const QCommandLineOption announce(u"announce-start"_s, QCoreApplication::translate("hubdeck", "Print \"painted\" once the window is drawn, for measurements."));
    parser.addOptions({demo, data, speed, platform, profile, announce});
    parser.process(arguments);

    CommandLine line;
    line.announcesStart = parser.isSet(announce);
    line.demo = parser.isSet(demo);
    line.platform = parser.value(platform);
    line.profile = parser.value(profile);
    if (parser.isSet(data))
        line.simulatorArguments += {u"--data"_s, parser.value(data)};
    if (parser.isSet(speed))
        line.simulatorArguments += {u"--speed"_s, parser.value(speed)};
    if (!parser.positionalArguments().isEmpty())
        line.error = QCoreApplication::translate("hubdeck", "Unknown argument: %1. See hubdeck --help.").arg(parser.positionalArguments().first());
    else if (int(line.demo) + int(parser.isSet(platform)) + int(parser.isSet(profile)) > 1)
        line.error = QCoreApplication::translate("hubdeck", "Choose one of --demo, --platform and --profile.");
    return line;
}

} // namespace hubdeck
