// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secretstore.h"

#include <qt6keychain/keychain.h>

namespace hubdeck {

namespace {

SecretError::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return SecretError::Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretError::Kind::Unavailable;
    default:
        return SecretError::Kind::Failed;
    }
}

std::optional<SecretError> errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return std::nullopt;
    return SecretError{kindOf(job.error()), job.errorString()};
}

// The job deletes itself when it is done and has no parent: the system's library calls back into it, so it must never
// go earlier.
template <typename T, typename Result>
SecretReply<T> run(QKeychain::Job *job, const QString &key, Result result)
{
    SecretAnswer<T> answer;
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(
        job, &QKeychain::Job::finished, job, [answer, result](QKeychain::Job *done) { answer.finish(result(*done)); });
    job->start();
    return answer.reply();
}

SecretResult<Done> doneOrError(const QKeychain::Job &job)
{
    if (const auto error = errorOf(job))
        return tl::unexpected(*error);
    return Done{};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service)
    : m_service(service)
{
}

SecretReply<QString> KeychainSecretStore::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return run<QString>(job, key, [job](const QKeychain::Job &done) -> SecretResult<QString> {
        if (const auto error = errorOf(done))
            return tl::unexpected(*error);
        return job->textData();
    });
}

SecretReply<Done> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    return run<Done>(job, key, doneOrError);
}

SecretReply<Done> KeychainSecretStore::remove(const QString &key)
{
    return run<Done>(
        new QKeychain::DeletePasswordJob(m_service), key, [](const QKeychain::Job &done) -> SecretResult<Done> {
            return done.error() == QKeychain::EntryNotFound ? SecretResult<Done>(Done{}) : doneOrError(done);
        });
}

} // namespace hubdeck
