// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/secretstore.h"

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
std::optional<SecretError> errorOf(const SecretResult<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

SecretVault::SecretVault(SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

void SecretVault::probe()
{
    whenSecretDone(m_keychain.read(u"hubdeck/probe"_s), this,
        [this](const SecretResult<QString> &result) { learnFrom(errorOf(result)); });
}

SecretReply<QString> SecretVault::read(const QString &key)
{
    // A secret is in memory only when the keychain did not take it, so this one is the newer.
    if (m_memory.holds(key))
        return m_memory.read(key);
    SecretAnswer<QString> answer;
    whenSecretDone(m_keychain.read(key), this, [this, answer](const SecretResult<QString> &result) {
        learnFrom(errorOf(result));
        answer.finish(result);
    });
    return answer.reply();
}

SecretReply<Done> SecretVault::write(const QString &key, const QString &secret)
{
    SecretAnswer<Done> answer;
    whenSecretDone(m_keychain.write(key, secret), this, [this, answer, key, secret](const SecretResult<Done> &result) {
        learnFrom(errorOf(result));
        if (result)
            m_memory.remove(key);
        else
            m_memory.write(key, secret);
        answer.finish(Done{});
    });
    return answer.reply();
}

SecretReply<Done> SecretVault::remove(const QString &key)
{
    m_memory.remove(key);
    SecretAnswer<Done> answer;
    whenSecretDone(m_keychain.remove(key), this, [this, answer](const SecretResult<Done> &result) {
        learnFrom(errorOf(result));
        const bool holdsNothing = !result && result.error().kind == SecretError::Kind::Unavailable;
        answer.finish(holdsNothing ? SecretResult<Done>(Done{}) : result);
    });
    return answer.reply();
}

void SecretVault::learnFrom(const std::optional<SecretError> &error)
{
    const bool works = !error || error->kind == SecretError::Kind::NotFound;
    const std::optional<QString> fault = works ? std::nullopt : std::optional(error->message);
    if (fault == m_fault)
        return;
    m_fault = fault;
    Q_EMIT persistenceChanged();
}

} // namespace hubdeck
