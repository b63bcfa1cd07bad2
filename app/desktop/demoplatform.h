// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QUrl>

namespace hubdeck {

//! The simulated platform as a program beside Hubdeck: started on a free loopback port, ended with this object. It shares nothing with
//! Hubdeck but HTTP.
class DemoPlatform final : public QObject {
    Q_OBJECT
public:
    //! \a arguments go to the simulator as they are.
    explicit DemoPlatform(const QStringList &arguments, QObject *parent = nullptr);
    ~DemoPlatform() override;
    void start();

Q_SIGNALS:
    void ready(const QUrl &url);
    void failed(const QString &reason);

private:
    void readOutput();
    QStringList m_arguments;
    QProcess m_process;
    bool m_isReady = false;
};

} // namespace hubdeck
