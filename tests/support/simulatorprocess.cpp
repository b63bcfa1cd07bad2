// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatorprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

constexpr int startMilliseconds = 30'000;
constexpr int stopMilliseconds = 10'000;

QString program()
{
    const QString named = qEnvironmentVariable("HUBDECK_SIMULATOR");
    return named.isEmpty() ? QCoreApplication::applicationDirPath() + u"/hubdeck-simulator"_s : named;
}

} // namespace

SimulatorProcess::~SimulatorProcess() { stop(); }

bool SimulatorProcess::start(const QStringList &arguments)
{
    m_process.start(program(), QStringList {u"--port"_s, u"0"_s} + arguments);
    const QString line = readLine();
    const QString announcement = u"listening on "_s;
    if (!line.startsWith(announcement)) {
        m_errorText = QString::fromLocal8Bit(m_process.readAllStandardError()) + m_process.errorString();
        stop();
        return false;
    }
    m_url = QUrl(line.mid(announcement.size()));
    if (arguments.contains(u"--tls"_s)) {
        m_certificatePath = readLine();
        m_control.trustCertificate(m_certificatePath);
    }
    m_control.setBase(m_url);
    return true;
}

QString SimulatorProcess::readLine()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < startMilliseconds) {
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(startMilliseconds))
            break;
    }
    return QString::fromLocal8Bit(m_process.readLine()).trimmed();
}

int SimulatorProcess::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(stopMilliseconds)) {
            m_process.kill();
            m_process.waitForFinished(stopMilliseconds);
        }
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

HttpAnswer SimulatorProcess::control(const QByteArray &verb, const QString &name, const QJsonObject &body)
{
    const QByteArray content = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return m_control.call(verb, u"/__simulator/"_s + name, content);
}

} // namespace hubdeck
