// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/process/shutdown.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace simulator {

namespace {

// Only write() is safe in a signal handler; the event loop reads at the other end.
std::array<int, 2> signalSockets {-1, -1};

void passOn(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(signalSockets[0], &byte, 1);
}

//! False when the other end is gone.
bool discardInput(int descriptor)
{
    std::array<char, 256> buffer;
    return ::read(descriptor, buffer.data(), buffer.size()) > 0;
}

} // namespace

void quitOnSignals(QObject *parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [] {
        discardInput(signalSockets[1]);
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = passOn;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

void quitOnClosedStandardInput(QObject *parent)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [notifier] {
        if (discardInput(STDIN_FILENO))
            return;
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
}

} // namespace simulator

#endif
