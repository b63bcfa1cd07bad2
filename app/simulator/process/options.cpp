// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/process/options.h"

#include "app/simulator/process/helptext.h"

#include <QCommandLineParser>
#include <QMap>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

[[noreturn]] void refuse(const QString &message)
{
    std::fprintf(stderr, "hubdeck-simulator: %s\n", qPrintable(message));
    std::exit(2);
}

int toNumber(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (!ok || number < least || number > most)
        refuse(u"--%1 must be a whole number from %2 to %3"_s.arg(option).arg(least).arg(most));
    return number;
}

double toSpeed(const QString &text)
{
    bool ok = false;
    const double speed = text.toDouble(&ok);
    if (!ok || !(speed > 0) || speed > 1e6)
        refuse(u"--speed must be a number above 0 and at most 1000000"_s);
    return speed;
}

Options::Data toData(const QString &text)
{
    static const QMap<QString, Options::Data> names {
        {u"default"_s, Options::Data::Default},
        {u"empty"_s, Options::Data::Empty},
        {u"large"_s, Options::Data::Large},
    };
    if (!names.contains(text))
        refuse(u"--data must be default, empty or large"_s);
    return names.value(text);
}

void describe(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(helpText());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"tls"_s, u"Serve https with a self-signed certificate made at start (needs the openssl program)."_s},
        {u"data"_s, u"What the platform holds: default, empty or large."_s, u"SET"_s, u"default"_s},
        {u"speed"_s, u"How many times as fast as real time runs; 60 makes a minute a second."_s, u"X"_s, u"1"_s},
        {u"rate-limit"_s, u"Requests in any second under /runtimefabric; 0 means no limit."_s, u"N"_s, u"15"_s},
        {u"token-life"_s, u"Real seconds until a token expires."_s, u"SECONDS"_s, u"3600"_s},
        {u"accept-after"_s, u"Simulated seconds until the owner accepts a new VPC endpoint or transit gateway, or never."_s, u"SECONDS"_s,
            u"20"_s},
        {u"exit-with-stdin"_s, u"End when standard input is closed, as it is when the parent process dies."_s},
    });
}

} // namespace

Options parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        refuse(u"there is nothing to do with "_s + parser.positionalArguments().constFirst());

    constexpr int yearOfSeconds = 366 * 24 * 3600;
    Options options;
    options.port = quint16(toNumber(parser, u"port"_s, 0, 65535));
    options.tls = parser.isSet(u"tls"_s);
    options.data = toData(parser.value(u"data"_s));
    options.speed = toSpeed(parser.value(u"speed"_s));
    options.rateLimit = toNumber(parser, u"rate-limit"_s, 0, 1'000'000);
    options.tokenLife = std::chrono::seconds(toNumber(parser, u"token-life"_s, 1, yearOfSeconds));
    options.exitWithStandardInput = parser.isSet(u"exit-with-stdin"_s);
    if (parser.value(u"accept-after"_s) == "never"_L1)
        options.ownerAcceptsAfter.reset();
    else
        options.ownerAcceptsAfter = std::chrono::seconds(toNumber(parser, u"accept-after"_s, 0, yearOfSeconds));
    return options;
}

} // namespace simulator
