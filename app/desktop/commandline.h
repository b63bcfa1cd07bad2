// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

class QCoreApplication;

namespace hubdeck {

//! What the program was asked for when it was started.
struct CommandLine {
    bool demo = false;
    QStringList simulatorArguments; //!< for the demo's simulator
    QString platform; //!< --platform: opens the sign-in for that control plane
    QString profile; //!< --profile: opens that saved profile
    bool announcesStart = false; //!< --announce-start: says when the window was painted, for measurements
    QString error; //!< what is wrong with the arguments; empty: nothing

    //! Answers --help and --version itself and ends the program then.
    static CommandLine read(const QCoreApplication &application);
};

} // namespace hubdeck
