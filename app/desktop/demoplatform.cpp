// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demoplatform.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hubdeck {

DemoPlatform::DemoPlatform(const QStringList &arguments, QObject *parent) : QObject(parent), m_arguments(arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoPlatform::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(tr("The simulated platform could not be started: %1").arg(m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        Q_EMIT failed(m_isReady ? tr("The simulated platform has ended.") : tr("The simulated platform ended before it was ready."));
    });
}

DemoPlatform::~DemoPlatform()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // its sign to end, on every system
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(2000))
        m_process.kill();
}

void DemoPlatform::start()
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"hubdeck-simulator"_s);
    m_process.start(program, QStringList{u"--port"_s, u"0"_s, u"--exit-with-stdin"_s} + m_arguments);
}

void DemoPlatform::readOutput()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        const QString announcement = u"listening on "_s;
        if (m_isReady || !line.startsWith(announcement))
            continue;
        m_isReady = true;
        Q_EMIT ready(QUrl(line.mid(announcement.size())));
    }
}

} // namespace hubdeck
