// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/secretreply.h"

#include <QHash>

#include <optional>

namespace hubdeck {

//! Keeps secrets under keys. A seam: tests use MemorySecretStore or one that fails.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual SecretReply<QString> read(const QString &key) = 0;
    virtual SecretReply<Done> write(const QString &key, const QString &secret) = 0;
    virtual SecretReply<Done> remove(const QString &key) = 0; //!< removing what is not there succeeds
};

//! Secrets for as long as the program runs.
class MemorySecretStore final : public SecretStore {
public:
    SecretReply<QString> read(const QString &key) override;
    SecretReply<Done> write(const QString &key, const QString &secret) override;
    SecretReply<Done> remove(const QString &key) override;
    bool holds(const QString &key) const { return m_secrets.contains(key); }

private:
    QHash<QString, QString> m_secrets;
};

//! The operating system's keychain (Secret Service, macOS Keychain, Windows Credential Manager), through QtKeychain.
//! A locked keychain asks the user to unlock it, so an answer may take as long as a person takes.
class KeychainSecretStore final : public SecretStore {
public:
    //! \a service is the name under which the keychain's own window lists the secrets ("Hubdeck").
    explicit KeychainSecretStore(const QString &service);
    SecretReply<QString> read(const QString &key) override;
    SecretReply<Done> write(const QString &key, const QString &secret) override;
    SecretReply<Done> remove(const QString &key) override;

private:
    QString m_service;
};

//! The keychain while it works, memory when it does not: the window asks isPersistent() and says which.
class SecretVault final : public QObject, public SecretStore {
    Q_OBJECT
public:
    //! \a keychain is borrowed and outlives the vault.
    explicit SecretVault(SecretStore &keychain, QObject *parent = nullptr);
    //! Reads a key that is never written, so that a missing keychain shows in isPersistent() before a secret is at
    //! stake. A keychain that can be read but not unlocked shows only when the first secret is written.
    void probe();
    //! What was written last, wherever it went.
    SecretReply<QString> read(const QString &key) override;
    //! Falls back to memory when the keychain is unavailable, denied or failed; succeeds then too.
    SecretReply<Done> write(const QString &key, const QString &secret) override;
    //! Fails when the keychain cannot be asked and may still hold the secret.
    SecretReply<Done> remove(const QString &key) override;

    bool isPersistent() const { return !m_fault; }
    QString fault() const { return m_fault.value_or(QString()); } //!< why not, in the keychain's words; may be empty

Q_SIGNALS:
    void persistenceChanged();

private:
    //! Takes note of how the keychain answered: NotFound is an answer of a working one.
    void learnFrom(const std::optional<SecretError> &error);
    SecretStore &m_keychain;
    MemorySecretStore m_memory;
    std::optional<QString> m_fault;
};

} // namespace hubdeck
