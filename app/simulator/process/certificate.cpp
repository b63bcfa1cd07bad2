// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/process/certificate.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr int opensslMilliseconds = 30'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString Certificate::runOpenssl() const
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
            u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s, u"-keyout"_s, keyPath(),
            u"-out"_s, path()});
    // Nothing is served yet, so there is nothing that waiting here could hold up.
    if (!openssl.waitForStarted())
        return u"--tls needs the openssl program, which is not installed or not in PATH"_s;
    if (!openssl.waitForFinished(opensslMilliseconds) || openssl.exitCode() != 0)
        return u"openssl could not make a certificate: "_s
            + QString::fromLocal8Bit(openssl.readAllStandardError()).trimmed();
    return {};
}

QString Certificate::make()
{
    if (!QSslSocket::supportsSsl())
        return u"this Qt has no TLS"_s;
    if (!m_directory.isValid())
        return u"no temporary directory: "_s + m_directory.errorString();
    const QString error = runOpenssl();
    if (!error.isEmpty())
        return error;
    const QSslCertificate certificate(contentOf(path()));
    const QSslKey key(contentOf(keyPath()), QSsl::Rsa);
    if (certificate.isNull() || key.isNull())
        return u"the certificate that openssl made cannot be read"_s;
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setLocalCertificate(certificate);
    m_configuration.setPrivateKey(key);
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return {};
}

} // namespace simulator
