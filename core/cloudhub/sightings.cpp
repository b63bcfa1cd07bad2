// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cloudhub/sightings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hubdeck {

namespace {

Q_LOGGING_CATEGORY(logSightings, "hubdeck.cloudhub.sightings")

constexpr auto kFileName = "sightings.json";
constexpr qint64 kLargestFile = 8 * 1024 * 1024; // some 40,000 things: anything larger is not this program's
const QString kEndpoints = u"vpcEndpoints"_s;
constexpr auto kSaveDelay = std::chrono::milliseconds(500);

//! One word for one status, whichever way the platform spells it today.
QString statusWord(const VpcEndpoint &endpoint)
{
    switch (endpoint.status) {
    case VpcEndpointStatus::NotRead:
        return {};
    case VpcEndpointStatus::Valid:
        return u"Valid"_s;
    case VpcEndpointStatus::PendingAcceptance:
        return u"PendingAcceptance"_s;
    case VpcEndpointStatus::Available:
        return u"Available"_s;
    case VpcEndpointStatus::Invalid:
        return u"Invalid"_s;
    case VpcEndpointStatus::Unknown:
        return endpoint.statusText.left(100);
    }
    Q_UNREACHABLE();
}

QString filePath(const QString &directory)
{
    return QDir(directory).filePath(QString::fromLatin1(kFileName));
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Sightings::Sightings(const QString &directory, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_clock(clock)
{
    load();
}

Sightings::~Sightings()
{
    save();
}

QDateTime Sightings::since(const VpcEndpointId &id) const { return since(kEndpoints, id.value); }

void Sightings::see(const VpcEndpoint &endpoint) { see(kEndpoints, endpoint.space.space, endpoint.id.value, statusWord(endpoint)); }

void Sightings::forget(const VpcEndpointId &id) { forget(kEndpoints, id.value); }

void Sightings::retain(const SpaceRef &space, const QSet<VpcEndpointId> &existing)
{
    QSet<QString> ids;
    for (const VpcEndpointId &id : existing)
        ids.insert(id.value);
    retain(kEndpoints, space.space, ids);
}

QDateTime Sightings::since(const QString &kind, const QString &id) const
{
    return m_sightings.value(kind).value(id).since;
}

void Sightings::see(const QString &kind, const SpaceId &space, const QString &id, const QString &status)
{
    if (status.isEmpty())
        return;
    QHash<QString, Sighting> &ofKind = m_sightings[kind];
    const auto known = ofKind.constFind(id);
    if (known != ofKind.cend() && known->status == status && known->space == space)
        return;
    ofKind.insert(id, {space, status, m_clock.utcNow()});
    saveSoon();
}

void Sightings::forget(const QString &kind, const QString &id)
{
    if (m_sightings[kind].remove(id))
        saveSoon();
}

void Sightings::retain(const QString &kind, const SpaceId &space, const QSet<QString> &existing)
{
    const auto isGone = [&](const auto &entry) { return entry.value().space == space && !existing.contains(entry.key()); };
    if (m_sightings[kind].removeIf(isGone))
        saveSoon();
}

void Sightings::saveSoon()
{
    m_isDirty = true;
    if (std::exchange(m_isSavePlanned, true))
        return;
    m_clock.callAfter(kSaveDelay, this, [this] {
        m_isSavePlanned = false;
        save();
    });
}

bool Sightings::save()
{
    if (!m_isDirty)
        return true;
    QJsonObject all;
    for (auto kind = m_sightings.cbegin(); kind != m_sightings.cend(); ++kind) {
        QJsonObject things;
        for (auto it = kind->cbegin(); it != kind->cend(); ++it) {
            things.insert(it.key(), QJsonObject{
                {u"space"_s, it->space.value},
                {u"status"_s, it->status},
                {u"since"_s, it->since.toString(Qt::ISODateWithMs)},
            });
        }
        all.insert(kind.key(), things);
    }
    const QByteArray json = QJsonDocument(all).toJson();
    QSaveFile file(filePath(m_directory));
    const bool written = QDir().mkpath(m_directory) && file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    if (!written)
        qCWarning(logSightings) << "Cannot write" << file.fileName() << file.errorString();
    m_isDirty = !written;
    return written;
}

void Sightings::load()
{
    const QDateTime now = m_clock.utcNow();
    const QJsonObject all = readObject(filePath(m_directory));
    for (auto kind = all.begin(); kind != all.end(); ++kind) {
        const QJsonObject things = kind.value().toObject();
        for (auto it = things.begin(); it != things.end(); ++it) {
            const QJsonObject entry = it.value().toObject();
            const QDateTime since = QDateTime::fromString(entry.value("since"_L1).toString(), Qt::ISODateWithMs).toUTC();
            const QString status = entry.value("status"_L1).toString();
            // A time to come means that the clock was wrong, then or now.
            if (!it.key().isEmpty() && !status.isEmpty() && since.isValid() && since <= now)
                m_sightings[kind.key()].insert(it.key(), {SpaceId{entry.value("space"_L1).toString()}, status, since});
        }
    }
}

} // namespace hubdeck

#include "moc_sightings.cpp"
