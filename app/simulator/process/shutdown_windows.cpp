// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/process/shutdown.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <QCoreApplication>

#include <array>
#include <thread>

#include <windows.h>

namespace simulator {

namespace {

//! Called in a thread of its own by Windows.
BOOL WINAPI onConsoleEvent(DWORD)
{
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void quitOnSignals(QObject *) { ::SetConsoleCtrlHandler(onConsoleEvent, TRUE); }

void quitOnClosedStandardInput(QObject *)
{
    // A pipe cannot be waited for together with events on Windows, so a thread reads it to its end.
    std::thread([input = ::GetStdHandle(STD_INPUT_HANDLE)] {
        std::array<char, 256> buffer;
        DWORD count = 0;
        while (::ReadFile(input, buffer.data(), DWORD(buffer.size()), &count, nullptr) && count > 0) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

} // namespace simulator

#endif
