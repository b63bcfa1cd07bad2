// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/gateway/gateway.h"
#include "app/simulator/http/listener.h"
#include "app/simulator/process/certificate.h"
#include "app/simulator/process/shutdown.h"
#include "app/simulator/resources/resources.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "hubdeck-simulator: %s\n", qPrintable(message));
    return 1;
}

void announce(const QUrl &url, const std::optional<simulator::Certificate> &certificate)
{
    std::printf("listening on %s\n", qPrintable(url.toString()));
    if (certificate)
        std::printf("%s\n", qPrintable(certificate->path()));
    std::fflush(stdout); // a parent that reads through a pipe waits for these lines
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"hubdeck-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBDECK_VERSION));

    const simulator::Options options = simulator::parseCommandLine(application.arguments());
    simulator::World world(options);
    const simulator::Router router = simulator::allOperations(world);
    simulator::Gateway gateway(world, router);
    simulator::Listener listener([&gateway](const simulator::Request &request) { return gateway.handle(request); });

    std::optional<simulator::Certificate> certificate;
    if (options.tls) {
        const QString error = certificate.emplace().make();
        if (!error.isEmpty())
            return fail(error);
    }
    simulator::quitOnSignals(&application);
    if (options.exitWithStandardInput)
        simulator::quitOnClosedStandardInput(&application);
    const QString error
        = listener.open(options.port, certificate ? std::optional(certificate->configuration()) : std::nullopt);
    if (!error.isEmpty())
        return fail(u"cannot listen on port %1: %2"_s.arg(options.port).arg(error));
    announce(listener.url(), certificate);
    return application.exec();
}
