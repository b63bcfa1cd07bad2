// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/vpcendpoints.h"

#include <QHash>
#include <QSet>

namespace hubdeck {

//! Since when Hubdeck has seen each thing in the status it is in now, across restarts. The platform does not tell when a status began, so this
//! is the latest moment it can have begun. Kept in one JSON file that holds ids, status words and times, nothing else. Things are of several
//! kinds, which share nothing: "vpcEndpoints", "transitGateways".
class Sightings final : public QObject {
    Q_OBJECT
public:
    //! Reads \a directory/sightings.json; a file that cannot be understood counts as none. \a directory is made when first needed.
    Sightings(const QString &directory, Clock &clock, QObject *parent = nullptr);
    //! Writes what is not yet written.
    ~Sightings() override;

    //! UTC; invalid for a thing never seen with a status.
    QDateTime since(const QString &kind, const QString &id) const;
    //! Notes its status; an empty one tells nothing. Written to the file a moment later, many at once.
    void see(const QString &kind, const SpaceId &space, const QString &id, const QString &status);
    void forget(const QString &kind, const QString &id);
    //! Forgets the things of that kind of \a space that are not in \a existing: they are gone. For who has just listed the space.
    void retain(const QString &kind, const SpaceId &space, const QSet<QString> &existing);

    //! The same for VPC endpoints.
    QDateTime since(const VpcEndpointId &id) const;
    void see(const VpcEndpoint &endpoint);
    void forget(const VpcEndpointId &id);
    void retain(const SpaceRef &space, const QSet<VpcEndpointId> &existing);
    //! Writes now. False when the file cannot be written; what is known stays known until the program ends.
    bool save();

private:
    struct Sighting {
        SpaceId space;
        QString status;
        QDateTime since;
    };
    void load();
    void saveSoon();
    QString m_directory;
    Clock &m_clock;
    QHash<QString, QHash<QString, Sighting>> m_sightings; // by kind, by id
    bool m_isDirty = false;
    bool m_isSavePlanned = false;
};

} // namespace hubdeck
