// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace simulator {

//! A self-signed certificate for 127.0.0.1 and localhost, made by the openssl program. Its files go when it goes.
class Certificate {
public:
    //! The error text is empty on success.
    [[nodiscard]] QString make();

    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("certificate.pem")); }
    [[nodiscard]] QSslConfiguration configuration() const { return m_configuration; }

private:
    [[nodiscard]] QString keyPath() const { return m_directory.filePath(QStringLiteral("key.pem")); }
    [[nodiscard]] QString runOpenssl() const;

    QTemporaryDir m_directory;
    QSslConfiguration m_configuration;
};

} // namespace simulator
