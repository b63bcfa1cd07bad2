// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cloudhub/spaceref.h"

#include <QObject>

namespace hubdeck {

using AssociationId = Id<struct AssociationTag>;

//! Environments whose applications may be deployed to a space: one of them, or all of a kind.
struct SpaceAssociation {
    AssociationId id; //!< empty for one that is to be made
    OrganizationId organization; //!< may be the word "all"
    QString environment; //!< an environment's id, or the word "all", "sandbox" or "production"
    QString name; //!< of the environment, where the server tells it
    QString status; //!< the platform's word, "APPLIED"; empty where it tells none
    QString errorMessage;

    //! The same environments; the other members are the server's.
    bool isSameAs(const SpaceAssociation &other) const { return organization == other.organization && environment == other.environment; }
    friend bool operator==(const SpaceAssociation &, const SpaceAssociation &) = default;
};

//! Environment associations of private spaces of the CloudHub 2.0 API.
class SpaceAssociations final : public QObject {
    Q_OBJECT
public:
    explicit SpaceAssociations(RequestQueue &queue, QObject *parent = nullptr);
    //! Operation: GET …/privatespaces/{id}/associations. Errors: NotFound, Forbidden, Protocol.
    Reply<QList<SpaceAssociation>> list(const SpaceRef &ref, const CallOptions &options = {});
    //! Adds one to those that are there. The API replaces the whole list, so it is read first; doing it twice does what doing it once does.
    //! Operations: GET, then POST …/privatespaces/{id}/associations. Errors: Refused, NotFound, Forbidden.
    Reply<Done> add(const SpaceRef &ref, const SpaceAssociation &association, const CallOptions &options = {});
    //! Operation: DELETE …/privatespaces/{id}/associations/{id}. Errors: NotFound when it is gone, Forbidden.
    Reply<Done> remove(const SpaceRef &ref, const AssociationId &id, const CallOptions &options = {});

    static ApiRequest replaceRequest(const SpaceRef &ref, const QList<SpaceAssociation> &associations);

private:
    RequestQueue &m_queue;
};

} // namespace hubdeck
