// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profile.h"

#include "core/session/controlplane.h"

#include <QUuid>

#include <algorithm>

namespace hubdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGroup = "profiles"_L1;
constexpr auto kLastUsed = "lastProfile"_L1;

QString wordOf(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::ConnectedApp:
        return u"connected-app"_s;
    case CredentialKind::UserPassword:
        return u"user-password"_s;
    case CredentialKind::BearerToken:
        return u"bearer-token"_s;
    }
    return {};
}

std::optional<CredentialKind> kindOf(const QString &word)
{
    for (const auto kind : {CredentialKind::ConnectedApp, CredentialKind::UserPassword, CredentialKind::BearerToken}) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString keyOf(const QString &id, QLatin1StringView member = {})
{
    const QString profile = kGroup + u'/' + id;
    return member.isEmpty() ? profile : profile + u'/' + member;
}

// The file can be edited by hand. An address that the sign-in form would refuse must not get in by that door: a token
// would go there.
std::optional<Profile> readProfile(const QSettings &settings, const QString &id)
{
    const auto kind = kindOf(settings.value(keyOf(id, "kind"_L1)).toString());
    const PlatformUrl platform = readPlatformUrl(settings.value(keyOf(id, "platform"_L1)).toString());
    if (!kind || platform.fault)
        return std::nullopt;
    Profile profile;
    profile.id = id;
    profile.name = settings.value(keyOf(id, "name"_L1)).toString();
    profile.platform = platform.url;
    profile.kind = *kind;
    profile.account = settings.value(keyOf(id, "account"_L1)).toString();
    return profile;
}

bool comesBefore(const Profile &left, const Profile &right)
{
    const int order = left.name.compare(right.name, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left.id < right.id;
}

} // namespace

QString newProfileId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ProfileStore::ProfileStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

QList<Profile> ProfileStore::profiles() const
{
    QList<Profile> profiles;
    m_settings.beginGroup(kGroup);
    const QStringList ids = m_settings.childGroups();
    m_settings.endGroup();
    for (const QString &id : ids) {
        if (const auto profile = readProfile(m_settings, id))
            profiles.append(*profile);
    }
    std::sort(profiles.begin(), profiles.end(), comesBefore);
    return profiles;
}

std::optional<Profile> ProfileStore::byName(const QString &name) const
{
    for (const Profile &profile : profiles()) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> ProfileStore::byId(const QString &id) const
{
    if (id.isEmpty())
        return std::nullopt;
    return readProfile(m_settings, id);
}

QString ProfileStore::lastUsedId() const
{
    return m_settings.value(kLastUsed).toString();
}

void ProfileStore::setLastUsed(const QString &id)
{
    m_settings.setValue(kLastUsed, id);
    m_settings.sync();
}

Profile ProfileStore::save(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = newProfileId();
    if (profile.isDemo)
        return profile;
    m_settings.setValue(keyOf(profile.id, "name"_L1), profile.name);
    m_settings.setValue(keyOf(profile.id, "platform"_L1), profile.platform.toString());
    m_settings.setValue(keyOf(profile.id, "kind"_L1), wordOf(profile.kind));
    m_settings.setValue(keyOf(profile.id, "account"_L1), profile.account);
    m_settings.sync();
    Q_EMIT profilesChanged();
    return profile;
}

void ProfileStore::remove(const QString &id)
{
    if (!byId(id))
        return;
    m_settings.remove(keyOf(id));
    if (lastUsedId() == id)
        m_settings.remove(kLastUsed);
    m_settings.sync();
    Q_EMIT profilesChanged();
}

} // namespace hubdeck
