// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace hubdeck {

//! What the program was asked for when it was started.
struct CommandLine {
    bool demo = false;
    QStringList simulatorArguments; //!< for the demo's simulator
    QString platform; //!< --platform: opens the sign-in for that control plane
    QString profile; //!< --profile: opens that saved profile
    bool announcesStart = false; //!< --announce-start: says when the window was painted, for measurements
    QString error; //!< what is wrong with the arguments; empty: nothing

    //! \a arguments: with the program's name. Answers --help and --version itself and ends the program then.
    static CommandLine read(const QStringList &arguments);

    //! Only words are asked for, which need no display.
    static bool asksForText(const std::vector<char *> &arguments);
    //! Takes --platform and its value out of \a arguments, before QApplication takes them for its own -platform.
    static QStringList takePlatform(std::vector<char *> &arguments);
};

} // namespace hubdeck
