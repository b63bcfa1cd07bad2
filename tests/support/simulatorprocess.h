// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpcaller.h"

#include <QProcess>
#include <QStringList>

namespace hubdeck {

//! A hubdeck-simulator of its own for a test, on a free port. The program is the one that the environment variable
//! HUBDECK_SIMULATOR names, else the one beside the running program.
class SimulatorProcess {
public:
    SimulatorProcess() = default;
    ~SimulatorProcess();

    //! Starts it and returns when it serves. False when it does not; errorText() then says why.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    //! Asks it to end (SIGTERM) and returns its exit code; -1 when it had to be killed or crashed.
    int stop();

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString certificatePath() const { return m_certificatePath; } //!< with --tls only
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QProcess &process() { return m_process; }

    //! Calls a control path, for example control("POST", "faults", {{"fault", "drop"}}).
    HttpAnswer control(const QByteArray &verb, const QString &name, const QJsonObject &body = {});
    QJsonObject statistics() { return control("GET", QStringLiteral("statistics")).object(); }

private:
    [[nodiscard]] QString readLine();

    QProcess m_process;
    HttpCaller m_control;
    QUrl m_url;
    QString m_certificatePath;
    QString m_errorText;
};

} // namespace hubdeck
