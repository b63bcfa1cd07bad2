// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/futures.h"

#include <QHash>
#include <QString>

#include <optional>

namespace hubdeck {

//! Why a secret store did not do what it was asked.
struct SecretError {
    enum class Kind {
        NotFound, //!< no secret under that key
        Unavailable, //!< there is no usable keychain on this machine
        Denied, //!< the user or the keychain refused
        Failed, //!< anything else
    };
    Kind kind = Kind::Failed;
    QString message; //!< the keychain's own words
};

template <typename T>
using SecretReply = QFuture<tl::expected<T, SecretError>>;

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

private:
    QHash<QString, QString> m_secrets;
};

//! The operating system's keychain (Secret Service, macOS Keychain, Windows Credential Manager), through QtKeychain.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit KeychainSecretStore(const QString &service, QObject *parent = nullptr);
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
    SecretReply<QString> read(const QString &key) override;
    //! Falls back to memory when the keychain is unavailable, denied or failed; succeeds then too.
    SecretReply<Done> write(const QString &key, const QString &secret) override;
    SecretReply<Done> remove(const QString &key) override;

    bool isPersistent() const { return m_fault.isEmpty(); }
    QString fault() const { return m_fault; } //!< why not, in the keychain's words

Q_SIGNALS:
    void persistenceChanged();

private:
    void setFault(const QString &fault);
    SecretStore &m_keychain;
    MemorySecretStore m_memory;
    QString m_fault;
};

} // namespace hubdeck
