// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QUrl>

#include <optional>

namespace hubdeck {

enum class CredentialKind { ConnectedApp, UserPassword, BearerToken };

//! A way into one platform. Holds no secret: that is in the secret store under the profile's id.
struct Profile {
    QString id; //!< made once by newProfileId(), never shown
    QString name;
    QUrl platform;
    CredentialKind kind = CredentialKind::ConnectedApp;
    QString account; //!< client id or user name; empty for a bearer token
    bool isDemo = false; //!< the built-in simulated platform; never saved

    friend bool operator==(const Profile &, const Profile &) = default;
};

//! An id for a profile that is to be signed in before it is saved.
QString newProfileId();

//! The saved profiles, in the order of their names. Written to settings at once; never holds a secret.
class ProfileStore final : public QObject {
    Q_OBJECT
public:
    explicit ProfileStore(QSettings &settings, QObject *parent = nullptr);

    QList<Profile> profiles() const;
    std::optional<Profile> byName(const QString &name) const; //!< compared without case
    std::optional<Profile> byId(const QString &id) const;
    QString lastUsedId() const;
    void setLastUsed(const QString &id);
    //! Adds it, or replaces the one with the same id. An empty id is filled in; the saved profile is returned.
    Profile save(Profile profile);
    void remove(const QString &id);

Q_SIGNALS:
    void profilesChanged();

private:
    QSettings &m_settings;
};

} // namespace hubdeck
